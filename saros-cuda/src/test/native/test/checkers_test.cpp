// Every kind of mistake in a kernel is found, and named with its place.
#include "check.h"
#include "gpu.h"

using namespace standin;

namespace {

const std::string TILE = ".shared .align 4 .b8 tile[256];\n";
const std::string MINE = "mov.u64 %rd5, tile;\nmul.wide.u32 %rd6, %r0, 4;\nadd.s64 %rd7, %rd5, %rd6;\n";
const std::string OTHER = "xor.b32 %r1, %r0, 33;\nmul.wide.u32 %rd8, %r1, 4;\nadd.s64 %rd9, %rd5, %rd8;\n";

/** What is found when two warps of a block run this, with 64 initialised words at the first argument. */
std::string found(const std::string& body, int code, u32 grid = 1) {
    Gpu gpu;
    const u64 words = gpu.bufferOf(std::vector<u32>(64));
    const u64 untouched = gpu.buffer(256);
    EQUAL(code, gpu.run(gpu.load(kernel(body, TILE)), {grid, 64}, {words, untouched}));
    return takeFindings();
}

}  // namespace

TEST("a finding names kernel, line, text, block and thread") {
    const std::string text = found("setp.eq.u32 %p1, %r0, 37;\n@%p1 st.global.u32 [%rd0+256], %r0;", 700);
    CONTAINS(
        text,
        "write of 4 bytes outside of device memory, at offset 256 of an allocation of 256 bytes: kernel k, PTX line 18 "
        "(@%p1 st.global.u32 [%rd0+256], %r0), block (0,0,0), thread 37");
}

TEST("global memory out of bounds, by one byte and far away") {
    CONTAINS(found("ld.global.u32 %r1, [%rd0+256];", 700), "read of 4 bytes outside of device memory");
    CONTAINS(found("ld.global.u8 %r1, [%rd0+-1];", 700), "1 bytes before an allocation of 256 bytes");
    CONTAINS(found("mov.u64 %rd5, 0;\nld.global.u8 %r1, [%rd5];", 700), "where nothing is allocated");
    CONTAINS(found("ld.global.v2.u32 {%r1, %r2}, [%rd0+256];", 700), "read of 8 bytes");
    CONTAINS(found("red.global.add.u32 [%rd0+256], 1;", 700), "atomic access of 4 bytes outside");
}

TEST("memory that was freed") {
    Gpu gpu;
    u64 freed = 0;
    cuMemAlloc_v2(&freed, 256);
    cuMemFree_v2(freed);
    const u64 next = gpu.buffer(256);
    CHECK(next != freed);
    EQUAL(700, gpu.run(gpu.load(kernel("st.global.u32 [%rd0], 1;")), {1, 1}, {freed}));
    CONTAINS(takeFindings(), "outside of device memory");
}

TEST("shared and local memory out of bounds, misaligned accesses") {
    CONTAINS(found("mov.u64 %rd5, tile;\nst.shared.u32 [%rd5+256], %r0;", 700),
             "outside of shared memory, at 256 of 256");
    CONTAINS(found("mov.u64 %rd5, tile;\nld.shared.u32 %r1, [%rd5+-4];", 700),
             "outside of shared memory, at -4 of 256");
    CONTAINS(found("ld.global.u32 %r1, [%rd0+2];", 716), "misaligned read of 4 bytes");
    CONTAINS(found("ld.global.v2.u32 {%r1, %r2}, [%rd0+4];", 716), "misaligned read of 8 bytes");
}

TEST("reads of what was never written") {
    CONTAINS(found("ld.global.u32 %r1, [%rd1];", 719), "read of uninitialised global memory, at offset 0");
    CONTAINS(found("red.global.add.u32 [%rd1+8], 1;", 719), "read of uninitialised global memory, at offset 8");
    CONTAINS(found("mov.u64 %rd5, tile;\nld.shared.u32 %r1, [%rd5+12];", 719),
             "read of uninitialised shared memory at 12");
    // also where an earlier block has written it
    CONTAINS(found(MINE + "ld.shared.u32 %r2, [%rd7];\nst.shared.u32 [%rd7], 1;", 719, 2), "uninitialised shared");
}

