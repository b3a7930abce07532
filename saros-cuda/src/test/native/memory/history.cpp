#include "history.h"

#include <algorithm>

namespace standin {

void Ticks::include(u32 stream, u64 serial) {
    u64& last = last_[stream];
    last = std::max(last, serial);
}

void Ticks::include(const Ticks& other) {
    for (const auto& [stream, serial] : other.last_) {
        include(stream, serial);
    }
}

bool Ticks::covers(u32 stream, u64 serial) const {
    const auto found = last_.find(stream);
    return found != last_.end() && found->second >= serial;
}

u32 History::begin(u32 stream, u64 serial, const Ticks& after) {
    after_ = after;
    last_ = {};
    const u32 first = nextEpoch();
    operations_.push_back({first, stream, serial});
    return first;
}

History::Answer History::answerFor(u32 epoch) const {
    const auto behind = std::upper_bound(operations_.begin(), operations_.end(), epoch,
                                         [](u32 e, const Operation& o) { return e < o.firstEpoch; });
    const Operation& earlier = *(behind - 1);
    const u32 end = behind == operations_.end() ? epoch_ + 1 : behind->firstEpoch;
    const bool precedes = earlier.stream == operations_.back().stream || after_.covers(earlier.stream, earlier.serial);
    return {earlier.firstEpoch, end, precedes};
}

}  // namespace standin
