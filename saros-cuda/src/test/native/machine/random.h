// A small seeded generator: the same seed gives the same order of threads with every compiler.
#pragma once

#include "../base.h"

#include <utility>
#include <vector>

namespace standin {

class Random {
public:
    explicit Random(u64 seed) : state_(seed * 0x9e3779b97f4a7c15u + 0x2545f4914f6cdd1du) {}

    /** 0 to bound - 1. */
    u32 below(u32 bound) { return static_cast<u32>((next() >> 32) % bound); }

    void shuffle(std::vector<u32>& v) {
        for (size_t i = v.size(); i > 1; i--) {
            std::swap(v[i - 1], v[below(static_cast<u32>(i))]);
        }
    }

private:
    // splitmix64
    u64 next() {
        u64 z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    u64 state_;
};

}  // namespace standin
