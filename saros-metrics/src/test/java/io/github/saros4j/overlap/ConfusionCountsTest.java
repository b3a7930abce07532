package io.github.saros4j.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConfusionCountsTest {

    @Test
    void scoresFollowTheirFormulas() {
        ConfusionCounts counts = new ConfusionCounts(6, 2, 4);
        assertThat(counts.dice()).hasValue(12.0 / 18);
        assertThat(counts.precision()).hasValue(0.75);
        assertThat(counts.recall()).hasValue(0.6);
        assertThat(counts.truth()).isEqualTo(10);
        assertThat(counts.prediction()).isEqualTo(8);
    }

    @Test
    void whatDividesByNothingIsEmpty() {
        ConfusionCounts nothing = new ConfusionCounts(0, 0, 0);
        assertThat(nothing.dice()).isEmpty();
        assertThat(nothing.precision()).isEmpty();
        assertThat(nothing.recall()).isEmpty();
        assertThat(new ConfusionCounts(0, 5, 0).recall()).isEmpty();
        assertThat(new ConfusionCounts(0, 5, 0).precision()).hasValue(0);
        assertThat(new ConfusionCounts(0, 0, 5).precision()).isEmpty();
    }

    @Test
    void countsBeyondIntStayExact() {
        ConfusionCounts counts = new ConfusionCounts(1L << 40, 1L << 40, 1L << 40);
        assertThat(counts.dice()).hasValue(0.5);
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionCounts(1, -1, 0));
    }
}
