// What tests set, as environment variables or while the program runs. See README.md for the list.
#pragma once

#include "../base.h"

#include <map>
#include <string>
#include <vector>

namespace standin {

class Knobs {
public:
    /** Overrides the environment; "" takes the override away. */
    void set(const std::string& name, const std::string& value);

    std::string text(const std::string& name) const;
    s64 number(const std::string& name, s64 otherwise) const;
    bool on(const std::string& name) const { return number(name, 0) != 0; }

    int devices() const { return static_cast<int>(number("STANDIN_DEVICES", 1)); }
    int driverVersion() const { return static_cast<int>(number("STANDIN_DRIVER", 12000)); }
    int computeCapability() const { return static_cast<int>(number("STANDIN_CC", 75)); }
    size_t memoryBytes() const { return static_cast<size_t>(number("STANDIN_MEMORY", s64{1} << 30)); }

    /** Counts a call of this function; its injected result, or 0. */
    int injected(const std::string& function);

private:
    struct Failure {
        std::string function;
        long nth;  // 0 is every call
        int code;
        long calls = 0;
    };

    void readFailures();

    std::map<std::string, std::string> overrides_;
    std::string failuresText_;
    std::vector<Failure> failures_;
};

}  // namespace standin
