// Devices, versions, limits, injected failures, leaks, and several threads of the host.
#include "check.h"
#include "gpu.h"

#include <cstring>
#include <thread>

using namespace standin;

namespace {

struct Knob {
    Knob(const char* name, const char* value) : name_(name) { setKnob(name, value); }
    ~Knob() { setKnob(name_, ""); }
    const char* name_;
};

}  // namespace

TEST("no device, one, two of different names") {
    {
        const Knob none("STANDIN_DEVICES", "0");
        EQUAL(100, cuInit(0));
    }
    const Knob two("STANDIN_DEVICES", "2");
    EQUAL(0, cuInit(0));
    int n = 0, device = -1;
    EQUAL(0, cuDeviceGetCount(&n));
    EQUAL(2, n);
    EQUAL(0, cuDeviceGet(&device, 1));
    EQUAL(101, cuDeviceGet(&device, 2));
    u8 first[16], second[16];
    EQUAL(0, cuDeviceGetUuid(first, 0));
    EQUAL(0, cuDeviceGetUuid(second, 1));
    CHECK(std::memcmp(first, second, 16) != 0);
    char name[100], bus[20];
    EQUAL(0, cuDeviceGetName(name, 100, 1));
    CONTAINS(name, "stand-in");
    EQUAL(0, cuDeviceGetPCIBusId(bus, 20, 1));
    EQUAL(0, cuDeviceGetByPCIBusId(&device, bus));
    EQUAL(1, device);
}

TEST("a context's memory is not another's") {
    const Knob two("STANDIN_DEVICES", "2");
    Gpu gpu({}, 1);
    void *mine = nullptr, *other = nullptr, *current = nullptr;
    cuCtxGetCurrent(&mine);
    cuDevicePrimaryCtxRetain(&other, 0);
    u64 memory = 0;
    EQUAL(0, cuCtxPushCurrent_v2(other));
    EQUAL(0, cuMemAlloc_v2(&memory, 64));
    EQUAL(0, cuCtxPopCurrent_v2(&current));
    CHECK(current == other);
    u32 word = 0;
    EQUAL(1, cuMemcpyHtoD_v2(memory, &word, 4));
    cuCtxSetCurrent(other);
    EQUAL(0, cuMemFree_v2(memory));
    cuDevicePrimaryCtxRelease_v2(0);
    EQUAL(201, cuCtxSetCurrent(other));
    cuCtxSetCurrent(mine);
}

TEST("the driver's version and the device's architecture decide which PTX loads") {
    void* module = nullptr;
    std::string newer = kernel("mov.u32 %r1, 1;");
    newer.replace(newer.find("6.0"), 3, "8.3");
    {
        Gpu gpu(Knobs{{"STANDIN_DRIVER", "12020"}});
        int version = 0;
        EQUAL(0, cuDriverGetVersion(&version));
        EQUAL(12020, version);
        EQUAL(222, cuModuleLoadData(&module, newer.c_str()));
    }
    {
        Gpu gpu(Knobs{{"STANDIN_DRIVER", "12030"}});
        gpu.load(newer);
    }
    {
        Gpu gpu(Knobs{{"STANDIN_DRIVER", "8000"}});
        EQUAL(222, cuModuleLoadData(&module, kernel("mov.u32 %r1, 1;").c_str()));
    }
    {
        Gpu gpu(Knobs{{"STANDIN_CC", "52"}});
        EQUAL(209, cuModuleLoadData(&module, kernel("mov.u32 %r1, 1;").c_str()));
    }
    Gpu gpu;
    EQUAL(200, cuModuleLoadData(&module, "no PTX"));
}

TEST("the log of a refused module names the line") {
    Gpu gpu;
    char log[200] = "";
    const unsigned options[] = {5, 6};
    void* values[] = {log, reinterpret_cast<void*>(sizeof log)};
    void* module = nullptr;
    EQUAL(218, cuModuleLoadDataEx(&module, kernel("foo.u32 %r1, 1;").c_str(), 2, options, values));
    CONTAINS(log, "PTX line 16: not supported: foo.u32");
    EQUAL(std::strlen(log), reinterpret_cast<size_t>(values[1]));
}

TEST("launches over the limits are refused") {
    Gpu gpu;
    std::string ptx = kernel("mov.u32 %r1, 1;");
    void* const k = gpu.load(ptx);
    EQUAL(1, gpu.launch(k, {1, 1025}, {}));
    EQUAL(1, gpu.launch(k, {0, 32}, {}));
    EQUAL(1, gpu.launch(k, {1, 32, 49153}, {}));
    u64 argument = 0;
    void* arguments[] = {&argument, &argument, &argument};
    EQUAL(1, cuLaunchKernel(k, 1, 65536, 1, 32, 1, 1, 0, nullptr, arguments, nullptr));
    EQUAL(1, cuLaunchKernel(k, 1, 1, 1, 1, 1, 65, 0, nullptr, arguments, nullptr));
    ptx.insert(ptx.find('{'), ".maxntid 64, 1, 1\n");
    void* const limited = gpu.load(ptx);
    EQUAL(0, gpu.run(limited, {1, 64}, {}));
    EQUAL(1, gpu.launch(limited, {1, 65}, {}));
}

TEST("memory ends where STANDIN_MEMORY says") {
    Gpu gpu(Knobs{{"STANDIN_MEMORY", "1000"}});
    const u64 most = gpu.buffer(600);
    u64 more = 0;
    EQUAL(2, cuMemAlloc_v2(&more, 401));
    size_t freeBytes = 0, total = 0;
    EQUAL(0, cuMemGetInfo_v2(&freeBytes, &total));
    EQUAL(size_t{400}, freeBytes);
    EQUAL(size_t{1000}, total);
    CHECK(most != 0);
    EQUAL(1, cuMemFree_v2(most + 4));
}

