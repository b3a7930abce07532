#include "check.h"
#include "evaluate.h"

#include <cmath>
#include <cstring>

using namespace standin;

namespace {

template <class T>
T as(u64 bits) {
    T value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

template <class T>
u64 bitsOf(T value) {
    u64 bits = 0;
    std::memcpy(&bits, &value, sizeof value);
    return bits;
}

/** Results that are no number are any: PTX says nothing of their bits, so they are compared as one. */
template <class T>
u64 canonical(T value) {
    return std::isnan(value) ? bitsOf(std::nan("")) : bitsOf(value);
}

/** An f64 operation whose result replaces every NaN by the same one. */
template <class F>
void compareF64(const std::string& instruction, F f) {
    compare(
        instruction + "\nsetp.nan.f64 %p1, %fd20, %fd20;\nselp.f64 %fd20, 0d7FF8000000000000, %fd20, %p1;", "%fd20", 64,
        [=](const Operands& o) { return canonical<double>(f(as<double>(o[0]), as<double>(o[1]), as<double>(o[2]))); });
}

template <class F>
void compareF32(const std::string& instruction, F f) {
    compare(instruction + "\nsetp.nan.f32 %p1, %f20, %f20;\nselp.f32 %f20, 0f7FC00000, %f20, %p1;", "%f20", 32,
            [=](const Operands& o) {
                const float value = f(as<float>(o[0]), as<float>(o[1]), as<float>(o[2]));
                return std::isnan(value) ? 0x7fc00000 : bitsOf(value);
            });
}

}  // namespace

TEST("additions and subtractions wrap around") {
    compare("add.s32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) { return o[0] + o[1]; });
    compare("add.s16 %rs20, %rs10, %rs11;", "%rs20", 16, [](const Operands& o) { return o[0] + o[1]; });
    compare("add.s64 %rd20, %rd10, %rd11;", "%rd20", 64, [](const Operands& o) { return o[0] + o[1]; });
    compare("sub.u32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) { return o[0] - o[1]; });
    compare("sub.s64 %rd20, %rd10, 7;", "%rd20", 64, [](const Operands& o) { return o[0] - 7; });
    compare("neg.s32 %r20, %r10;", "%r20", 32, [](const Operands& o) { return 0 - o[0]; });
    compare("abs.s32 %r20, %r10;", "%r20", 32, [](const Operands& o) { return as<s32>(o[0]) < 0 ? 0 - o[0] : o[0]; });
}

TEST("multiplications: low, high, wide, and added") {
    compare("mul.lo.s32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) { return o[0] * o[1]; });
    compare("mul.lo.s64 %rd20, %rd10, %rd11;", "%rd20", 64, [](const Operands& o) { return o[0] * o[1]; });
    compare("mul.wide.u32 %rd20, %r10, %r11;", "%rd20", 64,
            [](const Operands& o) { return u64{as<u32>(o[0])} * as<u32>(o[1]); });
    compare("mul.wide.s32 %rd20, %r10, %r11;", "%rd20", 64,
            [](const Operands& o) { return static_cast<u64>(s64{as<s32>(o[0])} * as<s32>(o[1])); });
    compare("mul.wide.u16 %r20, %rs10, %rs11;", "%r20", 32,
            [](const Operands& o) { return u64{as<u16>(o[0])} * as<u16>(o[1]); });
    compare("mul.hi.u32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return (u64{as<u32>(o[0])} * as<u32>(o[1])) >> 32; });
    compare("mul.hi.s32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return static_cast<u64>((s64{as<s32>(o[0])} * as<s32>(o[1])) >> 32); });
    compare("mul.hi.u64 %rd20, %rd10, %rd11;", "%rd20", 64,
            [](const Operands& o) { return static_cast<u64>((static_cast<unsigned __int128>(o[0]) * o[1]) >> 64); });
    compare("mad.lo.s32 %r20, %r10, %r11, %r12;", "%r20", 32, [](const Operands& o) { return o[0] * o[1] + o[2]; });
    compare("mad.wide.s32 %rd20, %r10, %r11, %rd12;", "%rd20", 64,
            [](const Operands& o) { return static_cast<u64>(s64{as<s32>(o[0])} * as<s32>(o[1])) + o[2]; });
}

TEST("divisions and remainders, also by zero and of the smallest number") {
    compare("div.u32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return as<u32>(o[1]) == 0 ? ~u64{0} : as<u32>(o[0]) / as<u32>(o[1]); });
    compare("rem.u32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return as<u32>(o[1]) == 0 ? o[0] : as<u32>(o[0]) % as<u32>(o[1]); });
    compare("div.s32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) {
        return as<s32>(o[1]) == 0 ? ~u64{0} : static_cast<u64>(s64{as<s32>(o[0])} / as<s32>(o[1]));
    });
    compare("rem.s32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) {
        return as<s32>(o[1]) == 0 ? o[0] : static_cast<u64>(s64{as<s32>(o[0])} % as<s32>(o[1]));
    });
    compare("div.s64 %rd20, %rd10, %rd11;", "%rd20", 64, [](const Operands& o) {
        return o[1] == 0 ? ~u64{0} : as<s64>(o[1]) == -1 ? 0 - o[0] : static_cast<u64>(as<s64>(o[0]) / as<s64>(o[1]));
    });
    compare("div.u64 %rd20, %rd10, %rd11;", "%rd20", 64,
            [](const Operands& o) { return o[1] == 0 ? ~u64{0} : o[0] / o[1]; });
    compare("rem.u64 %rd20, %rd10, %rd11;", "%rd20", 64,
            [](const Operands& o) { return o[1] == 0 ? o[0] : o[0] % o[1]; });
}

TEST("minima and maxima have a sign or none") {
    compare("min.s32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return static_cast<u64>(std::min(as<s32>(o[0]), as<s32>(o[1]))); });
    compare("min.u32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return std::min(as<u32>(o[0]), as<u32>(o[1])); });
    compare("max.s64 %rd20, %rd10, %rd11;", "%rd20", 64,
            [](const Operands& o) { return static_cast<u64>(std::max(as<s64>(o[0]), as<s64>(o[1]))); });
    compare("max.u64 %rd20, %rd10, %rd11;", "%rd20", 64, [](const Operands& o) { return std::max(o[0], o[1]); });
}

TEST("double arithmetic is that of IEEE 754") {
    compareF64("add.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) { return a + b; });
    compareF64("add.rn.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) { return a + b; });
    compareF64("sub.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) { return a - b; });
    compareF64("mul.rn.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) { return a * b; });
    compareF64("div.rn.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) { return a / b; });
    compareF64("sqrt.rn.f64 %fd20, %fd10;", [](double a, double, double) { return std::sqrt(a); });
    compareF64("rcp.rn.f64 %fd20, %fd10;", [](double a, double, double) { return 1 / a; });
    compareF64("fma.rn.f64 %fd20, %fd10, %fd11, %fd12;",
               [](double a, double b, double c) { return std::fma(a, b, c); });
    compareF64("neg.f64 %fd20, %fd10;", [](double a, double, double) { return -a; });
    compareF64("abs.f64 %fd20, %fd10;", [](double a, double, double) { return std::fabs(a); });
    compareF64("max.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) {
        return std::isnan(a) ? b : std::isnan(b) || a > b || (a == b && std::signbit(b)) ? a : b;
    });
    compareF64("min.f64 %fd20, %fd10, %fd11;", [](double a, double b, double) {
        return std::isnan(a) ? b : std::isnan(b) || a < b || (a == b && std::signbit(a)) ? a : b;
    });
}

TEST("a multiplication and an addition are not contracted") {
    compareF64("mul.rn.f64 %fd21, %fd10, %fd11;\nadd.rn.f64 %fd20, %fd21, %fd12;", [](double a, double b, double c) {
        const volatile double product = a * b;
        return product + c;
    });
}

TEST("float arithmetic is that of IEEE 754, denormals included") {
    compareF32("add.f32 %f20, %f10, %f11;", [](float a, float b, float) { return a + b; });
    compareF32("mul.f32 %f20, %f10, %f11;", [](float a, float b, float) { return a * b; });
    compareF32("div.rn.f32 %f20, %f10, %f11;", [](float a, float b, float) { return a / b; });
    compareF32("sqrt.rn.f32 %f20, %f10;", [](float a, float, float) { return std::sqrt(a); });
    compareF32("fma.rn.f32 %f20, %f10, %f11, %f12;", [](float a, float b, float c) { return std::fma(a, b, c); });
}
