// Asynchronous work runs late, and what nothing orders is found.
#include "check.h"
#include "gpu.h"

#include <cstring>

using namespace standin;

namespace {

const std::string SET = "mul.wide.u32 %rd5, %r0, 4;\nadd.s64 %rd6, %rd0, %rd5;\nst.global.u32 [%rd6], 42;";

/** Two streams that do not wait for the default stream, an event, and 32 words in pinned memory. */
struct Fixture {
    explicit Fixture(const Knobs& knobs = {}) : gpu(knobs) {
        cuStreamCreate(&one, 1);
        cuStreamCreate(&two, 1);
        cuEventCreate(&event, 2);
        cuMemAllocHost_v2(reinterpret_cast<void**>(&pinned), 128);
    }

    ~Fixture() {
        cuMemFreeHost(pinned);
        cuEventDestroy_v2(event);
        cuStreamDestroy_v2(one);
        cuStreamDestroy_v2(two);
    }

    Gpu gpu;
    void* one = nullptr;
    void* two = nullptr;
    void* event = nullptr;
    u32* pinned = nullptr;
};

}  // namespace

TEST("a copy to pinned memory is not there before somebody waits") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    f.pinned[3] = 7;  // even where it would be right by chance
    EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.one));
    CHECK(f.pinned[3] != 7);
    EQUAL(0, cuStreamSynchronize(f.two));
    CHECK(f.pinned[3] != 7);
    EQUAL(0, cuStreamSynchronize(f.one));
    EQUAL(7u, f.pinned[3]);
}

TEST("with STANDIN_EAGER it is there at once") {
    Fixture f(Knobs{{"STANDIN_EAGER", "1"}});
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.one));
    EQUAL(7u, f.pinned[3]);
}

TEST("a copy to pageable memory has ended when the call returns, as with a driver") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    u32 pageable[32];
    EQUAL(0, cuMemcpyDtoHAsync_v2(pageable, words, 128, f.one));
    EQUAL(7u, pageable[31]);
}

TEST("a source that the caller changes before it waits, pinned or pageable") {
    Fixture f;
    const u64 words = f.gpu.buffer(128);
    u32 pageable[32] = {};
    std::memset(f.pinned, 0, 128);
    for (u32* source : {f.pinned, pageable}) {
        EQUAL(0, cuMemcpyHtoDAsync_v2(words, source, 128, f.one));
        source[5] = 99;
        EQUAL(0, cuStreamSynchronize(f.one));
        CONTAINS(takeFindings(), "the caller changed the source before it waited");
        EQUAL(99u, f.gpu.read<u32>(words, 32)[5]);
    }
}

TEST("a pinned buffer that goes down and up again in one stream is no mistake") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    const u64 more = f.gpu.buffer(128);
    EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.one));
    EQUAL(0, cuMemcpyHtoDAsync_v2(more, f.pinned, 128, f.one));
    EQUAL(0, cuStreamSynchronize(f.one));
    EQUAL(7u, f.gpu.read<u32>(more, 32)[31]);
}

TEST("a copy that reaches beyond pinned memory") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(64, 7));
    EQUAL(0, cuMemcpyHtoDAsync_v2(words, f.pinned + 16, 64, f.one));
    EQUAL("", takeFindings());
    std::vector<u32> large(64);
    EQUAL(0, cuMemcpyHtoDAsync_v2(words, f.pinned + 31, 8, f.one));
    CONTAINS(takeFindings(), "a copy of 8 bytes reaches beyond pinned memory of 128 bytes at offset 124");
}

TEST("copies outside of device memory are refused") {
    Gpu gpu;
    const u64 words = gpu.buffer(128);
    u32 host[64] = {};
    EQUAL(1, cuMemcpyHtoD_v2(words, host, 132));
    EQUAL(1, cuMemcpyDtoH_v2(host, words + 4, 128));
    EQUAL(1, cuMemcpyHtoD_v2(reinterpret_cast<u64>(host), host, 4));
    EQUAL(1, cuMemsetD32Async(words, 0, 33, nullptr));
}

TEST("a copy to the host of what was never written") {
    Gpu gpu;
    gpu.read<u32>(gpu.buffer(128), 32);
    CONTAINS(takeFindings(),
             "copy to the host of 128 bytes: byte 0 was never written, at offset 0 of an allocation of 128 bytes");
    const u64 partly = gpu.buffer(128), copy = gpu.buffer(128);
    cuMemsetD8Async(partly, 1, 127, nullptr);
    EQUAL(0, cuMemcpyDtoD_v2(copy, partly, 128));
    gpu.read<u8>(copy, 127);
    EQUAL("", takeFindings());
    gpu.read<u8>(copy, 128);
    CONTAINS(takeFindings(), "byte 127 was never written");
}

