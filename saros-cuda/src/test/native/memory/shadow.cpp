#include "shadow.h"

#include <algorithm>
#include <cstring>

namespace standin {
namespace {

bool sameWarp(u16 a, u16 b) { return a / WARP == b / WARP; }

/** Whether a bar.warp.sync lies between an access of this epoch and now. */
bool orderedByWarp(u16 thread, u16 syncs, Accessor who) {
    return sameWarp(thread, who.thread) && syncs < who.warpSyncs;
}

}  // namespace

size_t Shadow::firstUninitialised(size_t offset, size_t bytes) const {
    const void* found = std::memchr(&written_[offset], 0, bytes);
    return found == nullptr ? bytes : static_cast<size_t>(static_cast<const u8*>(found) - &written_[offset]);
}

void Shadow::markInitialised(size_t offset, size_t bytes) { std::memset(&written_[offset], 1, bytes); }

void Shadow::copyInitialised(size_t offset, const Shadow& from, size_t fromOffset, size_t bytes) {
    std::memmove(&written_[offset], &from.written_[fromOffset], bytes);
}

void Shadow::forget() { std::fill(written_.begin(), written_.end(), 0); }

Conflict Shadow::access(size_t offset, size_t bytes, Access how, Accessor who, const Moment& when,
                        const History* history) {
    const bool writes = how == Access::Write || how == Access::Atomic;
    prepare(bytes);
    for (size_t i = offset >> shift_; i <= (offset + bytes - 1) >> shift_; i++) {
        const Conflict conflict = check(cells_[i], how, who, when, history);
        if (conflict.kind != Conflict::Kind::None) {
            return conflict;
        }
        note(cells_[i], how, who, when);
    }
    if (writes) {
        markInitialised(offset, bytes);
    }
    return {};
}

Conflict Shadow::bulk(size_t offset, size_t bytes, bool write, const Moment& when, const History& history) {
    if (bytes == 0) {
        return {};
    }
    const bool wholeWords = offset % 4 == 0 && (bytes % 4 == 0 || offset + bytes == written_.size());
    prepare(wholeWords ? 4 : 1);
    const Access how = write ? Access::Write : Access::Read;
    for (size_t i = offset >> shift_; i <= (offset + bytes - 1) >> shift_; i++) {
        const Conflict conflict = check(cells_[i], how, {}, when, &history);
        if (conflict.kind != Conflict::Kind::None) {
            return conflict;
        }
        note(cells_[i], how, {}, when);
    }
    return {};
}

void Shadow::prepare(size_t bytes) {
    if (cells_.empty()) {
        cells_.resize((written_.size() >> shift_) + 1);
    }
    if (bytes < 4 && shift_ == 2) {
        std::vector<Cell> finer(written_.size());
        for (size_t i = 0; i < finer.size(); i++) {
            finer[i] = cells_[i >> 2];
        }
        cells_ = std::move(finer);
        shift_ = 0;
    }
}

Conflict Shadow::check(const Cell& cell, Access how, Accessor who, const Moment& when, const History* history) {
    const Conflict conflict = checkWriter(cell, how, who, when, history);
    const bool writes = how == Access::Write || how == Access::Atomic;
    return conflict.kind == Conflict::Kind::None && writes ? checkReader(cell, who, when, history) : conflict;
}

Conflict Shadow::checkWriter(const Cell& cell, Access how, Accessor who, const Moment& when, const History* history) {
    const bool bothStrong = cell.atomic && (how == Access::Atomic || how == Access::StrongRead);
    if (cell.writeEpoch == when.now) {
        const bool ordered = cell.writer == who.thread || orderedByWarp(cell.writer, cell.writerSyncs, who);
        return {ordered || bothStrong ? Conflict::Kind::None : Conflict::Kind::SameBlock, true, cell.writer};
    }
    if (history == nullptr || cell.writeEpoch == 0 || cell.writeEpoch >= when.block) {
        return {};
    }
    if (cell.writeEpoch >= when.launch) {
        return {bothStrong ? Conflict::Kind::None : Conflict::Kind::OtherBlock, true, cell.writer};
    }
    const bool askedBefore = cell.readEpoch >= when.launch;  // by an earlier read of this launch
    const bool ordered = askedBefore || history->precedesCurrent(cell.writeEpoch);
    return {ordered ? Conflict::Kind::None : Conflict::Kind::OtherStream, true, cell.writer};
}

Conflict Shadow::checkReader(const Cell& cell, Accessor who, const Moment& when, const History* history) {
    if (cell.manyReadingBlocks && cell.readEpoch >= when.launch && history != nullptr) {
        return {Conflict::Kind::OtherBlock, false, cell.reader};
    }
    if (cell.readEpoch == when.now) {
        const bool alone = cell.reader == who.thread && !cell.manyReaders;
        const bool ordered = alone || orderedByWarp(cell.reader, cell.readerSyncs, who);
        return {ordered && !cell.manyReadingWarps ? Conflict::Kind::None : Conflict::Kind::SameBlock, false,
                cell.reader};
    }
    if (history == nullptr || cell.readEpoch == 0 || cell.readEpoch >= when.block) {
        return {};
    }
    if (cell.readEpoch >= when.launch) {
        return {Conflict::Kind::OtherBlock, false, cell.reader};
    }
    return {history->precedesCurrent(cell.readEpoch) ? Conflict::Kind::None : Conflict::Kind::OtherStream, false,
            cell.reader};
}

void Shadow::note(Cell& cell, Access how, Accessor who, const Moment& when) {
    if (how == Access::Read) {
        noteRead(cell, who, when);
    } else if (how != Access::StrongRead) {
        cell.writeEpoch = when.now;
        cell.writer = who.thread;
        cell.writerSyncs = who.warpSyncs;
        cell.atomic = how == Access::Atomic;
    }
}

// Only the last reader is kept, and whether there were others whom nothing orders before it.
void Shadow::noteRead(Cell& cell, Accessor who, const Moment& when) {
    if (cell.readEpoch == when.now) {
        if (!sameWarp(cell.reader, who.thread)) {
            cell.manyReadingWarps = true;
        } else if (cell.readerSyncs < who.warpSyncs) {
            cell.manyReaders = false;
        } else if (cell.reader != who.thread) {
            cell.manyReaders = true;
        }
    } else {
        cell.manyReadingBlocks =
            cell.readEpoch >= when.launch && (cell.manyReadingBlocks || cell.readEpoch < when.block);
        cell.manyReaders = false;
        cell.manyReadingWarps = false;
    }
    cell.readEpoch = when.now;
    cell.reader = who.thread;
    cell.readerSyncs = who.warpSyncs;
}

}  // namespace standin
