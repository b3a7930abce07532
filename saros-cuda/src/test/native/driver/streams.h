// Streams and their operations. An operation runs as late as the API allows: when the host waits for it, or for
// something that comes after it. So a program that forgets to wait, or to let one stream wait for another, sees what is
// not there yet.
#pragma once

#include "../machine/random.h"
#include "../memory/history.h"

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>

namespace standin {

struct Operation {
    u64 serial;
    Ticks after;  // what has to have ended before
    std::function<void(const Operation&, u32 stream)> work;
};

class Stream {
public:
    Stream(u32 number, const void* owner, bool nonBlocking) : id(number), context(owner), blocking(!nonBlocking) {}

    const u32 id;
    const void* const context;
    const bool blocking;  // with respect to the default stream
    u64 submitted = 0;
    Ticks order;  // what the next operation comes after
    std::deque<Operation> queue;
};

/** A point in a stream's order. */
struct Event {
    Event(const void* owner, bool timed) : context(owner), measuresTime(timed) {}

    const void* const context;
    const bool measuresTime;
    bool recorded = false;
    u32 stream = 0;
    u64 serial = 0;
    Ticks order;
    std::shared_ptr<std::chrono::steady_clock::time_point> time;  // shared with the operation that writes it
};

class Streams {
public:
    Stream* create(const void* context, bool nonBlocking);
    /** The stream of null. */
    Stream* defaultOf(const void* context);
    bool knows(Stream* s) const { return all_.count(s) != 0; }
    /** Runs what it holds, then forgets it. */
    void destroy(Stream* s);
    void destroyAllOf(const void* context);
    size_t countOf(const void* context) const;

    void submit(Stream* s, std::function<void(const Operation&, u32)> work);
    void record(Stream* s, Event& e);
    void letWait(Stream* s, const Event& e);
    bool hasEnded(const Event& e) const;
    bool isIdle(const Stream* s) const { return s->queue.empty(); }

    /** The host waits. */
    void waitFor(Stream* s);
    void waitFor(const Event& e);
    void waitForAllOf(const void* context, Random& random);

    /** Runs all that it holds, without the host having waited for it. */
    void run(Stream* s) { runUpTo(s, s->submitted); }

    /** Lets one operation run of those that a query asks for. */
    void advance(Stream* s);
    void advance(const Event& e);

private:
    Stream* byId(u32 id) const;
    void runUpTo(Stream* s, u64 serial);
    void runNext(Stream* s);

    u32 lastId_ = 0;
    std::set<Stream*> all_;
    std::map<u32, std::unique_ptr<Stream>> byId_;
    std::map<const void*, Stream*> defaults_;
    Ticks host_;  // what the host has waited for
};

}  // namespace standin
