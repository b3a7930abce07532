// and, or, xor, not, lop3, shl, shr, shf, popc, clz, bfind, brev, bfe, bfi, prmt.
#include "decoder.h"
#include "lanes.h"
#include "warp.h"

#include <algorithm>

namespace standin {
namespace {

using ptx::Type;

template <class F>
void each1(Warp& warp, const Instruction& i, u32 lanes, F f) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    eachLane(lanes, [=](u32 l) { d[l] = f(a[l]); });
}

template <class F>
void each2(Warp& warp, const Instruction& i, u32 lanes, F f) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    eachLane(lanes, [=](u32 l) { d[l] = f(a[l], b[l]); });
}

template <class F>
void each3(Warp& warp, const Instruction& i, u32 lanes, F f) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    eachLane(lanes, [=](u32 l) { d[l] = f(a[l], b[l], c[l]); });
}

// Logic needs no types: bits beyond the type's are never looked at. Predicates are 0 or 1.
void bitAnd(Warp& w, const Instruction& i, u32 lanes) {
    each2(w, i, lanes, [](u64 a, u64 b) { return a & b; });
}

void bitOr(Warp& w, const Instruction& i, u32 lanes) {
    each2(w, i, lanes, [](u64 a, u64 b) { return a | b; });
}

void bitXor(Warp& w, const Instruction& i, u32 lanes) {
    each2(w, i, lanes, [](u64 a, u64 b) { return a ^ b; });
}

void bitNot(Warp& w, const Instruction& i, u32 lanes) {
    each1(w, i, lanes, [](u64 a) { return ~a; });
}

void predicateNot(Warp& w, const Instruction& i, u32 lanes) {
    each1(w, i, lanes, [](u64 a) { return a ^ 1; });
}

void logic3(Warp& w, const Instruction& i, u32 lanes) {
    const u8 table = i.variant;
    each3(w, i, lanes, [=](u64 a, u64 b, u64 c) {
        u64 r = 0;
        for (unsigned k = 0; k < 8; k++) {
            if (table >> k & 1) {
                r |= (k & 4 ? a : ~a) & (k & 2 ? b : ~b) & (k & 1 ? c : ~c);
            }
        }
        return r & 0xffffffffu;
    });
}

// Shifts by the type's width or more give what is shifted in.
template <class T>
void shiftLeft(Warp& w, const Instruction& i, u32 lanes) {
    each2(w, i, lanes, [](u64 a, u64 b) {
        const u32 n = static_cast<u32>(b);
        return n >= 8 * sizeof(T) ? 0 : bitsOf<T>(static_cast<T>(valueOf<T>(a) << n));
    });
}

template <class T>
void shiftRight(Warp& w, const Instruction& i, u32 lanes) {
    each2(w, i, lanes, [](u64 a, u64 b) {
        const u32 n = std::min<u32>(static_cast<u32>(b), 8 * sizeof(T));
        const T half = static_cast<T>(valueOf<T>(a) >> n / 2);  // in two steps, as C++ leaves the whole width undefined
        return bitsOf<T>(static_cast<T>(half >> (n - n / 2)));
    });
}

enum Funnel : u8 { LEFT = 1, CLAMP = 2 };

void funnel(Warp& w, const Instruction& i, u32 lanes) {
    const u8 how = i.variant;
    each3(w, i, lanes, [=](u64 low, u64 high, u64 by) {
        const u32 n = how & CLAMP ? std::min<u32>(static_cast<u32>(by), 32) : static_cast<u32>(by) & 31;
        const u64 both = high << 32 | (low & 0xffffffffu);
        return how & LEFT ? (both << n) >> 32 : (both >> n) & 0xffffffffu;
    });
}

template <class T>
void countOnes(Warp& w, const Instruction& i, u32 lanes) {
    each1(w, i, lanes, [](u64 a) { return static_cast<u64>(__builtin_popcountll(valueOf<T>(a))); });
}

template <class T>
u64 leadingZeros(T a) {
    return a == 0 ? 8 * sizeof(T) : static_cast<u64>(__builtin_clzll(a)) - (64 - 8 * sizeof(T));
}

