// add, sub, mul, mad, fma, div, rem, min, max, abs, neg, sqrt, rcp. Floating point only where IEEE 754 says the result:
// approximations and flushing to zero are refused. Built with -ffp-contract=off.
#include "decoder.h"
#include "lanes.h"
#include "warp.h"

#include <cmath>

namespace standin {
namespace {

using ptx::Type;

/** An operation on integers, done without overflow that C++ leaves undefined. */
struct Add {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return static_cast<T>(static_cast<u64>(a) + static_cast<u64>(b));
        } else {
            return a + b;
        }
    }
};

struct Sub {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return static_cast<T>(static_cast<u64>(a) - static_cast<u64>(b));
        } else {
            return a - b;
        }
    }
};

struct Mul {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return static_cast<T>(static_cast<u64>(a) * static_cast<u64>(b));
        } else {
            return a * b;
        }
    }
};

struct MulHigh {
    template <class T>
    static T of(T a, T b) {
        using Wide = std::conditional_t<std::is_signed_v<T>, __int128, unsigned __int128>;
        return static_cast<T>((static_cast<Wide>(a) * static_cast<Wide>(b)) >> (8 * sizeof(T)));
    }
};

// By zero the quotient is all ones and the remainder the dividend, as on hardware.
struct Div {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            if (b == 0) {
                return static_cast<T>(~u64{0});
            }
            if (std::is_signed_v<T> && b == static_cast<T>(-1)) {
                return Sub::of(T{0}, a);  // in C++ the smallest number has no quotient
            }
        }
        return a / b;
    }
};

struct Rem {
    template <class T>
    static T of(T a, T b) {
        return b == 0 ? a : Sub::of(a, Mul::of(Div::of(a, b), b));
    }
};

// The number, where one operand is no number; and -0 is less than 0.
struct Min {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return a < b ? a : b;
        } else {
            return a == b ? (std::signbit(a) ? a : b) : std::fmin(a, b);
        }
    }
};

struct Max {
    template <class T>
    static T of(T a, T b) {
        if constexpr (std::is_integral_v<T>) {
            return a > b ? a : b;
        } else {
            return a == b ? (std::signbit(a) ? b : a) : std::fmax(a, b);
        }
    }
};

struct Abs {
    template <class T>
    static T of(T a) {
        if constexpr (std::is_integral_v<T>) {
            return a < 0 ? Sub::of(T{0}, a) : a;
        } else {
            return std::fabs(a);
        }
    }
};

struct Neg {
    template <class T>
    static T of(T a) {
        if constexpr (std::is_integral_v<T>) {
            return Sub::of(T{0}, a);
        } else {
            return -a;
        }
    }
};

struct Sqrt {
    template <class T>
    static T of(T a) {
        return std::sqrt(a);
    }
};

struct Reciprocal {
    template <class T>
    static T of(T a) {
        return T{1} / a;
    }
};

template <class Op, class T>
void unary(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    eachLane(lanes, [=](u32 l) { d[l] = bitsOf<T>(Op::of(valueOf<T>(a[l]))); });
}

template <class Op, class T>
void binary(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    eachLane(lanes, [=](u32 l) { d[l] = bitsOf<T>(Op::of(valueOf<T>(a[l]), valueOf<T>(b[l]))); });
}

template <class Op, class T>
void multiplyAdd(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    eachLane(lanes,
             [=](u32 l) { d[l] = bitsOf<T>(Add::of(Op::of(valueOf<T>(a[l]), valueOf<T>(b[l])), valueOf<T>(c[l]))); });
}

template <class T>
void fused(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    eachLane(lanes, [=](u32 l) { d[l] = bitsOf<T>(std::fma(valueOf<T>(a[l]), valueOf<T>(b[l]), valueOf<T>(c[l]))); });
}

/** Two of T give one that is twice as wide. */
template <class T, class Wide>
void multiplyWide(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    eachLane(lanes, [=](u32 l) {
        d[l] = bitsOf<Wide>(Mul::of(static_cast<Wide>(valueOf<T>(a[l])), static_cast<Wide>(valueOf<T>(b[l]))));
    });
}

template <class T, class Wide>
void multiplyAddWide(Warp& warp, const Instruction& i, u32 lanes) {
    u64* d = warp.row(i.d);
    const u64* a = warp.row(i.a);
    const u64* b = warp.row(i.b);
    const u64* c = warp.row(i.c);
    eachLane(lanes, [=](u32 l) {
        const Wide product = Mul::of(static_cast<Wide>(valueOf<T>(a[l])), static_cast<Wide>(valueOf<T>(b[l])));
        d[l] = bitsOf<Wide>(Add::of(product, valueOf<Wide>(c[l])));
    });
}

