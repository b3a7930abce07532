#include "check.h"
#include "gpu.h"

using namespace standin;

TEST("loads and stores of every width, with their sign") {
    Gpu gpu;
    const u64 in = gpu.bufferOf<u8>({0x80, 0xff, 0x01, 0x80, 0x44, 0x33, 0x22, 0x91, 1, 2, 3, 4, 5, 6, 7, 8});
    const u64 out = gpu.buffer(48);
    void* const k = gpu.load(kernel(
        "ld.global.u8 %rs1, [%rd0];\ncvt.u64.u16 %rd10, %rs1;\nst.global.u64 [%rd1], %rd10;\n"
        "ld.global.s8 %r1, [%rd0];\nst.global.u32 [%rd1+8], %r1;\nld.global.s16 %r2, [%rd0+2];\nst.global.u32 "
        "[%rd1+12], %r2;\n"
        "ld.global.s32 %rd11, [%rd0+4];\nst.global.u64 [%rd1+16], %rd11;\n"
        "ld.global.v2.u32 {%r3, %r4}, [%rd0+8];\nst.global.v2.u32 [%rd1+24], {%r4, %r3};\n"
        "ld.global.v4.u8 {%rs4, %rs5, %rs6, %rs7}, [%rd0+12];\nst.global.v4.u8 [%rd1+32], {%rs7, %rs6, %rs5, %rs4};\n"
        "ld.global.nc.v2.u64 {%rd12, %rd13}, [%rd0];\nst.global.u64 [%rd1+40], %rd13;\nst.global.u32 [%rd1+36], 7;"));
    EQUAL(0, gpu.run(k, {1, 1}, {in, out}));
    const auto words = gpu.read<u32>(out, 12);
    EQUAL(0x80u, words[0]);
    EQUAL(0xffffff80u, words[2]);
    EQUAL(0xffff8001u, words[3]);
    EQUAL(0x91223344u, words[4]);
    EQUAL(0xffffffffu, words[5]);
    EQUAL(0x08070605u, words[6]);
    EQUAL(0x04030201u, words[7]);
    EQUAL(0x05060708u, words[8]);
    EQUAL(7u, words[9]);
    EQUAL(0x04030201u, words[10]);
}

TEST("variables of the module: initial values, zeros, constants") {
    Gpu gpu;
    const u64 out = gpu.buffer(16);
    void* const k =
        gpu.load(kernel("ld.const.u32 %r1, [table+4];\nld.global.u32 %r2, [counter];\nadd.s32 %r3, %r2, 5;\n"
                        "st.global.u32 [counter], %r3;\nmov.u64 %rd5, table;\ncvta.const.u64 %rd6, %rd5;\n"
                        "ld.u32 %r4, [%rd6+8];\nst.global.v4.u32 [%rd0], {%r1, %r2, %r3, %r4};",
                        ".const .align 4 .u32 table[3] = {10, 20, 30};\n.global .align 4 .u32 counter;\n"));
    EQUAL(0, gpu.run(k, {1, 1}, {out}));
    const auto first = gpu.read<u32>(out, 4);
    EQUAL(20u, first[0]);
    EQUAL(0u, first[1]);
    EQUAL(5u, first[2]);
    EQUAL(30u, first[3]);
    EQUAL(0, gpu.run(k, {1, 1}, {out}));
    EQUAL(10u, gpu.read<u32>(out, 4)[2]);
}

TEST("constants are not written") {
    Gpu gpu;
    void* const k = gpu.load(kernel("mov.u64 %rd5, table;\ncvta.const.u64 %rd6, %rd5;\nst.u32 [%rd6], 1;",
                                    ".const .align 4 .u32 table[3] = {10, 20, 30};\n"));
    EQUAL(700, gpu.run(k, {1, 1}, {}));
    CONTAINS(takeFindings(), "write to constant memory");
}

TEST("shared memory of the kernel and of the launch lie one behind the other") {
    Gpu gpu;
    const u64 out = gpu.buffer(32 * 4);
    void* const k =
        gpu.load(kernel("mov.u64 %rd5, dynamic;\nmul.wide.u32 %rd6, %r0, 4;\nadd.s64 %rd7, %rd5, %rd6;\n"
                        "st.shared.u32 [%rd7], %r0;\nmov.u64 %rd8, fixed;\ncvta.shared.u64 %rd9, %rd8;\n"
                        "add.s64 %rd9, %rd9, %rd6;\nst.u32 [%rd9], 100;\nbar.sync 0;\nxor.b32 %r1, %r0, 31;\n"
                        "mul.wide.u32 %rd10, %r1, 4;\nadd.s64 %rd11, %rd5, %rd10;\nld.shared.u32 %r2, [%rd11];\n"
                        "ld.u32 %r3, [%rd9];\nadd.s32 %r4, %r2, %r3;\nadd.s64 %rd12, %rd0, %rd6;\n"
                        "st.global.u32 [%rd12], %r4;",
                        ".extern .shared .align 16 .b8 dynamic[];\n.shared .align 4 .b8 fixed[128];\n"));
    EQUAL(0, gpu.run(k, {1, 32, 128}, {out}));
    const auto values = gpu.read<u32>(out, 32);
    EQUAL(131u, values[0]);
    EQUAL(100u, values[31]);
    EQUAL(700, gpu.run(k, {1, 32, 64}, {out}));
    CONTAINS(takeFindings(), "write of 4 bytes outside of shared memory");
}

