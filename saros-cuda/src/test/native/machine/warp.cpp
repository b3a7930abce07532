#include "warp.h"

#include "block.h"
#include "error_codes.h"

#include <algorithm>

namespace standin {
namespace {

constexpr u64 UNSET = 0xdeadbeefdeadbeef;
constexpr u32 NO_STOP = 0xffffffff;

u32 lowest(u32 lanes) { return static_cast<u32>(__builtin_ctz(lanes)); }

}  // namespace

Warp::Warp(Block& block, u32 index, u32 threads)
    : block_(block),
      index_(index),
      present_(threads >= WARP ? ALL_LANES : (1u << threads) - 1),
      registers_(block.program().rows * WARP, UNSET) {
    for (const ConstantRow& c : block.program().constants) {
        std::fill_n(row(c.row), WARP, c.value);
    }
}

void Warp::begin() {
    groups_.assign(1, {0, present_, Group::State::Running, 0});
    exited_ = 0;
    std::fill(std::begin(syncs_), std::end(syncs_), 0);
    std::fill_n(registers_.begin(), block_.program().registers * WARP, UNSET);
    fillSpecials();
}

void Warp::fillSpecials() {
    for (const SpecialRow& s : block_.program().specials) {
        for (u32 lane = 0; lane < WARP; lane++) {
            row(s.row)[lane] = block_.special(s.what, threadOf(lane));
        }
    }
}

void Warp::run(u32 instructions) {
    while (instructions > 0 && canRun()) {
        u32 stop;
        const size_t group = choose(stop);
        execute(group, stop, instructions);
    }
    if (!canRun() && std::any_of(groups_.begin(), groups_.end(),
                                 [](const Group& g) { return g.state == Group::State::Collective; })) {
        failStuck();
    }
}

bool Warp::canRun() const { return running() > 0; }

size_t Warp::running() const {
    return static_cast<size_t>(
        std::count_if(groups_.begin(), groups_.end(), [](const Group& g) { return g.state == Group::State::Running; }));
}

// The group that is farthest behind runs until it reaches another, so that both go on together; now and then it is some
// other group, so that no program can rely on the order.
size_t Warp::choose(u32& stop) {
    stop = NO_STOP;
    mergeRunning();
    const size_t count = running();
    if (count == 1 && groups_.size() == 1) {
        return 0;
    }
    const bool byChance = count > 1 && block_.random().below(16) == 0;
    u32 skip = byChance ? block_.random().below(static_cast<u32>(count)) : 0;
    size_t chosen = groups_.size();
    for (size_t i = 0; i < groups_.size(); i++) {
        if (groups_[i].state != Group::State::Running) {
            continue;
        }
        if (byChance ? skip-- == 0 : chosen == groups_.size() || groups_[i].pc < groups_[chosen].pc) {
            chosen = i;
        }
    }
    for (const Group& g : groups_) {
        if (g.state == Group::State::Running && g.pc > groups_[chosen].pc) {
            stop = std::min(stop, g.pc);
        }
    }
    return chosen;
}

void Warp::mergeRunning() {
    for (size_t i = 0; i + 1 < groups_.size(); i++) {
        for (size_t j = groups_.size() - 1; j > i; j--) {
            const bool bothRun = groups_[i].state == Group::State::Running && groups_[j].state == Group::State::Running;
            if (bothRun && groups_[i].pc == groups_[j].pc) {
                groups_[i].lanes |= groups_[j].lanes;
                groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(j));
            }
        }
    }
}

// Runs until the group divides, waits, ends or reaches `stop`. With several groups it also ends at every branch.
void Warp::execute(size_t group, u32 stop, u32& budget) {
    const std::vector<Instruction>& code = block_.program().code;
    const bool alone = running() == 1;
    const u32 lanes = groups_[group].lanes;
    const u32 laneCount = static_cast<u32>(__builtin_popcount(lanes));
    u32 pc = groups_[group].pc;
    while (budget > 0 && pc != stop) {
        const Instruction& i = code[pc];
        budget--;
        block_.count(laneCount);
        const u32 active = i.guard == NO_ROW ? lanes : guarded(i, lanes);
        if (active == 0) {
            pc++;
            continue;
        }
        switch (i.flow) {
            case Flow::Next:
                i.run(*this, i, active);
                pc++;
                continue;
            case Flow::Branch:
                if (active == lanes) {
                    pc = i.target;
                    if (alone) {
                        continue;
                    }
                    groups_[group].pc = pc;
                    return;
                }
                groups_[group].pc = pc;
                return divide(group, i, active);
            case Flow::Collective:
                if (meetNow(group, i, active)) {
                    pc++;
                    continue;
                }
                groups_[group].pc = pc;
                return waitForMembers(group, i, active);
            case Flow::Barrier: groups_[group].pc = pc; return wait(group, active, Group::State::Barrier);
            case Flow::Exit: groups_[group].pc = pc; return leave(group, active);
            case Flow::Trap: fail(i, lowest(active), LAUNCH_FAILED, "trap");
        }
    }
    groups_[group].pc = pc;
}

u32 Warp::guarded(const Instruction& i, u32 lanes) {
    const u64* predicate = row(i.guard);
    u32 set = 0;
    for (u32 lane = 0; lane < WARP; lane++) {
        set |= static_cast<u32>(predicate[lane] & 1) << lane;
    }
    return (i.guardNegated ? ~set : set) & lanes;
}

