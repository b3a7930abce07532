// Turns parsed kernels into programs. What a program cannot do is refused here, with the line, and never while it runs.
#pragma once

#include "../ptx/syntax.h"
#include "program.h"

#include <map>

namespace standin {

/** The words of an opcode; each family takes those that it understands, and what is left over is refused. */
class Words {
public:
    explicit Words(const ptx::Statement& s) : words_(s.words), line_(s.line) {}

    const std::string& opcode() const { return words_[0]; }
    bool take(const char* word);
    ptx::Type takeType();
    ptx::Space takeSpace();
    bool empty() const { return words_.size() == 1; }
    [[noreturn]] void refuse() const;
    [[noreturn]] void refuse(const std::string& why) const;

private:
    std::vector<std::string> words_;
    int line_;
};

/** Where names stand: shared and local ones from the start of their space, global ones as device addresses. */
using Symbols = std::map<std::string, u64>;

class Decoder {
public:
    Decoder(const ptx::Module& module, const ptx::Kernel& kernel, const Symbols& globals);

    Program run();

    /** What a family needs to fill one instruction. */
    struct Context {
        Decoder& decoder;
        const ptx::Statement& statement;
        Words words;
        Instruction& instruction;

        size_t operands() const { return statement.operands.size(); }
        void expectOperands(size_t n) const;
        Row source(const ptx::Operand& operand) const;
        Row source(size_t operand) const { return source(statement.operands.at(operand)); }
        Row destination(const ptx::Operand& operand) const;
        Row destination(size_t operand) const { return destination(statement.operands.at(operand)); }
        /** A register that nobody reads. */
        Row scratch() const { return decoder.scratch_; }
        /** Binds d and, in order, a, b, c, e. */
        void bind(size_t sources);
        void bindAddress(size_t operand);
        void requireTarget(int sm) const;
    };

private:
    void layOutParameters();
    void layOutMemory();
    void numberRegisters();
    void placeVariable(const ptx::Variable& v, size_t& bytes);
    void instruction(const ptx::Statement& s);
    void branch(const ptx::Statement& s, Instruction& i, Words words);
    Row read(const ptx::Operand& o, int line);
    Row constant(u64 value);
    Row special(const std::string& name);

    const ptx::Module& module_;
    const ptx::Kernel& kernel_;
    Symbols symbols_;
    Program program_;
    std::map<std::string, Row> registers_;
    std::map<u64, Row> constantRows_;
    std::map<std::string, Row> specialRows_;
    Row scratch_ = 0;
};

/** A family of instructions fills an instruction from its statement. */
using Decode = void (*)(Decoder::Context&);
using Families = std::map<std::string, Decode>;

void addArithmetic(Families&);
void addBits(Families&);
void addComparisons(Families&);
void addConversions(Families&);
void addMemory(Families&);
void addWarpOperations(Families&);

}  // namespace standin
