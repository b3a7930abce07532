#include "check.h"
#include "gpu.h"

using namespace standin;

namespace {

const std::string STORE = "mul.wide.u32 %rd20, %r0, 4;\nadd.s64 %rd21, %rd0, %rd20;\nst.global.u32 [%rd21], %r20;\n";

/** What each of 32 threads leaves in %r20. */
std::vector<u32> perThread(const std::string& body, int target = 60, u32 threads = 32) {
    Gpu gpu;
    const u64 out = gpu.buffer(4 * threads);
    EQUAL(0, gpu.run(gpu.load(kernel(body + STORE, "", target)), {1, threads}, {out}));
    return gpu.read<u32>(out, threads);
}

}  // namespace

TEST("shuffles: index, up, down, butterfly, and whether the source was in range") {
    const auto shuffled = [](const std::string& form) {
        return perThread("shfl.sync." + form + ", -1;\nselp.b32 %r21, 1000, 0, %p1;\nadd.s32 %r20, %r20, %r21;\n");
    };
    for (u32 l = 0; l < 32; l++) {
        EQUAL(1007u, shuffled("idx.b32 %r20|%p1, %r0, 7, 31")[l]);
        EQUAL(l < 3 ? l : 1000 + l - 3, shuffled("up.b32 %r20|%p1, %r0, 3, 0")[l]);
        EQUAL(l > 28 ? l : 1000 + l + 3, shuffled("down.b32 %r20|%p1, %r0, 3, 31")[l]);
        EQUAL(1000 + (l ^ 5), shuffled("bfly.b32 %r20|%p1, %r0, 5, 31")[l]);
        // in segments of eight: the mask's second byte is 24
        EQUAL(l % 8 > 4 ? l : 1000 + l + 3, shuffled("down.b32 %r20|%p1, %r0, 3, 6175")[l]);
        EQUAL(l % 8 < 3 ? l : 1000 + l - 3, shuffled("up.b32 %r20|%p1, %r0, 3, 6144")[l]);
        EQUAL(1000 + l / 8 * 8 + 2, shuffled("idx.b32 %r20|%p1, %r0, 10, 6175")[l]);
    }
}

TEST("votes: ballot, all, any, uniform") {
    EQUAL(0xffffff00u, perThread("setp.gt.u32 %p1, %r0, 7;\nvote.sync.ballot.b32 %r20, %p1, -1;\n")[3]);
    const auto vote = [](const std::string& form) {
        return perThread("setp.gt.u32 %p1, %r0, 7;\nvote.sync." + form +
                         ".pred %p2, %p1, -1;\nselp.u32 %r20, 1, 0, %p2;\n")[5];
    };
    EQUAL(0u, vote("all"));
    EQUAL(1u, vote("any"));
    EQUAL(0u, vote("uni"));
}

TEST("a vote of some threads, while others go elsewhere") {
    const auto values = perThread(
        "setp.lt.u32 %p1, %r0, 8;\nmov.u32 %r20, 0;\n@!%p1 bra $L;\nsetp.eq.u32 %p2, %r0, 3;\n"
        "vote.sync.ballot.b32 %r20, %p2, 255;\n$L:\n");
    EQUAL(8u, values[0]);
    EQUAL(0u, values[8]);
}

TEST("a block whose last warp is not full") {
    const auto values = perThread("setp.ge.u32 %p1, %r0, 0;\nvote.sync.ballot.b32 %r20, %p1, -1;\n", 60, 40);
    EQUAL(0xffffffffu, values[0]);
    EQUAL(255u, values[39]);
}

TEST("matches") {
    const auto any = perThread("and.b32 %r1, %r0, 3;\nmatch.any.sync.b32 %r20, %r1, -1;\n", 70);
    EQUAL(0x11111111u, any[0]);
    EQUAL(0x88888888u, any[7]);
    EQUAL(0xffffffffu, perThread("mov.u32 %r1, 4;\nmatch.all.sync.b32 %r20|%p1, %r1, -1;\n", 70)[9]);
    EQUAL(0u, perThread("match.all.sync.b32 %r20|%p1, %r0, -1;\n", 70)[9]);
}

TEST("loops of different length, and calls of special registers") {
    const auto values = perThread(
        "mov.u32 %r20, 0;\nmov.u32 %r1, 0;\n$LOOP:\nadd.s32 %r20, %r20, %r1;\nadd.s32 %r1, %r1, 1;\n"
        "setp.le.u32 %p1, %r1, %r0;\n@%p1 bra $LOOP;\n");
    for (u32 l = 0; l < 32; l++) {
        EQUAL(l * (l + 1) / 2, values[l]);
    }
    const auto lanes = perThread(
        "mov.u32 %r1, %laneid;\nmov.u32 %r2, %warpid;\nmov.u32 %r3, %ntid.x;\nmov.u32 %r4, %lanemask_lt;\n"
        "popc.b32 %r5, %r4;\nmad.lo.s32 %r20, %r2, 1000, %r1;\nadd.s32 %r20, %r20, %r3;\nadd.s32 %r20, %r20, %r5;\n",
        60, 64);
    EQUAL(64u, lanes[0]);
    EQUAL(1000u + 64 + 10, lanes[37]);
}

TEST("a block's threads see each other's shared memory behind a barrier, whatever the order") {
    for (const char* seed : {"1", "2", "3", "4", "5"}) {
        Gpu gpu(Knobs{{"STANDIN_SEED", seed}});
        const u64 out = gpu.buffer(4);
        cuMemsetD32_v2(out, 0, 1);
        void* const k =
            gpu.load(kernel("mov.u64 %rd5, tile;\nmul.wide.u32 %rd6, %r0, 4;\nadd.s64 %rd7, %rd5, %rd6;\n"
                            "st.shared.u32 [%rd7], %r0;\nbar.sync 0;\nmov.u32 %r1, %ntid.x;\nsub.s32 %r2, %r1, %r0;\n"
                            "sub.s32 %r2, %r2, 1;\nmul.wide.u32 %rd8, %r2, 4;\nadd.s64 %rd9, %rd5, %rd8;\n"
                            "ld.shared.u32 %r3, [%rd9];\nred.global.add.u32 [%rd0], %r3;",
                            ".shared .align 4 .b8 tile[1024];\n"));
        EQUAL(0, gpu.run(k, {10, 256}, {out}));
        EQUAL(10u * 255 * 128, gpu.read<u32>(out, 1)[0]);
    }
}

TEST("a warp's threads see each other's memory behind bar.warp.sync") {
    Gpu gpu;
    const u64 out = gpu.buffer(128);
    void* const k = gpu.load(
        kernel("mov.u64 %rd5, tile;\nmul.wide.u32 %rd6, %r0, 4;\nadd.s64 %rd7, %rd5, %rd6;\n"
               "st.shared.u32 [%rd7], %r0;\nbar.warp.sync -1;\nxor.b32 %r1, %r0, 1;\nmul.wide.u32 %rd8, %r1, 4;\n"
               "add.s64 %rd9, %rd5, %rd8;\nld.shared.u32 %r20, [%rd9];\n" +
                   STORE,
               ".shared .align 4 .b8 tile[128];\n"));
    EQUAL(0, gpu.run(k, {1, 32}, {out}));
    EQUAL(1u, gpu.read<u32>(out, 32)[0]);
}
