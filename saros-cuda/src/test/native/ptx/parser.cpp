#include "parser.h"

#include "lexer.h"

#include <algorithm>

namespace standin::ptx {
namespace {

std::vector<std::string> split(const std::string& word) {
    std::vector<std::string> parts;
    size_t from = 0;
    for (size_t dot; (dot = word.find('.', from)) != std::string::npos; from = dot + 1) {
        parts.push_back(word.substr(from, dot - from));
    }
    parts.push_back(word.substr(from));
    return parts;
}

Space spaceNamed(const std::string& directive) {
    static const std::map<std::string, Space> spaces = {{".param", Space::Param},
                                                        {".global", Space::Global},
                                                        {".shared", Space::Shared},
                                                        {".local", Space::Local},
                                                        {".const", Space::Const}};
    const auto found = spaces.find(directive);
    return found == spaces.end() ? Space::Generic : found->second;
}

class Parser {
public:
    explicit Parser(const std::string& text) : text_(text), tokens_(tokensOf(text)) {}

    Module run() {
        while (here().kind != Token::Kind::End) {
            topLevel();
        }
        if (module_.version == 0 || module_.target == 0) {
            throw Refusal(1, "no .version or no .target");
        }
        return std::move(module_);
    }

private:
    void topLevel() {
        if (accept(".version")) {
            module_.version = version(take());
        } else if (accept(".target")) {
            module_.target = target(take());
            skipListOfWords();
        } else if (accept(".address_size")) {
            if (!accept("64")) {
                refuse("only .address_size 64");
            }
        } else if (accept(".file")) {
            skipLine();
        } else {
            declaration();
        }
    }

    void declaration() {
        while (accept(".visible") || accept(".weak")) {
        }
        if (accept(".entry")) {
            kernel();
        } else if (spaceNamed(here().text) != Space::Generic || here().is(".extern")) {
            module_.variables.push_back(variable());
            expect(";");
        } else {
            refuse("not supported here: " + here().text);
        }
    }

    static int version(const Token& token) {
        const size_t dot = token.text.find('.');
        if (token.kind != Token::Kind::Number || dot == std::string::npos) {
            throw Refusal(token.line, "no version: " + token.text);
        }
        return std::stoi(token.text) * 10 + std::stoi(token.text.substr(dot + 1));
    }

    static int target(const Token& token) {
        if (token.text.rfind("sm_", 0) != 0) {
            throw Refusal(token.line, "no target: " + token.text);
        }
        return std::stoi(token.text.substr(3));
    }

    void kernel() {
        Kernel kernel;
        kernel.line = here().line;
        kernel.name = take().text;
        if (accept("(")) {
            while (!accept(")")) {
                kernel.parameters.push_back(variable());
                accept(",");
            }
        }
        limits(kernel);
        expect("{");
        while (!accept("}")) {
            line(kernel);
        }
        module_.kernels.push_back(std::move(kernel));
    }

    void limits(Kernel& kernel) {
        while (!here().is("{")) {
            if (here().is(".maxntid") || here().is(".reqntid")) {
                kernel.exactThreads = take().is(".reqntid");
                kernel.maxThreads = 1;
                do {
                    kernel.maxThreads *= static_cast<u32>(take().value);
                } while (accept(","));
            } else if (accept(".minnctapersm") || accept(".maxnreg")) {
                take();
            } else {
                refuse("not supported here: " + here().text);
            }
        }
    }

    void line(Kernel& kernel) {
        if (here().is("{")) {
            refuse("scopes within a kernel are not supported");
        } else if (accept(".reg")) {
            registers(kernel);
        } else if (here().is(".loc")) {
            skipLine();
        } else if (accept(".pragma")) {
            take();
            expect(";");
        } else if (spaceNamed(here().text) != Space::Generic) {
            kernel.variables.push_back(variable());
            expect(";");
        } else if (ahead(1).is(":")) {
            kernel.labels[take().text] = kernel.code.size();
            take();
        } else {
            kernel.code.push_back(statement());
        }
    }

    void registers(Kernel& kernel) {
        const Type type = typeNamed(take().text.substr(1));
        if (type == Type::None) {
            refuse("no type of registers");
        }
        do {
            const std::string name = take().text;
            if (accept("<")) {
                const u64 count = take().value;
                expect(">");
                for (u64 i = 0; i < count; i++) {
                    kernel.registers[name + std::to_string(i)] = type;
                }
            } else {
                kernel.registers[name] = type;
            }
        } while (accept(","));
        expect(";");
    }

