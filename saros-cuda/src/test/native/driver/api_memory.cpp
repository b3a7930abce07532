// Memory of the device and of the host, copies and memsets.
#include "api.h"

using namespace standin;

namespace {

/** Runs the body with the stream that a handle means. */
template <class F>
int callStream(const char* function, Stream* handle, F body) {
    return call(function, Needs::Context, [&](Driver& driver, Context* context) {
        Stream* const stream = driver.resolve(*context, handle);
        return stream == nullptr ? static_cast<int>(INVALID_HANDLE) : body(driver, *context, stream);
    });
}

/** Memsets of the default stream: the host does not wait for them. */
int fill(const char* function, u64 at, u32 value, size_t unit, size_t count, Stream* handle) {
    return callStream(function, handle, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.fill(context, at, value, unit, count, stream);
    });
}

}  // namespace

STANDIN_API cuMemGetInfo_v2(size_t* freeBytes, size_t* totalBytes) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        *totalBytes = driver.knobs.memoryBytes();
        *freeBytes = *totalBytes - std::min(*totalBytes, driver.usedBytes(*context));
        return SUCCESS;
    });
}

STANDIN_API cuMemAlloc_v2(u64* address, size_t bytes) {
    return call(__func__, Needs::Context,
                [&](Driver& driver, Context* context) { return driver.allocate(*context, bytes, *address); });
}

STANDIN_API cuMemFree_v2(u64 address) {
    return call(__func__, Needs::Cleanup,
                [&](Driver& driver, Context* context) { return driver.free(*context, address); });
}

STANDIN_API cuMemGetAddressRange_v2(u64* begin, size_t* bytes, u64 address) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) -> int {
        return driver.addressRange(*context, address, *begin, *bytes) ? SUCCESS : NOT_FOUND;
    });
}

STANDIN_API cuMemHostAlloc(void** pointer, size_t bytes, unsigned) {
    return call(__func__, Needs::Context,
                [&](Driver& driver, Context* context) { return driver.allocatePinned(*context, bytes, *pointer); });
}

STANDIN_API cuMemAllocHost_v2(void** pointer, size_t bytes) {
    return call(__func__, Needs::Context,
                [&](Driver& driver, Context* context) { return driver.allocatePinned(*context, bytes, *pointer); });
}

STANDIN_API cuMemFreeHost(void* pointer) {
    return call(__func__, Needs::Cleanup,
                [&](Driver& driver, Context* context) { return driver.freePinned(*context, pointer, false); });
}

STANDIN_API cuMemHostRegister_v2(void* pointer, size_t bytes, unsigned) {
    return call(__func__, Needs::Context,
                [&](Driver& driver, Context* context) { return driver.registerPinned(*context, pointer, bytes); });
}

STANDIN_API cuMemHostUnregister(void* pointer) {
    return call(__func__, Needs::Cleanup,
                [&](Driver& driver, Context* context) { return driver.freePinned(*context, pointer, true); });
}

STANDIN_API cuMemcpyHtoD_v2(u64 to, const void* from, size_t bytes) {
    return callStream(__func__, nullptr, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyToDevice(context, to, from, bytes, stream, true);
    });
}

STANDIN_API cuMemcpyHtoDAsync_v2(u64 to, const void* from, size_t bytes, Stream* handle) {
    return callStream(__func__, handle, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyToDevice(context, to, from, bytes, stream, false);
    });
}

STANDIN_API cuMemcpyDtoH_v2(void* to, u64 from, size_t bytes) {
    return callStream(__func__, nullptr, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyToHost(context, to, from, bytes, stream, true);
    });
}

STANDIN_API cuMemcpyDtoHAsync_v2(void* to, u64 from, size_t bytes, Stream* handle) {
    return callStream(__func__, handle, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyToHost(context, to, from, bytes, stream, false);
    });
}

STANDIN_API cuMemcpyDtoD_v2(u64 to, u64 from, size_t bytes) {
    return callStream(__func__, nullptr, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyOnDevice(context, to, from, bytes, stream);
    });
}

STANDIN_API cuMemcpyDtoDAsync_v2(u64 to, u64 from, size_t bytes, Stream* handle) {
    return callStream(__func__, handle, [&](Driver& driver, Context& context, Stream* stream) {
        return driver.copyOnDevice(context, to, from, bytes, stream);
    });
}

STANDIN_API cuMemsetD8_v2(u64 at, u8 value, size_t count) { return fill(__func__, at, value, 1, count, nullptr); }

STANDIN_API cuMemsetD16_v2(u64 at, u16 value, size_t count) { return fill(__func__, at, value, 2, count, nullptr); }

STANDIN_API cuMemsetD32_v2(u64 at, u32 value, size_t count) { return fill(__func__, at, value, 4, count, nullptr); }

STANDIN_API cuMemsetD8Async(u64 at, u8 value, size_t count, Stream* stream) {
    return fill(__func__, at, value, 1, count, stream);
}

STANDIN_API cuMemsetD16Async(u64 at, u16 value, size_t count, Stream* stream) {
    return fill(__func__, at, value, 2, count, stream);
}

STANDIN_API cuMemsetD32Async(u64 at, u32 value, size_t count, Stream* stream) {
    return fill(__func__, at, value, 4, count, stream);
}
