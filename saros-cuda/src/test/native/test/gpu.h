// What a unit test needs around a kernel: a context, buffers, and PTX from a few lines.
#pragma once

#include "cuda.h"

#include <string>
#include <vector>

using Knobs = std::vector<std::pair<std::string, std::string>>;

/** A context of a device, with knobs that go back to what they were; nothing may be found that the test did not take.
 */
class Gpu {
public:
    explicit Gpu(const Knobs& knobs = {}, int device = 0);
    ~Gpu();
    Gpu(const Gpu&) = delete;
    Gpu& operator=(const Gpu&) = delete;

    /** Device memory with these bytes, or untouched; given back at the end. */
    u64 buffer(size_t bytes);
    template <class T>
    u64 bufferOf(const std::vector<T>& values) {
        const u64 at = buffer(values.size() * sizeof(T));
        cuMemcpyHtoD_v2(at, values.data(), values.size() * sizeof(T));
        return at;
    }
    template <class T>
    std::vector<T> read(u64 at, size_t count) {
        std::vector<T> values(count);
        cuMemcpyDtoH_v2(values.data(), at, count * sizeof(T));
        return values;
    }

    /** A kernel of a module of its own. */
    void* load(const std::string& ptx, const char* kernel = "k");

    struct Shape {
        u32 grid = 1;
        u32 block = 32;
        u32 sharedBytes = 0;
        void* stream = nullptr;
    };
    /** Launches with addresses as the arguments. */
    int launch(void* kernel, Shape shape, std::vector<u64> arguments);
    /** Launches and waits. */
    int run(void* kernel, Shape shape, const std::vector<u64>& arguments);

private:
    int device_;
    std::vector<std::string> knobs_;
    std::vector<u64> buffers_;
    std::vector<void*> modules_;
};

std::string takeFindings();
std::string leaks();
std::string statistics();
void setKnob(const std::string& knob, const std::string& value);

/**
 * A module with the kernel `k` of up to three addresses, which its first instructions leave in %rd0, %rd1 and %rd2. It
 * has the registers %p, %rs, %r, %rd, %f and %fd, 60 of each, and in %r0 the number of the thread in its block.
 */
std::string kernel(const std::string& body, const std::string& variables = "", int target = 60);
