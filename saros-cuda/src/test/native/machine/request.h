// One instruction of one warp that goes to memory, and what it costs.
#pragma once

#include "block.h"

namespace standin {

class Request {
public:
    Request(Block& block, const Instruction& i) : block_(block), instruction_(i), space_(i.space) {}
    ~Request();
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;

    u8* reach(Warp& warp, u32 lane, u64 address, size_t bytes, Access how) {
        space_ = instruction_.space;
        u8* at = block_.reach(warp, instruction_, lane, address, bytes, how, space_);
        if (block_.launch().countTraffic) {
            note(address, bytes, how);
        }
        return at;
    }

private:
    void note(u64 address, size_t bytes, Access how);
    void touch(u64 address);
    u32 passes();

    Block& block_;
    const Instruction& instruction_;
    ptx::Space space_;
    Access how_ = Access::Read;
    u32 lanes_ = 0;
    u32 count_ = 0;
    u64 units_[4 * WARP];  // sectors of global memory, words of shared memory
};

}  // namespace standin
