// setp and selp. A predicate is a register of 0 and 1.
#include "decoder.h"
#include "lanes.h"
#include "warp.h"

#include <cmath>

namespace standin {
namespace {

using ptx::Type;

enum Combine : u8 { PLAIN, AND, OR, XOR };

struct Eq {
    template <class T>
    static bool of(T a, T b) {
        return a == b;
    }
};

struct Lt {
    template <class T>
    static bool of(T a, T b) {
        return a < b;
    }
};

struct Le {
    template <class T>
    static bool of(T a, T b) {
        return a <= b;
    }
};

struct Gt {
    template <class T>
    static bool of(T a, T b) {
        return a > b;
    }
};

struct Ge {
    template <class T>
    static bool of(T a, T b) {
        return a >= b;
    }
};

// PTX's ne is false where an operand is no number, C++'s != is true.
struct Ne {
    template <class T>
    static bool of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return a != b;
        } else {
            return a < b || a > b;
        }
    }
};

struct Number {
    template <class T>
    static bool of(T a, T b) {
        return !std::isnan(a) && !std::isnan(b);
    }
};

/** The negation of another: `geu` is true where `lt` is not, and so where an operand is no number. */
template <class Op>
struct Not {
    template <class T>
    static bool of(T a, T b) {
        return !Op::of(a, b);
    }
};

void combine(u64* d, const u64* result, const u64* other, u8 how, u32 lanes) {
    switch (how) {
        case AND: return eachLane(lanes, [=](u32 l) { d[l] = result[l] & other[l]; });
        case OR: return eachLane(lanes, [=](u32 l) { d[l] = result[l] | other[l]; });
        case XOR: return eachLane(lanes, [=](u32 l) { d[l] = result[l] ^ other[l]; });
        default: return eachLane(lanes, [=](u32 l) { d[l] = result[l]; });
    }
}

template <class Op, class T>
void compare(Warp& warp, const Instruction& i, u32 lanes) {
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    u64 result[WARP] = {};
    u64* r = result;
    eachLane(lanes, [=](u32 l) { r[l] = Op::of(valueOf<T>(a[l]), valueOf<T>(b[l])); });
    if (i.second == NO_ROW) {
        return combine(warp.row(i.d), result, warp.row(i.c), i.variant, lanes);
    }
    u64 other[WARP] = {};  // the destinations may be the operand
    u64* o = other;
    const u64* c = warp.row(i.c);
    eachLane(lanes, [=](u32 l) { o[l] = c[l]; });
    combine(warp.row(i.d), result, other, i.variant, lanes);
    eachLane(lanes, [=](u32 l) { r[l] ^= 1; });
    combine(warp.row(i.second), result, other, i.variant, lanes);
}

template <class Op>
Handler integerComparison(Type type) {
    switch (type) {
        case Type::B16:
        case Type::U16: return compare<Op, u16>;
        case Type::S16: return compare<Op, s16>;
        case Type::B32:
        case Type::U32: return compare<Op, u32>;
        case Type::S32: return compare<Op, s32>;
        case Type::B64:
        case Type::U64: return compare<Op, u64>;
        case Type::S64: return compare<Op, s64>;
        default: return nullptr;
    }
}

template <class Op>
Handler floatComparison(Type type) {
    return type == Type::F32 ? compare<Op, float> : compare<Op, double>;
}

Handler integerOperator(Words& words, Type type) {
    if (words.take("eq"))
        return integerComparison<Eq>(type);
    if (words.take("ne"))
        return integerComparison<Ne>(type);
    if (words.take("lt") || words.take("lo"))
        return integerComparison<Lt>(type);
    if (words.take("le") || words.take("ls"))
        return integerComparison<Le>(type);
    if (words.take("gt") || words.take("hi"))
        return integerComparison<Gt>(type);
    if (words.take("ge") || words.take("hs"))
        return integerComparison<Ge>(type);
    return nullptr;
}

Handler floatOperator(Words& words, Type type) {
    if (words.take("eq"))
        return floatComparison<Eq>(type);
    if (words.take("ne"))
        return floatComparison<Ne>(type);
    if (words.take("lt"))
        return floatComparison<Lt>(type);
    if (words.take("le"))
        return floatComparison<Le>(type);
    if (words.take("gt"))
        return floatComparison<Gt>(type);
    if (words.take("ge"))
        return floatComparison<Ge>(type);
    if (words.take("equ"))
        return floatComparison<Not<Ne>>(type);
    if (words.take("neu"))
        return floatComparison<Not<Eq>>(type);
    if (words.take("ltu"))
        return floatComparison<Not<Ge>>(type);
    if (words.take("leu"))
        return floatComparison<Not<Gt>>(type);
    if (words.take("gtu"))
        return floatComparison<Not<Le>>(type);
    if (words.take("geu"))
        return floatComparison<Not<Lt>>(type);
    if (words.take("num"))
        return floatComparison<Number>(type);
    if (words.take("nan"))
        return floatComparison<Not<Number>>(type);
    return nullptr;
}

void decodeSetp(Decoder::Context& c) {
    Instruction& i = c.instruction;
    const Type type = c.words.takeType();
    i.run = ptx::isFloat(type) ? floatOperator(c.words, type) : integerOperator(c.words, type);
    if (i.run == nullptr) {
        c.words.refuse();
    }
    i.variant = c.words.take("and") ? AND : c.words.take("or") ? OR : c.words.take("xor") ? XOR : PLAIN;
    c.bind(i.variant == PLAIN ? 2 : 3);
    i.second = NO_ROW;
    if (c.statement.second) {
        i.second = c.destination(*c.statement.second);
    }
}

void select(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    eachLane(lanes, [=](u32 l) { d[l] = c[l] ? a[l] : b[l]; });
}

void decodeSelp(Decoder::Context& c) {
    if (c.words.takeType() == Type::Pred) {
        c.words.refuse();
    }
    c.instruction.run = select;
    c.bind(3);
}

}  // namespace

void addComparisons(Families& f) {
    f["setp"] = decodeSetp;
    f["selp"] = decodeSelp;
}

}  // namespace standin
