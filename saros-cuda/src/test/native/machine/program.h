// A kernel as the machine runs it: every operand is a row of the register file, constants and special registers
// included.
#pragma once

#include "../ptx/syntax.h"

#include <string>
#include <vector>

namespace standin {

class Warp;
struct Instruction;

/** Executes an instruction for the lanes given. */
using Handler = void (*)(Warp&, const Instruction&, u32 lanes);

using Row = u16;
constexpr Row NO_ROW = 0xffff;

/** How an instruction goes on: with the next, or by what a warp or a block has to settle. */
enum class Flow : u8 { Next, Branch, Exit, Trap, Barrier, Collective };

enum class AtomicOp : u8 { None, Add, Min, Max, And, Or, Xor, Exch, Cas, Inc, Dec };

struct Instruction {
    Handler run = nullptr;
    Flow flow = Flow::Next;
    ptx::Type type = ptx::Type::None;
    ptx::Space space = ptx::Space::Generic;
    AtomicOp atomic = AtomicOp::None;
    bool strong = false;  // volatile or relaxed: may meet an atomic
    bool guardNegated = false;
    u8 parts = 1;    // of a vector access
    u8 variant = 0;  // what else an instruction's family distinguishes
    Row guard = NO_ROW;
    Row d = 0, second = 0;  // destinations
    Row a = 0, b = 0, c = 0, e = 0;
    Row part[4] = {};
    u64 offset = 0;  // of an address
    u32 target = 0;  // of a branch
    int line = 0;
};

enum class Special : u8 {
    TidX,
    TidY,
    TidZ,
    NtidX,
    NtidY,
    NtidZ,
    CtaidX,
    CtaidY,
    CtaidZ,
    NctaidX,
    NctaidY,
    NctaidZ,
    LaneId,
    WarpId,
    MaskEq,
    MaskLt,
    MaskLe,
    MaskGt,
    MaskGe
};

struct SpecialRow {
    Special what;
    Row row;
};

struct ConstantRow {
    u64 value;
    Row row;
};

struct Program {
    struct Parameter {
        size_t offset, bytes;
    };

    std::string name;
    std::vector<Instruction> code;
    std::vector<std::string> texts;  // of the instructions
    std::vector<Parameter> parameters;
    size_t parameterBytes = 0;
    size_t sharedBytes = 0;
    size_t localBytes = 0;
    size_t rows = 0;
    size_t registers = 0;
    std::vector<SpecialRow> specials;
    std::vector<ConstantRow> constants;
    u32 maxThreads = 1024;
    bool exactThreads = false;
};

}  // namespace standin
