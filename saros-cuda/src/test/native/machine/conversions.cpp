// mov, cvt and cvta.
#include "decoder.h"
#include "lanes.h"
#include "warp.h"

#include <cmath>
#include <limits>

namespace standin {
namespace {

using ptx::Operand;
using ptx::Space;
using ptx::Type;

template <class T>
void copy(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    eachLane(lanes, [=](u32 l) { d[l] = valueOf<T>(a[l]); });
}

void copyPredicate(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    eachLane(lanes, [=](u32 l) { d[l] = a[l] & 1; });
}

/** mov.b64 %rd1, {%r1, %r2}: the first part is the lowest. */
void pack(Warp& warp, const Instruction& i, u32 lanes) {
    const u32 bits = static_cast<u32>(8 * ptx::bytesOf(i.type) / i.parts);
    for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
        const u32 l = static_cast<u32>(__builtin_ctz(rest));
        u64 all = 0;
        for (u32 k = 0; k < i.parts; k++) {
            all |= (warp.row(i.part[k])[l] & ((u64{1} << bits) - 1)) << (k * bits);
        }
        warp.row(i.d)[l] = all;
    }
}

void unpack(Warp& warp, const Instruction& i, u32 lanes) {
    const u32 bits = static_cast<u32>(8 * ptx::bytesOf(i.type) / i.parts);
    for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
        const u32 l = static_cast<u32>(__builtin_ctz(rest));
        const u64 all = warp.row(i.a)[l];
        for (u32 k = 0; k < i.parts; k++) {
            warp.row(i.part[k])[l] = all >> (k * bits) & ((u64{1} << bits) - 1);
        }
    }
}

void bindParts(Decoder::Context& c, const Operand& vector, bool destination) {
    const size_t n = vector.parts.size();
    if (n != 2 && n != 4) {
        c.words.refuse("a vector of " + std::to_string(n));
    }
    c.instruction.parts = static_cast<u8>(n);
    for (size_t k = 0; k < n; k++) {
        c.instruction.part[k] = destination ? c.destination(vector.parts[k]) : c.source(vector.parts[k]);
    }
}

void decodeMov(Decoder::Context& c) {
    Instruction& i = c.instruction;
    i.type = c.words.takeType();
    c.expectOperands(2);
    if (c.statement.operands[0].kind == Operand::Kind::Vector) {
        i.run = unpack;
        bindParts(c, c.statement.operands[0], true);
        i.a = c.source(1);
    } else if (c.statement.operands[1].kind == Operand::Kind::Vector) {
        i.run = pack;
        bindParts(c, c.statement.operands[1], false);
        i.d = c.destination(0);
    } else {
        const size_t bytes = ptx::bytesOf(i.type);
        i.run = i.type == Type::Pred ? copyPredicate : bytes == 2 ? copy<u16> : bytes == 4 ? copy<u32> : copy<u64>;
        c.bind(1);
    }
}

template <class To, class From>
void convert(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    // A narrow result fills a wider register with its sign.
    eachLane(lanes, [=](u32 l) {
        const To value = static_cast<To>(valueOf<From>(a[l]));
        if constexpr (std::is_integral_v<To>) {
            d[l] = static_cast<u64>(static_cast<s64>(value));
        } else {
            d[l] = bitsOf<To>(value);
        }
    });
}

enum Rounding : u8 { NEAREST, ZERO, DOWN, UP };

template <class T>
T rounded(T x, u8 how) {
    switch (how) {
        case NEAREST: return std::nearbyint(x);
        case DOWN: return std::floor(x);
        case UP: return std::ceil(x);
        default: return std::trunc(x);
    }
}

/** To an integer: what is out of range becomes the nearest that there is, what is no number 0. */
template <class To, class From>
void convertToInteger(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const From below = -std::ldexp(From{1}, std::is_signed_v<To> ? 8 * sizeof(To) - 1 : 0);
    const From above = std::ldexp(From{1}, 8 * sizeof(To) - (std::is_signed_v<To> ? 1 : 0));
    for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
        const u32 l = static_cast<u32>(__builtin_ctz(rest));
        const From x = rounded(valueOf<From>(a[l]), i.variant);
        const To value = std::isnan(x)                                           ? To{0}
                         : x >= above                                            ? std::numeric_limits<To>::max()
                         : x < below || (std::is_unsigned_v<To> && x <= From{0}) ? std::numeric_limits<To>::min()
                                                                                 : static_cast<To>(x);
        d[l] = static_cast<u64>(static_cast<s64>(value));
    }
}

