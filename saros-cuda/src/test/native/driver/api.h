// How every exported function begins: one at a time, injected failures first, then what a driver checks.
#pragma once

#include "driver.h"

#define STANDIN_API extern "C" __attribute__((visibility("default"))) int

namespace standin {

enum class Needs : u8 {
    Nothing,
    Driver,   // cuInit was called
    Context,  // a context is current, and not lost
    Cleanup   // a context is current; what it had can be given back even where it is lost
};

/** Runs the body with the driver and, if one is needed, the current context. */
template <class F>
int call(const char* function, Needs needs, F body) {
    Driver& driver = Driver::instance();
    const std::lock_guard<std::recursive_mutex> lock(driver.mutex);
    Context* const context = driver.current();
    const int injected = driver.knobs.injected(function);
    if (injected != 0) {
        if (context != nullptr && losesContext(injected)) {
            context->lostWith = injected;
        }
        return injected;
    }
    if (needs != Needs::Nothing && !driver.initialised) {
        return NOT_INITIALIZED;
    }
    if (needs >= Needs::Context && context == nullptr) {
        return INVALID_CONTEXT;
    }
    if (needs == Needs::Context && context->lostWith != 0) {
        return context->lostWith;
    }
    const int result = body(driver, context);
    return result == SUCCESS && needs >= Needs::Context ? context->lostWith : result;
}

}  // namespace standin
