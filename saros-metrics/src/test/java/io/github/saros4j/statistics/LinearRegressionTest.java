package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {

    @Test
    void aPerfectLineHasNoSpread() {
        LinearRegression line = LinearRegression.of(new double[] {1, 2, 4}, new double[] {3, 5, 9}, 0.95)
                .orElseThrow();
        assertThat(line.n()).isEqualTo(3);
        assertThat(line.slope()).isEqualTo(2);
        assertThat(line.intercept()).isCloseTo(1, within(1e-15));
        assertThat(line.at(10)).isCloseTo(21, within(1e-14));
        assertThat(line.residualSd()).isCloseTo(0, within(1e-14));
        assertThat(line.rSquared().orElseThrow()).isCloseTo(1, within(1e-15));
    }

    @Test
    void equalValuesHaveASlopeOfZeroAndNothingToExplain() {
        LinearRegression line = LinearRegression.of(new double[] {1, 2, 4}, new double[] {0.1, 0.1, 0.1}, 0.95)
                .orElseThrow();
        assertThat(line.slope()).isZero();
        assertThat(line.rSquared()).isEmpty();
        assertThat(line.slopeInterval()).isEqualTo(new ConfidenceInterval(0.95, 0, 0));
        assertThat(line.meanAt(50)).isEqualTo(new ConfidenceInterval(0.95, 0.1, 0.1));
    }

    @Test
    void theBandIsNarrowestAtTheMean() {
        LinearRegression line = LinearRegression.of(new double[] {10, 20, 30, 60}, new double[] {1, 4, 2, 9}, 0.95)
                .orElseThrow();
        double atMean = width(line.meanAt(30));
        for (double away : new double[] {0.5, 3, 40}) {
            assertThat(width(line.meanAt(30 + away))).isGreaterThan(atMean);
            assertThat(width(line.meanAt(30 - away))).isCloseTo(width(line.meanAt(30 + away)), within(1e-12));
        }
    }

    private static double width(ConfidenceInterval interval) {
        return interval.high() - interval.low();
    }

    @Test
    void agreesWithCommonsMathOverRandomPairsOfSeed4() {
        Random random = new Random(4);
        for (int n = 3; n < 80; n++) {
            double[] x = random.doubles(n, 18, 95).toArray();
            double[] y = random.doubles(n, -100, 300).toArray();
            SimpleRegression other = new SimpleRegression();
            for (int i = 0; i < n; i++) {
                other.addData(x[i], y[i]);
            }
            LinearRegression line = LinearRegression.of(x, y, 0.95).orElseThrow();
            assertThat(line.slope()).isCloseTo(other.getSlope(), within(1e-9));
            assertThat(line.intercept()).isCloseTo(other.getIntercept(), within(1e-8));
            assertThat(line.residualSd()).isCloseTo(Math.sqrt(other.getMeanSquareError()), within(1e-7));
            assertThat(line.rSquared().orElseThrow()).isCloseTo(other.getRSquare(), within(1e-10));
            assertThat(line.slopeInterval().high() - line.slope())
                    .isCloseTo(other.getSlopeConfidenceInterval(), within(1e-7));
            assertThat(Correlation.pearson(x, y, 0.95).p().orElseThrow())
                    .isCloseTo(other.getSignificance(), within(1e-9));
        }
    }
}
