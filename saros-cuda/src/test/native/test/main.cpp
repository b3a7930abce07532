// Runs all unit tests of the stand-in, or with the argument `speed` measures how fast it interprets.
#include "check.h"
#include "speed.h"

#include <cstring>

namespace check {

std::vector<Test>& tests() {
    static std::vector<Test> all;
    return all;
}

static const char* running = "";
static int failures = 0;

void failed(const char* file, int line, const std::string& what) {
    std::printf("FAILED %s\n  %s:%d: %s\n", running, file, line, what.c_str());
    failures++;
}

static int runAll() {
    for (const Test& test : tests()) {
        running = test.name;
        test.run();
    }
    std::printf("%zu tests, %d failures\n", tests().size(), failures);
    return failures == 0 && !tests().empty() ? 0 : 1;
}

}  // namespace check

int main(int count, char** arguments) {
    if (count == 2 && std::strcmp(arguments[1], "speed") == 0) {
        measureSpeed();
        return 0;
    }
    return check::runAll();
}
