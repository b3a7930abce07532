package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Quantiles of type 7 of Hyndman and Fan (The American Statistician 50, 1996), the default of numpy and R: of n ascending
 * numbers x[0] to x[n - 1] the quantile p lies at place {@code (n - 1) p}, straight between the two neighbours of a place
 * that is not whole.
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values finite numbers in any order; not modified
     * @param share 0 (the smallest) to 1 (the largest); 0.5 is the median
     * @return the quantile, or empty if there are no numbers
     * @throws IllegalArgumentException if the share is not 0 to 1
     */
    public static OptionalDouble of(double[] values, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A quantile's share is 0 to 1, not " + share);
        }
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return OptionalDouble.of(ofSorted(sorted, share));
    }

    /** One quantile of at least one number, ascending. */
    static double ofSorted(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
