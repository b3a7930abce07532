package io.github.saros4j.evaluation;

import io.github.saros4j.surface.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * What a score measures, named as in tables: {@code tp}, {@code dice}, {@code nsd_3mm}.
 *
 * @param kind the family
 * @param tolerance the tolerance of {@link Kind#NSD}; null for all others
 */
public record Metric(Kind kind, @Nullable Tolerance tolerance) {

    /** Families of metrics. */
    public enum Kind {
        /** Voxels in both, a count. */
        TP("tp"),
        /** Voxels in the prediction only, a count. */
        FP("fp"),
        /** Voxels in the truth only, a count. */
        FN("fn"),
        /** {@code tp / (tp + fp)}, 0 to 1. */
        PRECISION("precision"),
        /** {@code tp / (tp + fn)}, 0 to 1. */
        RECALL("recall"),
        /** {@code 2 tp / (2 tp + fp + fn)}, 0 to 1. */
        DICE("dice"),
        /** Normalised surface Dice at a tolerance, 0 to 1. */
        NSD("nsd");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /**
         * Whether values are voxel counts, which exist even where a side is absent.
         *
         * @return true for tp, fp and fn
         */
        public boolean isCount() {
            return this == TP || this == FP || this == FN;
        }
    }

    /** Voxels in both. */
    public static final Metric TP = new Metric(Kind.TP, null);
    /** Voxels in the prediction only. */
    public static final Metric FP = new Metric(Kind.FP, null);
    /** Voxels in the truth only. */
    public static final Metric FN = new Metric(Kind.FN, null);
    /** Share of the prediction that is right. */
    public static final Metric PRECISION = new Metric(Kind.PRECISION, null);
    /** Share of the truth that was found. */
    public static final Metric RECALL = new Metric(Kind.RECALL, null);
    /** Dice coefficient. */
    public static final Metric DICE = new Metric(Kind.DICE, null);

    /**
     * Checks that the surface Dice, and nothing else, has a tolerance.
     *
     * @throws IllegalArgumentException if not
     */
    public Metric {
        if ((kind == Kind.NSD) != (tolerance != null)) {
            throw new IllegalArgumentException("NSD, and nothing else, has a tolerance: " + kind + ", " + tolerance);
        }
    }

    /**
     * The normalised surface Dice at a tolerance.
     *
     * @param tolerance how far apart surfaces may be
     * @return the metric
     */
    public static Metric nsd(Tolerance tolerance) {
        return new Metric(Kind.NSD, tolerance);
    }

    /**
     * The name in tables.
     *
     * @return such as {@code dice} or {@code nsd_0.5mm}
     */
    public String key() {
        return tolerance == null ? kind.key : kind.key + "_" + tolerance;
    }

    @Override
    public String toString() {
        return key();
    }
}
