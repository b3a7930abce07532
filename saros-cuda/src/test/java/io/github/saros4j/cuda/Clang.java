package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/** The compiler of the kernels, which not every machine has. */
final class Clang {

    private Clang() {}

    /** Without it, fails under CI, which must not pass by leaving tests out, and skips the test elsewhere. */
    static void assumeHere() {
        boolean here = Tools.runs("clang-19", "--version");
        assertThat(here || System.getenv("CI") == null).as("CI has clang-19").isTrue();
        Assumptions.assumeTrue(here, "No clang-19: the kernels are not compiled");
    }
}
