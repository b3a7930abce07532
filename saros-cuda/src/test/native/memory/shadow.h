// Shadow memory: of every word that kernels and copies touch, who wrote it last, who read it last, and of every byte
// whether it was ever written. A race is an access that nothing orders after an earlier one by another thread, where
// one of the two writes and not both are atomic.
//
// A word of four bytes shares a cell until a thread accesses less than a word: from then on each byte has its own.
#pragma once

#include "history.h"

#include <cstring>
#include <vector>

namespace standin {

/** Where the device stands: the first epoch of the launch, of the block, and the epoch now. */
struct Moment {
    u32 launch = 0;
    u32 block = 0;
    u32 now = 0;
};

/** Who accesses. `warpSyncs` counts the bar.warp.sync that the thread has passed since the last barrier. */
struct Accessor {
    u16 thread = 0;
    u16 warpSyncs = 0;
};

enum class Access : u8 { Read, Write, Atomic, StrongRead };

/** An earlier access that conflicts; `kind` None means there is none. */
struct Conflict {
    enum class Kind : u8 { None, SameBlock, OtherBlock, OtherStream };

    Kind kind = Kind::None;
    bool earlierWrites = false;
    u16 earlierThread = 0;
};

class Shadow {
public:
    explicit Shadow(size_t bytes) : written_(bytes, 0) {}

    bool initialised(size_t offset, size_t bytes) const {
        if (bytes == 4) {  // most accesses
            u32 four;
            std::memcpy(&four, &written_[offset], 4);
            return four == 0x01010101;
        }
        return std::memchr(&written_[offset], 0, bytes) == nullptr;
    }
    /** The first byte of these that was never written, as an offset from the first, or `bytes`. */
    size_t firstUninitialised(size_t offset, size_t bytes) const;
    void markInitialised(size_t offset, size_t bytes);
    void copyInitialised(size_t offset, const Shadow& from, size_t fromOffset, size_t bytes);
    /** Forgets what was written, as shared memory does where a block begins. */
    void forget();

    /** Checks and notes an access of a thread. Without a history, as for shared memory, only this block's epochs count.
     */
    Conflict access(size_t offset, size_t bytes, Access how, Accessor who, const Moment& when, const History* history);

    /** Checks and notes a copy or a memset, which `when.now` is the only epoch of. */
    Conflict bulk(size_t offset, size_t bytes, bool write, const Moment& when, const History& history);

private:
    struct Cell {
        u32 writeEpoch = 0;
        u32 readEpoch = 0;
        u16 writer = 0;
        u16 writerSyncs = 0;
        u16 reader = 0;
        u16 readerSyncs = 0;
        bool atomic = false;
        bool manyReaders = false;       // of one warp, since its last bar.warp.sync
        bool manyReadingWarps = false;  // of one block, since its last barrier
        bool manyReadingBlocks = false;
    };

    void prepare(size_t bytes);
    static Conflict check(const Cell& cell, Access how, Accessor who, const Moment& when, const History* history);
    static Conflict checkWriter(const Cell& cell, Access how, Accessor who, const Moment& when, const History* history);
    static Conflict checkReader(const Cell& cell, Accessor who, const Moment& when, const History* history);
    static void note(Cell& cell, Access how, Accessor who, const Moment& when);
    static void noteRead(Cell& cell, Accessor who, const Moment& when);

    std::vector<Cell> cells_;  // empty until the first access
    unsigned shift_ = 2;       // a cell has 1 << shift_ bytes
    std::vector<u8> written_;
};

}  // namespace standin
