package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class PairedTTestTest {

    /** {@code scipy.stats.ttest_rel(a, b)}; {@code (a-b).mean() / (a-b).std(ddof=1)}. */
    @Test
    void agreesWithScipy() {
        double[] a = {.91, .85, .77, .93, .60, .88};
        double[] b = {.89, .86, .70, .90, .52, .88};
        PairedTTest test = PairedTTest.of(
                IntStream.range(0, 6).mapToDouble(i -> a[i] - b[i]).toArray());
        assertThat(test.n()).isEqualTo(6);
        assertThat(test.t().getAsDouble()).isCloseTo(2.1216142162968787, within(1e-13));
        assertThat(test.p().getAsDouble()).isCloseTo(0.08732678615662977, within(1e-13));
        assertThat(test.cohensDz().getAsDouble()).isCloseTo(0.8661453768270293, within(1e-14));
    }

    /** {@code i = numpy.arange(120); d = ((i*37)%11-4)*((i%3)>0); scipy.stats.ttest_1samp(d, 0)}. */
    @Test
    void agreesWithScipyOnManyZerosAndTies() {
        PairedTTest test = PairedTTest.of(IntStream.range(0, 120)
                .mapToDouble(i -> i % 3 > 0 ? i * 37 % 11 - 4 : 0)
                .toArray());
        assertThat(test.t().getAsDouble()).isCloseTo(3.136009741766287, within(1e-13));
        assertThat(test.p().getAsDouble()).isCloseTo(0.002158160231854039, within(1e-13));
        assertThat(test.cohensDz().getAsDouble()).isCloseTo(0.28627721268689105, within(1e-14));
    }

    @Test
    void agreesWithCommonsMathAndIsSymmetricOverRandomDifferencesOfSeed5() {
        Random random = new Random(5);
        for (int n = 2; n < 200; n++) {
            double[] differences = random.doubles(n, -0.3, 0.4).toArray();
            PairedTTest test = PairedTTest.of(differences);
            assertThat(test.p().getAsDouble()).isCloseTo(new TTest().tTest(0, differences), within(1e-13));
            PairedTTest back =
                    PairedTTest.of(Arrays.stream(differences).map(d -> -d).toArray());
            assertThat(back.p()).isEqualTo(test.p());
            assertThat(back.t().getAsDouble()).isEqualTo(-test.t().getAsDouble());
        }
    }

    @Test
    void differencesThatDifferByRoundingAloneAreEqual() {
        double[] differences = {1.4 - 0.7, 2.1 - 1.4, 2.8 - 2.1, 3.5 - 2.8};
        assertThat(Arrays.stream(differences).distinct().count()).isGreaterThan(1);
        assertThat(PairedTTest.of(differences).p()).isEmpty();
        assertThat(PairedTTest.of(differences).cohensDz()).isEmpty();
        assertThat(PairedTTest.of(new double[] {0.7, 0.7 + 1e-9}).p()).isPresent();
        assertThat(PairedTTest.of(new double[] {1e-200, 2e-200, 4e-200}).t())
                .as("their variance is too small for a double")
                .isEmpty();
    }

    @Test
    void fewerThanTwoOrEqualDifferencesGiveNothing() {
        for (double[] differences : new double[][] {{}, {0.3}, {0, 0, 0}, {0.1, 0.1, 0.1}}) {
            PairedTTest test = PairedTTest.of(differences);
            assertThat(test.n()).isEqualTo(differences.length);
            assertThat(test.t()).isEmpty();
            assertThat(test.p()).isEmpty();
            assertThat(test.cohensDz()).isEmpty();
        }
    }
}
