package io.github.saros4j.metric;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A distance between two surfaces, in mm, from 0. From every surface element of one side to the nearest of the other, summed up
 * by a statistic, over one direction or both. Undefined if a side is absent, and within slices if no slice has both.
 *
 * <p>The names in the literature are not settled; these are the keys here:
 *
 * <table>
 * <caption>Distances</caption>
 * <tr><th>key</th><th>what</th></tr>
 * <tr><td>{@code asd_truth_to_prediction}, {@code asd_prediction_to_truth}</td><td>directed average surface distance</td></tr>
 * <tr><td>{@code assd}</td><td>average symmetric surface distance: the mean over both surfaces together</td></tr>
 * <tr><td>{@code masd}</td><td>mean of the two directed averages; what medpy calls assd and the published script
 * {@code avg_surface_distance}</td></tr>
 * <tr><td>{@code rmsd}</td><td>root mean square over both surfaces together</td></tr>
 * <tr><td>{@code hd}</td><td>Hausdorff distance: the largest distance of both directions</td></tr>
 * <tr><td>{@code hd95}</td><td>the larger of the two directed 95th percentiles; any number of 0 to 100</td></tr>
 * <tr><td>{@code hd95_pooled}, {@code hd95_mean}</td><td>the percentile of both directions together; the mean of the two directed ones.
 * {@code hd50_pooled} is the median distance</td></tr>
 * <tr><td>… {@code _truth_to_prediction}, {@code _prediction_to_truth}</td><td>one direction</td></tr>
 * <tr><td>… {@code _counted}</td><td>each surface element counts one, whatever its area</td></tr>
 * <tr><td>… {@code _interpolated}</td><td>counted, and percentiles interpolated between order statistics as numpy does (type R-7)</td></tr>
 * </table>
 *
 * <p>Weighed by area, a percentile is the first distance, ascending, at which the share of the area reaches N/100 - 1e-9
 * (Nikolov et al. 2021).
 *
 * @param statistic what is made of the distances
 * @param percent which percentile, 0 to 100; 100 is the maximum; 0 for other statistics
 * @param direction over which of the surfaces
 * @param weighting how much each surface element counts
 */
