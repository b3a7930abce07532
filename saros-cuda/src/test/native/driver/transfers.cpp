// Copies and memsets, and what is checked about them.
#include "driver.h"

#include <algorithm>
#include <cstring>

namespace standin {
namespace {

constexpr u8 NOT_THERE_YET = 0xa5;

/** FNV-1a over words, to see whether memory has changed. */
u64 fingerprint(const void* from, size_t bytes) {
    const u8* p = static_cast<const u8*>(from);
    u64 hash = 0xcbf29ce484222325u;
    for (; bytes >= 8; bytes -= 8, p += 8) {
        u64 word;
        std::memcpy(&word, p, 8);
        hash = (hash ^ word) * 0x100000001b3u;
        hash ^= hash >> 29;
    }
    for (; bytes > 0; bytes--) {
        hash = (hash ^ *p++) * 0x100000001b3u;
    }
    return hash;
}

std::string sized(const std::string& what, size_t bytes) { return what + " of " + std::to_string(bytes) + " bytes"; }

}  // namespace

Allocation* Driver::find(const Context& context, u64 address, size_t bytes) {
    return memory_.find(address, bytes, &context);
}

int Driver::submit(Context& context, Stream* stream, std::function<void(u32)> work) {
    streams.submit(stream, [this, &context, work = std::move(work)](const Operation& operation, u32 id) {
        if (context.lostWith == 0) {
            work(memory_.history.begin(id, operation.serial, operation.after));
        }
    });
    if (knobs.on("STANDIN_EAGER")) {
        streams.run(stream);
    }
    return SUCCESS;
}

std::shared_ptr<const HostRange> Driver::announce(const void* begin, size_t bytes, bool written) {
    const u8* first = static_cast<const u8*>(begin);
    auto range = std::make_shared<const HostRange>(HostRange{first, first + bytes, written});
    pendingHostRanges_.push_back(range);
    return range;
}

bool Driver::isPending(const void* begin, size_t bytes, bool written) {
    auto& all = pendingHostRanges_;
    all.erase(std::remove_if(all.begin(), all.end(), [](const auto& r) { return r.expired(); }), all.end());
    const u8* first = static_cast<const u8*>(begin);
    return std::any_of(all.begin(), all.end(), [=](const auto& r) {
        const auto range = r.lock();
        return range->written == written && first < range->end && range->begin < first + bytes;
    });
}

void Driver::checkBulk(Context& context, Allocation& a, u64 at, size_t bytes, bool write, u32 epoch,
                       const std::string& what) {
    const Moment now{epoch, epoch, epoch};
    const Conflict c = a.shadow.bulk(at - a.address, bytes, write, now, memory_.history);
    if (c.kind != Conflict::Kind::None) {
        lose(context, LAUNCH_FAILED,
             "race on global memory: " + sized(what, bytes) + " after " + (c.earlierWrites ? "a write" : "a read") +
                 " by an operation of another stream that nothing orders before this one");
    }
}

// The source has to stay as it is until the copy has run, unless a pending copy is about to write it.
int Driver::copyToDevice(Context& context, u64 to, const void* from, size_t bytes, Stream* stream, bool wait) {
    if (from == nullptr || find(context, to, bytes) == nullptr) {
        return INVALID_VALUE;
    }
    copies_.toDevice++;
    copies_.toDeviceBytes += bytes;
    copies_.asynchronousFromPageable += !wait && !isPinned(from, bytes);
    const bool watched = !isPending(from, bytes, true);
    const u64 before = watched ? fingerprint(from, bytes) : 0;
    submit(context, stream, [=, &context, range = announce(from, bytes, false)](u32 epoch) {
        Allocation& a = *find(context, to, bytes);
        checkBulk(context, a, to, bytes, true, epoch, "copy to the device");
        if (watched && fingerprint(from, bytes) != before) {
            findings.add(sized("asynchronous copy to the device", bytes) +
                         ": the caller changed the source before it waited");
        }
        std::memcpy(a.at(to), from, bytes);
        a.shadow.markInitialised(to - a.address, bytes);
    });
    if (wait) {
        streams.waitFor(stream);
    }
    return context.lostWith;
}

// Into pageable memory a driver returns only when the copy is done. Pinned memory holds garbage until then.
int Driver::copyToHost(Context& context, void* to, u64 from, size_t bytes, Stream* stream, bool wait) {
    if (to == nullptr || find(context, from, bytes) == nullptr) {
        return INVALID_VALUE;
    }
    const bool pinned = isPinned(to, bytes);
    copies_.toHost++;
    copies_.toHostBytes += bytes;
    copies_.asynchronousFromPageable += !wait && !pinned;
    if (!wait && pinned && !isPending(to, bytes, false) && !isPending(to, bytes, true)) {
        std::memset(to, NOT_THERE_YET, bytes);
    }
    submit(context, stream, [=, &context, range = announce(to, bytes, true)](u32 epoch) {
        Allocation& a = *find(context, from, bytes);
        checkBulk(context, a, from, bytes, false, epoch, "copy to the host");
        const size_t written = a.shadow.firstUninitialised(from - a.address, bytes);
        if (written < bytes) {
            findings.add(sized("copy to the host", bytes) + ": byte " + std::to_string(written) +
                         " was never written, " + memory_.describe(from + written));
        }
        std::memcpy(to, a.at(from), bytes);
    });
    if (wait || !pinned) {
        streams.waitFor(stream);
    }
    return context.lostWith;
}

int Driver::copyOnDevice(Context& context, u64 to, u64 from, size_t bytes, Stream* stream) {
    if (find(context, to, bytes) == nullptr || find(context, from, bytes) == nullptr) {
        return INVALID_VALUE;
    }
    return submit(context, stream, [=, &context](u32 epoch) {
        Allocation& target = *find(context, to, bytes);
        Allocation& source = *find(context, from, bytes);
        checkBulk(context, source, from, bytes, false, epoch, "copy on the device");
        checkBulk(context, target, to, bytes, true, epoch, "copy on the device");
        std::memmove(target.at(to), source.at(from), bytes);
        target.shadow.copyInitialised(to - target.address, source.shadow, from - source.address, bytes);
    });
}

int Driver::fill(Context& context, u64 at, u32 value, size_t unit, size_t count, Stream* stream) {
    const size_t bytes = unit * count;
    if (at % unit != 0 || find(context, at, bytes) == nullptr) {
        return INVALID_VALUE;
    }
    return submit(context, stream, [=, &context](u32 epoch) {
        Allocation& a = *find(context, at, bytes);
        checkBulk(context, a, at, bytes, true, epoch, "memset");
        for (size_t i = 0; i < count; i++) {
            std::memcpy(a.at(at) + i * unit, &value, unit);
        }
        a.shadow.markInitialised(at - a.address, bytes);
    });
}

}  // namespace standin
