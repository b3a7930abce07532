// Cuts PTX text into words, numbers and punctuation.
#pragma once

#include "syntax.h"

namespace standin::ptx {

struct Token {
    enum class Kind : u8 { Word, Number, Punctuation, End };

    Kind kind = Kind::End;
    std::string text;
    u64 value = 0;  // of a Number: an integer, or the bits of 0f... and 0d...
    int line = 0;
    size_t at = 0;   // where it begins in the text
    size_t end = 0;  // where it ends

    bool is(const char* expected) const { return text == expected; }
};

std::vector<Token> tokensOf(const std::string& text);

}  // namespace standin::ptx
