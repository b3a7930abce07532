#include "request.h"

#include <algorithm>

namespace standin {

using ptx::Space;

Request::~Request() {
    if (lanes_ == 0) {
        return;
    }
    std::sort(units_, units_ + count_);
    count_ = static_cast<u32>(std::unique(units_, units_ + count_) - units_);
    const Traffic traffic{1, lanes_, space_ == Space::Shared ? passes() : count_};
    Counters& counters = block_.counters();
    switch (space_) {
        case Space::Param: return;
        case Space::Shared: counters.shared.add(traffic); break;
        case Space::Local: counters.local.add(traffic); break;
        default:
            (how_ == Access::Atomic  ? counters.atomics
             : how_ == Access::Write ? counters.stores
                                     : counters.loads)
                .add(traffic);
    }
    if (block_.launch().countLines) {
        const Program& program = block_.program();
        LineTraffic& line = counters.lines[instruction_.line];
        line.text = program.texts[static_cast<size_t>(&instruction_ - program.code.data())];
        line.traffic.add(traffic);
    }
}

void Request::note(u64 address, size_t bytes, Access how) {
    how_ = how;
    lanes_++;
    if (space_ == Space::Shared) {
        for (u64 word = address / 4; word <= (address + bytes - 1) / 4; word++) {
            units_[count_++] = word;
        }
    } else {
        units_[count_++] = address / 32;
        if (space_ != Space::Local && space_ != Space::Param) {
            touch(address);
        }
    }
}

void Request::touch(u64 address) {
    Allocation& memory = *block_.recent();
    memory.sectorLaunch.resize(memory.bytes / 32 + 1);
    u32& launch = memory.sectorLaunch[(address - memory.address) / 32];
    if (launch != block_.firstEpoch()) {
        launch = block_.firstEpoch();
        block_.counters().distinctSectors++;
    }
}

// A bank gives one word at a time; different words of a bank need as many passes.
u32 Request::passes() {
    u32 perBank[WARP] = {};
    for (u32 i = 0; i < count_; i++) {
        perBank[units_[i] % WARP]++;
    }
    return *std::max_element(perBank, perBank + WARP);
}

}  // namespace standin
