// The problems found since somebody last asked. Each also goes to stderr at once, for a program that never asks.
#pragma once

#include <cstdio>
#include <string>

namespace standin {

class Findings {
public:
    void add(const std::string& finding) {
        std::fprintf(stderr, "stand-in: %s\n", finding.c_str());
        text_ += finding + "\n";
    }

    std::string take() {
        std::string all;
        all.swap(text_);
        return all;
    }

private:
    std::string text_;
};

}  // namespace standin
