package io.github.saros4j.figure;

import java.util.Arrays;

/**
 * The five numbers of a box plot (Tukey 1977). Quartiles are those of R's type 7 (Hyndman and Fan, Am Stat 50 (1996) 361):
 * with n ascending values from x(0), quantile p lies at h = (n - 1) p, between x(floor h) and the next in proportion. A
 * whisker ends at the outermost value within 1.5 times the distance of the quartiles from the box.
 *
 * @param lowWhisker the smallest value that is no outlier
 * @param firstQuartile at p = 0.25
 * @param median at p = 0.5
 * @param thirdQuartile at p = 0.75
 * @param highWhisker the largest value that is no outlier
 */
record BoxStatistics(double lowWhisker, double firstQuartile, double median, double thirdQuartile, double highWhisker) {

    private static final double REACH = 1.5;

    /** The numbers of at least one value; the array is not modified. */
    static BoxStatistics of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double first = quantile(sorted, 0.25);
        double third = quantile(sorted, 0.75);
        double lowest = first - REACH * (third - first);
        double highest = third + REACH * (third - first);
        return new BoxStatistics(
                Arrays.stream(sorted)
                        .filter(value -> value >= lowest)
                        .findFirst()
                        .orElse(first),
                first,
                quantile(sorted, 0.5),
                third,
                Arrays.stream(sorted).filter(value -> value <= highest).max().orElse(third));
    }

    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    boolean isOutlier(double value) {
        return value < lowWhisker || value > highWhisker;
    }
}
