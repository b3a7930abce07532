// The memory of the device. Addresses are not the host's and are never used twice, so a pointer that went to the wrong
// side, or that outlived its memory, is found.
#pragma once

#include "shadow.h"

#include <map>
#include <memory>
#include <string>

namespace standin {

struct Allocation {
    Allocation(u64 at, size_t size, const void* context, bool constant);

    u64 address;
    size_t bytes;
    const void* owner;  // the context
    bool readOnly;
    bool ofModule = false;  // freed with it
    std::unique_ptr<u8[]> data;
    Shadow shadow;
    std::vector<u32> sectorLaunch;  // for statistics: which launch touched a sector of 32 bytes last

    bool holds(u64 at, size_t n) const { return at >= address && n <= bytes && at - address <= bytes - n; }
    u8* at(u64 where) { return data.get() + (where - address); }
};

class DeviceMemory {
public:
    Allocation& allocate(size_t bytes, const void* owner, bool readOnly = false);
    bool release(u64 address);

    /** The allocation of this owner that holds all the bytes, or null. */
    Allocation* find(u64 address, size_t bytes, const void* owner);

    /** Where an address lies relative to what is allocated, for a message. */
    std::string describe(u64 address) const;

    const std::map<u64, std::unique_ptr<Allocation>>& all() const { return allocations_; }

    History history;

private:
    u64 next_ = 0x20000000000;
    std::map<u64, std::unique_ptr<Allocation>> allocations_;
};

}  // namespace standin
