package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void ofNothingEverythingIsEmpty() {
        Summary summary = Summary.of(new double[0]);
        assertThat(summary.n()).isZero();
        assertThat(summary.mean()).isEmpty();
        assertThat(summary.sd()).isEmpty();
        assertThat(summary.min()).isEmpty();
        assertThat(summary.q1()).isEmpty();
        assertThat(summary.median()).isEmpty();
        assertThat(summary.q3()).isEmpty();
        assertThat(summary.max()).isEmpty();
    }

    @Test
    void ofOneOnlyTheSpreadIsEmpty() {
        Summary summary = Summary.of(new double[] {0.25});
        assertThat(summary.sd()).isEmpty();
        assertThat(summary.mean()).hasValue(0.25);
        assertThat(summary.q1()).hasValue(0.25);
        assertThat(summary.median()).hasValue(0.25);
        assertThat(summary.q3()).hasValue(0.25);
    }

    @Test
    void ofSeveralInAnyOrder() {
        double[] values = {4, 1, 3, 2};
        Summary summary = Summary.of(values);
        assertThat(summary.mean()).hasValue(2.5);
        assertThat(summary.sd()).hasValue(Math.sqrt(5.0 / 3));
        assertThat(summary.median()).hasValue(2.5);
        assertThat(summary.min()).hasValue(1);
        assertThat(summary.max()).hasValue(4);
        assertThat(values).containsExactly(4, 1, 3, 2);
    }

    /** {@code numpy.percentile(x, [25, 50, 75])}, {@code x.mean()}, {@code x.std(ddof=1)}. */
    @Test
    void agreesWithNumpy() {
        Summary summary = Summary.of(new double[] {3.2, 1, 4, 1, 5, 9, 2, 6});
        assertThat(summary.q1()).hasValue(1.75);
        assertThat(summary.median()).hasValue(3.6);
        assertThat(summary.q3()).hasValue(5.25);
        assertThat(summary.mean()).hasValue(3.9);
        assertThat(summary.sd().getAsDouble()).isCloseTo(2.7401772622535625, within(1e-15));
    }
}
