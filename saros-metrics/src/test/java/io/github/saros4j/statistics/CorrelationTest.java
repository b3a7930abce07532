package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] THREE = {1, 2, 3};

    /** By hand: both sides' sums of squares are 2, the sum of products is 1; t = 0.5 sqrt(1 / 0.75), and with one degree of freedom p =
     * 1 - 2 atan(t) / pi = 2/3. Of the six orders of three ranks each has a coefficient of 0.5 or 1, or its negative. */
    @Test
    void threePairsByHand() {
        double[] y = {1, 3, 2};
        Correlation pearson = Correlation.pearson(THREE, y, 0.95);
        assertThat(pearson.coefficient().orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(pearson.p().orElseThrow()).isCloseTo(2.0 / 3, within(1e-14));
        assertThat(pearson.method()).isEqualTo(Correlation.Method.T);
        assertThat(pearson.interval()).as("needs four pairs").isEmpty();
        Correlation spearman = Correlation.spearman(THREE, y, 0.95);
        assertThat(spearman.coefficient().orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(spearman.p()).hasValue(1);
        assertThat(spearman.method()).isEqualTo(Correlation.Method.EXACT);
    }

    @Test
    void ranksInOrderHaveACoefficientOfOneAndNoInterval() {
        for (int n = 3; n <= 30; n++) {
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i;
                y[i] = Math.exp(-i / 3.0);
            }
            Correlation spearman = Correlation.spearman(x, y, 0.9);
            assertThat(spearman.coefficient()).hasValue(-1);
            assertThat(spearman.interval()).isEmpty();
            assertThat(spearman.method())
                    .isEqualTo(n <= Correlation.MOST_EXACT ? Correlation.Method.EXACT : Correlation.Method.T);
        }
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 4}, new double[] {1, 4, 9, 16}, 0.9)
                        .p()
                        .orElseThrow())
                .as("2 of 24 orders")
                .isEqualTo(2.0 / 24);
    }

    @Test
    void aLineOfUnequalNumbersIsALineInSpiteOfRounding() {
        double[] x = {0.1, 0.2, 0.3, 0.7};
        double[] y = Arrays.stream(x).map(value -> 3 - 0.7 * value).toArray();
        Correlation pearson = Correlation.pearson(x, y, 0.95);
        assertThat(pearson.coefficient()).hasValue(-1);
        assertThat(pearson.p()).hasValue(0);
        assertThat(pearson.interval()).isEmpty();
    }

    /** {@code 1 - r} is some 1e-10: no rounding. */
    @Test
    void whatIsNearlyALineIsNone() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1, 2, 3, 4.00005};
        Correlation pearson = Correlation.pearson(x, y, 0.95);
        assertThat(pearson.coefficient().orElseThrow()).isLessThan(1).isCloseTo(1, within(1e-9));
        assertThat(pearson.p().orElseThrow()).isPositive();
        assertThat(pearson.interval()).isPresent();
    }

    @Test
    void tooFewPairsOrEqualNumbersGiveNothing() {
        double[][][] cases = {
            {{}, {}},
            {{1}, {2}},
            {{1, 2}, {3, 4}},
            {{0.1, 0.1, 0.1, 0.1}, {1, 2, 3, 4}},
            {{1, 2, 3, 4}, {0.1, 0.1, 0.1, 0.1}},
        };
        for (double[][] sides : cases) {
            for (Correlation one : new Correlation[] {
                Correlation.pearson(sides[0], sides[1], 0.95), Correlation.spearman(sides[0], sides[1], 0.95)
            }) {
                assertThat(one.n()).isEqualTo(sides[0].length);
                assertThat(one.coefficient()).isEmpty();
                assertThat(one.p()).isEmpty();
                assertThat(one.interval()).isEmpty();
            }
            assertThat(sides[0].length >= 3 && sides[0][0] != sides[0][1])
                    .isEqualTo(LinearRegression.of(sides[0], sides[1], 0.95).isPresent());
        }
    }

    @Test
    void swappingSidesChangesNothingAndTurningOneChangesTheSignOverRandomPairsOfSeed3() {
        Random random = new Random(3);
        for (int n = 4; n < 60; n++) {
            double[] x = random.ints(n, 0, 12).asDoubleStream().toArray();
            double[] y = random.ints(n, 0, 9).asDoubleStream().toArray();
            double[] back = Arrays.stream(y).map(value -> -value).toArray();
            for (int kind = 0; kind < 2; kind++) {
                Correlation one = kind == 0 ? Correlation.pearson(x, y, 0.95) : Correlation.spearman(x, y, 0.95);
                Correlation swapped = kind == 0 ? Correlation.pearson(y, x, 0.95) : Correlation.spearman(y, x, 0.95);
                Correlation turned =
                        kind == 0 ? Correlation.pearson(x, back, 0.95) : Correlation.spearman(x, back, 0.95);
                if (one.coefficient().isEmpty()) {
                    continue;
                }
                double r = one.coefficient().orElseThrow();
                assertThat(swapped.coefficient().orElseThrow()).isCloseTo(r, within(1e-14));
                assertThat(turned.coefficient().orElseThrow()).isCloseTo(-r, within(1e-14));
                assertThat(turned.p().orElseThrow()).isCloseTo(one.p().orElseThrow(), within(1e-13));
                one.interval()
                        .ifPresent(limits -> assertThat(limits.contains(r)).isTrue());
            }
        }
    }

    /** {@code scipy.stats.pearsonr([1,3,2,5],[4,1,3,2])}, and of ranks 1 - 6 * 18 / 60. */
    @Test
    void ranksDoNotDependOnTheSizeOfNumbers() {
        double[] x = {1e-200, 3e-200, 2e-200, 5e-200};
        double[] y = {4e200, 1e200, 3e200, 2e200};
        assertThat(Correlation.pearson(new double[] {1, 3, 2, 5}, new double[] {4, 1, 3, 2}, 0.95)
                        .coefficient()
                        .orElseThrow())
                .isCloseTo(-0.6803360514166089, within(1e-15));
        assertThat(Correlation.spearman(x, y, 0.95).coefficient().orElseThrow()).isCloseTo(-0.8, within(1e-15));
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double[] y = {1, odd, 2};
            assertThatIllegalArgumentException().isThrownBy(() -> Correlation.pearson(THREE, y, 0.95));
            assertThatIllegalArgumentException().isThrownBy(() -> Correlation.pearson(y, THREE, 0.95));
            assertThatIllegalArgumentException().isThrownBy(() -> Correlation.spearman(THREE, y, 0.95));
            assertThatIllegalArgumentException().isThrownBy(() -> Correlation.spearman(y, THREE, 0.95));
            assertThatIllegalArgumentException().isThrownBy(() -> LinearRegression.of(THREE, y, 0.95));
        }
        double[] large = {1e200, 2e200, 4e200};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(THREE, large, 0.95))
                .withMessageContaining("finite sum");
        assertThat(Correlation.spearman(THREE, large, 0.95).coefficient()).hasValue(1);
    }

    @Test
    void unequalLengthsAndImpossibleLevelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(THREE, new double[2], 0.95))
                .withMessageContaining("3 numbers and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.spearman(THREE, THREE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.pearson(THREE, THREE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LinearRegression.of(THREE, THREE, Double.NaN));
    }
}
