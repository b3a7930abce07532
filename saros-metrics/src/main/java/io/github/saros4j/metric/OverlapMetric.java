package io.github.saros4j.metric;

import java.util.Locale;

/**
 * How far two masks cover each other, from the counts of voxels in annotated slices: {@code tp} in both, {@code fp} in the
 * prediction only, {@code fn} in the truth only, {@code tn} in neither; n is their sum.
 *
 * <p>Source of all but Dice and IoU: Taha and Hanbury, BMC Medical Imaging 15 (2015) 29; Maier-Hein et al., Nature Methods 21
 * (2024) 195.
 */
public enum OverlapMetric implements Metric {
    /** Voxels in both. A count; 0 where a side is absent. */
    TP("TP", "voxels", BetterWhen.NEITHER, "voxels in both"),
    /** Voxels in the prediction only. A count. */
    FP("FP", "voxels", BetterWhen.LOWER, "voxels in the prediction only"),
    /** Voxels in the truth only. A count. */
    FN("FN", "voxels", BetterWhen.LOWER, "voxels in the truth only"),
    /** Voxels in neither. A count; follows the size of the image more than anything else. */
    TN("TN", "voxels", BetterWhen.NEITHER, "voxels in neither"),
    /** {@code tp / (tp + fp)}, 0 to 1: the share of the prediction that is right. 0 if one side is absent. */
    PRECISION("Precision", "", BetterWhen.HIGHER, "tp / (tp + fp)"),
    /** {@code tp / (tp + fn)}, 0 to 1: the share of the truth that was found, also called sensitivity. 0 if one side is absent. */
    RECALL("Recall", "", BetterWhen.HIGHER, "tp / (tp + fn)"),
    /** {@code 2 tp / (2 tp + fp + fn)}, 0 to 1 (Dice, Ecology 26 (1945) 297). 0 if one side is absent. */
    DICE("Dice", "", BetterWhen.HIGHER, "2 tp / (2 tp + fp + fn)"),
    /** Intersection over union, {@code tp / (tp + fp + fn)}, 0 to 1 (Jaccard 1912). 0 if one side is absent. */
    IOU("IoU", "", BetterWhen.HIGHER, "tp / (tp + fp + fn)"),
    /**
     * {@code tn / (tn + fp)}, 0 to 1: near 1 for anything that is small in a large image. By the formula also if one side is
     * absent; undefined if the truth fills every voxel.
     */
    SPECIFICITY("Specificity", "", BetterWhen.HIGHER, "tn / (tn + fp)"),
    /**
     * The mean of recall and specificity, 0 to 1. A missed label gives 0.5 by the formula; undefined if the truth is absent or
     * fills every voxel.
     */
    BALANCED_ACCURACY("Balanced accuracy", "", BetterWhen.HIGHER, "mean of recall and specificity"),
    /**
     * Matthews' correlation, {@code (tp tn - fp fn) / sqrt((tp + fp)(tp + fn)(tn + fp)(tn + fn))}, -1 to 1 (Matthews, BBA 405
     * (1975) 442). 0 where a factor of the root is 0 (one side is absent or fills every voxel), as Chicco and Jurman, BMC Genomics 21
     * (2020) 6 have it; undefined if both sides fill every voxel.
     */
    MCC(
            "MCC",
            "",
            BetterWhen.HIGHER,
            "Matthews' correlation, (tp tn - fp fn) / sqrt((tp + fp)(tp + fn)(tn + fp)(tn + fn))"),
    /**
     * Cohen's kappa, {@code (po - pe) / (1 - pe)} with {@code po = (tp + tn) / n} and
     * {@code pe = ((tp + fp)(tp + fn) + (tn + fp)(tn + fn)) / n^2}, up to 1 (Cohen 1960). 0 by the formula if one side is absent;
     * undefined if both sides fill every voxel.
     */
    KAPPA("Kappa", "", BetterWhen.HIGHER, "Cohen's kappa, agreement beyond chance");

    private final String displayName;
    private final String unit;
    private final BetterWhen betterWhen;
    private final String definition;

    OverlapMetric(String displayName, String unit, BetterWhen betterWhen, String definition) {
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
        return !unit.isEmpty();
    }

    @Override
    public String toString() {
        return key();
    }
}