template <template <class, class> class Form, class Op>
Handler integer(Type type) {
    switch (type) {
        case Type::U16: return Form<Op, u16>::handler;
        case Type::S16: return Form<Op, s16>::handler;
        case Type::U32: return Form<Op, u32>::handler;
        case Type::S32: return Form<Op, s32>::handler;
        case Type::U64: return Form<Op, u64>::handler;
        case Type::S64: return Form<Op, s64>::handler;
        default: return nullptr;
    }
}

template <template <class, class> class Form, class Op>
Handler floating(Type type) {
    return type == Type::F32 ? Form<Op, float>::handler : type == Type::F64 ? Form<Op, double>::handler : nullptr;
}

template <class Op, class T>
struct Unary {
    static constexpr Handler handler = unary<Op, T>;
};

template <class Op, class T>
struct Binary {
    static constexpr Handler handler = binary<Op, T>;
};

template <class Op, class T>
struct MultiplyAdd {
    static constexpr Handler handler = multiplyAdd<Op, T>;
};

template <template <class, class> class Form, class Op>
Handler any(Type type) {
    return ptx::isFloat(type) ? floating<Form, Op>(type) : integer<Form, Op>(type);
}

Handler wide(Type type, bool add) {
    switch (type) {
        case Type::U16: return add ? multiplyAddWide<u16, u32> : multiplyWide<u16, u32>;
        case Type::S16: return add ? multiplyAddWide<s16, s32> : multiplyWide<s16, s32>;
        case Type::U32: return add ? multiplyAddWide<u32, u64> : multiplyWide<u32, u64>;
        case Type::S32: return add ? multiplyAddWide<s32, s64> : multiplyWide<s32, s64>;
        default: return nullptr;
    }
}

void finish(Decoder::Context& c, Handler handler, size_t sources) {
    if (handler == nullptr) {
        c.words.refuse();
    }
    c.instruction.run = handler;
    c.bind(sources);
}

template <template <class, class> class Form, class Op, size_t SOURCES>
void decodeAny(Decoder::Context& c) {
    const Type type = c.words.takeType();
    c.words.take("rn");
    finish(c, any<Form, Op>(type), SOURCES);
}

template <class Op>
void decodeFloating(Decoder::Context& c) {
    const Type type = c.words.takeType();
    if (!c.words.take("rn")) {
        c.words.refuse("only .rn has an exact value");
    }
    finish(c, floating<Unary, Op>(type), 1);
}

void decodeDivision(Decoder::Context& c) {
    const Type type = c.words.takeType();
    if (ptx::isFloat(type) && !c.words.take("rn")) {
        c.words.refuse("only .rn has an exact value");
    }
    finish(c, any<Binary, Div>(type), 2);
}

void decodeRemainder(Decoder::Context& c) { finish(c, integer<Binary, Rem>(c.words.takeType()), 2); }

void decodeMultiply(Decoder::Context& c) {
    const Type type = c.words.takeType();
    if (c.words.take("wide")) {
        finish(c, wide(type, false), 2);
    } else if (c.words.take("hi")) {
        finish(c, integer<Binary, MulHigh>(type), 2);
    } else {
        c.words.take("lo");
        c.words.take("rn");
        finish(c, any<Binary, Mul>(type), 2);
    }
}

void decodeFused(Decoder::Context& c) {
    const Type type = c.words.takeType();
    if (!c.words.take("rn")) {
        c.words.refuse("only .rn is supported");
    }
    finish(c, type == Type::F32 ? fused<float> : type == Type::F64 ? fused<double> : nullptr, 3);
}

void decodeMultiplyAdd(Decoder::Context& c) {
    const Type type = c.words.takeType();
    if (c.words.take("wide")) {
        finish(c, wide(type, true), 3);
    } else if (c.words.take("hi")) {
        finish(c, integer<MultiplyAdd, MulHigh>(type), 3);
    } else if (c.words.take("lo")) {
        finish(c, integer<MultiplyAdd, Mul>(type), 3);
    } else {
        c.words.refuse();
    }
}

}  // namespace

void addArithmetic(Families& f) {
    f["add"] = decodeAny<Binary, Add, 2>;
    f["sub"] = decodeAny<Binary, Sub, 2>;
    f["min"] = decodeAny<Binary, Min, 2>;
    f["max"] = decodeAny<Binary, Max, 2>;
    f["abs"] = decodeAny<Unary, Abs, 1>;
    f["neg"] = decodeAny<Unary, Neg, 1>;
    f["mul"] = decodeMultiply;
    f["mad"] = decodeMultiplyAdd;
    f["fma"] = decodeFused;
    f["div"] = decodeDivision;
    f["rem"] = decodeRemainder;
    f["sqrt"] = decodeFloating<Sqrt>;
    f["rcp"] = decodeFloating<Reciprocal>;
}

}  // namespace standin