template <class T>
void countLeadingZeros(Warp& w, const Instruction& i, u32 lanes) {
    each1(w, i, lanes, [](u64 a) { return leadingZeros(valueOf<T>(a)); });
}

/** The highest bit that differs from the sign, or all ones; with .shiftamt how far it is from the top. */
template <class T>
void findHighest(Warp& w, const Instruction& i, u32 lanes) {
    const bool shiftAmount = i.variant;
    each1(w, i, lanes, [=](u64 bits) -> u64 {
        using U = std::make_unsigned_t<T>;
        const T a = valueOf<T>(bits);
        const U v = static_cast<U>(std::is_signed_v<T> && a < 0 ? ~a : a);
        if (v == 0) {
            return 0xffffffffu;
        }
        return shiftAmount ? leadingZeros(v) : 8 * sizeof(T) - 1 - leadingZeros(v);
    });
}

template <class T>
void reverse(Warp& w, const Instruction& i, u32 lanes) {
    each1(w, i, lanes, [](u64 a) {
        u64 r = 0;
        for (unsigned k = 0; k < 8 * sizeof(T); k++) {
            r = r << 1 | (a >> k & 1);
        }
        return r;
    });
}

u64 onesBelow(u32 n) { return n >= 64 ? ~u64{0} : (u64{1} << n) - 1; }

template <class T>
void extractField(Warp& w, const Instruction& i, u32 lanes) {
    each3(w, i, lanes, [](u64 bits, u64 b, u64 c) -> u64 {
        using U = std::make_unsigned_t<T>;
        const u32 width = 8 * sizeof(T);
        const u32 at = b & 255, length = c & 255;
        const u64 value = valueOf<U>(bits);
        if (length == 0) {
            return 0;
        }
        u64 field = at >= width ? 0 : (value >> at) & onesBelow(length);
        const u32 signAt = std::min(at + length - 1, width - 1);
        if (std::is_signed_v<T> && (value >> signAt & 1)) {
            const u32 filled = at >= width ? 0 : std::min(length, width - at);
            field |= ~onesBelow(filled);
        }
        return bitsOf<U>(static_cast<U>(field));
    });
}

template <class T>
void insertField(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    const u64* e = warp.row(i.e);
    eachLane(lanes, [=](u32 l) {
        const u32 at = c[l] & 255, length = e[l] & 255;
        const u64 mask = at >= 64 ? 0 : onesBelow(length) << at;
        const u64 field = at >= 64 ? 0 : a[l] << at;
        d[l] = bitsOf<T>(static_cast<T>((b[l] & ~mask) | (field & mask)));
    });
}

// Each nibble of c chooses a byte of b:a, its top bit that byte's sign.
void permuteBytes(Warp& w, const Instruction& i, u32 lanes) {
    each3(w, i, lanes, [](u64 a, u64 b, u64 c) {
        const u64 bytes = b << 32 | (a & 0xffffffffu);
        u64 r = 0;
        for (unsigned k = 0; k < 4; k++) {
            const u32 selector = c >> (4 * k) & 15;
            u64 byte = bytes >> (8 * (selector & 7)) & 255;
            if (selector & 8) {
                byte = byte & 128 ? 255 : 0;
            }
            r |= byte << (8 * k);
        }
        return r;
    });
}

void finish(Decoder::Context& c, Handler handler, size_t sources) {
    if (handler == nullptr) {
        c.words.refuse();
    }
    c.instruction.run = handler;
    c.bind(sources);
}

template <Handler HANDLER>
void decodeLogic(Decoder::Context& c) {
    c.words.takeType();
    finish(c, HANDLER, 2);
}

void decodeNot(Decoder::Context& c) { finish(c, c.words.takeType() == Type::Pred ? predicateNot : bitNot, 1); }

