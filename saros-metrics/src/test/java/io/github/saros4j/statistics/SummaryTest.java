package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void ofNothingEverythingIsEmpty() {
        Summary summary = Summary.of(new double[0]);
        assertThat(summary.n()).isZero();
        assertThat(summary.mean()).isEmpty();
        assertThat(summary.sd()).isEmpty();
        assertThat(summary.median()).isEmpty();
        assertThat(summary.min()).isEmpty();
        assertThat(summary.max()).isEmpty();
    }

    @Test
    void ofOneOnlyTheSpreadIsEmpty() {
        Summary summary = Summary.of(new double[] {0.25});
        assertThat(summary.sd()).isEmpty();
        assertThat(summary.mean()).hasValue(0.25);
        assertThat(summary.median()).hasValue(0.25);
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
}
