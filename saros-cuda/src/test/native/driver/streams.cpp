#include "streams.h"

namespace standin {

Stream* Streams::create(const void* context, bool nonBlocking) {
    const u32 id = ++lastId_;
    Stream* s = (byId_[id] = std::make_unique<Stream>(id, context, nonBlocking)).get();
    all_.insert(s);
    return s;
}

Stream* Streams::defaultOf(const void* context) {
    Stream*& s = defaults_[context];
    if (s == nullptr) {
        s = create(context, false);
    }
    return s;
}

void Streams::destroy(Stream* s) {
    waitFor(s);
    all_.erase(s);
    byId_.erase(s->id);
}

void Streams::destroyAllOf(const void* context) {
    defaults_.erase(context);
    for (auto i = byId_.begin(); i != byId_.end();) {
        if (i->second->context == context) {
            all_.erase(i->second.get());
            i = byId_.erase(i);
        } else {
            ++i;
        }
    }
}

size_t Streams::countOf(const void* context) const {
    size_t n = 0;
    for (const Stream* s : all_) {
        n += s->context == context;
    }
    return n - (defaults_.count(context) != 0);
}

// The default stream's work comes after all that blocking streams hold, and theirs after it.
void Streams::submit(Stream* s, std::function<void(const Operation&, u32)> work) {
    s->order.include(host_);
    Stream* const null = defaultOf(s->context);
    if (s == null) {
        for (const Stream* other : all_) {
            if (other->blocking && other->context == s->context && other->submitted > 0) {
                s->order.include(other->order);
            }
        }
    } else if (s->blocking && null->submitted > 0) {
        s->order.include(null->order);
    }
    const u64 serial = ++s->submitted;
    s->queue.push_back({serial, s->order, std::move(work)});
    s->order.include(s->id, serial);
}

void Streams::record(Stream* s, Event& e) {
    auto time = std::make_shared<std::chrono::steady_clock::time_point>();
    submit(s, [time](const Operation&, u32) { *time = std::chrono::steady_clock::now(); });
    e.recorded = true;
    e.stream = s->id;
    e.serial = s->submitted;
    e.order = s->order;
    e.time = time;
}

void Streams::letWait(Stream* s, const Event& e) { s->order.include(e.order); }

bool Streams::hasEnded(const Event& e) const {
    const Stream* s = byId(e.stream);
    return !e.recorded || s == nullptr || s->queue.empty() || s->queue.front().serial > e.serial;
}

void Streams::waitFor(Stream* s) {
    runUpTo(s, s->submitted);
    host_.include(s->order);
}

void Streams::waitFor(const Event& e) {
    if (Stream* s = byId(e.stream)) {
        runUpTo(s, e.serial);
    }
    host_.include(e.order);
}

void Streams::waitForAllOf(const void* context, Random& random) {
    std::vector<u32> busy;
    for (const auto& [id, s] : byId_) {
        if (s->context == context && !s->queue.empty()) {
            busy.push_back(id);
        }
    }
    while (!busy.empty()) {
        const size_t pick = random.below(static_cast<u32>(busy.size()));
        Stream* s = byId(busy[pick]);
        advance(s);
        if (s->queue.empty()) {
            busy.erase(busy.begin() + static_cast<std::ptrdiff_t>(pick));
        }
    }
    for (const auto& [id, s] : byId_) {
        if (s->context == context) {
            host_.include(s->order);
        }
    }
}

void Streams::advance(Stream* s) {
    if (!s->queue.empty()) {
        runUpTo(s, s->queue.front().serial);
    }
}

void Streams::advance(const Event& e) {
    if (Stream* s = byId(e.stream)) {
        advance(s);
    }
}

Stream* Streams::byId(u32 id) const {
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : found->second.get();
}

void Streams::runUpTo(Stream* s, u64 serial) {
    while (!s->queue.empty() && s->queue.front().serial <= serial) {
        const Ticks after = s->queue.front().after;
        for (const auto& [id, last] : after.last()) {
            Stream* other = byId(id);
            if (other != nullptr && other != s) {
                runUpTo(other, last);
            }
        }
        runNext(s);
    }
}

void Streams::runNext(Stream* s) {
    const Operation next = std::move(s->queue.front());
    s->queue.pop_front();
    next.work(next, s->id);
}

}  // namespace standin
