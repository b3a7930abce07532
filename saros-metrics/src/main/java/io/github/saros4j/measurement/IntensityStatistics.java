package io.github.saros4j.measurement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The CT values of a structure's voxels, in HU. Of no values everything but the counts is empty; of one the standard deviation
 * is. Quantiles are of type 7 (Hyndman and Fan 1996), as numpy's: of n ascending values x[0] to x[n - 1] the quantile p lies at
 * place {@code (n - 1) p}, straight between the neighbours of a place that is not whole.
 *
 * @param n how many voxels have a finite value
 * @param notFinite how many voxels have none (NaN or infinite); they take part in nothing else
 * @param mean the mean, in HU
 * @param sd the sample standard deviation (divisor n - 1), in HU
 * @param min the least, in HU
 * @param median the median, in HU
 * @param max the greatest, in HU
 * @param percentiles those that were asked for, in that order
 */
public record IntensityStatistics(
        long n,
        long notFinite,
        OptionalDouble mean,
        OptionalDouble sd,
        OptionalDouble min,
        OptionalDouble median,
        OptionalDouble max,
        List<Percentile> percentiles) {

    /** Keeps a copy of the percentiles. */
    public IntensityStatistics {
        percentiles = List.copyOf(percentiles);
    }

    /**
     * One number for all of them.
     *
     * @param which the mean or the median
     * @return HU; empty if there are no values
     */
    public OptionalDouble value(IntensityStatistic which) {
        return switch (which) {
            case MEAN -> mean;
            case MEDIAN -> median;
        };
    }

    /**
     * A percentile.
     *
     * @param percent 0 to 100
     * @param hu its value, in HU; empty if there are no values
     */
    public record Percentile(double percent, OptionalDouble hu) {}
}
