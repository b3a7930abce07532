#include "../ptx/parser.h"

#include "../machine/decoder.h"
#include "check.h"
#include "gpu.h"

using namespace standin;

namespace {

/** What a module is refused with, or "". */
std::string refusal(const std::string& text) {
    try {
        const ptx::Module module = ptx::parse(text);
        for (const ptx::Kernel& k : module.kernels) {
            Decoder(module, k, {}).run();
        }
        return "";
    } catch (const ptx::Refusal& r) {
        return r.what();
    }
}

}  // namespace

TEST("a module's version, target, kernels and variables are read") {
    const ptx::Module m = ptx::parse(
        "// a comment\n.version 6.0\n.target sm_60, debug\n.address_size 64\n/* and\nanother */\n"
        ".const .align 8 .b8 table[4] = {1, 2, 0x3};\n.extern .shared .align 16 .b8 dynamic[];\n"
        ".visible .entry first(.param .u64 .ptr .global .align 4 a, .param .align 4 .b8 s[12])\n.maxntid 16, 8, 1\n"
        "{ .reg .b32 %r<3>; .shared .align 4 .b8 tile[64]; $L: @!%p1 bra $L; ret; }\n");
    EQUAL(60, m.version);
    EQUAL(60, m.target);
    EQUAL(size_t{2}, m.variables.size());
    EQUAL(size_t{3}, m.variables[0].values.size());
    CHECK(m.variables[1].external);
    const ptx::Kernel& k = m.kernels.at(0);
    EQUAL("first", k.name);
    EQUAL(128u, k.maxThreads);
    EQUAL(size_t{12}, k.parameters.at(1).bytes());
    EQUAL(size_t{64}, k.variables.at(0).bytes());
    EQUAL(size_t{3}, k.registers.size());
    EQUAL("%p1", k.code.at(0).guard);
    CHECK(k.code.at(0).guardNegated);
    EQUAL(11, k.code.at(0).line);
}

TEST("operands: addresses, vectors, numbers, two destinations") {
    const ptx::Module m = ptx::parse(
        ".version 6.0\n.target sm_60\n.entry k() { .reg .b32 %r<9>; .reg .b64 %rd<9>; .reg .pred %p<9>;\n"
        "ld.global.v2.u32 {%r1, %r2}, [%rd1+-8];\nshfl.sync.down.b32 %r1|%p1, %r2, 1, 31, -1;\n"
        "mov.f64 %rd1, 0d3FF0000000000000;\nmov.u32 %r1, 12U;\n}");
    const auto& code = m.kernels.at(0).code;
    EQUAL(size_t{2}, code.at(0).operands.at(0).parts.size());
    EQUAL(u64(-8), code.at(0).operands.at(1).value);
    EQUAL("%rd1", code.at(0).operands.at(1).name);
    EQUAL("%p1", code.at(1).second->name);
    EQUAL(u64(-1), code.at(1).operands.at(4).value);
    EQUAL(u64{0x3ff0000000000000}, code.at(2).operands.at(1).value);
    EQUAL(u64{12}, code.at(3).operands.at(1).value);
    EQUAL("shfl.sync.down.b32 %r1|%p1, %r2, 1, 31, -1", code.at(1).text);
}

TEST("what is unknown is refused with its line") {
    CONTAINS(refusal(kernel("mov.u32 %r1, 1;\nfoo.u32 %r1, %r2;")), "PTX line 17: not supported: foo.u32 %r1, %r2");
    CONTAINS(refusal(kernel("add.sat.s32 %r1, %r2, %r3;")), "not supported: .sat");
    CONTAINS(refusal(kernel("add.ftz.f32 %f1, %f2, %f3;")), "not supported: .ftz");
    CONTAINS(refusal(kernel("sqrt.approx.f32 %f1, %f2;")), "only .rn has an exact value");
    CONTAINS(refusal(kernel("mov.u32 %r1, %clock;")), "unknown operand: %clock");
    CONTAINS(refusal(kernel("activemask.b32 %r1;")), "not supported: activemask");
    CONTAINS(refusal(kernel("atom.global.add.f32 %f1, [%rd0], %f2;")), "integers only");
    CONTAINS(refusal(kernel("match.any.sync.b32 %r1, %r2, -1;")), "needs .target sm_70");
    CONTAINS(refusal(kernel("bar.sync 1;")), "only barrier 0");
    CONTAINS(refusal(kernel("bra $NOWHERE;")), "no such label: $NOWHERE");
    CONTAINS(refusal(kernel("add.s32 %r1, %r2;")), "expected 3 operands");
    CONTAINS(refusal(kernel("add.s32 %r99, %r2, %r3;")), "no such register: %r99");
    CONTAINS(refusal(kernel("{ mov.u32 %r1, 1; }")), "scopes");
    CONTAINS(refusal(".version 6.0\n.target sm_60\n.func f() { ret; }"), "PTX line 3: not supported here: .func");
    CONTAINS(refusal(".version 6.0\n.target sm_60\n.entry k() { ret"), "ends too early");
    CONTAINS(refusal(".target sm_60\n.entry k() { ret; }"), "no .version");
    EQUAL("", refusal(kernel("match.any.sync.b32 %r1, %r2, -1;", "", 70)));
}
