package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    /** {@code numpy.percentile([3.2, 1, 4, 1, 5, 9, 2, 6], [0, 10, 97.5, 100])}. */
    @Test
    void agreesWithNumpy() {
        double[] values = {3.2, 1, 4, 1, 5, 9, 2, 6};
        assertThat(Quantiles.of(values, 0)).hasValue(1);
        assertThat(Quantiles.of(values, 0.1)).hasValue(1);
        assertThat(Quantiles.of(values, 0.975).getAsDouble()).isCloseTo(8.475, within(1e-15 * 9));
        assertThat(Quantiles.of(values, 1)).hasValue(9);
        assertThat(values).startsWith(3.2, 1);
    }

    @Test
    void agreesWithTypeSevenOfCommonsMathOverRandomNumbersOfSeed1() {
        Random random = new Random(1);
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        for (int n = 1; n < 60; n++) {
            double[] values = random.doubles(n).toArray();
            double share = random.nextDouble();
            assertThat(Quantiles.of(values, share).getAsDouble())
                    .isCloseTo(percentile.evaluate(values, 100 * share), within(1e-13));
        }
    }

    @Test
    void nothingHasNoQuantileAndAShareIsOneOf0To1() {
        assertThat(Quantiles.of(new double[0], 0.5)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1}, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1}, Double.NaN));
    }
}
