package io.github.saros4j.metric;

import java.util.Locale;

/**
 * How much of a label there is, and where, on each side. T and P are the volumes in annotated slices: voxels times the volume
 * of one, by the spacing. In a sparse truth they stand for annotated slices alone, not for the organ.
 */
public enum VolumeMetric implements Metric {
    /** T. 0 if the truth lacks the label, also if both sides do. */
    TRUTH_VOLUME("Volume of the truth", "mL", BetterWhen.NEITHER, "voxels of the truth times their volume"),
    /** P. 0 if the prediction lacks the label, also if both sides do. */
    PREDICTION_VOLUME(
            "Volume of the prediction", "mL", BetterWhen.NEITHER, "voxels of the prediction times their volume"),
    /** {@code P - T}: negative if too little was found. By the formula also if one side is absent. */
    VOLUME_DIFFERENCE("Volume difference", "mL", BetterWhen.NEITHER, "P - T, of the volumes of prediction and truth"),
    /** {@code (P - T) / T}, from -1. -1 if the prediction lacks the label; undefined if the truth does. */
    RELATIVE_VOLUME_DIFFERENCE("Relative volume difference", "", BetterWhen.NEITHER, "(P - T) / T"),
    /** {@code |P - T| / T}, from 0. 1 if the prediction lacks the label; undefined if the truth does. */
    ABSOLUTE_RELATIVE_VOLUME_DIFFERENCE("Absolute relative volume difference", "", BetterWhen.LOWER, "|P - T| / T"),
    /**
     * {@code 1 - |P - T| / (P + T)}, 0 to 1 (Taha and Hanbury 2015): says nothing of where the volumes are. 0 if one side is
     * absent.
     */
    VOLUME_SIMILARITY("Volume similarity", "", BetterWhen.HIGHER, "1 - |P - T| / (P + T)"),
    /** In-plane area of the truth, summed over the compared slices; meant for single slices. 0 if it is absent. */
    TRUTH_AREA("Area of the truth", "cm2", BetterWhen.NEITHER, "in-plane area of the truth"),
    /** In-plane area of the prediction, summed over the compared slices; meant for single slices. 0 if it is absent. */
    PREDICTION_AREA("Area of the prediction", "cm2", BetterWhen.NEITHER, "in-plane area of the prediction"),
    /** From the truth's centre of mass to the prediction's, by the spacing, from 0. Undefined if a side is absent. */
    CENTROID_DISTANCE("Distance of centroids", "mm", BetterWhen.LOWER, "between the centres of mass");

    private final String displayName;
    private final String unit;
    private final BetterWhen betterWhen;
    private final String definition;

    VolumeMetric(String displayName, String unit, BetterWhen betterWhen, String definition) {
        this.displayName = displayName;
        this.unit = unit;
        this.betterWhen = betterWhen;
        this.definition = definition;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public BetterWhen betterWhen() {
        return betterWhen;
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
