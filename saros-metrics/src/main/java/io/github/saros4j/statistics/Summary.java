package io.github.saros4j.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Location and spread of some numbers. Of no numbers everything but {@link #n} is empty; of one the standard deviation
 * is.
 *
 * @param n how many numbers there are
 * @param mean their mean
 * @param sd their sample standard deviation (divisor n - 1)
 * @param median their median
 * @param min the smallest
 * @param max the largest
 */
public record Summary(
        int n, OptionalDouble mean, OptionalDouble sd, OptionalDouble median, OptionalDouble min, OptionalDouble max) {

    /**
     * Summarises numbers.
     *
     * @param values finite numbers in any order; not modified. The mean is computed in the order given.
     * @return the summary
     */
    public static Summary of(double[] values) {
        if (values.length == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Summary(0, none, none, none, none, none);
        }
        OptionalDouble sd =
                values.length == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(StatUtils.variance(values)));
        return new Summary(
                values.length,
                OptionalDouble.of(StatUtils.mean(values)),
                sd,
                OptionalDouble.of(median(values)),
                OptionalDouble.of(StatUtils.min(values)),
                OptionalDouble.of(StatUtils.max(values)));
    }

    /** With an even number of values the mean of the middle two, as type R-7 has it. */
    private static double median(double[] values) {
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, 50);
    }
}