template <class T>
void roundToWhole(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u8 how = i.variant;
    eachLane(lanes, [=](u32 l) { d[l] = bitsOf<T>(rounded(valueOf<T>(a[l]), how)); });
}

template <class From>
Handler fromInteger(Type to) {
    switch (to) {
        case Type::U8: return convert<u8, From>;
        case Type::S8: return convert<s8, From>;
        case Type::U16: return convert<u16, From>;
        case Type::S16: return convert<s16, From>;
        case Type::U32: return convert<u32, From>;
        case Type::S32: return convert<s32, From>;
        case Type::U64: return convert<u64, From>;
        case Type::S64: return convert<s64, From>;
        case Type::F32: return convert<float, From>;
        case Type::F64: return convert<double, From>;
        default: return nullptr;
    }
}

template <class From>
Handler fromFloat(Type to) {
    switch (to) {
        case Type::U16: return convertToInteger<u16, From>;
        case Type::S16: return convertToInteger<s16, From>;
        case Type::U32: return convertToInteger<u32, From>;
        case Type::S32: return convertToInteger<s32, From>;
        case Type::U64: return convertToInteger<u64, From>;
        case Type::S64: return convertToInteger<s64, From>;
        default: return nullptr;
    }
}

Handler fromIntegerOf(Type from, Type to) {
    switch (from) {
        case Type::U8: return fromInteger<u8>(to);
        case Type::S8: return fromInteger<s8>(to);
        case Type::U16: return fromInteger<u16>(to);
        case Type::S16: return fromInteger<s16>(to);
        case Type::U32: return fromInteger<u32>(to);
        case Type::S32: return fromInteger<s32>(to);
        case Type::U64: return fromInteger<u64>(to);
        case Type::S64: return fromInteger<s64>(to);
        default: return nullptr;
    }
}

bool takeWholeRounding(Words& words, u8& how) {
    if (words.take("rni")) {
        how = NEAREST;
    } else if (words.take("rzi")) {
        how = ZERO;
    } else if (words.take("rmi")) {
        how = DOWN;
    } else if (words.take("rpi")) {
        how = UP;
    } else {
        return false;
    }
    return true;
}

Handler betweenFloats(Words& words, Type to, Type from, u8& how) {
    if (to == from) {
        if (!takeWholeRounding(words, how)) {
            return to == Type::F32 ? copy<u32> : copy<u64>;
        }
        return to == Type::F32 ? roundToWhole<float> : roundToWhole<double>;
    }
    if (to == Type::F64) {
        return convert<double, float>;
    }
    return words.take("rn") ? convert<float, double> : nullptr;
}

void decodeCvt(Decoder::Context& c) {
    Instruction& i = c.instruction;
    const Type to = c.words.takeType();
    const Type from = c.words.takeType();
    if (ptx::isFloat(from) && ptx::isFloat(to)) {
        i.run = betweenFloats(c.words, to, from, i.variant);
    } else if (ptx::isFloat(from)) {
        if (takeWholeRounding(c.words, i.variant)) {
            i.run = from == Type::F32 ? fromFloat<float>(to) : fromFloat<double>(to);
        }
    } else if (!ptx::isFloat(to) || c.words.take("rn")) {
        i.run = fromIntegerOf(from, to);
    }
    if (i.run == nullptr) {
        c.words.refuse("this conversion or its rounding is not supported");
    }
    c.bind(1);
}

void shiftWindow(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64 by = i.offset;
    eachLane(lanes, [=](u32 l) { d[l] = a[l] + by; });
}

/** Between the generic address space and another: global and constant memory are where they are, others have windows.
 */
void decodeCvta(Decoder::Context& c) {
    Instruction& i = c.instruction;
    const bool toSpace = c.words.take("to");
    const Space space = c.words.takeSpace();
    if (c.words.takeType() != Type::U64 || space == Space::Generic || space == Space::Param) {
        c.words.refuse();
    }
    const u64 window = space == Space::Shared ? SHARED_WINDOW : space == Space::Local ? LOCAL_WINDOW : 0;
    i.offset = toSpace ? 0 - window : window;
    i.run = shiftWindow;
    c.bind(1);
}

}  // namespace

void addConversions(Families& f) {
    f["mov"] = decodeMov;
    f["cvt"] = decodeCvt;
    f["cvta"] = decodeCvta;
}

}  // namespace standin
