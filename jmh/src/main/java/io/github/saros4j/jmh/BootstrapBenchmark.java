package io.github.saros4j.jmh;

import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.PlainBootstrap;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Intervals of the means and medians of 900 cases of 880 patients and 13 labels, by 10,000 resamples on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BootstrapBenchmark {

    private static final int LABELS = 13;

    /** How many scores in a hundred are missing. */
    @Param({"0", "30"})
    int gapsPercent;

    @SuppressWarnings("NullAway.Init")
    private ClusteredValues scores;

    private final ClusterBootstrap bootstrap = ClusterBootstrap.withDefaults();

    /** Makes scores and proves, over 200 resamples, that resamples written out give the same intervals. */
    @Setup(Level.Trial)
    public void makeScores() {
        Random random = new Random(1);
        ClusteredValues.Builder builder = ClusteredValues.builder(LABELS);
        for (int row = 0; row < 900; row++) {
            OptionalDouble[] cells = new OptionalDouble[LABELS];
            Arrays.setAll(
                    cells,
                    label -> random.nextInt(100) < gapsPercent
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(1 - Math.abs(random.nextGaussian()) / 10));
            builder.row("patient " + row % 880, Arrays.asList(cells));
        }
        scores = builder.build();
        ClusterBootstrap few = bootstrap.withResamples(200);
        double[][] expected = PlainBootstrap.intervals(few, scores);
        BootstrapResult result = few.run(scores);
        for (int label = 0; label < LABELS; label++) {
            ConfidenceInterval mean = result.mean(label).interval().orElseThrow();
            ConfidenceInterval median = result.median(label).interval().orElseThrow();
            double[] actual = {mean.low(), mean.high(), median.low(), median.high()};
            for (int i = 0; i < actual.length; i++) {
                if (Math.abs(actual[i] - expected[label][i]) > 1e-12) {
                    throw new IllegalStateException("Label " + label + ": " + Arrays.toString(actual) + " instead of "
                            + Arrays.toString(expected[label]));
                }
            }
        }
    }

    /**
     * Resamples, and reads both intervals of every label and that of the average.
     *
     * @return the sum of their limits
     */
    @Benchmark
    public double intervals() {
        BootstrapResult result = bootstrap.run(scores);
        int[] all = new int[LABELS];
        double sum = 0;
        for (int label = 0; label < LABELS; label++) {
            all[label] = label;
            sum += result.mean(label).interval().orElseThrow().low();
            sum += result.median(label).interval().orElseThrow().low();
        }
        return sum + result.averageOfMeans(all).interval().orElseThrow().low();
    }
}
