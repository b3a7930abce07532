#include "block.h"

#include "error_codes.h"

#include <algorithm>

namespace standin {
namespace {

constexpr u64 MOST_INSTRUCTIONS = u64{1} << 30;  // of a block's warps together; more is a loop that does not end
constexpr u32 LONGEST_BURST = 1000;

u32 warpsFor(u64 threads) { return static_cast<u32>((threads + WARP - 1) / WARP); }

}  // namespace

Block::Block(const Launch& launch, DeviceMemory& memory, u32 firstEpoch, Random& random, Counters& counters)
    : launch_(launch),
      memory_(memory),
      random_(random),
      counters_(counters),
      shared_(launch.program->sharedBytes + launch.dynamicSharedBytes),
      sharedShadow_(shared_.size()) {
    when_.launch = when_.block = when_.now = firstEpoch;
    const u64 threads = launch.block.total();
    for (u32 w = 0; w < warpsFor(threads); w++) {
        const u64 rest = threads - u64{w} * WARP;
        warps_.push_back(std::make_unique<Warp>(*this, w, static_cast<u32>(std::min<u64>(rest, WARP))));
    }
    local_.resize(threads * launch.program->localBytes);
    localWritten_.resize(local_.size());
}

void Block::run(u64 number) {
    at_.x = static_cast<u32>(number % launch_.grid.x);
    at_.y = static_cast<u32>(number / launch_.grid.x % launch_.grid.y);
    at_.z = static_cast<u32>(number / launch_.grid.x / launch_.grid.y);
    when_.block = when_.now = memory_.history.nextEpoch();
    sharedShadow_.forget();
    std::fill(localWritten_.begin(), localWritten_.end(), 0);
    for (auto& warp : warps_) {
        warp->begin();
    }
    const u64 before = counters_.warpInstructions;
    for (;;) {
        runWarps();
        const bool ended =
            std::all_of(warps_.begin(), warps_.end(), [](const auto& w) { return w->exited() == w->present(); });
        if (ended) {
            break;
        }
        if (std::none_of(warps_.begin(), warps_.end(), [](const auto& w) { return w->canRun(); })) {
            passBarrier();
        }
        if (counters_.warpInstructions - before > MOST_INSTRUCTIONS) {
            throw KernelFault(LAUNCH_TIMEOUT, "does not end: kernel " + program().name + ", block " + name());
        }
    }
    counters_.blocks++;
    counters_.threads += launch_.block.total();
}

// Each warp that can runs a piece of its way, in random order.
void Block::runWarps() {
    std::vector<u32> order;
    for (u32 w = 0; w < warps_.size(); w++) {
        if (warps_[w]->canRun()) {
            order.push_back(w);
        }
    }
    random_.shuffle(order);
    for (u32 w : order) {
        warps_[w]->run(1 + random_.below(LONGEST_BURST));
    }
}

void Block::passBarrier() {
    checkBarrier();
    for (auto& warp : warps_) {
        warp->passBarrier();
    }
    when_.now = memory_.history.nextEpoch();
}

// Every thread of the block has to come to the same barrier.
void Block::checkBarrier() const {
    const auto waits = [](const auto& w) { return w->waitingAtBarrier() != 0; };
    const Warp& first = **std::find_if(warps_.begin(), warps_.end(), waits);
    const u32 pc = first.barrierAt();
    const Instruction& i = program().code[pc];
    const u32 lane = static_cast<u32>(__builtin_ctz(first.waitingAtBarrier()));
    for (const auto& warp : warps_) {
        if (warp->exited() != 0) {
            const u32 gone = warp->threadOf(static_cast<u32>(__builtin_ctz(warp->exited())));
            first.fail(i, lane, LAUNCH_FAILED,
                       "waits at a barrier that thread " + std::to_string(gone) + " never reaches, as it has exited");
        }
        if (!warp->allAtBarrier(pc)) {
            first.fail(i, lane, LAUNCH_FAILED,
                       "waits at a barrier while threads " + std::to_string(warp->threadOf(0)) +
                           " and following wait at another");
        }
    }
}

u64 Block::special(Special what, u32 thread) const {
    const Dimensions& b = launch_.block;
    const u32 lane = thread % WARP;
    switch (what) {
        case Special::TidX: return thread % b.x;
        case Special::TidY: return thread / b.x % b.y;
        case Special::TidZ: return thread / b.x / b.y;
        case Special::NtidX: return b.x;
        case Special::NtidY: return b.y;
        case Special::NtidZ: return b.z;
        case Special::CtaidX: return at_.x;
        case Special::CtaidY: return at_.y;
        case Special::CtaidZ: return at_.z;
        case Special::NctaidX: return launch_.grid.x;
        case Special::NctaidY: return launch_.grid.y;
        case Special::NctaidZ: return launch_.grid.z;
        case Special::LaneId: return lane;
        case Special::WarpId: return thread / WARP;
        case Special::MaskEq: return 1u << lane;
        case Special::MaskLt: return (1u << lane) - 1;
        case Special::MaskLe: return (2u << lane) - 1;
        case Special::MaskGt: return ~((2u << lane) - 1);
        case Special::MaskGe: return ~((1u << lane) - 1);
    }
    return 0;
}

std::string Block::name() const {
    return "(" + std::to_string(at_.x) + "," + std::to_string(at_.y) + "," + std::to_string(at_.z) + ")";
}

void runGrid(const Launch& launch, DeviceMemory& memory, u32 firstEpoch, Random& random, Counters& counters) {
    std::vector<u32> order(launch.grid.total());
    for (u32 i = 0; i < order.size(); i++) {
        order[i] = i;
    }
    random.shuffle(order);
    counters.launches++;
    Block block(launch, memory, firstEpoch, random, counters);
    for (u32 number : order) {
        block.run(number);
    }
}

}  // namespace standin
