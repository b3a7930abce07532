#include "evaluate.h"

#include "check.h"
#include "gpu.h"

#include <random>
#include <sstream>

namespace {

std::vector<Operands> manyOperands() {
    const std::vector<u64> corners = {0,
                                      1,
                                      2,
                                      5,
                                      31,
                                      32,
                                      63,
                                      64,
                                      0x7f,
                                      0x80,
                                      0xff,
                                      0x7fff,
                                      0x8000,
                                      0xffff,
                                      0x7fffffff,
                                      0x80000000,
                                      0xffffffff,
                                      0x7fffffffffffffff,
                                      0x8000000000000000,
                                      0xffffffffffffffff,
                                      0x3f800000,
                                      0xbfc00000,
                                      0x7f800000,
                                      0x7fc00000,
                                      0x00000001,
                                      0x4f800000,  // f32
                                      0x3ff0000000000000,
                                      0xbff8000000000000,
                                      0x7ff0000000000000,
                                      0x7ff8000000000000,
                                      0x4340000000000001,
                                      0xc3e0000000000000};  // f64
    std::vector<Operands> all;
    std::mt19937_64 random(1);
    for (u64 a : corners) {
        for (u64 b : corners) {
            all.push_back({a, b, corners[random() % corners.size()]});
        }
    }
    for (int i = 0; i < 500; i++) {
        all.push_back({random() >> random() % 64, random() >> random() % 64, random() >> random() % 64});
    }
    all.resize(all.size() / 32 * 32);
    return all;
}

std::string prologue() {
    std::ostringstream text;
    text << "mov.u32 %r1, %ctaid.x;\nmad.lo.s32 %r2, %r1, 32, %r0;\nmul.wide.u32 %rd3, %r2, 24;\n"
            "add.s64 %rd4, %rd0, %rd3;\nmul.wide.u32 %rd5, %r2, 8;\nadd.s64 %rd6, %rd1, %rd5;\n";
    for (int k = 0; k < 3; k++) {
        const std::string n = std::to_string(10 + k);
        text << "ld.global.u64 %rd" << n << ", [%rd4+" << 8 * k << "];\ncvt.u32.u64 %r" << n << ", %rd" << n
             << ";\ncvt.u16.u64 %rs" << n << ", %rd" << n << ";\nmov.b32 %f" << n << ", %r" << n << ";\nmov.b64 %fd"
             << n << ", %rd" << n << ";\n";
    }
    return text.str();
}

std::string epilogue(const std::string& result) {
    std::string toBits = "mov.b64 %rd7, " + result;
    if (result.rfind("%p", 0) == 0) {
        toBits = "selp.b64 %rd7, 1, 0, " + result;
    } else if (result.rfind("%rs", 0) == 0) {
        toBits = "cvt.u64.u16 %rd7, " + result;
    } else if (result.rfind("%rd", 0) != 0 && result.rfind("%r", 0) == 0) {
        toBits = "cvt.u64.u32 %rd7, " + result;
    } else if (result.rfind("%fd", 0) != 0 && result.rfind("%f", 0) == 0) {
        toBits = "mov.b32 %r7, " + result + ";\ncvt.u64.u32 %rd7, %r7";
    }
    return toBits + ";\nst.global.u64 [%rd6], %rd7;\n";
}

}  // namespace

void compare(const std::string& instruction, const std::string& result, int bits,
             const std::function<u64(const Operands&)>& expected) {
    const std::vector<Operands> operands = manyOperands();
    std::vector<u64> flat;
    for (const Operands& o : operands) {
        flat.insert(flat.end(), o.begin(), o.end());
    }
    Gpu gpu;
    const u64 in = gpu.bufferOf(flat);
    const u64 out = gpu.buffer(8 * operands.size());
    void* const k = gpu.load(kernel(prologue() + instruction + "\n" + epilogue(result)));
    EQUAL(0, gpu.run(k, {static_cast<u32>(operands.size() / 32), 32}, {in, out}));
    const std::vector<u64> actual = gpu.read<u64>(out, operands.size());
    const u64 mask = bits == 64 ? ~u64{0} : (u64{1} << bits) - 1;
    for (size_t i = 0; i < operands.size(); i++) {
        const u64 want = expected(operands[i]) & mask;
        if (want != actual[i]) {
            std::ostringstream text;
            text << std::hex << instruction << " of " << operands[i][0] << ", " << operands[i][1] << ", "
                 << operands[i][2] << ": expected " << want << ", was " << actual[i];
            check::failed(__FILE__, __LINE__, text.str());
            return;
        }
    }
}
