package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The stand-in's own tests, in C++. */
class StandInTest {

    @Test
    void itsOwnTestsPass() {
        assertThat(Tools.output(StandInLibrary.tests().toString())).doesNotContain("FAILED");
    }
}