    // .shared .align 4 .b8 name[12] = {1, 2}
    Variable variable() {
        Variable v;
        v.external = accept(".extern");
        while (here().text[0] == '.') {
            if (accept(".align")) {
                v.align = take().value;
            } else if (accept(".ptr")) {  // says where a parameter points; .align may follow
                if (spaceNamed(here().text) != Space::Generic) {
                    take();
                }
            } else if (const Space space = spaceNamed(here().text); space != Space::Generic) {
                v.space = space;
                take();
            } else if (const Type type = typeNamed(here().text.substr(1)); type != Type::None) {
                v.type = type;
                take();
            } else {
                refuse("not supported in a declaration: " + here().text);
            }
        }
        v.name = take().text;
        if (accept("[")) {
            v.count = here().is("]") ? 0 : take().value;
            expect("]");
        }
        if (accept("=")) {
            initialValues(v);
        }
        v.align = std::max(v.align, bytesOf(v.type));
        return v;
    }

    void initialValues(Variable& v) {
        if (!accept("{")) {
            v.values.push_back(number());
            return;
        }
        while (!accept("}")) {
            v.values.push_back(number());
            accept(",");
        }
        if (v.values.size() > v.count) {
            refuse("more values than elements: " + v.name);
        }
    }

    Statement statement() {
        Statement s;
        const size_t begin = here().at;
        s.line = here().line;
        if (accept("@")) {
            s.guardNegated = accept("!");
            s.guard = take().text;
        }
        s.words = split(take().text);
        while (!here().is(";")) {
            s.operands.push_back(operand());
            if (accept("|")) {
                s.second = operand();
            }
            if (!here().is(";")) {
                expect(",");
            }
        }
        s.text = text(begin, here().at);
        take();
        return s;
    }

    std::string text(size_t from, size_t to) const {
        std::string result = text_.substr(from, to - from);
        std::replace_if(result.begin(), result.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        result.erase(std::unique(result.begin(), result.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
                     result.end());
        return result;
    }

    Operand operand() {
        Operand o;
        if (accept("{")) {
            o.kind = Operand::Kind::Vector;
            while (!accept("}")) {
                o.parts.push_back(operand());
                accept(",");
            }
        } else if (accept("[")) {
            o.kind = Operand::Kind::Address;
            address(o);
        } else if (here().kind == Token::Kind::Word) {
            o.kind = Operand::Kind::Name;
            o.name = take().text;
        } else {
            o.value = number();
        }
        return o;
    }

    void address(Operand& o) {
        if (here().kind == Token::Kind::Word) {
            o.name = take().text;
        } else {
            o.value = number();
        }
        if (accept("+")) {
            o.value += number();
        }
        expect("]");
    }

    u64 number() {
        const bool negative = accept("-");
        const Token& token = take();
        if (token.kind != Token::Kind::Number) {
            throw Refusal(token.line, "not supported as an operand: " + token.text);
        }
        return negative ? 0 - token.value : token.value;
    }

    void skipListOfWords() {
        while (accept(",")) {
            take();
        }
    }

    void skipLine() {
        const int line = here().line;
        while (here().line == line && here().kind != Token::Kind::End) {
            take();
        }
    }

    const Token& here() const { return tokens_[at_]; }

    const Token& ahead(size_t n) const { return tokens_[std::min(at_ + n, tokens_.size() - 1)]; }

    const Token& take() {
        if (here().kind == Token::Kind::End) {
            refuse("the text ends too early");
        }
        return tokens_[at_++];
    }

    bool accept(const char* expected) {
        if (here().kind == Token::Kind::End || !here().is(expected)) {
            return false;
        }
        at_++;
        return true;
    }

    void expect(const char* expected) {
        if (!accept(expected)) {
            refuse("expected " + std::string(expected) + ", found " + here().text);
        }
    }

    [[noreturn]] void refuse(const std::string& why) const { throw Refusal(here().line, why); }

    const std::string& text_;
    std::vector<Token> tokens_;
    size_t at_ = 0;
    Module module_;
};

}  // namespace

Type typeNamed(const std::string& name) {
    static const std::map<std::string, Type> types = {
        {"b8", Type::B8},   {"b16", Type::B16}, {"b32", Type::B32}, {"b64", Type::B64}, {"u8", Type::U8},
        {"u16", Type::U16}, {"u32", Type::U32}, {"u64", Type::U64}, {"s8", Type::S8},   {"s16", Type::S16},
        {"s32", Type::S32}, {"s64", Type::S64}, {"f32", Type::F32}, {"f64", Type::F64}, {"pred", Type::Pred}};
    const auto found = types.find(name);
    return found == types.end() ? Type::None : found->second;
}

size_t bytesOf(Type type) {
    static const u8 bytes[] = {0, 1, 2, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 1};
    return bytes[static_cast<size_t>(type)];
}

Module parse(const std::string& text) { return Parser(text).run(); }

}  // namespace standin::ptx
