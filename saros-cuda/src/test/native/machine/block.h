// A block of threads: its warps, its shared memory and its barrier. One block is used for all blocks of a launch in
// turn.
#pragma once

#include "../memory/device_memory.h"
#include "../report/counters.h"
#include "program.h"
#include "random.h"
#include "warp.h"

#include <memory>

namespace standin {

struct Dimensions {
    u32 x = 1, y = 1, z = 1;
    u64 total() const { return u64{x} * y * z; }
};

struct Launch {
    const Program* program = nullptr;
    Dimensions grid, block;
    size_t dynamicSharedBytes = 0;
    std::vector<u8> parameters;
    const void* context = nullptr;  // whose memory the kernel sees
    bool countTraffic = false;
    bool countLines = false;
};

class Block {
public:
    Block(const Launch& launch, DeviceMemory& memory, u32 firstEpoch, Random& random, Counters& counters);

    /** Runs the block of this number from its beginning to its end. */
    void run(u64 number);

    const Program& program() const { return *launch_.program; }
    Random& random() { return random_; }
    Counters& counters() { return counters_; }
    const Launch& launch() const { return launch_; }
    u32 firstEpoch() const { return when_.launch; }
    u64 special(Special what, u32 thread) const;
    std::string name() const;

    void count(u32 lanes) {
        counters_.warpInstructions++;
        counters_.instructions += lanes;
    }

    /** Where a thread's access goes, after every check; `space` becomes the one that a generic address lies in. */
    u8* reach(Warp& warp, const Instruction& i, u32 lane, u64 address, size_t bytes, Access how, ptx::Space& space);

    /** The memory of global addresses that the last access reached. */
    Allocation* recent() { return recent_; }

private:
    void runWarps();
    void passBarrier();
    void checkBarrier() const;
    u8* reachGlobal(Warp& warp, const Instruction& i, u32 lane, u64 address, size_t bytes, Access how);
    u8* reachShared(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes, Access how);
    u8* reachLocal(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes, Access how);
    u8* reachParameter(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes);
    void checkRace(Shadow& shadow, const char* memory, Warp& warp, const Instruction& i, u32 lane, u64 offset,
                   size_t bytes, Access how, const History* history);

    const Launch& launch_;
    DeviceMemory& memory_;
    Random& random_;
    Counters& counters_;
    Moment when_;
    Dimensions at_;
    std::vector<std::unique_ptr<Warp>> warps_;
    std::vector<u8> shared_;
    Shadow sharedShadow_;
    std::vector<u8> local_;
    std::vector<u8> localWritten_;
    Allocation* recent_ = nullptr;
};

/** Runs all blocks of a launch, in an order that the random numbers give. */
void runGrid(const Launch& launch, DeviceMemory& memory, u32 firstEpoch, Random& random, Counters& counters);

}  // namespace standin
