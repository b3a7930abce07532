#include "lexer.h"

#include <algorithm>
#include <cctype>

namespace standin::ptx {
namespace {

bool beginsWord(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '$' || c == '%' || c == '.';
}

bool continuesWord(char c) { return beginsWord(c) || std::isdigit(static_cast<unsigned char>(c)); }

class Lexer {
public:
    explicit Lexer(const std::string& text) : text_(text) {}

    std::vector<Token> run() {
        std::vector<Token> tokens;
        for (skipBlanks(); at_ < text_.size(); skipBlanks()) {
            tokens.push_back(next());
        }
        Token end;
        end.line = line_;
        end.at = end.end = text_.size();
        tokens.push_back(end);
        return tokens;
    }

private:
    Token next() {
        Token token;
        token.line = line_;
        token.at = at_;
        if (std::isdigit(static_cast<unsigned char>(text_[at_]))) {
            number(token);
        } else if (text_[at_] == '"') {
            string(token);
        } else if (beginsWord(text_[at_])) {
            word(token);
        } else {
            token.kind = Token::Kind::Punctuation;
            token.text = text_[at_++];
        }
        token.end = at_;
        return token;
    }

    // `L1::evict_last` is one word, `label:` a word and a colon.
    void word(Token& token) {
        token.kind = Token::Kind::Word;
        while (at_ < text_.size()) {
            if (continuesWord(text_[at_])) {
                at_++;
            } else if (text_.compare(at_, 2, "::") == 0) {
                at_ += 2;
            } else {
                break;
            }
        }
        token.text = text_.substr(token.at, at_ - token.at);
    }

    void number(Token& token) {
        token.kind = Token::Kind::Number;
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '.')) {
            at_++;
        }
        token.text = text_.substr(token.at, at_ - token.at);
        const std::string& t = token.text;
        const bool hexFloat = t.size() > 2 && t[0] == '0' && std::string("fFdD").find(t[1]) != std::string::npos;
        std::size_t used = 0;
        try {
            token.value = hexFloat ? std::stoull(t.substr(2), &used, 16) : std::stoull(t, &used, 0);
        } catch (const std::exception&) {
            throw Refusal(line_, "no number: " + t);
        }
        const std::string rest = t.substr(used + (hexFloat ? 2 : 0));
        if (!rest.empty() && rest != "U" && rest[0] != '.') {  // 6.0 of .version keeps its text
            throw Refusal(line_, "no number: " + t);
        }
    }

    void string(Token& token) {
        token.kind = Token::Kind::Word;
        const size_t close = text_.find('"', at_ + 1);
        if (close == std::string::npos) {
            throw Refusal(line_, "a string does not end");
        }
        at_ = close + 1;
        token.text = text_.substr(token.at, at_ - token.at);
    }

    void skipBlanks() {
        while (at_ < text_.size()) {
            if (text_[at_] == '\n') {
                line_++;
                at_++;
            } else if (std::isspace(static_cast<unsigned char>(text_[at_]))) {
                at_++;
            } else if (text_.compare(at_, 2, "//") == 0) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (text_.compare(at_, 2, "/*") == 0) {
                skipComment();
            } else {
                return;
            }
        }
    }

    void skipComment() {
        const size_t close = text_.find("*/", at_ + 2);
        if (close == std::string::npos) {
            throw Refusal(line_, "a comment does not end");
        }
        for (; at_ < close + 2; at_++) {
            line_ += text_[at_] == '\n';
        }
    }

    const std::string& text_;
    size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

std::vector<Token> tokensOf(const std::string& text) { return Lexer(text).run(); }

}  // namespace standin::ptx
