// What a PTX text says, before anything is known about registers, addresses or how an instruction is executed.
#pragma once

#include "../base.h"

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace standin::ptx {

enum class Type : u8 { None, B8, B16, B32, B64, U8, U16, U32, U64, S8, S16, S32, S64, F32, F64, Pred };

Type typeNamed(const std::string& name);
size_t bytesOf(Type type);
inline bool isSigned(Type type) { return type >= Type::S8 && type <= Type::S64; }
inline bool isFloat(Type type) { return type == Type::F32 || type == Type::F64; }

enum class Space : u8 { Generic, Param, Global, Shared, Local, Const };

/** A register, symbol or special register; a number; `[base+offset]`; or `{a, b}`. */
struct Operand {
    enum class Kind : u8 { Name, Number, Address, Vector };

    Kind kind = Kind::Number;
    std::string name;  // of Name, and the base of Address, where "" is none
    u64 value = 0;     // of Number, as bits; the offset of Address
    std::vector<Operand> parts;
};

struct Statement {
    std::vector<std::string> words;  // `ld.global.u32` is three
    std::string guard;               // the predicate register of `@%p1`, or ""
    bool guardNegated = false;
    std::vector<Operand> operands;
    std::optional<Operand> second;  // the destination behind the bar of `%r1|%p1`
    int line = 0;
    std::string text;
};

struct Variable {
    Space space = Space::Generic;
    Type type = Type::None;
    std::string name;
    size_t align = 0;
    size_t count = 1;
    bool external = false;
    std::vector<u64> values;

    size_t bytes() const { return count * bytesOf(type); }
};

struct Kernel {
    std::string name;
    int line = 0;
    std::vector<Variable> parameters;
    std::vector<Variable> variables;
    std::map<std::string, Type> registers;
    std::vector<Statement> code;
    std::map<std::string, size_t> labels;
    u32 maxThreads = 1024;
    bool exactThreads = false;  // .reqntid
};

struct Module {
    int version = 0;  // 60 is PTX ISA 6.0
    int target = 0;   // 60 is sm_60
    std::vector<Variable> variables;
    std::vector<Kernel> kernels;
};

/** The text is not PTX, or not PTX that the stand-in can run; the message begins with the line. */
class Refusal : public std::runtime_error {
public:
    Refusal(int line, const std::string& why) : std::runtime_error("PTX line " + std::to_string(line) + ": " + why) {}
};

}  // namespace standin::ptx
