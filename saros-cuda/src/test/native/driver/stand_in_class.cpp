// The native methods of io.github.saros4j.cuda.StandIn.
#include "driver.h"

#include <jni.h>

using standin::Driver;

namespace {

std::string text(JNIEnv* jvm, jstring s) {
    const char* chars = jvm->GetStringUTFChars(s, nullptr);
    const std::string result = chars;
    jvm->ReleaseStringUTFChars(s, chars);
    return result;
}

template <class F>
auto locked(F body) {
    Driver& driver = Driver::instance();
    const std::lock_guard<std::recursive_mutex> lock(driver.mutex);
    return body(driver);
}

}  // namespace

extern "C" {

JNIEXPORT void JNICALL Java_io_github_saros4j_cuda_StandIn_set(JNIEnv* jvm, jclass, jstring knob, jstring value) {
    locked([&](Driver& d) { d.set(text(jvm, knob), text(jvm, value)); });
}

JNIEXPORT jstring JNICALL Java_io_github_saros4j_cuda_StandIn_findings(JNIEnv* jvm, jclass) {
    return jvm->NewStringUTF(locked([](Driver& d) { return d.findings.take(); }).c_str());
}

JNIEXPORT jstring JNICALL Java_io_github_saros4j_cuda_StandIn_statistics(JNIEnv* jvm, jclass) {
    return jvm->NewStringUTF(locked([](Driver& d) { return d.statistics(); }).c_str());
}

JNIEXPORT jstring JNICALL Java_io_github_saros4j_cuda_StandIn_leaks(JNIEnv* jvm, jclass) {
    return jvm->NewStringUTF(locked([](Driver& d) { return d.leaks(); }).c_str());
}

JNIEXPORT jlong JNICALL Java_io_github_saros4j_cuda_StandIn_launches(JNIEnv*, jclass) {
    return static_cast<jlong>(locked([](Driver& d) { return d.launches(); }));
}

}  // extern "C"
