package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Ranks, and how well two rankings agree. */
public final class Rankings {

    private Rankings() {}

    /**
     * Ranks of numbers.
     *
     * @param values any numbers but NaN; not modified
     * @return the rank of each in the same order, 1 for the smallest; equal numbers share the mean of their ranks
     */
    public static double[] ranks(double[] values) {
        if (values.length == 0) {
            return new double[0];
        }
        return new NaturalRanking(TiesStrategy.AVERAGE).rank(unsignedZeros(values));
    }

    /**
     * Kendall's tau-b: pairs in the same order less pairs in opposite order, divided by the geometric mean of the numbers of
     * pairs that are not tied in one and in the other (Kendall, Biometrika 33, 1945).
     *
     * @param first any numbers but NaN; not modified
     * @param second as many numbers, none NaN; not modified
     * @return -1 to 1, or empty if all numbers of a side are equal
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionalDouble kendallTauB(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " ranks and " + second.length);
        }
        if (allEqual(first) || allEqual(second)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new KendallsCorrelation().correlation(unsignedZeros(first), unsignedZeros(second)));
    }

    /** -0.0 equals 0.0, but is ordered before it. */
    private static double[] unsignedZeros(double[] values) {
        return Arrays.stream(values).map(value -> value + 0.0).toArray();
    }

    private static boolean allEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
