#include "decoder.h"

#include <algorithm>

namespace standin {

using ptx::Operand;
using ptx::Refusal;

namespace {

const Families& families() {
    static const Families all = [] {
        Families f;
        addArithmetic(f);
        addBits(f);
        addComparisons(f);
        addConversions(f);
        addMemory(f);
        addWarpOperations(f);
        return f;
    }();
    return all;
}

size_t alignedUp(size_t at, size_t alignment) { return (at + alignment - 1) / alignment * alignment; }

}  // namespace

bool Words::take(const char* word) {
    const auto found = std::find(words_.begin() + 1, words_.end(), word);
    if (found == words_.end()) {
        return false;
    }
    words_.erase(found);
    return true;
}

ptx::Type Words::takeType() {
    for (size_t i = 1; i < words_.size(); i++) {
        const ptx::Type type = ptx::typeNamed(words_[i]);
        if (type != ptx::Type::None) {
            words_.erase(words_.begin() + i);
            return type;
        }
    }
    refuse("no type");
}

ptx::Space Words::takeSpace() {
    using ptx::Space;
    return take("global")   ? Space::Global
           : take("shared") ? Space::Shared
           : take("local")  ? Space::Local
           : take("param")  ? Space::Param
           : take("const")  ? Space::Const
                            : Space::Generic;
}

void Words::refuse() const {
    refuse(words_.size() > 1 ? "not supported: ." + words_[1] : "this form is not supported");
}

void Words::refuse(const std::string& why) const { throw Refusal(line_, words_[0] + ": " + why); }

Decoder::Decoder(const ptx::Module& module, const ptx::Kernel& kernel, const Symbols& globals)
    : module_(module), kernel_(kernel), symbols_(globals) {}

Program Decoder::run() {
    program_.name = kernel_.name;
    program_.maxThreads = kernel_.maxThreads;
    program_.exactThreads = kernel_.exactThreads;
    numberRegisters();
    layOutParameters();
    layOutMemory();
    for (const ptx::Statement& s : kernel_.code) {
        instruction(s);
    }
    Instruction end;
    end.flow = Flow::Exit;
    end.line = kernel_.code.empty() ? kernel_.line : kernel_.code.back().line;
    program_.code.push_back(end);
    program_.texts.push_back("end of the kernel");
    return std::move(program_);
}

void Decoder::numberRegisters() {
    for (const auto& [name, type] : kernel_.registers) {
        registers_[name] = static_cast<Row>(program_.rows++);
    }
    scratch_ = static_cast<Row>(program_.rows++);
    program_.registers = program_.rows;
    if (program_.rows > 50000) {
        throw Refusal(kernel_.line, "too many registers");
    }
}

void Decoder::layOutParameters() {
    for (const ptx::Variable& p : kernel_.parameters) {
        program_.parameterBytes = alignedUp(program_.parameterBytes, p.align);
        symbols_[p.name] = program_.parameterBytes;
        program_.parameters.push_back({program_.parameterBytes, p.bytes()});
        program_.parameterBytes += p.bytes();
    }
}

// Shared memory whose size the launch gives begins behind all other.
void Decoder::layOutMemory() {
    for (const ptx::Variable& v : kernel_.variables) {
        if (v.space == ptx::Space::Shared) {
            placeVariable(v, program_.sharedBytes);
        } else if (v.space == ptx::Space::Local) {
            placeVariable(v, program_.localBytes);
        } else {
            throw Refusal(kernel_.line, "not supported within a kernel: the variable " + v.name);
        }
    }
    for (const ptx::Variable& v : module_.variables) {
        if (v.space == ptx::Space::Shared && !v.external) {
            placeVariable(v, program_.sharedBytes);
        }
    }
    for (const ptx::Variable& v : module_.variables) {
        if (v.space == ptx::Space::Shared && v.external) {
            symbols_[v.name] = program_.sharedBytes = alignedUp(program_.sharedBytes, v.align);
        }
    }
}

void Decoder::placeVariable(const ptx::Variable& v, size_t& bytes) {
    bytes = alignedUp(bytes, v.align);
    symbols_[v.name] = bytes;
    bytes += v.bytes();
}

void Decoder::instruction(const ptx::Statement& s) {
    Instruction i;
    i.line = s.line;
    i.guardNegated = s.guardNegated;
    if (!s.guard.empty()) {
        const auto guard = registers_.find(s.guard);
        if (guard == registers_.end()) {
            throw Refusal(s.line, "no such predicate: " + s.guard);
        }
        i.guard = guard->second;
    }
    const std::string& opcode = s.words[0];
    if (opcode == "bra") {
        branch(s, i, Words(s));
    } else if (opcode == "ret" || opcode == "exit") {
        i.flow = Flow::Exit;
    } else if (opcode == "trap") {
        i.flow = Flow::Trap;
    } else {
        const auto family = families().find(opcode);
        if (family == families().end()) {
            throw Refusal(s.line, "not supported: " + s.text);
        }
        Context context{*this, s, Words(s), i};
        family->second(context);
        if (!context.words.empty()) {
            context.words.refuse();
        }
    }
    program_.code.push_back(i);
    program_.texts.push_back(s.text);
}

void Decoder::branch(const ptx::Statement& s, Instruction& i, Words words) {
    words.take("uni");
    if (!words.empty() || s.operands.size() != 1) {
        words.refuse();
    }
    const auto label = kernel_.labels.find(s.operands[0].name);
    if (label == kernel_.labels.end()) {
        throw Refusal(s.line, "no such label: " + s.operands[0].name);
    }
    i.flow = Flow::Branch;
    i.target = static_cast<u32>(label->second);
}

Row Decoder::read(const Operand& o, int line) {
    if (o.kind == Operand::Kind::Number) {
        return constant(o.value);
    }
    if (o.kind != Operand::Kind::Name) {
        throw Refusal(line, "an operand of this kind is not supported here");
    }
    const auto found = registers_.find(o.name);
    if (found != registers_.end()) {
        return found->second;
    }
    const auto symbol = symbols_.find(o.name);
    if (symbol != symbols_.end()) {
        return constant(symbol->second);
    }
    const Row row = special(o.name);
    if (row == NO_ROW) {
        throw Refusal(line, "unknown operand: " + o.name);
    }
    return row;
}

Row Decoder::constant(u64 value) {
    const auto [entry, isNew] = constantRows_.emplace(value, static_cast<Row>(program_.rows));
    if (isNew) {
        program_.constants.push_back({value, static_cast<Row>(program_.rows++)});
    }
    return entry->second;
}

Row Decoder::special(const std::string& name) {
    static const std::map<std::string, Special> specials = {
        {"%tid.x", Special::TidX},         {"%tid.y", Special::TidY},         {"%tid.z", Special::TidZ},
        {"%ntid.x", Special::NtidX},       {"%ntid.y", Special::NtidY},       {"%ntid.z", Special::NtidZ},
        {"%ctaid.x", Special::CtaidX},     {"%ctaid.y", Special::CtaidY},     {"%ctaid.z", Special::CtaidZ},
        {"%nctaid.x", Special::NctaidX},   {"%nctaid.y", Special::NctaidY},   {"%nctaid.z", Special::NctaidZ},
        {"%laneid", Special::LaneId},      {"%warpid", Special::WarpId},      {"%lanemask_eq", Special::MaskEq},
        {"%lanemask_lt", Special::MaskLt}, {"%lanemask_le", Special::MaskLe}, {"%lanemask_gt", Special::MaskGt},
        {"%lanemask_ge", Special::MaskGe}};
    if (name == "WARP_SZ") {
        return constant(WARP);
    }
    const auto found = specials.find(name);
    if (found == specials.end()) {
        return NO_ROW;
    }
    const auto [entry, isNew] = specialRows_.emplace(name, static_cast<Row>(program_.rows));
    if (isNew) {
        program_.specials.push_back({found->second, static_cast<Row>(program_.rows++)});
    }
    return entry->second;
}

void Decoder::Context::expectOperands(size_t n) const {
    if (operands() != n) {
        words.refuse("expected " + std::to_string(n) + " operands");
    }
}

Row Decoder::Context::source(const Operand& operand) const { return decoder.read(operand, statement.line); }

Row Decoder::Context::destination(const Operand& operand) const {
    const std::string& name = operand.name;
    if (name == "_") {
        return decoder.scratch_;
    }
    const auto found = decoder.registers_.find(name);
    if (found == decoder.registers_.end()) {
        words.refuse("no such register: " + name);
    }
    return found->second;
}

void Decoder::Context::bind(size_t sources) {
    expectOperands(sources + 1);
    instruction.d = destination(0);
    Row* const rows[] = {&instruction.a, &instruction.b, &instruction.c, &instruction.e};
    for (size_t i = 0; i < sources; i++) {
        *rows[i] = source(i + 1);
    }
}

void Decoder::Context::bindAddress(size_t operand) {
    const Operand& o = statement.operands.at(operand);
    if (o.kind != Operand::Kind::Address) {
        words.refuse("expected an address");
    }
    instruction.offset = o.value;
    Operand base = o;
    base.kind = o.name.empty() ? Operand::Kind::Number : Operand::Kind::Name;
    base.value = 0;
    instruction.a = decoder.read(base, statement.line);
}

void Decoder::Context::requireTarget(int sm) const {
    if (decoder.module_.target < sm) {
        words.refuse("needs .target sm_" + std::to_string(sm) + " or later");
    }
}

}  // namespace standin
