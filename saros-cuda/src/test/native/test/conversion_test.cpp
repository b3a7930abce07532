#include "check.h"
#include "evaluate.h"

#include <cmath>
#include <cstring>

using namespace standin;

namespace {

double f64(u64 bits) {
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

float f32(u64 bits) {
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

template <class T>
u64 bitsOf(T value) {
    u64 bits = 0;
    std::memcpy(&bits, &value, sizeof value);
    return bits;
}

u64 clampedS32(double x) {
    return std::isnan(x) ? 0 : static_cast<u64>(static_cast<s64>(std::min(std::max(x, -2147483648.0), 2147483647.0)));
}

}  // namespace

TEST("comparisons, with a sign and without") {
    compare("setp.lt.s32 %p1, %r10, %r11;", "%p1", 1,
            [](const Operands& o) { return u64{static_cast<s32>(o[0]) < static_cast<s32>(o[1])}; });
    compare("setp.lt.u32 %p1, %r10, %r11;", "%p1", 1,
            [](const Operands& o) { return u64{static_cast<u32>(o[0]) < static_cast<u32>(o[1])}; });
    compare("setp.ge.s64 %p1, %rd10, %rd11;", "%p1", 1,
            [](const Operands& o) { return u64{static_cast<s64>(o[0]) >= static_cast<s64>(o[1])}; });
    compare("setp.eq.s16 %p1, %rs10, %rs11;", "%p1", 1,
            [](const Operands& o) { return u64{static_cast<u16>(o[0]) == static_cast<u16>(o[1])}; });
    compare("setp.hi.u64 %p1, %rd10, %rd11;", "%p1", 1, [](const Operands& o) { return u64{o[0] > o[1]}; });
}

TEST("comparisons combined with a predicate, and their complement") {
    compare("setp.ne.s32 %p1, %r12, 0;\nsetp.lt.and.u32 %p1|%p2, %r10, %r11, %p1;", "%p1", 1, [](const Operands& o) {
        return u64{static_cast<u32>(o[0]) < static_cast<u32>(o[1]) && static_cast<u32>(o[2]) != 0};
    });
    compare("setp.ne.s32 %p1, %r12, 0;\nsetp.lt.and.u32 %p1|%p2, %r10, %r11, %p1;", "%p2", 1, [](const Operands& o) {
        return u64{static_cast<u32>(o[0]) >= static_cast<u32>(o[1]) && static_cast<u32>(o[2]) != 0};
    });
}

TEST("comparisons where an operand is no number") {
    const auto numbers = [](const Operands& o) { return !std::isnan(f64(o[0])) && !std::isnan(f64(o[1])); };
    compare("setp.lt.f64 %p1, %fd10, %fd11;", "%p1", 1, [](const Operands& o) { return u64{f64(o[0]) < f64(o[1])}; });
    compare("setp.ne.f64 %p1, %fd10, %fd11;", "%p1", 1,
            [=](const Operands& o) { return u64{numbers(o) && f64(o[0]) != f64(o[1])}; });
    compare("setp.neu.f64 %p1, %fd10, %fd11;", "%p1", 1, [](const Operands& o) { return u64{f64(o[0]) != f64(o[1])}; });
    compare("setp.leu.f64 %p1, %fd10, %fd11;", "%p1", 1,
            [=](const Operands& o) { return u64{!numbers(o) || f64(o[0]) <= f64(o[1])}; });
    compare("setp.num.f64 %p1, %fd10, %fd11;", "%p1", 1, [=](const Operands& o) { return u64{numbers(o)}; });
    compare("setp.gt.f32 %p1, %f10, %f11;", "%p1", 1, [](const Operands& o) { return u64{f32(o[0]) > f32(o[1])}; });
}

TEST("integers become wider and narrower") {
    compare("cvt.s64.s32 %rd20, %r10;", "%rd20", 64,
            [](const Operands& o) { return u64(s64{static_cast<s32>(o[0])}); });
    compare("cvt.u64.u32 %rd20, %r10;", "%rd20", 64, [](const Operands& o) { return o[0] & 0xffffffff; });
    compare("cvt.s32.s8 %r20, %r10;", "%r20", 32, [](const Operands& o) { return u64(s64{static_cast<s8>(o[0])}); });
    compare("cvt.u32.u16 %r20, %rs10;", "%r20", 32, [](const Operands& o) { return o[0] & 0xffff; });
    compare("cvt.u16.u32 %rs20, %r10;", "%rs20", 16, [](const Operands& o) { return o[0]; });
}

TEST("integers become floating point and back, rounded as asked") {
    compare("cvt.rn.f64.s32 %fd20, %r10;", "%fd20", 64,
            [](const Operands& o) { return bitsOf(double(static_cast<s32>(o[0]))); });
    compare("cvt.rn.f64.u64 %fd20, %rd10;", "%fd20", 64, [](const Operands& o) { return bitsOf(double(o[0])); });
    compare("cvt.rn.f32.s64 %f20, %rd10;", "%f20", 32,
            [](const Operands& o) { return bitsOf(float(static_cast<s64>(o[0]))); });
    compare("cvt.rzi.s32.f64 %r20, %fd10;", "%r20", 32,
            [](const Operands& o) { return clampedS32(std::trunc(f64(o[0]))); });
    compare("cvt.rni.s32.f64 %r20, %fd10;", "%r20", 32,
            [](const Operands& o) { return clampedS32(std::nearbyint(f64(o[0]))); });
    compare("cvt.rmi.s32.f64 %r20, %fd10;", "%r20", 32,
            [](const Operands& o) { return clampedS32(std::floor(f64(o[0]))); });
    compare("cvt.rpi.s32.f32 %r20, %f10;", "%r20", 32,
            [](const Operands& o) { return clampedS32(std::ceil(f32(o[0]))); });
    compare("cvt.rzi.u32.f64 %r20, %fd10;", "%r20", 32, [](const Operands& o) {
        const double x = std::trunc(f64(o[0]));
        return std::isnan(x) ? 0 : static_cast<u64>(std::min(std::max(x, 0.0), 4294967295.0));
    });
    compare("cvt.rmi.f64.f64 %fd20, %fd10;\nsetp.nan.f64 %p1, %fd20, %fd20;\nselp.f64 %fd20, 0d0, %fd20, %p1;", "%fd20",
            64, [](const Operands& o) { return std::isnan(f64(o[0])) ? 0 : bitsOf(std::floor(f64(o[0]))); });
}

TEST("selp and mov, also of vectors") {
    compare("setp.lt.u32 %p1, %r10, %r11;\nselp.b32 %r20, %r10, %r12, %p1;", "%r20", 32,
            [](const Operands& o) { return static_cast<u32>(o[0]) < static_cast<u32>(o[1]) ? o[0] : o[2]; });
    compare("mov.b64 %rd20, {%r10, %r11};", "%rd20", 64,
            [](const Operands& o) { return (o[0] & 0xffffffff) | o[1] << 32; });
    compare("mov.b64 {%r20, %r21}, %rd10;", "%r21", 32, [](const Operands& o) { return o[0] >> 32; });
    compare("mov.b32 {%rs20, _}, %r10;", "%rs20", 16, [](const Operands& o) { return o[0]; });
}
