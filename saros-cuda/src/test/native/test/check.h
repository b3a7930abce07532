// Checks and tests: TEST("what it shows") { ... CHECK(...); EQUAL(expected, actual); CONTAINS(text, part); }
#pragma once

#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace check {

struct Test {
    const char* name;
    void (*run)();
};

std::vector<Test>& tests();
void failed(const char* file, int line, const std::string& what);

struct Registration {
    Registration(const char* name, void (*run)()) { tests().push_back({name, run}); }
};

template <class A, class B>
void equal(const A& expected, const B& actual, const char* file, int line, const char* expression) {
    if (!(expected == actual)) {
        std::ostringstream text;
        text << expression << ": expected " << expected << ", was " << actual;
        failed(file, line, text.str());
    }
}

inline void contains(const std::string& text, const std::string& part, const char* file, int line) {
    if (text.find(part) == std::string::npos) {
        failed(file, line, "\"" + text + "\" does not contain \"" + part + "\"");
    }
}

}  // namespace check

#define CHECK_JOINED(a, b) a##b
#define CHECK_NAME(a, b) CHECK_JOINED(a, b)
#define TEST(name)                                                                                         \
    static void CHECK_NAME(test, __LINE__)();                                                              \
    static const check::Registration CHECK_NAME(registration, __LINE__)(name, CHECK_NAME(test, __LINE__)); \
    static void CHECK_NAME(test, __LINE__)()
#define CHECK(condition) \
    if (!(condition))    \
    check::failed(__FILE__, __LINE__, #condition)
#define EQUAL(expected, actual) check::equal(expected, actual, __FILE__, __LINE__, #actual)
#define CONTAINS(text, part) check::contains(text, part, __FILE__, __LINE__)
