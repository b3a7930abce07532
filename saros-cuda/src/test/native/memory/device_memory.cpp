#include "device_memory.h"

#include <cstring>

namespace standin {
namespace {

constexpr u64 ALIGNMENT = 512;  // what cuMemAlloc gives at least
constexpr u64 GAP = 1 << 16;
constexpr u8 GARBAGE = 0xa5;

}  // namespace

Allocation::Allocation(u64 at, size_t size, const void* context, bool constant)
    : address(at), bytes(size), owner(context), readOnly(constant), data(new u8[size]), shadow(size) {
    std::memset(data.get(), GARBAGE, size);
}

Allocation& DeviceMemory::allocate(size_t bytes, const void* owner, bool readOnly) {
    const u64 address = next_;
    auto& slot = allocations_[address];
    slot = std::make_unique<Allocation>(address, bytes, owner, readOnly);
    next_ += (bytes + GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return *slot;
}

bool DeviceMemory::release(u64 address) { return allocations_.erase(address) > 0; }

Allocation* DeviceMemory::find(u64 address, size_t bytes, const void* owner) {
    auto behind = allocations_.upper_bound(address);
    if (behind == allocations_.begin()) {
        return nullptr;
    }
    Allocation& candidate = *std::prev(behind)->second;
    return candidate.owner == owner && candidate.holds(address, bytes) ? &candidate : nullptr;
}

std::string DeviceMemory::describe(u64 address) const {
    auto behind = allocations_.upper_bound(address);
    if (behind != allocations_.begin()) {
        const Allocation& before = *std::prev(behind)->second;
        const u64 offset = address - before.address;
        if (offset < before.bytes + GAP) {
            return "at offset " + std::to_string(offset) + " of an allocation of " + std::to_string(before.bytes) +
                   " bytes";
        }
    }
    if (behind != allocations_.end() && behind->first - address < GAP) {
        return std::to_string(behind->first - address) + " bytes before an allocation of " +
               std::to_string(behind->second->bytes) + " bytes";
    }
    return "where nothing is allocated";
}

}  // namespace standin
