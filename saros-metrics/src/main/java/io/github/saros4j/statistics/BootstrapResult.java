package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a {@link ClusterBootstrap} found: estimates with intervals, and the resampled means behind them. Immutable. */
public final class BootstrapResult {

    private final ClusterBootstrap bootstrap;
    private final ClusteredValues values;
    private final ResampleKernel kernel;
    private final double[][] means;
    private final double[][] medians;

    BootstrapResult(
            ClusterBootstrap bootstrap,
            ClusteredValues values,
            ResampleKernel kernel,
            double[][] means,
            double[][] medians) {
        this.bootstrap = bootstrap;
        this.values = values;
        this.kernel = kernel;
        this.means = means;
        this.medians = medians;
    }

    /**
     * How was resampled.
     *
     * @return the bootstrap
     */
    public ClusterBootstrap bootstrap() {
        return bootstrap;
    }

    /**
     * What was resampled.
     *
     * @return the numbers
     */
    public ClusteredValues values() {
        return values;
    }

    /**
     * The mean of a column's numbers.
     *
     * @param column the column
     * @return the mean, in the column's unit
     */
    public Estimate mean(int column) {
        return averageOfMeans(column);
    }

    /**
     * The median of a column's numbers.
     *
     * @param column the column
     * @return the median, in the column's unit
     */
    public Estimate median(int column) {
        OptionalDouble median = Quantiles.of(values.values(column), 0.5);
        return estimate(
                median,
                values.clustersWithValues(column),
                medians[column],
                () -> kernel.column(column).jackknifedMedians());
    }

    /**
     * The unweighted average of the means of several columns, such as the average over labels. Columns without a single
     * number do not take part; a resample in which any other column has none is left out.
     *
     * @param columns the columns, each once
     * @return the average
     */
    public Estimate averageOfMeans(int... columns) {
        int[] present = Arrays.stream(columns)
                .filter(column -> values.clustersWithValues(column) > 0)
                .toArray();
        OptionalDouble average = Arrays.stream(present)
                .mapToDouble(column -> Summary.of(values.values(column)).mean().orElseThrow())
                .average();
        double[] resampled = new double[bootstrap.resamples()];
        for (int resample = 0; resample < resampled.length; resample++) {
            resampled[resample] = average(present, means, resample);
        }
        int clusters = (int) Arrays.stream(present)
                .flatMap(column -> Arrays.stream(values.clustersOf(column)))
                .distinct()
                .count();
        return estimate(average, clusters, resampled, () -> jackknifedAverages(present));
    }

    private double[] jackknifedAverages(int[] columns) {
        double[][] jackknifed = new double[values.columns()][];
        for (int column : columns) {
            jackknifed[column] = kernel.column(column).jackknifedMeans();
        }
        return IntStream.range(0, values.clusters())
                .mapToDouble(cluster -> average(columns, jackknifed, cluster))
                .toArray();
    }

    /** NaN if any column has no number there. */
    private static double average(int[] columns, double[][] ofColumn, int index) {
        return Arrays.stream(columns)
                .mapToDouble(column -> ofColumn[column][index])
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The mean of a column in one resample.
     *
     * @param column the column
     * @param resample the resample, from 0
     * @return the mean, or empty if the column has no number in that resample
     */
    public OptionalDouble resampledMean(int column, int resample) {
        double mean = means[column][resample];
        return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    private Estimate estimate(OptionalDouble value, int clusters, double[] resampled, Supplier<double[]> jackknife) {
        double[] defined =
                Arrays.stream(resampled).filter(x -> !Double.isNaN(x)).sorted().toArray();
        Optional<ConfidenceInterval> interval = value.isEmpty() || clusters < 2 || defined.length == 0
                ? Optional.empty()
                : BootstrapLimits.of(bootstrap, value.getAsDouble(), defined, jackknife);
        return new Estimate(value, interval, resampled.length - defined.length);
    }
}
