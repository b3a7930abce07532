// A register holds 32 values of 64 bits, one a lane; only the low bits that a type has count.
#pragma once

#include "../base.h"

#include <cstring>
#include <type_traits>

namespace standin {

template <class F>
inline void eachLane(u32 lanes, F f) {
    if (lanes == ALL_LANES) {
#pragma GCC ivdep
        for (u32 lane = 0; lane < WARP; lane++) {
            f(lane);
        }
    } else {
        for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
            f(static_cast<u32>(__builtin_ctz(rest)));
        }
    }
}

template <class T>
inline T valueOf(u64 bits) {
    if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(bits);
    } else {
        T value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
}

template <class T>
inline u64 bitsOf(T value) {
    if constexpr (std::is_integral_v<T>) {
        return static_cast<std::make_unsigned_t<T>>(value);
    } else {
        u64 bits = 0;
        std::memcpy(&bits, &value, sizeof value);
        return bits;
    }
}

}  // namespace standin
