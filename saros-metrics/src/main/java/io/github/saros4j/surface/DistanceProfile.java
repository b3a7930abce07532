package io.github.saros4j.surface;

import java.util.OptionalDouble;

/**
 * The distances from one surface to another, each with the surface area (mm2, length in mm, or border voxels) that lies at it. Undefined,
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
     * The area-weighted root of the mean square of the distances.
     *
     * @return mm, or empty
     */
    public OptionalDouble rootMeanSquare() {
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        double[] moments = new double[areas.length];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = distancesMm[i] * distancesMm[i] * areas[i];
        }
        return OptionalDouble.of(Math.sqrt(sum(moments) / total));
    }

    /**
     * The area-weighted percentile: the first distance, ascending, whose cumulative area share reaches percent / 100 - 1e-9.
     *
     * @param percent 0 to 100; 100 gives the maximum
     * @return mm, or empty
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public OptionalDouble percentile(double percent) {
        requirePercent(percent);
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
     * The percentile of a profile of counts, interpolated between order statistics as numpy does by default (type R-7 of Hyndman
     * and Fan, American Statistician 50 (1996) 361): with n distances, at the place {@code (n - 1) percent / 100} counted from 0.
     *
     * @param percent 0 to 100
     * @return mm, or empty
     * @throws IllegalArgumentException if the percentage is out of range
     * @throws IllegalStateException if an area is not a whole number, so that it cannot be a count
     */
    public OptionalDouble interpolatedPercentile(double percent) {
        requirePercent(percent);
        for (double area : areas) {
            if (area != Math.rint(area)) {
                throw new IllegalStateException("Counts are whole numbers, not " + area);
            }
        }
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        double place = (total - 1) * (percent / 100);
        double lower = orderStatistic(Math.floor(place));
        double upper = orderStatistic(Math.min(total - 1, Math.floor(place) + 1));
        double share = place - Math.floor(place);
        return OptionalDouble.of(share < 0.5 ? lower + (upper - lower) * share : upper - (upper - lower) * (1 - share));
    }

    /** The distance at a place of the ascending list of counted distances. */
    private double orderStatistic(double place) {
        double before = 0;
        for (int i = 0; i < areas.length; i++) {
            before += areas[i];
            if (before > place) {
                return distancesMm[i];
            }
        }
        return distancesMm[distancesMm.length - 1];
    }

    /**
     * The distances of two surfaces together.
     *
     * @param other those of the other surface
     * @return both
     */
    public DistanceProfile pooledWith(DistanceProfile other) {
        double[] distances = new double[distancesMm.length + other.distancesMm.length];
        double[] weights = new double[distances.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < distances.length; k++) {
            boolean mine =
                    j == other.distancesMm.length || (i < distancesMm.length && distancesMm[i] <= other.distancesMm[j]);
            distances[k] = mine ? distancesMm[i] : other.distancesMm[j];
            weights[k] = mine ? areas[i++] : other.areas[j++];
        }
        return new DistanceProfile(distances, weights);
    }

    /**
     * All of the surface.
     *
     * @return mm2, or mm for contours
     */
    public double total() {
        return total;
    }

    private static void requirePercent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile lies within 0 and 100, not " + percent);
        }
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
