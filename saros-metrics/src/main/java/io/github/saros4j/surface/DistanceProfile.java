package io.github.saros4j.surface;

import java.util.OptionalDouble;

/**
 * The distances from one surface to another, each with the surface area (mm2, or length in mm) that lies at it. Undefined,
 * and empty where it is asked for, if there is nothing to measure from or to. Immutable.
 *
 * <p>Source: Nikolov et al. 2021 and the code published with it.
 */
public final class DistanceProfile {

    /** Area shares of exactly N/100 happen; rounding must not decide them. */
    private static final double SHARE_SLACK = 1e-9;

    private final double[] distancesMm;
    private final double[] areas;
    private final double total;

    private DistanceProfile(double[] distancesMm, double[] areas) {
        this.distancesMm = distancesMm;
        this.areas = areas;
        this.total = sum(areas);
    }

    /**
     * A profile of weighted distances.
     *
     * @param distancesMm ascending, in mm; copied
     * @param areas the area at each; copied
     * @return the profile
     * @throws IllegalArgumentException if lengths differ, distances do not ascend from 0, or an area is negative or not finite
     */
    public static DistanceProfile of(double[] distancesMm, double[] areas) {
        if (distancesMm.length != areas.length) {
            throw new IllegalArgumentException(distancesMm.length + " distances and " + areas.length + " areas");
        }
        for (int i = 0; i < areas.length; i++) {
            double least = i == 0 ? 0 : distancesMm[i - 1];
            boolean ascending = distancesMm[i] >= least && distancesMm[i] < Double.POSITIVE_INFINITY;
            if (!ascending || !(areas[i] >= 0 && areas[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Entry " + i + " is out of order or range: " + distancesMm[i] + " mm, area " + areas[i]);
            }
        }
        return new DistanceProfile(distancesMm.clone(), areas.clone());
    }

    /**
     * The area-weighted mean distance: the directed average surface distance.
     *
     * @return mm, or empty
     */
    public OptionalDouble mean() {
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        double[] moments = new double[areas.length];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = distancesMm[i] * areas[i];
        }
        return OptionalDouble.of(sum(moments) / total);
    }

    /**
     * The area-weighted percentile: the first distance, ascending, whose cumulative area share reaches percent / 100 - 1e-9.
     *
     * @param percent 0 to 100; 100 gives the maximum
     * @return mm, or empty
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public OptionalDouble percentile(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile lies within 0 and 100, not " + percent);
        }
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        if (percent == 100) {
            return OptionalDouble.of(distancesMm[distancesMm.length - 1]);
        }
        double reached = 0;
        for (int i = 0; i < areas.length; i++) {
            reached += areas[i];
            if (reached / total >= percent / 100 - SHARE_SLACK) {
                return OptionalDouble.of(distancesMm[i]);
            }
        }
        return OptionalDouble.of(distancesMm[distancesMm.length - 1]);
    }

    /**
     * All of the surface.
     *
     * @return mm2, or mm for contours
     */
    public double total() {
        return total;
    }

    /** Neumaier's compensated sum: naive sums over millions of values drift. */
    private static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < values.length; i++) {
            double next = sum + values[i];
            lost += Math.abs(sum) >= Math.abs(values[i]) ? (sum - next) + values[i] : (values[i] - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
