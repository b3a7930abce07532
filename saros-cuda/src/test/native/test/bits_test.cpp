#include "check.h"
#include "evaluate.h"

using namespace standin;

namespace {

u32 low(u64 v) { return static_cast<u32>(v); }

}  // namespace

TEST("logic of words, and of three operands by a table") {
    compare("and.b32 %r20, %r10, %r11;", "%r20", 32, [](const Operands& o) { return o[0] & o[1]; });
    compare("or.b64 %rd20, %rd10, %rd11;", "%rd20", 64, [](const Operands& o) { return o[0] | o[1]; });
    compare("xor.b32 %r20, %r10, -1;", "%r20", 32, [](const Operands& o) { return ~o[0]; });
    compare("not.b32 %r20, %r10;", "%r20", 32, [](const Operands& o) { return ~o[0]; });
    compare("lop3.b32 %r20, %r10, %r11, %r12, 0x96;", "%r20", 32, [](const Operands& o) { return o[0] ^ o[1] ^ o[2]; });
    compare("lop3.b32 %r20, %r10, %r11, %r12, 0xE8;", "%r20", 32,
            [](const Operands& o) { return (o[0] & o[1]) | (o[0] & o[2]) | (o[1] & o[2]); });
}

TEST("logic of predicates") {
    compare(
        "setp.lt.s32 %p1, %r10, 0;\nsetp.gt.u32 %p2, %r11, 9;\nand.pred %p3, %p1, %p2;\nnot.pred %p4, %p3;\n"
        "xor.pred %p5, %p4, %p2;",
        "%p5", 1, [](const Operands& o) {
            const bool p1 = static_cast<s32>(o[0]) < 0, p2 = low(o[1]) > 9;
            return u64{!(p1 && p2) != p2};
        });
}

TEST("shifts by the width or more give what is shifted in") {
    compare("shl.b32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return low(o[1]) > 31 ? 0 : low(o[0]) << low(o[1]); });
    compare("shl.b64 %rd20, %rd10, %r11;", "%rd20", 64,
            [](const Operands& o) { return low(o[1]) > 63 ? 0 : o[0] << low(o[1]); });
    compare("shr.u32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return low(o[1]) > 31 ? 0 : low(o[0]) >> low(o[1]); });
    compare("shr.s32 %r20, %r10, %r11;", "%r20", 32,
            [](const Operands& o) { return static_cast<u64>(static_cast<s32>(o[0]) >> std::min(low(o[1]), 31u)); });
    compare("shr.s64 %rd20, %rd10, %r11;", "%rd20", 64,
            [](const Operands& o) { return static_cast<u64>(static_cast<s64>(o[0]) >> std::min(low(o[1]), 63u)); });
    compare("shr.s16 %rs20, %rs10, %r11;", "%rs20", 16,
            [](const Operands& o) { return static_cast<u64>(static_cast<s16>(o[0]) >> std::min(low(o[1]), 15u)); });
}

TEST("funnel shifts") {
    const auto both = [](const Operands& o) { return u64{low(o[1])} << 32 | low(o[0]); };
    compare("shf.l.wrap.b32 %r20, %r10, %r11, %r12;", "%r20", 32,
            [=](const Operands& o) { return (both(o) << (o[2] & 31)) >> 32; });
    compare("shf.r.wrap.b32 %r20, %r10, %r11, %r12;", "%r20", 32,
            [=](const Operands& o) { return both(o) >> (o[2] & 31); });
    compare("shf.l.clamp.b32 %r20, %r10, %r11, %r12;", "%r20", 32,
            [=](const Operands& o) { return low(o[2]) >= 32 ? low(o[0]) : (both(o) << low(o[2])) >> 32; });
    compare("shf.r.clamp.b32 %r20, %r10, %r11, %r12;", "%r20", 32,
            [=](const Operands& o) { return both(o) >> std::min(low(o[2]), 32u); });
}

TEST("counting and finding bits") {
    const auto ones = [](u64 v) {
        u64 n = 0;
        for (; v != 0; v >>= 1)
            n += v & 1;
        return n;
    };
    const auto highest = [](u64 v) {
        s32 at = -1;
        for (; v != 0; v >>= 1)
            at++;
        return at;
    };
    compare("popc.b32 %r20, %r10;", "%r20", 32, [=](const Operands& o) { return ones(low(o[0])); });
    compare("popc.b64 %r20, %rd10;", "%r20", 32, [=](const Operands& o) { return ones(o[0]); });
    compare("clz.b32 %r20, %r10;", "%r20", 32, [=](const Operands& o) { return u64(31 - highest(low(o[0]))); });
    compare("clz.b64 %r20, %rd10;", "%r20", 32, [=](const Operands& o) { return u64(63 - highest(o[0])); });
    compare("bfind.u32 %r20, %r10;", "%r20", 32, [=](const Operands& o) { return u64(highest(low(o[0]))); });
    compare("bfind.s64 %r20, %rd10;", "%r20", 32,
            [=](const Operands& o) { return u64(highest(static_cast<s64>(o[0]) < 0 ? ~o[0] : o[0])); });
    compare("bfind.shiftamt.u32 %r20, %r10;", "%r20", 32,
            [=](const Operands& o) { return low(o[0]) == 0 ? 0xffffffffu : u64(31 - highest(low(o[0]))); });
    compare("brev.b32 %r20, %r10;", "%r20", 32, [](const Operands& o) {
        u64 r = 0;
        for (int k = 0; k < 32; k++)
            r |= (o[0] >> k & 1) << (31 - k);
        return r;
    });
}

TEST("fields of bits") {
    compare("bfe.u32 %r20, %r10, 5, 9;", "%r20", 32, [](const Operands& o) { return low(o[0]) >> 5 & 511; });
    compare("bfe.s32 %r20, %r10, 4, 8;", "%r20", 32, [](const Operands& o) { return u64(s8(low(o[0]) >> 4)); });
    compare("bfe.s32 %r20, %r10, 28, 8;", "%r20", 32,
            [](const Operands& o) { return u64(static_cast<s32>(o[0]) >> 28); });
    compare("bfe.u64 %rd20, %rd10, %r11, %r12;", "%rd20", 64, [](const Operands& o) {
        const u32 at = o[1] & 255, length = o[2] & 255;
        const u64 field = at > 63 ? 0 : o[0] >> at;
        return length > 63 ? field : field & ((u64{1} << length) - 1);
    });
    compare("bfi.b32 %r20, %r10, %r11, 8, 12;", "%r20", 32,
            [](const Operands& o) { return (o[1] & ~0xfff00u) | (o[0] << 8 & 0xfff00); });
    compare("prmt.b32 %r20, %r10, %r11, 0x6420;", "%r20", 32, [](const Operands& o) {
        return (o[0] & 255) | (o[0] >> 16 & 255) << 8 | (o[1] & 255) << 16 | (o[1] >> 16 & 255) << 24;
    });
    compare("prmt.b32 %r20, %r10, %r11, 0x8888;", "%r20", 32,
            [](const Operands& o) { return o[0] & 128 ? 0xffffffffu : 0; });
}