void Warp::divide(size_t group, const Instruction& i, u32 taken) {
    Group& g = groups_[group];
    const Group jumps{i.target, taken, Group::State::Running, 0};
    g.lanes &= ~taken;
    g.pc++;
    groups_.push_back(jumps);
}

void Warp::leave(size_t group, u32 lanes) {
    exited_ |= lanes;
    Group& g = groups_[group];
    g.lanes &= ~lanes;
    g.pc++;
    if (g.lanes == 0) {
        groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(group));
    }
}

void Warp::wait(size_t group, u32 lanes, Group::State state) {
    Group waiting = groups_[group];
    leave(group, lanes);
    exited_ &= ~lanes;
    waiting.lanes = lanes;
    waiting.state = state;
    groups_.push_back(waiting);
}

void Warp::checkMembers(const Instruction& i, u32 lane, u32 members) const {
    if (!(members >> lane & 1)) {
        fail(i, lane, LAUNCH_FAILED, "the thread is not in its own mask");
    }
    if (members & exited_) {
        fail(i, lane, LAUNCH_FAILED,
             "thread " + std::to_string(threadOf(lowest(members & exited_))) + " of the mask has exited");
    }
}

// The usual case: all members are here already.
bool Warp::meetNow(size_t group, const Instruction& i, u32 active) {
    if (active != groups_[group].lanes) {
        return false;
    }
    const u64* members = row(i.e);
    for (u32 rest = active; rest != 0; rest &= rest - 1) {
        if ((static_cast<u32>(members[lowest(rest)]) & present_) != active) {
            return false;
        }
    }
    i.run(*this, i, active);
    return true;
}

void Warp::waitForMembers(size_t group, const Instruction& i, u32 active) {
    const u32 pc = groups_[group].pc;
    wait(group, active, Group::State::Collective);
    groups_.pop_back();
    for (u32 rest = active; rest != 0; rest &= rest - 1) {
        const u32 lane = lowest(rest);
        const u32 members = static_cast<u32>(row(i.e)[lane]) & present_;
        checkMembers(i, lane, members);
        const auto same = std::find_if(groups_.begin(), groups_.end(), [=](const Group& g) {
            return g.state == Group::State::Collective && g.pc == pc && g.members == members;
        });
        if (same != groups_.end()) {
            same->lanes |= 1u << lane;
        } else {
            groups_.push_back({pc, 1u << lane, Group::State::Collective, members});
        }
    }
    completeCollectives();
}

void Warp::completeCollectives() {
    for (Group& g : groups_) {
        if (g.state == Group::State::Collective && g.lanes == g.members) {
            const Instruction& i = block_.program().code[g.pc];
            i.run(*this, i, g.lanes);
            g.pc++;
            g.state = Group::State::Running;
        }
    }
}

void Warp::failStuck() const {
    std::string others;
    const Group* waiting = nullptr;
    for (const Group& g : groups_) {
        if (g.state == Group::State::Collective && waiting == nullptr) {
            waiting = &g;
        } else {
            others += ", thread " + std::to_string(threadOf(lowest(g.lanes))) + " is at line " +
                      std::to_string(block_.program().code[g.pc].line);
        }
    }
    const Instruction& i = block_.program().code[waiting->pc];
    const u32 missing = waiting->members & ~waiting->lanes;
    if (missing & exited_) {
        checkMembers(i, lowest(waiting->lanes), waiting->members);
    }
    fail(
        i, lowest(waiting->lanes), LAUNCH_FAILED,
        "waits for thread " + std::to_string(threadOf(lowest(missing))) + " of its mask, which does not come" + others);
}

void Warp::orderMemory(u32 lanes) {
    u16 latest = 0;
    eachLane(lanes, [&](u32 l) { latest = std::max(latest, syncs_[l]); });
    eachLane(lanes, [&](u32 l) { syncs_[l] = static_cast<u16>(latest + 1); });
}

u32 Warp::waitingAtBarrier() const {
    u32 lanes = 0;
    for (const Group& g : groups_) {
        lanes |= g.state == Group::State::Barrier ? g.lanes : 0;
    }
    return lanes;
}

u32 Warp::barrierAt() const {
    for (const Group& g : groups_) {
        if (g.state == Group::State::Barrier) {
            return g.pc;
        }
    }
    return NO_STOP;
}

bool Warp::allAtBarrier(u32 pc) const {
    return std::all_of(groups_.begin(), groups_.end(),
                       [=](const Group& g) { return g.state == Group::State::Barrier && g.pc == pc; });
}

void Warp::passBarrier() {
    const u32 pc = barrierAt() + 1;
    groups_.assign(1, {pc, present_, Group::State::Running, 0});
    std::fill(std::begin(syncs_), std::end(syncs_), 0);
}

void Warp::fail(const Instruction& i, u32 lane, int code, const std::string& what) const {
    const Program& program = block_.program();
    const std::string& text = program.texts[static_cast<size_t>(&i - program.code.data())];
    throw KernelFault(code, what + ": kernel " + program.name + ", PTX line " + std::to_string(i.line) + " (" + text +
                                "), block " + block_.name() + ", thread " + std::to_string(threadOf(lane)));
}

}  // namespace standin