TEST("local memory is each thread's own, and is counted") {
    Gpu gpu(Knobs{{"STANDIN_STATS", "1"}});
    statistics();
    const u64 out = gpu.buffer(64 * 4);
    std::string ptx = kernel(
        "mov.b64 %rd5, depot;\ncvta.local.u64 %rd6, %rd5;\nst.local.u32 [%rd5+4], %r0;\n"
        "ld.u32 %r1, [%rd6+4];\nmul.wide.u32 %rd7, %r0, 4;\nadd.s64 %rd8, %rd0, %rd7;\n"
        "st.global.u32 [%rd8], %r1;");
    ptx.insert(ptx.find(".reg"), ".local .align 8 .b8 depot[8];\n");
    void* const k = gpu.load(ptx);
    int bytes = 0;
    EQUAL(0, cuFuncGetAttribute(&bytes, 3, k));
    EQUAL(8, bytes);
    EQUAL(0, gpu.run(k, {1, 64}, {out}));
    EQUAL(63u, gpu.read<u32>(out, 64)[63]);
    CONTAINS(statistics(), " localRequests=4 ");
}

TEST("atomics of every kind") {
    struct Case {
        const char* operation;
        u64 before, operand, after;
    };
    for (const Case& c : {Case{"add.u32", 5, 7, 12},
                          {"add.u64", ~u64{0}, 2, 1},
                          {"min.s32", 5, u64(-3), 0xfffffffd},
                          {"min.u32", 5, u64(-3), 5},
                          {"max.s64", u64(-9), 4, 4},
                          {"max.u64", u64(-9), 4, u64(-9)},
                          {"and.b32", 12, 10, 8},
                          {"or.b32", 12, 10, 14},
                          {"xor.b64", 12, 10, 6},
                          {"exch.b32", 1, 9, 9},
                          {"inc.u32", 9, 9, 0},
                          {"inc.u32", 8, 9, 9},
                          {"dec.u32", 0, 9, 9},
                          {"dec.u32", 8, 9, 7}}) {
        Gpu gpu;
        const std::string operation = c.operation;
        const bool wide = operation.find("64") != std::string::npos;
        const std::string bank = wide ? "%rd" : "%r";
        const u64 cell = gpu.bufferOf<u64>({c.before, 0});
        void* const k = gpu.load(kernel("ld.param.u64 %rd11, [b];\ncvt.u32.u64 %r11, %rd11;\natom.global." + operation +
                                        " " + bank + "12, [%rd0], " + bank + "11;\nst.global.b" + (wide ? "64" : "32") +
                                        " [%rd0+8], " + bank + "12;"));
        EQUAL(0, gpu.run(k, {1, 1}, {cell, c.operand}));
        const auto values = gpu.read<u64>(cell, 2);
        EQUAL(c.after, values[0]);
        EQUAL(c.before, values[1]);
    }
}

TEST("cas swaps only what it expects, and red gives nothing back") {
    Gpu gpu;
    const u64 cells = gpu.bufferOf<u32>({5, 5, 5});
    void* const k =
        gpu.load(kernel("atom.global.cas.b32 %r1, [%rd0], 5, 6;\natom.global.cas.b32 %r2, [%rd0+4], 4, 6;\n"
                        "red.global.add.u32 [%rd0+8], 3;"));
    EQUAL(0, gpu.run(k, {1, 1}, {cells}));
    const auto values = gpu.read<u32>(cells, 3);
    EQUAL(6u, values[0]);
    EQUAL(5u, values[1]);
    EQUAL(8u, values[2]);
}

TEST("requests, sectors and passes over the banks are counted") {
    Gpu gpu(Knobs{{"STANDIN_STATS", "2"}});
    const u64 cells = gpu.bufferOf(std::vector<u32>(32 * 32, 1));
    void* const k =
        gpu.load(kernel("mul.wide.u32 %rd5, %r0, 4;\nmul.wide.u32 %rd6, %r0, 128;\nadd.s64 %rd7, %rd0, %rd5;\n"
                        "add.s64 %rd8, %rd0, %rd6;\nld.global.u32 %r1, [%rd7];\nld.global.u32 %r2, [%rd8];\n"
                        "mov.u64 %rd9, tile;\nadd.s64 %rd9, %rd9, %rd6;\nst.shared.u32 [%rd9], %r1;\n"
                        "red.global.add.u32 [%rd0], 1;",
                        ".shared .align 4 .b8 tile[4096];\n"));
    statistics();
    EQUAL(719, gpu.run(k, {1, 32}, {cells}));  // the plain loads race with the atomics
    CONTAINS(takeFindings(), "race on global memory: atomic access after a read by thread");
    const std::string text = statistics();
    CONTAINS(text, "k launches=1 blocks=0 threads=0 instructions=");
    CONTAINS(text, " loadRequests=2 loadSectors=36 ");
    CONTAINS(text, " sharedRequests=1 sharedPasses=32 ");
    CONTAINS(text, "distinctSectors=35");
    CONTAINS(text, "ld.global.u32 %r2, [%rd8]: requests=1 lanesPerRequest=32.00 sectorsPerRequest=32.00");
}
