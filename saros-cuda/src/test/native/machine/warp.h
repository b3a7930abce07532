// 32 threads and their registers. Threads at the same instruction execute it together; where control flow divides them
// they form groups, and groups that meet again at the same instruction become one.
#pragma once

#include "lanes.h"
#include "program.h"

#include <stdexcept>

namespace standin {

class Block;

/** Where shared and local memory lie in the generic address space. */
constexpr u64 SHARED_WINDOW = u64{1} << 56;
constexpr u64 LOCAL_WINDOW = u64{1} << 57;
constexpr u64 WINDOW_BYTES = u64{1} << 40;

/** What a kernel did wrong: the launch ends, and so does the context, with the code that a driver would give. */
class KernelFault : public std::runtime_error {
public:
    KernelFault(int errorCode, const std::string& what) : std::runtime_error(what), code(errorCode) {}
    const int code;
};

class Warp {
public:
    Warp(Block& block, u32 index, u32 threads);

    u64* row(Row r) { return &registers_[static_cast<size_t>(r) * WARP]; }
    Block& block() { return block_; }
    u32 threadOf(u32 lane) const { return index_ * WARP + lane; }
    u16 syncsOf(u32 lane) const { return syncs_[lane]; }
    u32 present() const { return present_; }

    /** Orders the memory accesses of these lanes, as bar.warp.sync does. */
    void orderMemory(u32 lanes);

    /** Puts all threads at the first instruction of a block. */
    void begin();
    /** Executes up to so many instructions, or until all threads wait or have ended. */
    void run(u32 instructions);

    bool canRun() const;
    u32 exited() const { return exited_; }
    u32 waitingAtBarrier() const;
    /** The instruction of some group at a barrier. */
    u32 barrierAt() const;
    /** Whether every group at a barrier is at this one. */
    bool allAtBarrier(u32 pc) const;
    void passBarrier();

    [[noreturn]] void fail(const Instruction& i, u32 lane, int code, const std::string& what) const;

private:
    struct Group {
        enum class State : u8 { Running, Collective, Barrier };
        u32 pc;
        u32 lanes;
        State state;
        u32 members;  // of the collective that it waits for
    };

    void fillSpecials();
    size_t choose(u32& stop);
    void mergeRunning();
    size_t running() const;
    void execute(size_t group, u32 stop, u32& budget);
    u32 guarded(const Instruction& i, u32 lanes);
    void divide(size_t group, const Instruction& i, u32 taken);
    void leave(size_t group, u32 lanes);
    /** Lets lanes of a group wait at an instruction; the others go on behind it. */
    void wait(size_t group, u32 lanes, Group::State state);
    bool meetNow(size_t group, const Instruction& i, u32 active);
    void waitForMembers(size_t group, const Instruction& i, u32 active);
    void completeCollectives();
    bool complete(size_t group);
    void checkMembers(const Instruction& i, u32 lane, u32 members) const;
    [[noreturn]] void failStuck() const;

    Block& block_;
    const u32 index_;
    const u32 present_;
    u32 exited_ = 0;
    std::vector<u64> registers_;
    std::vector<Group> groups_;
    u16 syncs_[WARP] = {};
};

}  // namespace standin
