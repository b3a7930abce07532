// From an address to memory: bounds, alignment, whether it was ever written, and races.
#include "block.h"
#include "error_codes.h"

#include <cstring>

namespace standin {
namespace {

using ptx::Space;

bool writes(Access how) { return how == Access::Write || how == Access::Atomic; }
bool reads(Access how) { return how != Access::Write; }

std::string verb(Access how) { return how == Access::Atomic ? "atomic access" : writes(how) ? "write" : "read"; }

std::string extent(Access how, size_t bytes) { return verb(how) + " of " + std::to_string(bytes) + " bytes"; }

Space spaceOf(u64& address) {
    if (address - SHARED_WINDOW < WINDOW_BYTES) {
        address -= SHARED_WINDOW;
        return Space::Shared;
    }
    if (address - LOCAL_WINDOW < WINDOW_BYTES) {
        address -= LOCAL_WINDOW;
        return Space::Local;
    }
    return Space::Global;
}

std::string raceText(const Conflict& c, Access how, const char* memory) {
    const std::string earlier = c.earlierWrites ? "a write" : "a read";
    const std::string begin = std::string("race on ") + memory + " memory: " + verb(how) + " after " + earlier + " by ";
    switch (c.kind) {
        case Conflict::Kind::SameBlock:
            return begin + "thread " + std::to_string(c.earlierThread) + " with no barrier between";
        case Conflict::Kind::OtherBlock:
            return begin + "thread " + std::to_string(c.earlierThread) + " of another block";
        default: return begin + "an operation of another stream that nothing orders before this one";
    }
}

}  // namespace

u8* Block::reach(Warp& warp, const Instruction& i, u32 lane, u64 address, size_t bytes, Access how, Space& space) {
    if (address % bytes != 0) {
        warp.fail(i, lane, MISALIGNED_ADDRESS, "misaligned " + extent(how, bytes));
    }
    if (space == Space::Generic) {
        space = spaceOf(address);
    }
    switch (space) {
        case Space::Shared: return reachShared(warp, i, lane, address, bytes, how);
        case Space::Local: return reachLocal(warp, i, lane, address, bytes, how);
        case Space::Param: return reachParameter(warp, i, lane, address, bytes);
        default: return reachGlobal(warp, i, lane, address, bytes, how);
    }
}

u8* Block::reachGlobal(Warp& warp, const Instruction& i, u32 lane, u64 address, size_t bytes, Access how) {
    if (recent_ == nullptr || !recent_->holds(address, bytes)) {
        recent_ = memory_.find(address, bytes, launch_.context);
        if (recent_ == nullptr) {
            warp.fail(i, lane, ILLEGAL_ADDRESS,
                      extent(how, bytes) + " outside of device memory, " + memory_.describe(address));
        }
    }
    if (writes(how) && recent_->readOnly) {
        warp.fail(i, lane, ILLEGAL_ADDRESS, "write to constant memory");
    }
    const u64 offset = address - recent_->address;
    if (reads(how) && !recent_->shadow.initialised(offset, bytes)) {
        warp.fail(i, lane, LAUNCH_FAILED, "read of uninitialised global memory, " + memory_.describe(address));
    }
    checkRace(recent_->shadow, "global", warp, i, lane, offset, bytes, how, &memory_.history);
    return recent_->at(address);
}

u8* Block::reachShared(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes, Access how) {
    if (at > shared_.size() || shared_.size() - at < bytes) {
        warp.fail(i, lane, ILLEGAL_ADDRESS,
                  extent(how, bytes) + " outside of shared memory, at " + std::to_string(static_cast<s64>(at)) +
                      " of " + std::to_string(shared_.size()));
    }
    if (reads(how) && !sharedShadow_.initialised(at, bytes)) {
        warp.fail(i, lane, LAUNCH_FAILED, "read of uninitialised shared memory at " + std::to_string(at));
    }
    checkRace(sharedShadow_, "shared", warp, i, lane, at, bytes, how, nullptr);
    return &shared_[at];
}

u8* Block::reachLocal(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes, Access how) {
    const size_t size = program().localBytes;
    if (at > size || size - at < bytes) {
        warp.fail(i, lane, ILLEGAL_ADDRESS, extent(how, bytes) + " outside of local memory");
    }
    const size_t place = warp.threadOf(lane) * size + at;
    if (reads(how) && std::memchr(&localWritten_[place], 0, bytes) != nullptr) {
        warp.fail(i, lane, LAUNCH_FAILED, "read of uninitialised local memory");
    }
    if (writes(how)) {
        std::memset(&localWritten_[place], 1, bytes);
    }
    return &local_[place];
}

u8* Block::reachParameter(Warp& warp, const Instruction& i, u32 lane, u64 at, size_t bytes) {
    const std::vector<u8>& parameters = launch_.parameters;
    if (at > parameters.size() || parameters.size() - at < bytes) {
        warp.fail(i, lane, ILLEGAL_ADDRESS, "read outside of the parameters");
    }
    return const_cast<u8*>(&parameters[at]);  // loads only: no instruction writes parameters
}

void Block::checkRace(Shadow& shadow, const char* memory, Warp& warp, const Instruction& i, u32 lane, u64 offset,
                      size_t bytes, Access how, const History* history) {
    const Accessor who{static_cast<u16>(warp.threadOf(lane)), warp.syncsOf(lane)};
    const Conflict conflict = shadow.access(offset, bytes, how, who, when_, history);
    if (conflict.kind != Conflict::Kind::None) {
        warp.fail(i, lane, LAUNCH_FAILED, raceText(conflict, how, memory));
    }
}

}  // namespace standin
