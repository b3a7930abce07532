package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /**
     * The examples of Newcombe (Statistics in Medicine 17, 1998), to all digits by
     * {@code scipy.stats.binomtest(k, n).proportion_ci(method='wilson')}.
     */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198782742, 0.36620957698280004",
        "15, 148, 0.06238639953073629, 0.16048724172330803",
        "0, 20, 0, 0.16112515805281935",
        "1, 29, 0.006113214292762667, 0.17175521879320282"
    })
    void wilsonAgreesWithNewcombesExamples(long successes, long trials, double low, double high) {
        ConfidenceInterval interval =
                new Proportion(successes, trials).wilson(0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-14));
        assertThat(interval.high()).isCloseTo(high, within(1e-14));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    /** The definition: the limits are the shares from which the observed one lies z standard errors away. */
    @Test
    void wilsonsLimitsLieZStandardErrorsAway() {
        double z = new NormalDistribution().inverseCumulativeProbability(0.95);
        for (int n = 1; n <= 30; n++) {
            for (int k = 0; k <= n; k++) {
                Proportion proportion = new Proportion(k, n);
                ConfidenceInterval interval = proportion.wilson(0.9).orElseThrow();
                double share = proportion.share().orElseThrow();
                assertThat(interval.contains(share)).isTrue();
                for (double limit : new double[] {interval.low(), interval.high()}) {
                    double error = Math.sqrt(limit * (1 - limit) / n);
                    assertThat(Math.abs(share - limit)).isCloseTo(z * error, within(1e-12));
                }
            }
        }
    }

    @Test
    void allOrNoneReachTheEnds() {
        assertThat(new Proportion(0, 7).wilson(0.95).orElseThrow().low()).isZero();
        assertThat(new Proportion(7, 7).wilson(0.95).orElseThrow().high()).isOne();
    }

    @Test
    void withoutTrialsThereIsNeitherShareNorInterval() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).wilson(0.95)).isEmpty();
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 2).wilson(1));
    }
}