void decodeLogic3(Decoder::Context& c) {
    if (c.words.takeType() != Type::B32) {
        c.words.refuse();
    }
    c.expectOperands(5);
    c.instruction.variant = static_cast<u8>(c.statement.operands[4].value);
    c.instruction.run = logic3;
    c.instruction.d = c.destination(0);
    c.instruction.a = c.source(1);
    c.instruction.b = c.source(2);
    c.instruction.c = c.source(3);
}

void decodeShiftLeft(Decoder::Context& c) {
    switch (c.words.takeType()) {
        case Type::B16: return finish(c, shiftLeft<u16>, 2);
        case Type::B32: return finish(c, shiftLeft<u32>, 2);
        case Type::B64: return finish(c, shiftLeft<u64>, 2);
        default: c.words.refuse();
    }
}

void decodeShiftRight(Decoder::Context& c) {
    switch (c.words.takeType()) {
        case Type::B16:
        case Type::U16: return finish(c, shiftRight<u16>, 2);
        case Type::S16: return finish(c, shiftRight<s16>, 2);
        case Type::B32:
        case Type::U32: return finish(c, shiftRight<u32>, 2);
        case Type::S32: return finish(c, shiftRight<s32>, 2);
        case Type::B64:
        case Type::U64: return finish(c, shiftRight<u64>, 2);
        case Type::S64: return finish(c, shiftRight<s64>, 2);
        default: c.words.refuse();
    }
}

void decodeFunnel(Decoder::Context& c) {
    c.words.takeType();
    const bool left = c.words.take("l");
    if (!left && !c.words.take("r")) {
        c.words.refuse();
    }
    const bool clamp = c.words.take("clamp");
    if (!clamp && !c.words.take("wrap")) {
        c.words.refuse();
    }
    c.instruction.variant = static_cast<u8>((left ? LEFT : 0) | (clamp ? CLAMP : 0));
    finish(c, funnel, 3);
}

template <Handler NARROW, Handler WIDE, size_t SOURCES>
void decodeByWidth(Decoder::Context& c) {
    switch (c.words.takeType()) {
        case Type::B32: return finish(c, NARROW, SOURCES);
        case Type::B64: return finish(c, WIDE, SOURCES);
        default: c.words.refuse();
    }
}

template <template <class> class Form>
Handler bySignedType(Decoder::Context& c) {
    switch (c.words.takeType()) {
        case Type::U32: return Form<u32>::handler;
        case Type::S32: return Form<s32>::handler;
        case Type::U64: return Form<u64>::handler;
        case Type::S64: return Form<s64>::handler;
        default: c.words.refuse();
    }
}

template <class T>
struct FindHighest {
    static constexpr Handler handler = findHighest<T>;
};

template <class T>
struct ExtractField {
    static constexpr Handler handler = extractField<T>;
};

void decodeFindHighest(Decoder::Context& c) {
    c.instruction.variant = c.words.take("shiftamt");
    finish(c, bySignedType<FindHighest>(c), 1);
}

void decodeExtractField(Decoder::Context& c) { finish(c, bySignedType<ExtractField>(c), 3); }

void decodePermute(Decoder::Context& c) {
    c.words.takeType();
    finish(c, permuteBytes, 3);
}

}  // namespace

void addBits(Families& f) {
    f["and"] = decodeLogic<bitAnd>;
    f["or"] = decodeLogic<bitOr>;
    f["xor"] = decodeLogic<bitXor>;
    f["not"] = decodeNot;
    f["lop3"] = decodeLogic3;
    f["shl"] = decodeShiftLeft;
    f["shr"] = decodeShiftRight;
    f["shf"] = decodeFunnel;
    f["popc"] = decodeByWidth<countOnes<u32>, countOnes<u64>, 1>;
    f["clz"] = decodeByWidth<countLeadingZeros<u32>, countLeadingZeros<u64>, 1>;
    f["bfind"] = decodeFindHighest;
    f["brev"] = decodeByWidth<reverse<u32>, reverse<u64>, 1>;
    f["bfe"] = decodeExtractField;
    f["bfi"] = decodeByWidth<insertField<u32>, insertField<u64>, 4>;
    f["prmt"] = decodePermute;
}

}  // namespace standin
