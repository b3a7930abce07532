package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedRankTestTest {

    /** Darwin's maize, the example of {@code scipy.stats.wilcoxon}: statistic 24, p 0.041259765625. */
    @Test
    void darwinsMaize() {
        double[] differences = {6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};
        SignedRankTest test = SignedRankTest.of(differences, ZeroDifferences.WILCOX);
        assertThat(test.negativeRanks()).isEqualTo(24);
        assertThat(test.positiveRanks()).isEqualTo(15 * 16 / 2 - 24);
        assertThat(test.method()).isEqualTo(SignedRankTest.Method.EXACT);
        assertThat(test.p()).hasValue(0.041259765625);
        assertThat(test.rankBiserial().getAsDouble()).isCloseTo((96 - 24) / 120.0, within(1e-15));
    }

    /** Depression scores before and after a tranquilliser (Hollander and Wolfe 1973): {@code scipy.stats.wilcoxon(x - y)}. */
    @Test
    void depressionScores() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] differences =
                IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray();
        SignedRankTest test = SignedRankTest.of(differences, ZeroDifferences.WILCOX);
        assertThat(test.positiveRanks()).isEqualTo(40);
        assertThat(test.negativeRanks()).isEqualTo(5);
        assertThat(test.p()).hasValue(0.0390625);
    }

    /** {@code scipy.stats.wilcoxon(d, zero_method=z, method=scipy.stats.PermutationMethod(n_resamples=numpy.inf))}. */
    @Test
    void zerosAndTiesOfFewDifferencesAgreeWithScipysPermutations() {
        double[] differences = {0, 0, 0, 1, -1, 2, 2, -3, 4, 4, 4, 5};
        SignedRankTest wilcox = SignedRankTest.of(differences, ZeroDifferences.WILCOX);
        assertThat(wilcox.negativeRanks()).isEqualTo(6.5);
        assertThat(wilcox.p()).hasValue(0.05859375);
        SignedRankTest pratt = SignedRankTest.of(differences, ZeroDifferences.PRATT);
        assertThat(pratt.negativeRanks()).isEqualTo(12.5);
        assertThat(pratt.p()).hasValue(0.06640625);
        assertThat(pratt.n()).isEqualTo(12);
        assertThat(pratt.zeros()).isEqualTo(3);
    }

    /** {@code i = numpy.arange(120); d = ((i*37)%11-4)*((i%3)>0); scipy.stats.wilcoxon(d, zero_method=z, method='approx')}. */
    @Test
    void zerosAndTiesOfManyDifferencesAgreeWithScipysApproximation() {
        double[] differences = IntStream.range(0, 120)
                .mapToDouble(i -> i % 3 > 0 ? i * 37 % 11 - 4 : 0)
                .toArray();
        SignedRankTest wilcox = SignedRankTest.of(differences, ZeroDifferences.WILCOX);
        assertThat(wilcox.zeros()).isEqualTo(47);
        assertThat(wilcox.method()).isEqualTo(SignedRankTest.Method.NORMAL);
        assertThat(wilcox.negativeRanks()).isEqualTo(801.5);
        assertThat(wilcox.p().getAsDouble()).isCloseTo(0.002444226253084607, within(1e-14));
        SignedRankTest pratt = SignedRankTest.of(differences, ZeroDifferences.PRATT);
        assertThat(pratt.negativeRanks()).isEqualTo(2117.5);
        assertThat(pratt.p().getAsDouble()).isCloseTo(0.010281913133759896, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void exactPIsTheShareOfSignChoicesOverRandomDifferencesOfSeed2(ZeroDifferences zeroDifferences) {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            double[] differences =
                    random.ints(random.nextInt(11), -4, 5).mapToDouble(i -> i).toArray();
            SignedRankTest test = SignedRankTest.of(differences, zeroDifferences);
            if (differences.length == 0) {
                assertThat(test.p()).isEmpty();
            } else {
                assertThat(test.p().getAsDouble())
                        .as("%s", Arrays.toString(differences))
                        .isCloseTo(shareOfSignChoices(differences, zeroDifferences), within(1e-14));
            }
        }
    }

    /** Tries all signs: how often is the sum of ranks above zero at least as far from its mean? */
    private static double shareOfSignChoices(double[] differences, ZeroDifferences zeroDifferences) {
        double[] ranked = zeroDifferences == ZeroDifferences.PRATT
                ? differences
                : Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] ranks = new double[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            for (double other : ranked) {
                double difference = Math.abs(other) - Math.abs(ranked[i]);
                ranks[i] += difference < 0 ? 1 : difference == 0 ? 0.5 : 0;
            }
            ranks[i] = ranked[i] == 0 ? 0 : ranks[i] + 0.5;
        }
        double centre = Arrays.stream(ranks).sum() / 2;
        double observed = 0;
        for (int i = 0; i < ranks.length; i++) {
            observed += ranked[i] > 0 ? ranks[i] : 0;
        }
        int asFar = 0;
        for (int signs = 0; signs < 1 << ranks.length; signs++) {
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += (signs >> i & 1) * ranks[i];
            }
            asFar += Math.abs(sum - centre) >= Math.abs(observed - centre) ? 1 : 0;
        }
        return (double) asFar / (1 << ranks.length);
    }

    /** Without zeros: with some, its normal approximation is another one than scipy's. */
    @Test
    void agreesWithCommonsStatisticsOverRandomDifferencesOfSeed3() {
        Random random = new Random(3);
        WilcoxonSignedRankTest reference = WilcoxonSignedRankTest.withDefaults().with(ContinuityCorrection.DISABLED);
        for (int round = 0; round < 100; round++) {
            double[] few = random.doubles(5 + random.nextInt(46), -0.4, 0.6).toArray();
            assertThat(SignedRankTest.of(few, ZeroDifferences.WILCOX).p().getAsDouble())
                    .isCloseTo(reference.with(PValueMethod.EXACT).test(few).getPValue(), within(1e-12));
            double[] many = random.ints(200 + random.nextInt(300), -9, 11)
                    .filter(i -> i != 0)
                    .mapToDouble(i -> i)
                    .toArray();
            assertThat(SignedRankTest.of(many, ZeroDifferences.WILCOX).p().getAsDouble())
                    .isCloseTo(
                            reference.with(PValueMethod.ASYMPTOTIC).test(many).getPValue(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void swappingTheSidesSwapsTheSumsAndNothingElse(ZeroDifferences zeroDifferences) {
        Random random = new Random(4);
        for (int n = 1; n < 150; n++) {
            double[] differences =
                    random.ints(n, -5, 9).mapToDouble(i -> i / 8.0).toArray();
            SignedRankTest there = SignedRankTest.of(differences, zeroDifferences);
            SignedRankTest back =
                    SignedRankTest.of(Arrays.stream(differences).map(d -> -d).toArray(), zeroDifferences);
            assertThat(back.p()).isEqualTo(there.p());
            assertThat(back.positiveRanks()).isEqualTo(there.negativeRanks());
            assertThat(back.negativeRanks()).isEqualTo(there.positiveRanks());
        }
    }

    @ParameterizedTest
    @EnumSource
    void allZeroIsNoEvidenceAndHasNoEffectSize(ZeroDifferences zeroDifferences) {
        SignedRankTest test = SignedRankTest.of(new double[] {0, -0.0, 0}, zeroDifferences);
        assertThat(test.p()).hasValue(1);
        assertThat(test.zeros()).isEqualTo(3);
        assertThat(test.rankBiserial()).isEmpty();
        assertThat(SignedRankTest.of(new double[0], zeroDifferences).p()).isEmpty();
    }
}
