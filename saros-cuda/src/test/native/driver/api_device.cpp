// Initialisation, devices and contexts.
#include "api.h"

#include <cstdio>
#include <cstring>

using namespace standin;

namespace {

struct Uuid {
    u8 bytes[16];
};

bool isDevice(const Driver& driver, int device) { return device >= 0 && device < driver.knobs.devices(); }

/** Runs the body for a device that is there. */
template <class F>
int callDevice(const char* function, int device, F body) {
    return call(function, Needs::Driver, [&](Driver& driver, Context*) {
        return isDevice(driver, device) ? body(driver) : static_cast<int>(INVALID_DEVICE);
    });
}

// The numbers are those of CUdevice_attribute.
int attribute(const Knobs& knobs, int which, int device) {
    switch (which) {
        case 1: return 1024;  // threads of a block
        case 2:
        case 3: return 1024;        // their x and y
        case 4: return 64;          // and z
        case 5: return 0x7fffffff;  // blocks of a grid, x
        case 6:
        case 7: return 65535;
        case 8: return 49152;  // shared memory of a block
        case 9: return 65536;  // constant memory
        case 10: return WARP;
        case 12: return 65536;       // registers of a block
        case 13: return 1500000;     // clock, kHz
        case 15: return 1;           // copies beside kernels
        case 16: return 4;           // multiprocessors
        case 19: return 1;           // maps host memory
        case 31: return 1;           // kernels beside kernels
        case 33: return device + 1;  // PCI bus
        case 36: return 5000000;     // clock of the memory, kHz
        case 37: return 256;         // bits of its bus
        case 38: return 4 << 20;     // L2 cache
        case 39: return 2048;        // threads of a multiprocessor
        case 40: return 2;           // copy engines
        case 41: return 1;           // unified addresses
        case 75: return knobs.computeCapability() / 10;
        case 76: return knobs.computeCapability() % 10;
        case 81: return 98304;  // shared memory of a multiprocessor
        case 82: return 65536;  // its registers
        case 97: return 49152;  // shared memory that a block can ask for
        default: return 0;
    }
}

}  // namespace

STANDIN_API cuInit(unsigned flags) {
    return call(__func__, Needs::Nothing, [&](Driver& driver, Context*) -> int {
        if (driver.knobs.devices() < 1) {
            return NO_DEVICE;
        }
        driver.initialised = true;
        return flags == 0 ? SUCCESS : INVALID_VALUE;
    });
}

STANDIN_API cuDriverGetVersion(int* version) {
    return call(__func__, Needs::Nothing, [&](Driver& driver, Context*) {
        *version = driver.knobs.driverVersion();
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetCount(int* count) {
    return call(__func__, Needs::Driver, [&](Driver& driver, Context*) {
        *count = driver.knobs.devices();
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGet(int* device, int ordinal) {
    return callDevice(__func__, ordinal, [&](Driver&) {
        *device = ordinal;
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetName(char* name, int length, int device) {
    return callDevice(__func__, device, [&](Driver&) {
        std::snprintf(name, static_cast<size_t>(length), "CUDA stand-in on the CPU (tests only)");
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetUuid(Uuid* uuid, int device) {
    return callDevice(__func__, device, [&](Driver&) {
        std::memcpy(uuid->bytes, "standin-device-", 15);
        uuid->bytes[15] = static_cast<u8>(device);
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetUuid_v2(Uuid* uuid, int device) { return cuDeviceGetUuid(uuid, device); }

STANDIN_API cuDeviceTotalMem_v2(size_t* bytes, int device) {
    return callDevice(__func__, device, [&](Driver& driver) {
        *bytes = driver.knobs.memoryBytes();
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetAttribute(int* value, int which, int device) {
    return callDevice(__func__, device, [&](Driver& driver) {
        *value = attribute(driver.knobs, which, device);
        return SUCCESS;
    });
}

STANDIN_API cuDeviceComputeCapability(int* major, int* minor, int device) {
    return callDevice(__func__, device, [&](Driver& driver) {
        *major = driver.knobs.computeCapability() / 10;
        *minor = driver.knobs.computeCapability() % 10;
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetPCIBusId(char* id, int length, int device) {
    return callDevice(__func__, device, [&](Driver&) {
        std::snprintf(id, static_cast<size_t>(length), "0000:%02x:00.0", device + 1);
        return SUCCESS;
    });
}

STANDIN_API cuDeviceGetByPCIBusId(int* device, const char* id) {
    return call(__func__, Needs::Driver, [&](Driver& driver, Context*) -> int {
        unsigned domain = 0, bus = 0;
        if (std::sscanf(id, "%x:%x", &domain, &bus) != 2 || !isDevice(driver, static_cast<int>(bus) - 1)) {
            return INVALID_DEVICE;
        }
        *device = static_cast<int>(bus) - 1;
        return SUCCESS;
    });
}

STANDIN_API cuDevicePrimaryCtxRetain(Context** context, int device) {
    return callDevice(__func__, device, [&](Driver& driver) { return driver.retain(device, *context); });
}

STANDIN_API cuDevicePrimaryCtxRelease_v2(int device) {
    return callDevice(__func__, device, [&](Driver& driver) { return driver.release(device); });
}

STANDIN_API cuDevicePrimaryCtxReset_v2(int device) {
    return callDevice(__func__, device, [&](Driver& driver) {
        driver.reset(device);
        return SUCCESS;
    });
}

STANDIN_API cuDevicePrimaryCtxGetState(int device, unsigned* flags, int* active) {
    return callDevice(__func__, device, [&](Driver& driver) {
        const Context& context = driver.primary(device);
        *flags = context.flags;
        *active = context.users > 0;
        return SUCCESS;
    });
}

STANDIN_API cuDevicePrimaryCtxSetFlags_v2(int device, unsigned flags) {
    return callDevice(__func__, device, [&](Driver& driver) {
        driver.primary(device).flags = flags;
        return SUCCESS;
    });
}

STANDIN_API cuCtxSetCurrent(Context* context) {
    return call(__func__, Needs::Driver, [&](Driver& driver, Context*) -> int {
        return driver.makeCurrent(context) ? SUCCESS : INVALID_CONTEXT;
    });
}

STANDIN_API cuCtxGetCurrent(Context** context) {
    return call(__func__, Needs::Driver, [&](Driver&, Context* current) {
        *context = current;
        return SUCCESS;
    });
}

STANDIN_API cuCtxPushCurrent_v2(Context* context) {
    return call(__func__, Needs::Driver, [&](Driver& driver, Context*) -> int {
        return driver.pushCurrent(context) ? SUCCESS : INVALID_CONTEXT;
    });
}

STANDIN_API cuCtxPopCurrent_v2(Context** context) {
    return call(__func__, Needs::Driver, [&](Driver& driver, Context* current) -> int {
        if (current == nullptr) {
            return INVALID_CONTEXT;
        }
        if (context != nullptr) {
            *context = current;
        }
        driver.popCurrent();
        return SUCCESS;
    });
}

STANDIN_API cuCtxGetDevice(int* device) {
    return call(__func__, Needs::Context, [&](Driver&, Context* context) {
        *device = context->device;
        return SUCCESS;
    });
}

STANDIN_API cuCtxSynchronize() {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        driver.waitForAll(*context);
        return SUCCESS;
    });
}
