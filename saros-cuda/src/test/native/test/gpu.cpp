#include "gpu.h"

#include "../driver/driver.h"
#include "check.h"

using standin::Driver;

Gpu::Gpu(const Knobs& knobs, int device) : device_(device) {
    for (const auto& [knob, value] : knobs) {
        setKnob(knob, value);
        knobs_.push_back(knob);
    }
    void* context = nullptr;
    EQUAL(0, cuInit(0));
    EQUAL(0, cuDevicePrimaryCtxRetain(&context, device_));
    EQUAL(0, cuCtxSetCurrent(context));
}

Gpu::~Gpu() {
    for (u64 at : buffers_) {
        cuMemFree_v2(at);
    }
    for (void* module : modules_) {
        cuModuleUnload(module);
    }
    EQUAL(0, cuDevicePrimaryCtxRelease_v2(device_));
    cuCtxSetCurrent(nullptr);
    for (const std::string& knob : knobs_) {
        setKnob(knob, "");
    }
    EQUAL("", takeFindings());
}

u64 Gpu::buffer(size_t bytes) {
    u64 at = 0;
    EQUAL(0, cuMemAlloc_v2(&at, bytes));
    buffers_.push_back(at);
    return at;
}

void* Gpu::load(const std::string& ptx, const char* kernel) {
    void* module = nullptr;
    void* function = nullptr;
    EQUAL(0, cuModuleLoadData(&module, ptx.c_str()));
    modules_.push_back(module);
    EQUAL(0, cuModuleGetFunction(&function, module, kernel));
    return function;
}

int Gpu::launch(void* kernel, Shape shape, std::vector<u64> arguments) {
    arguments.resize(3);
    void* pointers[] = {&arguments[0], &arguments[1], &arguments[2]};
    return cuLaunchKernel(kernel, shape.grid, 1, 1, shape.block, 1, 1, shape.sharedBytes, shape.stream, pointers,
                          nullptr);
}

int Gpu::run(void* kernel, Shape shape, const std::vector<u64>& arguments) {
    const int result = launch(kernel, shape, arguments);
    return result != 0 ? result : cuCtxSynchronize();
}

std::string takeFindings() { return Driver::instance().findings.take(); }
std::string leaks() { return Driver::instance().leaks(); }
std::string statistics() { return Driver::instance().statistics(); }
void setKnob(const std::string& knob, const std::string& value) { Driver::instance().set(knob, value); }

std::string kernel(const std::string& body, const std::string& variables, int target) {
    return ".version 6.0\n.target sm_" + std::to_string(target) + "\n.address_size 64\n" + variables +
           ".visible .entry k(.param .u64 a, .param .u64 b, .param .u64 c)\n{\n"
           ".reg .pred %p<60>;\n.reg .b16 %rs<60>;\n.reg .b32 %r<60>;\n.reg .b64 %rd<60>;\n"
           ".reg .f32 %f<60>;\n.reg .f64 %fd<60>;\n"
           "ld.param.u64 %rd0, [a];\nld.param.u64 %rd1, [b];\nld.param.u64 %rd2, [c];\nmov.u32 %r0, %tid.x;\n" +
           body + "\nret;\n}\n";
}
