package io.github.saros4j.statistics;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Means of pairs, and sums of squares and products around them, in two passes.
 *
 * @param n how many pairs there are
 * @param meanX the mean of the first numbers
 * @param meanY the mean of the second numbers
 * @param xx the sum of {@code (x - meanX)^2}; 0 if all first numbers are equal
 * @param yy the sum of {@code (y - meanY)^2}; 0 if all second numbers are equal
 * @param xy the sum of {@code (x - meanX) (y - meanY)}
 */
record CentredSums(int n, double meanX, double meanY, double xx, double yy, double xy) {

    static CentredSums of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " numbers and " + y.length + " are no pairs");
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (!Double.isFinite(xx + yy + xy)) {
            throw new IllegalArgumentException("Pairs need finite numbers whose squares have a finite sum");
        }
        return new CentredSums(x.length, meanX, meanY, xx, yy, xy);
    }

    /** The number itself where all are equal, which a sum would round. */
    private static double mean(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return StatUtils.mean(values);
            }
        }
        return values.length == 0 ? 0 : values[0];
    }
}
