// Streams and events.
#include "api.h"

using namespace standin;

namespace {

enum StreamFlags : unsigned { NON_BLOCKING = 1 };
enum EventFlags : unsigned { DISABLE_TIMING = 2 };

template <class F>
int callStream(const char* function, Stream* handle, F body) {
    return call(function, Needs::Context, [&](Driver& driver, Context* context) -> int {
        Stream* const stream = driver.resolve(*context, handle);
        return stream == nullptr ? static_cast<int>(INVALID_HANDLE) : body(driver, stream);
    });
}

template <class F>
int callEvent(const char* function, Event* event, F body) {
    return call(function, Needs::Context, [&](Driver& driver, Context*) -> int {
        return driver.events.count(event) == 0 ? static_cast<int>(INVALID_HANDLE) : body(driver);
    });
}

}  // namespace

STANDIN_API cuStreamCreate(Stream** stream, unsigned flags) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        *stream = driver.streams.create(context, (flags & NON_BLOCKING) != 0);
        return SUCCESS;
    });
}

STANDIN_API cuStreamCreateWithPriority(Stream** stream, unsigned flags, int) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        *stream = driver.streams.create(context, (flags & NON_BLOCKING) != 0);
        return SUCCESS;
    });
}

STANDIN_API cuStreamDestroy_v2(Stream* stream) {
    return call(__func__, Needs::Cleanup, [&](Driver& driver, Context*) -> int {
        if (!driver.streams.knows(stream)) {
            return INVALID_HANDLE;
        }
        driver.streams.destroy(stream);
        return SUCCESS;
    });
}

STANDIN_API cuStreamSynchronize(Stream* handle) {
    return callStream(__func__, handle, [](Driver& driver, Stream* stream) {
        driver.streams.waitFor(stream);
        return SUCCESS;
    });
}

// Each query lets one operation run, so that polling comes to an end, but not at once.
STANDIN_API cuStreamQuery(Stream* handle) {
    return callStream(__func__, handle, [](Driver& driver, Stream* stream) -> int {
        if (driver.streams.isIdle(stream)) {
            driver.streams.waitFor(stream);
            return SUCCESS;
        }
        driver.streams.advance(stream);
        return NOT_READY;
    });
}

STANDIN_API cuStreamWaitEvent(Stream* handle, Event* event, unsigned) {
    return callStream(__func__, handle, [&](Driver& driver, Stream* stream) -> int {
        if (driver.events.count(event) == 0) {
            return INVALID_HANDLE;
        }
        driver.streams.letWait(stream, *event);
        return SUCCESS;
    });
}

STANDIN_API cuEventCreate(Event** event, unsigned flags) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        *event = new Event(context, (flags & DISABLE_TIMING) == 0);
        driver.events.insert(*event);
        return SUCCESS;
    });
}

STANDIN_API cuEventDestroy_v2(Event* event) {
    return call(__func__, Needs::Cleanup, [&](Driver& driver, Context*) -> int {
        if (driver.events.erase(event) == 0) {
            return INVALID_HANDLE;
        }
        delete event;
        return SUCCESS;
    });
}

STANDIN_API cuEventRecord(Event* event, Stream* handle) {
    return callStream(__func__, handle, [&](Driver& driver, Stream* stream) -> int {
        if (driver.events.count(event) == 0) {
            return INVALID_HANDLE;
        }
        driver.streams.record(stream, *event);
        return SUCCESS;
    });
}

STANDIN_API cuEventSynchronize(Event* event) {
    return callEvent(__func__, event, [&](Driver& driver) {
        driver.streams.waitFor(*event);
        return SUCCESS;
    });
}

STANDIN_API cuEventQuery(Event* event) {
    return callEvent(__func__, event, [&](Driver& driver) -> int {
        if (driver.streams.hasEnded(*event)) {
            driver.streams.waitFor(*event);
            return SUCCESS;
        }
        driver.streams.advance(*event);
        return NOT_READY;
    });
}

STANDIN_API cuEventElapsedTime(float* milliseconds, Event* from, Event* to) {
    return callEvent(__func__, from, [&](Driver& driver) -> int {
        if (driver.events.count(to) == 0 || !from->measuresTime || !to->measuresTime || !from->recorded ||
            !to->recorded) {
            return INVALID_HANDLE;
        }
        if (!driver.streams.hasEnded(*from) || !driver.streams.hasEnded(*to)) {
            return NOT_READY;
        }
        *milliseconds = std::chrono::duration<float, std::milli>(*to->time - *from->time).count();
        return SUCCESS;
    });
}