public record DistanceMetric(Statistic statistic, double percent, Direction direction, Weighting weighting)
        implements Metric {

    /** What is made of many distances. */
    public enum Statistic {
        /** Their mean. */
        MEAN,
        /** The square root of the mean of their squares. */
        RMS,
        /** A percentile, or the maximum. */
        PERCENTILE
    }

    /** Whose distances count. */
    public enum Direction {
        /** The truth's, to the prediction's surface. */
        TRUTH_TO_PREDICTION("_truth_to_prediction"),
        /** The prediction's, to the truth's surface. */
        PREDICTION_TO_TRUTH("_prediction_to_truth"),
        /** The larger of the two directed statistics. */
        MAX("_max"),
        /** The mean of the two directed statistics. */
        MEAN("_mean"),
        /** All distances together. */
        POOLED("_pooled");

        private final String suffix;

        Direction(String suffix) {
            this.suffix = suffix;
        }
    }

    /** How much a surface element counts. */
    public enum Weighting {
        /** As much as its area (mm2), or its length within slices (mm). */
        AREA(""),
        /** One. */
        COUNT("_counted"),
        /** One, with percentiles interpolated between order statistics (R-7, numpy's default). */
        COUNT_INTERPOLATED("_interpolated");

        private final String suffix;

        Weighting(String suffix) {
            this.suffix = suffix;
        }
    }

    /** From the truth's surface to the prediction's: what was missed. */
    public static final DistanceMetric ASD_TRUTH_TO_PREDICTION = mean(Direction.TRUTH_TO_PREDICTION);
    /** From the prediction's surface to the truth's: what was invented. */
    public static final DistanceMetric ASD_PREDICTION_TO_TRUTH = mean(Direction.PREDICTION_TO_TRUTH);
    /** The mean over both surfaces together. */
    public static final DistanceMetric ASSD = mean(Direction.POOLED);
    /** The mean of the two directed averages. */
    public static final DistanceMetric MASD = mean(Direction.MEAN);
    /** The root mean square over both surfaces together. */
    public static final DistanceMetric RMSD = new DistanceMetric(Statistic.RMS, 0, Direction.POOLED, Weighting.AREA);
    /** The Hausdorff distance. */
    public static final DistanceMetric HD = hausdorff(100);
    /** The larger of the two directed 95th percentiles. */
    public static final DistanceMetric HD95 = hausdorff(95);
    /** The median over both surfaces together. */
    public static final DistanceMetric MEDIAN = hausdorff(50).over(Direction.POOLED);

    /**
     * Checks that a percentile, and nothing else, has a percentage, and that nothing else is interpolated.
     *
     * @throws IllegalArgumentException if not
     */
    public DistanceMetric {
        Objects.requireNonNull(direction, "direction");
        boolean ofPercentile = statistic == Statistic.PERCENTILE;
        if (!(percent >= 0 && percent <= 100) || (!ofPercentile && percent != 0)) {
            throw new IllegalArgumentException("A percentile of 0 to 100, not " + percent + " of " + statistic);
        }
        if (weighting == Weighting.COUNT_INTERPOLATED && !ofPercentile) {
            throw new IllegalArgumentException("Only percentiles are interpolated, not " + statistic);
        }
        percent += 0.0; // no -0.0, which would be another metric
    }

    private static DistanceMetric mean(Direction direction) {
        return new DistanceMetric(Statistic.MEAN, 0, direction, Weighting.AREA);
    }

    /**
     * The larger of the two directed percentiles, weighed by area.
     *
     * @param percent 0 to 100; 100 is the Hausdorff distance itself
     * @return the metric
     */
    public static DistanceMetric hausdorff(double percent) {
        return new DistanceMetric(Statistic.PERCENTILE, percent, Direction.MAX, Weighting.AREA);
    }

    /**
     * The same statistic over other surfaces.
     *
     * @param newDirection over which
     * @return the metric
     */
    public DistanceMetric over(Direction newDirection) {
        return new DistanceMetric(statistic, percent, newDirection, weighting);
    }

    /**
     * The same statistic with other weights.
     *
     * @param newWeighting how much a surface element counts
     * @return the metric
     * @throws IllegalArgumentException if something other than a percentile is to be interpolated
     */
    public DistanceMetric weighedBy(Weighting newWeighting) {
        return new DistanceMetric(statistic, percent, direction, newWeighting);
    }

    @Override
    public String key() {
        return base() + weighting.suffix;
    }

    private String base() {
        return switch (statistic) {
            case MEAN ->
                switch (direction) {
                    case POOLED -> "assd";
                    case MEAN -> "masd";
                    default -> "asd" + direction.suffix;
                };
            case RMS -> direction == Direction.POOLED ? "rmsd" : "rmsd" + direction.suffix;
            case PERCENTILE -> "hd" + digits() + (direction == Direction.MAX ? "" : direction.suffix);
        };
    }

    /** What follows the number of a percentile in its key. */
    String suffix() {
        return (direction == Direction.MAX ? "" : direction.suffix) + weighting.suffix;
    }

    private String digits() {
        return percent == 100
                ? ""
                : BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    @Override
    public String displayName() {
        String words = base().replace('_', ' ');
        int name = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        return words.substring(0, name).toUpperCase(Locale.ROOT)
                + words.substring(name)
                + weighting.suffix.replace('_', ' ');
    }

    @Override
    public String definition() {
        return statisticInWords()
                + directionInWords()
                + (weighting == Weighting.AREA ? "" : ", each element counting one");
    }

    private String statisticInWords() {
        return switch (statistic) {
            case MEAN -> "mean distance";
            case RMS -> "root mean square distance";
            case PERCENTILE -> percent == 100 ? "largest distance" : "percentile " + digits() + " of the distances";
        };
    }

    private String directionInWords() {
        return switch (direction) {
            case TRUTH_TO_PREDICTION -> " from the truth's surface to the prediction's";
            case PREDICTION_TO_TRUTH -> " from the prediction's surface to the truth's";
            case MAX -> " between surfaces, the larger of both directions";
            case MEAN -> " between surfaces, the mean of both directions";
            case POOLED -> " between surfaces, both directions together";
        };
    }

    @Override
    public String unit() {
        return "mm";
    }

    @Override
    public BetterWhen betterWhen() {
        return BetterWhen.LOWER;
    }

    @Override
    public boolean isCount() {
        return false;
    }

    @Override
    public String toString() {
        return key();
    }
}