TEST("a kernel of one stream and a copy of another that nothing orders") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    void* const k = f.gpu.load(kernel(SET));
    EQUAL(0, f.gpu.launch(k, {1, 32, 0, f.one}, {words}));
    EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.two));
    EQUAL(0, cuStreamSynchronize(f.one));
    EQUAL(719, cuStreamSynchronize(f.two));
    CONTAINS(takeFindings(), "copy to the host of 128 bytes after a write by an operation of another stream");
}

TEST("a copy of the next pair into what the other stream's kernel still reads") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    void* const k =
        f.gpu.load(kernel("mul.wide.u32 %rd5, %r0, 4;\nadd.s64 %rd6, %rd0, %rd5;\nld.global.u32 %r1, [%rd6];"));
    std::memset(f.pinned, 0, 128);
    EQUAL(0, f.gpu.launch(k, {1, 32, 0, f.one}, {words}));
    EQUAL(0, cuMemcpyHtoDAsync_v2(words, f.pinned, 128, f.two));
    EQUAL(719, cuCtxSynchronize());
    CONTAINS(takeFindings(), "race on global memory");
}

TEST("an event orders two streams") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    void* const k = f.gpu.load(kernel(SET));
    EQUAL(0, f.gpu.launch(k, {1, 32, 0, f.one}, {words}));
    EQUAL(0, cuEventRecord(f.event, f.one));
    EQUAL(0, cuStreamWaitEvent(f.two, f.event, 0));
    EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.two));
    EQUAL(0, cuStreamSynchronize(f.two));
    EQUAL(42u, f.pinned[31]);
}

TEST("the host orders two streams where it waits for an event or a stream") {
    for (const bool byEvent : {true, false}) {
        Fixture f;
        const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
        EQUAL(0, f.gpu.launch(f.gpu.load(kernel(SET)), {1, 32, 0, f.one}, {words}));
        EQUAL(0, cuEventRecord(f.event, f.one));
        EQUAL(0, byEvent ? cuEventSynchronize(f.event) : cuStreamSynchronize(f.one));
        EQUAL(0, cuMemcpyDtoHAsync_v2(f.pinned, words, 128, f.two));
        EQUAL(0, cuStreamSynchronize(f.two));
        EQUAL(42u, f.pinned[0]);
    }
}

TEST("a blocking stream waits for the default stream, and that for it") {
    Fixture f;
    void* blocking = nullptr;
    cuStreamCreate(&blocking, 0);
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    EQUAL(0, f.gpu.launch(f.gpu.load(kernel(SET)), {1, 32, 0, blocking}, {words}));
    EQUAL(42u, f.gpu.read<u32>(words, 32)[31]);
    cuStreamDestroy_v2(blocking);
}

TEST("queries end, but not at once, and elapsed times need both events") {
    Fixture f;
    void *from = nullptr, *to = nullptr;
    cuEventCreate(&from, 0);
    cuEventCreate(&to, 0);
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    cuEventRecord(from, f.one);
    EQUAL(0, f.gpu.launch(f.gpu.load(kernel(SET)), {1, 32, 0, f.one}, {words}));
    cuEventRecord(to, f.one);
    float milliseconds = -1;
    EQUAL(600, cuEventElapsedTime(&milliseconds, from, to));
    EQUAL(600, cuStreamQuery(f.one));
    int queries = 1;
    while (cuStreamQuery(f.one) == 600)
        queries++;
    EQUAL(3, queries);
    EQUAL(0, cuEventElapsedTime(&milliseconds, from, to));
    CHECK(milliseconds >= 0);
    cuEventDestroy_v2(from);
    cuEventDestroy_v2(to);
}

TEST("arguments are read at the launch") {
    Fixture f;
    const u64 words = f.gpu.bufferOf(std::vector<u32>(32, 7));
    void* const k = f.gpu.load(kernel(SET));
    u64 argument = words;
    void* arguments[] = {&argument, &argument, &argument};
    EQUAL(0, cuLaunchKernel(k, 1, 1, 1, 32, 1, 1, 0, f.one, arguments, nullptr));
    argument = 0;
    EQUAL(0, cuStreamSynchronize(f.one));
}
