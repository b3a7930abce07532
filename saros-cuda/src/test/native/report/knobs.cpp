#include "knobs.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace standin {
namespace {

/** cuMemAlloc and cuMemAlloc_v2 are one function. */
std::string withoutVersion(const std::string& function) {
    const size_t at = function.rfind("_v");
    return at != std::string::npos && at + 3 == function.size() ? function.substr(0, at) : function;
}

}  // namespace

void Knobs::set(const std::string& name, const std::string& value) {
    if (value.empty()) {
        overrides_.erase(name);
    } else {
        overrides_[name] = value;
    }
    if (name == "STANDIN_FAIL") {
        failuresText_.clear();  // set again, so counted again
        failures_.clear();
    }
}

std::string Knobs::text(const std::string& name) const {
    const auto found = overrides_.find(name);
    if (found != overrides_.end()) {
        return found->second;
    }
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? "" : value;
}

s64 Knobs::number(const std::string& name, s64 otherwise) const {
    const std::string value = text(name);
    return value.empty() ? otherwise : std::strtoll(value.c_str(), nullptr, 0);
}

int Knobs::injected(const std::string& function) {
    readFailures();
    const std::string name = withoutVersion(function);
    int code = 0;
    for (Failure& f : failures_) {
        if (f.function == name && (++f.calls == f.nth || f.nth == 0)) {
            code = f.code;
        }
    }
    return code;
}

// function:nth:code, separated by commas
void Knobs::readFailures() {
    const std::string text = this->text("STANDIN_FAIL");
    if (text == failuresText_) {
        return;
    }
    failuresText_ = text;
    failures_.clear();
    std::istringstream items(text);
    for (std::string item; std::getline(items, item, ',');) {
        char function[64];
        long nth;
        int code;
        if (std::sscanf(item.c_str(), "%63[^:]:%ld:%d", function, &nth, &code) != 3) {
            std::fprintf(stderr, "stand-in: STANDIN_FAIL: no function:nth:code: %s\n", item.c_str());
            std::abort();
        }
        failures_.push_back({withoutVersion(function), nth, code});
    }
}

}  // namespace standin
