// What is counted of a kernel.
#pragma once

#include "../base.h"

#include <map>
#include <string>

namespace standin {

/** Requests are instructions of a warp that reach memory; a sector is 32 bytes of it. */
struct Traffic {
    u64 requests = 0;
    u64 lanes = 0;
    u64 sectors = 0;  // of shared memory: passes over its banks

    void add(const Traffic& other);
};

struct LineTraffic {
    std::string text;
    Traffic traffic;
};

struct Counters {
    u64 launches = 0;
    u64 blocks = 0;
    u64 threads = 0;
    u64 instructions = 0;            // of threads
    u64 warpInstructions = 0;        // issued
    Traffic loads, stores, atomics;  // of global memory
    Traffic shared, local;
    u64 distinctSectors = 0;  // of global memory, each counted once a launch: what has to come from DRAM
    std::map<int, LineTraffic> lines;

    void add(const Counters& other);
    std::string text(const std::string& kernel) const;
};

}  // namespace standin