TEST("a race on shared memory: a missing barrier between a write and a read of another warp") {
    CONTAINS(found(MINE + OTHER + "st.shared.u32 [%rd7], 1;\nld.shared.u32 %r2, [%rd9];", 719), "shared memory");
    EQUAL("", found(MINE + OTHER + "st.shared.u32 [%rd7], 1;\nbar.sync 0;\nld.shared.u32 %r2, [%rd9];", 0));
}

TEST("a race on shared memory: a missing barrier between a read and a write of another warp") {
    const std::string begin = MINE + OTHER + "st.shared.u32 [%rd7], 1;\nbar.sync 0;\nld.shared.u32 %r2, [%rd9];\n";
    CONTAINS(found(begin + "st.shared.u32 [%rd7], %r2;", 719), "race on shared memory");
    EQUAL("", found(begin + "bar.sync 0;\nst.shared.u32 [%rd7], %r2;", 0));
}

TEST("a race within a warp: a missing bar.warp.sync") {
    const std::string neighbour = "xor.b32 %r1, %r0, 1;\nmul.wide.u32 %rd8, %r1, 4;\nadd.s64 %rd9, %rd5, %rd8;\n";
    const std::string write = MINE + neighbour + "st.shared.u32 [%rd7], 1;\n";
    CONTAINS(found(write + "ld.shared.u32 %r2, [%rd9];", 719), "race on shared memory: read after a write by thread");
    CONTAINS(found(write + "bar.warp.sync -1;\nld.shared.u32 %r2, [%rd9];\nst.shared.u32 [%rd7], 2;", 719),
             "race on shared memory: write after a read");
    EQUAL(
        "",
        found(write + "bar.warp.sync -1;\nld.shared.u32 %r2, [%rd9];\nbar.warp.sync -1;\nst.shared.u32 [%rd7], 2;", 0));
    CONTAINS(found(MINE + OTHER + "st.shared.u32 [%rd7], 1;\nbar.warp.sync -1;\nld.shared.u32 %r2, [%rd9];", 719),
             "shared");
}

TEST("two threads write one word") {
    CONTAINS(found("st.global.u32 [%rd0], 1;", 719), "race on global memory: write after a write by thread");
    CONTAINS(found("mov.u64 %rd5, tile;\nst.shared.u32 [%rd5], 1;", 719), "race on shared memory: write after a write");
}

TEST("each thread writes its byte of a word, or two write one byte") {
    EQUAL(
        "",
        found("cvt.u64.u32 %rd5, %r0;\nadd.s64 %rd6, %rd0, %rd5;\nld.global.u8 %r1, [%rd6];\nst.global.u8 [%rd6], %r1;",
              0));
    CONTAINS(
        found("shr.u32 %r1, %r0, 1;\ncvt.u64.u32 %rd5, %r1;\nadd.s64 %rd6, %rd0, %rd5;\nst.global.u8 [%rd6], 1;", 719),
        "race on global memory");
}

TEST("a race between blocks, which no barrier helps") {
    const std::string mine = "mov.u32 %r1, %ctaid.x;\nsetp.eq.u32 %p1, %r0, 0;\n@!%p1 bra $END;\n";
    CONTAINS(found(mine + "st.global.u32 [%rd0], %r1;\nbar.warp.sync 1;\n$END:\n", 719, 2),
             "race on global memory: write after a write by thread 0 of another block");
    CONTAINS(
        found(mine + "ld.global.u32 %r2, [%rd0];\nsetp.eq.u32 %p2, %r1, 0;\n@%p2 st.global.u32 [%rd0], 1;\n$END:\n",
              719, 3),
        "of another block");
}

