package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Location and spread of some numbers. Of no numbers everything but {@link #n} is empty; of one the standard deviation
 * is.
 *
 * @param n how many numbers there are
 * @param mean their mean
 * @param sd their sample standard deviation (divisor n - 1)
 * @param min the smallest
 * @param q1 the lower quartile, as {@link Quantiles} has it
 * @param median the median; of an even number the mean of the middle two
 * @param q3 the upper quartile
 * @param max the largest
 */
public record Summary(
        int n,
        OptionalDouble mean,
        OptionalDouble sd,
        OptionalDouble min,
        OptionalDouble q1,
        OptionalDouble median,
        OptionalDouble q3,
        OptionalDouble max) {

    /**
     * Summarises numbers.
     *
     * @param values finite numbers in any order; not modified. The mean is computed in the order given.
     * @return the summary
     */
    public static Summary of(double[] values) {
        OptionalDouble none = OptionalDouble.empty();
        if (values.length == 0) {
            return new Summary(0, none, none, none, none, none, none, none);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Summary(
                values.length,
                OptionalDouble.of(StatUtils.mean(values)),
                values.length == 1 ? none : OptionalDouble.of(Math.sqrt(StatUtils.variance(values))),
                OptionalDouble.of(sorted[0]),
                OptionalDouble.of(Quantiles.ofSorted(sorted, 0.25)),
                OptionalDouble.of(Quantiles.ofSorted(sorted, 0.5)),
                OptionalDouble.of(Quantiles.ofSorted(sorted, 0.75)),
                OptionalDouble.of(sorted[sorted.length - 1]));
    }
}
