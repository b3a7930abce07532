#include "speed.h"

#include "gpu.h"

#include <cstdio>
#include <ctime>

using namespace standin;

namespace {

// A loop of the mix that bit kernels have: eight instructions of arithmetic, one load, a compare and a branch.
const char* const LOOP =
    "mul.wide.u32 %rd5, %r0, 4;\nadd.s64 %rd6, %rd0, %rd5;\nmov.u32 %r1, 0;\nmov.u32 %r2, 0;\n"
    "$LOOP:\nld.global.u32 %r3, [%rd6];\nshl.b32 %r4, %r3, 1;\nshr.u32 %r5, %r3, 31;\nor.b32 %r6, %r4, %r5;\n"
    "and.b32 %r7, %r6, %r1;\npopc.b32 %r8, %r7;\nadd.s32 %r2, %r2, %r8;\nmad.lo.s32 %r9, %r2, 3, %r1;\n"
    "xor.b32 %r10, %r9, %r4;\nadd.s32 %r1, %r1, 1;\nsetp.lt.u32 %p1, %r1, 1000;\n@%p1 bra $LOOP;\n";

}  // namespace

void measureSpeed() {
    Gpu gpu;
    const u64 words = gpu.bufferOf(std::vector<u32>(256, 12345));
    void* const k = gpu.load(kernel(LOOP));
    gpu.run(k, {10, 256}, {words});
    const std::clock_t from = std::clock();
    gpu.run(k, {100, 256}, {words});
    const double seconds = static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
    std::printf("%.0f million instructions of threads a second, checks on\n", 100.0 * 256 * 12 * 1000 / seconds / 1e6);
}
