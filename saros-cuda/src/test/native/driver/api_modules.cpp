// Modules, functions, launches and the names of errors.
#include "api.h"

#include <cstdio>

using namespace standin;

namespace {

// The numbers are those of CUjit_option.
enum JitOption : unsigned { INFO_LOG = 3, INFO_LOG_BYTES = 4, ERROR_LOG = 5, ERROR_LOG_BYTES = 6 };

/** Puts a message where the options of cuModuleLoadDataEx ask for it, and its length where they gave the buffer's. */
void writeLog(unsigned count, const unsigned* options, void** values, unsigned log, unsigned logBytes,
              const std::string& text) {
    char* buffer = nullptr;
    size_t room = 0;
    for (unsigned i = 0; i < count; i++) {
        if (options[i] == log) {
            buffer = static_cast<char*>(values[i]);
        } else if (options[i] == logBytes) {
            room = reinterpret_cast<size_t>(values[i]);
            values[i] = reinterpret_cast<void*>(text.size());
        }
    }
    if (buffer != nullptr && room > 0) {
        std::snprintf(buffer, room, "%s", text.c_str());
    }
}

int load(Driver& driver, Context& context, Module*& module, const void* image, unsigned count, const unsigned* options,
         void** values) {
    std::string log;
    const int result = driver.load(context, static_cast<const char*>(image), module, log);
    writeLog(count, options, values, ERROR_LOG, ERROR_LOG_BYTES, log);
    writeLog(count, options, values, INFO_LOG, INFO_LOG_BYTES, "");
    return result;
}

// The numbers are those of CUfunction_attribute.
int attribute(const Program& p, int which) {
    switch (which) {
        case 0: return static_cast<int>(p.maxThreads);
        case 1: return static_cast<int>(p.sharedBytes);
        case 3: return static_cast<int>(p.localBytes);
        case 4: return static_cast<int>(std::min<size_t>(p.registers, 255));
        default: return 0;
    }
}

struct ErrorName {
    int code;
    const char* name;
    const char* text;
};

constexpr ErrorName ERRORS[] = {
    {SUCCESS, "CUDA_SUCCESS", "no error"},
    {INVALID_VALUE, "CUDA_ERROR_INVALID_VALUE", "invalid argument"},
    {OUT_OF_MEMORY, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory"},
    {NOT_INITIALIZED, "CUDA_ERROR_NOT_INITIALIZED", "initialization error"},
    {NO_DEVICE, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"},
    {INVALID_DEVICE, "CUDA_ERROR_INVALID_DEVICE", "invalid device ordinal"},
    {INVALID_IMAGE, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid"},
    {INVALID_CONTEXT, "CUDA_ERROR_INVALID_CONTEXT", "invalid device context"},
    {NO_BINARY_FOR_GPU, "CUDA_ERROR_NO_BINARY_FOR_GPU", "no kernel image is available for execution on the device"},
    {INVALID_PTX, "CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed"},
    {UNSUPPORTED_PTX_VERSION, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION",
     "the provided PTX was compiled with an unsupported toolchain."},
    {INVALID_HANDLE, "CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"},
    {NOT_FOUND, "CUDA_ERROR_NOT_FOUND", "named symbol not found"},
    {NOT_READY, "CUDA_ERROR_NOT_READY", "device not ready"},
    {ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"},
    {LAUNCH_OUT_OF_RESOURCES, "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES", "too many resources requested for launch"},
    {LAUNCH_TIMEOUT, "CUDA_ERROR_LAUNCH_TIMEOUT", "the launch timed out and was terminated"},
    {MISALIGNED_ADDRESS, "CUDA_ERROR_MISALIGNED_ADDRESS", "misaligned address"},
    {LAUNCH_FAILED, "CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"},
    {NOT_SUPPORTED, "CUDA_ERROR_NOT_SUPPORTED", "operation not supported"},
};

const ErrorName* errorOf(int code) {
    for (const ErrorName& e : ERRORS) {
        if (e.code == code) {
            return &e;
        }
    }
    return nullptr;
}

}  // namespace

STANDIN_API cuModuleLoadData(Module** module, const void* image) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        return load(driver, *context, *module, image, 0, nullptr, nullptr);
    });
}

STANDIN_API cuModuleLoadDataEx(Module** module, const void* image, unsigned count, const unsigned* options,
                               void** values) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) {
        return load(driver, *context, *module, image, count, options, values);
    });
}

STANDIN_API cuModuleUnload(Module* module) {
    return call(__func__, Needs::Cleanup,
                [&](Driver& driver, Context* context) { return driver.unload(*context, module); });
}

STANDIN_API cuModuleGetFunction(Function** function, Module* module, const char* name) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context*) -> int {
        if (driver.modules.count(module) == 0) {
            return INVALID_HANDLE;
        }
        const auto found = module->functions.find(name);
        if (found == module->functions.end()) {
            return NOT_FOUND;
        }
        *function = &found->second;
        return SUCCESS;
    });
}

STANDIN_API cuModuleGetGlobal_v2(u64* address, size_t* bytes, Module* module, const char* name) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) -> int {
        if (driver.modules.count(module) == 0) {
            return INVALID_HANDLE;
        }
        const auto found = module->globals.find(name);
        u64 begin = 0;
        size_t size = 0;
        if (found == module->globals.end() || !driver.addressRange(*context, found->second, begin, size)) {
            return NOT_FOUND;
        }
        if (address != nullptr) {
            *address = begin;
        }
        if (bytes != nullptr) {
            *bytes = size;
        }
        return SUCCESS;
    });
}

STANDIN_API cuFuncGetAttribute(int* value, int which, Function* function) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context*) -> int {
        if (!driver.isFunction(function)) {
            return INVALID_HANDLE;
        }
        *value = attribute(function->program, which);
        return SUCCESS;
    });
}

STANDIN_API cuFuncSetCacheConfig(Function* function, int) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context*) -> int {
        return driver.isFunction(function) ? SUCCESS : INVALID_HANDLE;
    });
}

STANDIN_API cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, Function* function, int threads, size_t) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context*) -> int {
        if (!driver.isFunction(function) || threads <= 0) {
            return INVALID_VALUE;
        }
        *blocks = std::min(32, 2048 / threads);
        return SUCCESS;
    });
}

STANDIN_API cuLaunchKernel(Function* function, u32 gridX, u32 gridY, u32 gridZ, u32 blockX, u32 blockY, u32 blockZ,
                           u32 sharedBytes, Stream* handle, void** arguments, void** extra) {
    return call(__func__, Needs::Context, [&](Driver& driver, Context* context) -> int {
        Stream* const stream = driver.resolve(*context, handle);
        if (stream == nullptr || !driver.isFunction(function)) {
            return INVALID_HANDLE;
        }
        if (extra != nullptr) {
            return INVALID_VALUE;
        }
        return driver.launch(*context, *function, {gridX, gridY, gridZ}, {blockX, blockY, blockZ}, sharedBytes, stream,
                             arguments);
    });
}

STANDIN_API cuGetErrorName(int code, const char** name) {
    const ErrorName* e = errorOf(code);
    *name = e == nullptr ? nullptr : e->name;
    return e == nullptr ? INVALID_VALUE : SUCCESS;
}

STANDIN_API cuGetErrorString(int code, const char** text) {
    const ErrorName* e = errorOf(code);
    *text = e == nullptr ? nullptr : e->text;
    return e == nullptr ? INVALID_VALUE : SUCCESS;
}
