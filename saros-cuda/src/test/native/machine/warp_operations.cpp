// What the threads of a warp or a block do together: vote, shfl, match, bar.warp.sync, bar.sync. A warp calls the
// handlers when all threads of the mask have come, with exactly these lanes.
#include "block.h"
#include "decoder.h"
#include "lanes.h"

namespace standin {
namespace {

using ptx::Type;

constexpr u32 NOT_THERE = 0xdeadbeef;  // what a shuffle gives of a thread outside of the mask

u32 predicates(const u64* p, u32 lanes) {
    u32 set = 0;
    eachLane(lanes, [&](u32 l) { set |= static_cast<u32>(p[l] & 1) << l; });
    return set;
}

void fill(u64* d, u32 lanes, u64 value) {
    eachLane(lanes, [=](u32 l) { d[l] = value; });
}

void ballot(Warp& w, const Instruction& i, u32 lanes) { fill(w.row(i.d), lanes, predicates(w.row(i.a), lanes)); }

void voteAll(Warp& w, const Instruction& i, u32 lanes) {
    fill(w.row(i.d), lanes, predicates(w.row(i.a), lanes) == lanes);
}

void voteAny(Warp& w, const Instruction& i, u32 lanes) { fill(w.row(i.d), lanes, predicates(w.row(i.a), lanes) != 0); }

void voteUniform(Warp& w, const Instruction& i, u32 lanes) {
    const u32 set = predicates(w.row(i.a), lanes);
    fill(w.row(i.d), lanes, set == 0 || set == lanes);
}

enum Shuffle : u8 { INDEX, UP, DOWN, BUTTERFLY };

struct Source {
    u32 lane;
    bool inRange;
};

/** As the PTX manual has it: `clamp` carries the segment's mask in its second byte. */
Source shuffleSource(u8 how, u32 lane, u32 by, u32 clamp) {
    const u32 segment = clamp >> 8 & 31;
    const u32 highest = (lane & segment) | (clamp & 31 & ~segment);
    const u32 lowest = lane & segment;
    by &= 31;
    s32 from;
    switch (how) {
        case UP: from = static_cast<s32>(lane) - static_cast<s32>(by); break;
        case DOWN: from = static_cast<s32>(lane + by); break;
        case BUTTERFLY: from = static_cast<s32>(lane ^ by); break;
        default: from = static_cast<s32>(lowest | (by & ~segment));
    }
    const bool inRange = how == UP ? from >= static_cast<s32>(highest) : from <= static_cast<s32>(highest);
    return {inRange ? static_cast<u32>(from) : lane, inRange};
}

void shuffle(Warp& w, const Instruction& i, u32 lanes) {
    u32 values[WARP];
    u32 results[WARP];
    eachLane(lanes, [&](u32 l) { values[l] = static_cast<u32>(w.row(i.a)[l]); });
    eachLane(lanes, [&](u32 l) {
        const Source from =
            shuffleSource(i.variant, l, static_cast<u32>(w.row(i.b)[l]), static_cast<u32>(w.row(i.c)[l]));
        results[l] = lanes >> from.lane & 1 ? values[from.lane] : NOT_THERE;
        w.row(i.second)[l] = from.inRange;
    });
    eachLane(lanes, [&](u32 l) { w.row(i.d)[l] = results[l]; });
}

template <class T>
u32 equalLanes(const u64* a, u32 lanes, u32 lane) {
    u32 equal = 0;
    eachLane(lanes, [&](u32 l) { equal |= static_cast<u32>(valueOf<T>(a[l]) == valueOf<T>(a[lane])) << l; });
    return equal;
}

template <class T>
void matchAny(Warp& w, const Instruction& i, u32 lanes) {
    u32 results[WARP];
    eachLane(lanes, [&](u32 l) { results[l] = equalLanes<T>(w.row(i.a), lanes, l); });
    eachLane(lanes, [&](u32 l) { w.row(i.d)[l] = results[l]; });
}

template <class T>
void matchAll(Warp& w, const Instruction& i, u32 lanes) {
    const bool all = equalLanes<T>(w.row(i.a), lanes, static_cast<u32>(__builtin_ctz(lanes))) == lanes;
    fill(w.row(i.d), lanes, all ? lanes : 0);
    fill(w.row(i.second), lanes, all);
}

void warpBarrier(Warp& w, const Instruction&, u32 lanes) { w.orderMemory(lanes); }

void requireSync(Decoder::Context& c) {
    if (!c.words.take("sync")) {
        c.words.refuse("only the .sync form is supported");
    }
    c.instruction.flow = Flow::Collective;
}

void bindSecond(Decoder::Context& c) {
    c.instruction.second = c.statement.second ? c.destination(*c.statement.second) : c.scratch();
}

void decodeVote(Decoder::Context& c) {
    requireSync(c);
    c.words.takeType();
    Instruction& i = c.instruction;
    i.run = c.words.take("ballot") ? ballot
            : c.words.take("all")  ? voteAll
            : c.words.take("any")  ? voteAny
            : c.words.take("uni")  ? voteUniform
                                   : nullptr;
    if (i.run == nullptr) {
        c.words.refuse();
    }
    c.expectOperands(3);
    i.d = c.destination(0);
    i.a = c.source(1);
    i.e = c.source(2);
}

void decodeShuffle(Decoder::Context& c) {
    requireSync(c);
    c.words.takeType();
    Instruction& i = c.instruction;
    i.variant = c.words.take("up") ? UP : c.words.take("down") ? DOWN : c.words.take("bfly") ? BUTTERFLY : INDEX;
    c.words.take("idx");
    i.run = shuffle;
    c.bind(4);
    bindSecond(c);
}

void decodeMatch(Decoder::Context& c) {
    c.requireTarget(70);
    requireSync(c);
    const bool wide = c.words.takeType() == Type::B64;
    Instruction& i = c.instruction;
    if (c.words.take("all")) {
        i.run = wide ? matchAll<u64> : matchAll<u32>;
    } else if (c.words.take("any")) {
        i.run = wide ? matchAny<u64> : matchAny<u32>;
    } else {
        c.words.refuse();
    }
    c.expectOperands(3);
    i.d = c.destination(0);
    i.a = c.source(1);
    i.e = c.source(2);
    bindSecond(c);
}

void decodeBarrier(Decoder::Context& c) {
    Instruction& i = c.instruction;
    const bool ofWarp = c.words.take("warp");
    requireSync(c);
    c.words.take("aligned");
    c.expectOperands(1);
    if (ofWarp) {
        i.run = warpBarrier;
        i.e = c.source(0);
        return;
    }
    const ptx::Operand& number = c.statement.operands[0];
    if (number.kind != ptx::Operand::Kind::Number || number.value != 0) {
        c.words.refuse("only barrier 0 is supported");
    }
    i.flow = Flow::Barrier;
}

}  // namespace

void addWarpOperations(Families& f) {
    f["vote"] = decodeVote;
    f["shfl"] = decodeShuffle;
    f["match"] = decodeMatch;
    f["bar"] = decodeBarrier;
    f["barrier"] = decodeBarrier;
}

}  // namespace standin
