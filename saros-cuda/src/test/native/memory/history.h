// Which piece of work on the device comes before which: the streams' order, as events and the host's waiting make it.
#pragma once

#include "../base.h"

#include <map>
#include <vector>

namespace standin {

/** For each stream the serial number of its last operation that has surely ended: a vector clock. */
class Ticks {
public:
    void include(u32 stream, u64 serial);
    void include(const Ticks& other);
    bool covers(u32 stream, u64 serial) const;
    const std::map<u32, u64>& last() const { return last_; }

private:
    std::map<u32, u64> last_;
};

/**
 * Numbers the epochs of the device. An epoch is a stretch of work in which nothing orders the threads of a block among
 * each other: a copy is one epoch, a block that passes two barriers is three. As blocks run one after another here, one
 * number tells the operation, the block and how many barriers it had passed.
 */
class History {
public:
    /** Begins an operation of a stream, which comes after all that `after` covers; returns its first epoch. */
    u32 begin(u32 stream, u64 serial, const Ticks& after);

    u32 nextEpoch() { return ++epoch_; }

    /** Whether the operation that an earlier epoch belongs to surely ends before the current one begins. */
    bool precedesCurrent(u32 epoch) const {
        if (epoch < last_.firstEpoch || epoch >= last_.endEpoch) {
            last_ = answerFor(epoch);
        }
        return last_.precedes;
    }

private:
    struct Operation {
        u32 firstEpoch;
        u32 stream;
        u64 serial;
    };

    /** The last answer: it holds for all epochs of an operation, and neighbouring bytes mostly ask about the same one.
     */
    struct Answer {
        u32 firstEpoch = 1;
        u32 endEpoch = 0;
        bool precedes = false;
    };

    Answer answerFor(u32 epoch) const;

    u32 epoch_ = 0;
    std::vector<Operation> operations_;
    Ticks after_;
    mutable Answer last_;
};

}  // namespace standin
