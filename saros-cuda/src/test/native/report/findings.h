// The problems found since somebody last asked. Each also goes to stderr at once, for a program that never asks.
#pragma once

#include "knobs.h"

#include <cstdio>
#include <string>

namespace standin {

class Findings {
public:
    explicit Findings(const Knobs& knobs) : knobs_(knobs) {}

    void add(const std::string& finding) {
        if (!knobs_.on("STANDIN_QUIET")) {
            std::fprintf(stderr, "stand-in: %s\n", finding.c_str());
        }
        text_ += finding + "\n";
    }

    std::string take() {
        std::string all;
        all.swap(text_);
        return all;
    }

private:
    const Knobs& knobs_;
    std::string text_;
};

}  // namespace standin
