package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterBootstrapTest {

    /** Survival of treated mice in days (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, Table 2.1). */
    private static final double[] MICE = {94, 197, 16, 38, 99, 141, 23};

    private static final ClusterBootstrap PERCENTILE = ClusterBootstrap.withDefaults();
    private static final ClusterBootstrap BCA = PERCENTILE.withMethod(BootstrapMethod.BCA);

    private static ConfidenceInterval limits(
            ClusterBootstrap bootstrap, ToDoubleFunction<double[]> statistic, double[] jackknife) {
        return BootstrapLimits.of(bootstrap, statistic.applyAsDouble(MICE), allResamples(statistic), () -> jackknife)
                .orElseThrow();
    }

    /** The statistic of all 7^7 resamples there are, ascending: a bootstrap without chance. */
    private static double[] allResamples(ToDoubleFunction<double[]> statistic) {
        double[] estimates = new double[823_543];
        double[] resample = new double[7];
        for (int r = 0; r < estimates.length; r++) {
            int digits = r;
            for (int i = 0; i < 7; i++) {
                resample[i] = MICE[digits % 7];
                digits /= 7;
            }
            estimates[r] = statistic.applyAsDouble(resample);
        }
        Arrays.sort(estimates);
        return estimates;
    }

    /**
     * Expected: {@code B = x[list(itertools.product(range(7), repeat=7))].mean(axis=1)};
     * {@code numpy.percentile(B, [2.5, 97.5])}; for BCA {@code share = ((B < m).mean() + (B <= m).mean()) / 2},
     * {@code z0 = scipy.stats.norm.ppf(share)} = 0.03066260, {@code a} = 0.02912058 from {@code numpy.delete}, and
     * {@code numpy.percentile(B, 100 * norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z))))}.
     */
    @Test
    void limitsOfAllResamplesOfTheMice() {
        ToDoubleFunction<double[]> mean = x -> Arrays.stream(x).sum() / x.length;
        double[] jackknife =
                new ResampleKernel(ClusteredValues.independent(MICE)).column(0).jackknifedMeans();
        ConfidenceInterval percentile = limits(PERCENTILE, mean, jackknife);
        assertThat(percentile.low()).isCloseTo(304 / 7.0, within(1e-12));
        assertThat(percentile.high()).isCloseTo(941 / 7.0, within(1e-12));
        ConfidenceInterval bca = limits(BCA, mean, jackknife);
        assertThat(bca.low()).isCloseTo(324 / 7.0, within(1e-12));
        assertThat(bca.high()).isCloseTo(968 / 7.0, within(1e-12));
    }

    /** {@code scipy.stats.bootstrap((x,), numpy.mean, n_resamples=200000, method=m, random_state=1)}: chance alone differs. */
    @Test
    void drawnResamplesComeCloseToScipysAndToAll() {
        ClusteredValues mice = ClusteredValues.independent(MICE);
        ClusterBootstrap many = BCA.withResamples(100_000).withSeed(9);
        ConfidenceInterval bca = many.run(mice).mean(0).interval().orElseThrow();
        assertThat(bca.low()).isCloseTo(46.43, within(0.5));
        assertThat(bca.high()).isCloseTo(138.86, within(1.0));
        ConfidenceInterval percentile = many.withMethod(BootstrapMethod.PERCENTILE)
                .run(mice)
                .mean(0)
                .interval()
                .orElseThrow();
        assertThat(percentile.low()).isCloseTo(43.43, within(0.5));
        assertThat(percentile.high()).isCloseTo(134.71, within(1.0));
        ConfidenceInterval median = many.run(mice).median(0).interval().orElseThrow();
        assertThat(median).isEqualTo(new ConfidenceInterval(0.95, 23, 141)); // so do all 7^7, by the expression above
    }

    /** The ideal bootstrap's standard error of a mean is sqrt(sum((x - mean)^2)) / n: 23.36 days. */
    @Test
    void resampledMeansSpreadAsTheyShould() {
        BootstrapResult result = PERCENTILE.withResamples(200_000).run(ClusteredValues.independent(MICE));
        double[] means = IntStream.range(0, 200_000)
                .mapToDouble(r -> result.resampledMean(0, r).orElseThrow())
                .toArray();
        assertThat(Summary.of(means).sd().orElseThrow()).isCloseTo(23.36, within(0.15));
        assertThat(Summary.of(means).mean().orElseThrow()).isCloseTo(86.857, within(0.2));
    }

    @Test
    void intervalsAreThoseOfResamplesWrittenOut() {
        ClusteredValues values = clustered(new Random(21), 30, 3);
        ClusterBootstrap bootstrap =
                PERCENTILE.withResamples(999).withLevel(0.9).withSeed(5);
        BootstrapResult result = bootstrap.run(values);
        double[][] expected = PlainBootstrap.intervals(bootstrap, values);
        for (int column = 0; column < values.columns(); column++) {
            ConfidenceInterval mean = result.mean(column).interval().orElseThrow();
            ConfidenceInterval median = result.median(column).interval().orElseThrow();
            assertThat(new double[] {mean.low(), mean.high(), median.low(), median.high()})
                    .containsExactly(expected[column], within(1e-13));
        }
    }

    @Test
    void theAverageOfMeansIsThatOfEachResample() {
        ClusteredValues values = clustered(new Random(22), 12, 3);
        BootstrapResult result = PERCENTILE.withResamples(500).run(values);
        double[] averages = IntStream.range(0, 500)
                .mapToDouble(r -> (result.resampledMean(0, r).orElseThrow()
                                + result.resampledMean(2, r).orElseThrow())
                        / 2)
                .toArray();
        Estimate average = result.averageOfMeans(0, 2);
        assertThat(average.value().getAsDouble())
                .isCloseTo(
                        (result.mean(0).value().getAsDouble()
                                        + result.mean(2).value().getAsDouble())
                                / 2,
                        within(1e-15));
        assertThat(average.interval().orElseThrow().low())
                .isCloseTo(Quantiles.of(averages, 0.025).getAsDouble(), within(1e-13));
    }

    @Test
    void resamplesWithoutANumberAreCountedAndLeftOut() {
        OptionalDouble none = OptionalDouble.empty();
        ClusteredValues values = ClusteredValues.builder(3)
                .row("p", List.of(OptionalDouble.of(1), OptionalDouble.of(1), none))
                .row("q", List.of(OptionalDouble.of(2), OptionalDouble.of(3), none))
                .row("r", List.of(OptionalDouble.of(3), none, none))
                .row("s", List.of(OptionalDouble.of(5), none, none))
                .build();
        BootstrapResult result = PERCENTILE.run(values);
        int without = (int) IntStream.range(0, 10_000)
                .filter(r -> result.resampledMean(1, r).isEmpty())
                .count();
        assertThat(without).isBetween(525, 725); // (2/4)^4 of them, 625, give or take four standard deviations
        assertThat(result.mean(0).undefinedResamples()).isZero();
        assertThat(result.mean(1).undefinedResamples()).isEqualTo(without);
        assertThat(result.median(1).undefinedResamples()).isEqualTo(without);
        assertThat(result.averageOfMeans(0, 1).undefinedResamples()).isEqualTo(without);
        assertThat(result.mean(1).interval()).contains(new ConfidenceInterval(0.95, 1, 3));
        assertThat(result.averageOfMeans(0, 2)).isEqualTo(result.mean(0));
        assertThat(result.mean(2)).isEqualTo(new Estimate(none, Optional.empty(), 10_000));
    }

    @ParameterizedTest
    @EnumSource
    void degenerateDataHaveDefinedResults(BootstrapMethod method) {
        ClusterBootstrap bootstrap = PERCENTILE.withMethod(method);
        OptionalDouble tenth = OptionalDouble.of(0.1);
        ClusteredValues onePatient = ClusteredValues.builder(1)
                .row("p", List.of(tenth))
                .row("p", List.of(OptionalDouble.of(0.5)))
                .build();
        assertThat(bootstrap.run(onePatient).mean(0).value()).hasValue(0.3);
        assertThat(bootstrap.run(onePatient).mean(0).interval()).isEmpty();
        assertThat(bootstrap.run(onePatient).median(0).interval()).isEmpty();
        BootstrapResult equal = bootstrap.run(ClusteredValues.independent(0.1, 0.1, 0.1));
        assertThat(equal.mean(0).value()).hasValue(0.1);
        assertThat(equal.mean(0).interval()).contains(new ConfidenceInterval(0.95, 0.1, 0.1));
        assertThat(equal.median(0).interval()).contains(new ConfidenceInterval(0.95, 0.1, 0.1));
        BootstrapResult nothing = bootstrap.run(ClusteredValues.builder(1).build());
        assertThat(nothing.mean(0).value()).isEmpty();
        assertThat(nothing.mean(0).interval()).isEmpty();
        assertThat(nothing.averageOfMeans().value()).isEmpty();
        assertThat(bootstrap.run(ClusteredValues.builder(0).build()).bootstrap())
                .isSameAs(bootstrap);
    }

    /** One resample cannot lie around the estimate: BCA says nothing rather than something wrong. */
    @Test
    void bcaIsEmptyWhereTheEstimateLiesBeyondAllResamples() {
        ClusteredValues values = ClusteredValues.independent(1, 2, 4, 8, 16);
        assertThat(BCA.withResamples(1).run(values).mean(0).interval()).isEmpty();
        assertThat(PERCENTILE.withResamples(1).run(values).mean(0).interval()).isPresent();
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherGivesOthers() {
        ClusteredValues values = clustered(new Random(23), 40, 2);
        Estimate first = BCA.withSeed(1).run(values).mean(1);
        assertThat(BCA.withSeed(1).run(values).mean(1)).isEqualTo(first);
        assertThat(BCA.withSeed(2).run(values).mean(1)).isNotEqualTo(first);
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PERCENTILE.withResamples(0));
        assertThatIllegalArgumentException().isThrownBy(() -> PERCENTILE.withLevel(1));
        assertThatIllegalArgumentException().isThrownBy(() -> PERCENTILE.withLevel(Double.NaN));
    }

    /**
     * 2,000 cohorts of 150 patients with one to six cases, whose scores share most of their variance within a patient. True
     * mean 0, by construction.
     */
    @ParameterizedTest
    @EnumSource
    void intervalsCoverTheTruthWhereABootstrapOverCasesDoesNot(BootstrapMethod method) {
        Random random = new Random(24);
        ClusterBootstrap bootstrap = PERCENTILE.withMethod(method).withResamples(600);
        int cohorts = 2_000;
        int cohortsByCases = 200;
        int covered = 0;
        int coveredByCases = 0;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            ClusteredValues.Builder byPatient = ClusteredValues.builder(1);
            ClusteredValues.Builder byCase = ClusteredValues.builder(1);
            for (int patient = 0; patient < 150; patient++) {
                double ofPatient = random.nextGaussian();
                int cases = 1 + random.nextInt(6);
                for (int i = 0; i < cases; i++) {
                    List<OptionalDouble> score = List.of(OptionalDouble.of(ofPatient + random.nextGaussian() / 2));
                    byPatient.row("patient " + patient, score);
                    byCase.row("patient " + patient + " case " + i, score);
                }
            }
            covered += covers(bootstrap.withSeed(cohort), byPatient.build());
            if (cohort < cohortsByCases) {
                coveredByCases += covers(bootstrap.withSeed(cohort), byCase.build());
            }
        }
        assertThat((double) covered / cohorts).isBetween(0.93, 0.97);
        assertThat((double) coveredByCases / cohortsByCases).isLessThan(0.8);
    }

    private static int covers(ClusterBootstrap bootstrap, ClusteredValues values) {
        return bootstrap.run(values).mean(0).interval().orElseThrow().contains(0) ? 1 : 0;
    }

    private static ClusteredValues clustered(Random random, int rows, int columns) {
        ClusteredValues.Builder builder = ClusteredValues.builder(columns);
        for (int row = 0; row < rows; row++) {
            OptionalDouble[] cells = new OptionalDouble[columns];
            Arrays.setAll(cells, column -> OptionalDouble.of(column + random.nextGaussian()));
            builder.row("cluster " + row / 2, Arrays.asList(cells));
        }
        return builder.build();
    }
}