TEST("injected failures: the nth call, every call, several functions, launches that fail later") {
    u64 address = 0;
    {
        Gpu gpu(Knobs{{"STANDIN_FAIL", "cuMemAlloc:2:2,cuStreamCreate:1:999"}});
        void* stream = nullptr;
        EQUAL(0, cuMemAlloc_v2(&address, 8));
        EQUAL(0, cuMemFree_v2(address));
        EQUAL(2, cuMemAlloc_v2(&address, 8));
        EQUAL(999, cuStreamCreate(&stream, 0));
        EQUAL(0, cuMemAlloc_v2(&address, 8));
        EQUAL(0, cuMemFree_v2(address));
    }
    {
        Gpu gpu(Knobs{{"STANDIN_FAIL", "cuMemAlloc_v2:0:2"}});
        EQUAL(2, cuMemAlloc_v2(&address, 8));
        EQUAL(2, cuMemAlloc_v2(&address, 8));
    }
    Gpu gpu(Knobs{{"STANDIN_FAIL", "kernel:2:719"}});
    void* const k = gpu.load(kernel("mov.u32 %r1, 1;"));
    EQUAL(0, gpu.run(k, {}, {}));
    EQUAL(0, gpu.launch(k, {}, {}));
    EQUAL(719, cuCtxSynchronize());
    EQUAL(719, gpu.launch(k, {}, {}));
}

TEST("what is allocated is listed, and what is left at the end of the context is a finding") {
    EQUAL("", leaks());
    void* context = nullptr;
    cuInit(0);
    cuDevicePrimaryCtxRetain(&context, 0);
    cuCtxSetCurrent(context);
    u64 memory = 0;
    void *pinned = nullptr, *stream = nullptr, *event = nullptr, *module = nullptr;
    cuMemAlloc_v2(&memory, 100);
    cuMemAllocHost_v2(&pinned, 50);
    cuStreamCreate(&stream, 1);
    cuEventCreate(&event, 0);
    cuModuleLoadData(&module, kernel("mov.u32 %r1, 1;", ".global .u32 g;\n").c_str());
    EQUAL(
        "1 allocation of device memory, 100 bytes\n1 allocation of pinned memory, 50 bytes\n1 module\n1 stream\n1 "
        "event\n"
        "the primary context of device 0, retained by 1\n",
        leaks());
    cuDevicePrimaryCtxRelease_v2(0);
    CONTAINS(takeFindings(), "leak: the context of device 0 ended with 1 allocation of device memory, 100 bytes");
    EQUAL("", leaks());
    EQUAL(201, cuMemFree_v2(memory));
}

TEST("what is given back after a failure is no leak") {
    Gpu gpu;
    void* const k = gpu.load(kernel("trap;"));
    void* stream = nullptr;
    u64 memory = 0;
    cuStreamCreate(&stream, 1);
    cuMemAlloc_v2(&memory, 100);
    EQUAL(719, gpu.run(k, {}, {}));
    EQUAL(719, cuMemFree_v2(memory));
    EQUAL(719, cuStreamDestroy_v2(stream));
    EQUAL("1 module\nthe primary context of device 0, retained by 1\n", leaks());
    CONTAINS(takeFindings(), "trap");
}

TEST("what is not supported says so, and errors have names") {
    u64 memory = 0;
    const char* name = nullptr;
    EQUAL(801, cuMemAllocManaged(&memory, 16, 1));
    EQUAL(0, cuGetErrorName(719, &name));
    EQUAL(std::string("CUDA_ERROR_LAUNCH_FAILED"), name);
    EQUAL(1, cuGetErrorName(12345, &name));
}

TEST("calls without a context, and handles that are none") {
    Gpu gpu;
    void *context = nullptr, *stranger = &gpu, *f = nullptr;
    cuCtxGetCurrent(&context);
    cuCtxSetCurrent(nullptr);
    u64 memory = 0;
    EQUAL(201, cuMemAlloc_v2(&memory, 16));
    cuCtxSetCurrent(context);
    EQUAL(400, cuStreamSynchronize(stranger));
    EQUAL(400, cuEventSynchronize(stranger));
    EQUAL(400, cuModuleGetFunction(&f, stranger, "k"));
    EQUAL(400, cuLaunchKernel(stranger, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, nullptr));
}

TEST("several threads of the host work at once") {
    Gpu gpu;
    void* context = nullptr;
    cuCtxGetCurrent(&context);
    void* const k =
        gpu.load(kernel("mul.wide.u32 %rd5, %r0, 4;\nadd.s64 %rd6, %rd0, %rd5;\nst.global.u32 [%rd6], %rd1;"));
    std::vector<std::thread> threads;
    std::vector<int> right(4);
    for (u64 t = 0; t < 4; t++) {
        threads.emplace_back([&, t] {
            cuCtxSetCurrent(context);
            void* stream = nullptr;
            u64 words = 0;
            u32* pinned = nullptr;
            cuStreamCreate(&stream, 1);
            cuMemAlloc_v2(&words, 128);
            cuMemAllocHost_v2(reinterpret_cast<void**>(&pinned), 128);
            for (u64 i = 0; i < 50; i++) {
                gpu.launch(k, {1, 32, 0, stream}, {words, 1000 * t + i});
                cuMemcpyDtoHAsync_v2(pinned, words, 128, stream);
                cuStreamSynchronize(stream);
                right[t] += pinned[31] == 1000 * t + i;
            }
            cuMemFreeHost(pinned);
            cuMemFree_v2(words);
            cuStreamDestroy_v2(stream);
        });
    }
    for (std::thread& t : threads) {
        t.join();
    }
    for (int n : right) {
        EQUAL(50, n);
    }
}