TEST("atomics do not race with each other, but with plain accesses") {
    EQUAL("", found("red.global.add.u32 [%rd0], 1;", 0, 4));
    CONTAINS(found("red.global.add.u32 [%rd0], 1;\nld.global.u32 %r1, [%rd0];", 719), "race on global memory");
    EQUAL("", found("red.global.add.u32 [%rd0], 1;\nld.volatile.global.u32 %r1, [%rd0];", 0, 4));
    CONTAINS(found("ld.global.u32 %r1, [%rd0];\nadd.s32 %r1, %r1, 1;\nst.global.u32 [%rd0], %r1;", 719),
             "race on global memory: write after a read");
}

TEST("the next launch of a stream is no race") {
    Gpu gpu;
    const u64 words = gpu.bufferOf(std::vector<u32>(32));
    void* const k =
        gpu.load(kernel("mul.wide.u32 %rd5, %r0, 4;\nadd.s64 %rd6, %rd0, %rd5;\nxor.b32 %r1, %r0, 5;\n"
                        "mul.wide.u32 %rd7, %r1, 4;\nadd.s64 %rd8, %rd0, %rd7;\nld.global.u32 %r2, [%rd6];\n"
                        "add.s32 %r2, %r2, 1;\nst.global.u32 [%rd6], %r2;"));
    EQUAL(0, gpu.launch(k, {1, 32}, {words}));
    EQUAL(0, gpu.run(k, {1, 32}, {words}));
    EQUAL(2u, gpu.read<u32>(words, 32)[7]);
}

TEST("a barrier that only some threads reach, or at different places") {
    CONTAINS(found("setp.eq.u32 %p1, %r0, 5;\n@%p1 ret;\nbar.sync 0;", 719),
             "waits at a barrier that thread 5 never reaches");
    CONTAINS(found("setp.lt.u32 %p1, %r0, 32;\n@%p1 bra $A;\nbar.sync 0;\nbra $B;\n$A:\nbar.sync 0;\n$B:\n", 719),
             "waits at a barrier while threads");
}

TEST("a vote whose mask is wrong") {
    CONTAINS(found("setp.lt.u32 %p1, %r0, 16;\n@!%p1 bra $L;\nvote.sync.ballot.b32 %r1, %p1, -1;\n$L:\n", 719),
             "of the mask has exited");
    CONTAINS(
        found("setp.lt.u32 %p1, %r0, 16;\n@!%p1 bra $L;\nvote.sync.ballot.b32 %r1, %p1, -1;\n$L:\nbar.sync 0;", 719),
        "of its mask, which does not come");
    CONTAINS(found("setp.lt.u32 %p1, %r0, 0;\nvote.sync.ballot.b32 %r1, %p1, 1;", 719), "not in its own mask");
    CONTAINS(found("setp.eq.u32 %p1, %r0, 31;\n@%p1 ret;\nshfl.sync.idx.b32 %r1, %r0, 0, 31, -1;", 719),
             "thread 31 of the mask has exited");
}

TEST("a trap, and a loop without end") {
    CONTAINS(found("trap;", 719), "trap: kernel k, PTX line 17");
    CONTAINS(found("$L:\nbra $L;", 702), "does not end: kernel k");
}

TEST("after a failure the context gives the error until it ends, and the next one works") {
    Gpu gpu;
    {
        const u64 words = gpu.buffer(256);
        EQUAL(700, gpu.run(gpu.load(kernel("st.global.u32 [%rd0+256], 1;")), {1, 1}, {words}));
        u64 more = 0;
        EQUAL(700, cuMemAlloc_v2(&more, 16));
        EQUAL(700, cuCtxSynchronize());
        takeFindings();
    }
    void* context = nullptr;
    EQUAL(0, cuDevicePrimaryCtxRelease_v2(0));
    EQUAL(0, cuDevicePrimaryCtxRetain(&context, 0));
    EQUAL(0, cuCtxSynchronize());
}
