package io.github.saros4j.overlap;

import java.util.OptionalDouble;

/**
 * How two masks of one label overlap, in voxels of annotated slices. What each ratio means, and its source, stands at
 * {@code OverlapMetric}; each is empty where its formula divides by 0, unless it says otherwise.
 *
 * @param tp voxels in both
 * @param fp voxels in the prediction only
 * @param fn voxels in the truth only
 * @param tn voxels in neither
 */
public record ConfusionCounts(long tp, long fp, long fn, long tn) {

    /**
     * Checks that no count is negative.
     *
     * @throws IllegalArgumentException if one is
     */
    public ConfusionCounts {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException(
                    "Counts cannot be negative: tp " + tp + ", fp " + fp + ", fn " + fn + ", tn " + tn);
        }
    }

    /**
     * These voxels and others, such as those of another case.
     *
     * @param other the others
     * @return each count summed up
     * @throws ArithmeticException if a sum exceeds a long
     */
    public ConfusionCounts plus(ConfusionCounts other) {
        return new ConfusionCounts(
                Math.addExact(tp, other.tp),
                Math.addExact(fp, other.fp),
                Math.addExact(fn, other.fn),
                Math.addExact(tn, other.tn));
    }

    /**
     * Voxels of the truth.
     *
     * @return tp + fn
     */
    public long truth() {
        return tp + fn;
    }

    /**
     * Voxels of the prediction.
     *
     * @return tp + fp
     */
    public long prediction() {
        return tp + fp;
    }

    /**
     * The Dice coefficient, {@code 2 tp / (2 tp + fp + fn)}, 0 to 1.
     *
     * @return the score, or empty if neither mask has a voxel
     */
    public OptionalDouble dice() {
        return ratio(2 * tp, 2 * tp + fp + fn);
    }

    /**
     * Intersection over union, {@code tp / (tp + fp + fn)}, 0 to 1.
     *
     * @return the score, or empty if neither mask has a voxel
     */
    public OptionalDouble iou() {
        return ratio(tp, tp + fp + fn);
    }

    /**
     * The share of the prediction that is right, {@code tp / (tp + fp)}, 0 to 1.
     *
     * @return the score, or empty if the prediction has no voxel
     */
    public OptionalDouble precision() {
        return ratio(tp, prediction());
    }

    /**
     * The share of the truth that was found, {@code tp / (tp + fn)}, 0 to 1.
     *
     * @return the score, or empty if the truth has no voxel
     */
    public OptionalDouble recall() {
        return ratio(tp, truth());
    }

    /**
     * The F score, {@code (1 + b^2) tp / ((1 + b^2) tp + b^2 fn + fp)}, 0 to 1.
     *
     * @param beta how many times as much recall counts as precision, more than 0 and at most 1e6
     * @return the score, or empty if neither mask has a voxel
     * @throws IllegalArgumentException if beta is out of range
     */
    public OptionalDouble fBeta(double beta) {
        if (!(beta > 0 && beta <= 1e6)) {
            throw new IllegalArgumentException("The beta of an F score is more than 0 and at most 1e6, not " + beta);
        }
        if (tp == 0) { // with a square that underflows, the formula could divide 0 by 0
            return ratio(0, fp + fn);
        }
        double square = beta * beta;
        double found = (1 + square) * tp;
        return OptionalDouble.of(found / (found + square * fn + fp));
    }

    /**
     * The share of what is outside of the truth that is outside of the prediction too, {@code tn / (tn + fp)}, 0 to 1.
     *
     * @return the score, or empty if the truth fills every voxel
     */
    public OptionalDouble specificity() {
        return ratio(tn, tn + fp);
    }

    /**
     * The mean of recall and specificity, 0 to 1.
     *
     * @return the score, or empty if the truth has no voxel, or fills every voxel
     */
    public OptionalDouble balancedAccuracy() {
        OptionalDouble recall = recall();
        OptionalDouble specificity = specificity();
        return recall.isEmpty() || specificity.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((recall.getAsDouble() + specificity.getAsDouble()) / 2);
    }

    /**
     * Matthews' correlation, -1 to 1. The product of counts is taken in double, as two factors of the root each.
     *
     * @return the score; 0 if one mask is empty or fills every voxel; empty if both are empty, or both fill every voxel
     */
    public OptionalDouble mcc() {
        boolean sameConstant = (tp == 0 || tn == 0) && fp == 0 && fn == 0;
        if (sameConstant) {
            return OptionalDouble.empty();
        }
        double root = Math.sqrt((double) (tp + fp) * (tp + fn)) * Math.sqrt((double) (tn + fp) * (tn + fn));
        return OptionalDouble.of(root == 0 ? 0 : ((double) tp * tn - (double) fp * fn) / root);
    }

    /**
     * Cohen's kappa, up to 1, as {@code 2 (tp tn - fp fn) / ((tp + fp)(fp + tn) + (tp + fn)(fn + tn))}, which is the same.
     *
     * @return the score, or empty if both masks are empty, or both fill every voxel
     */
    public OptionalDouble kappa() {
        double chance = (double) (tp + fp) * (fp + tn) + (double) (tp + fn) * (fn + tn);
        return chance == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * ((double) tp * tn - (double) fp * fn) / chance);
    }

    /**
     * How alike the two volumes are, wherever they lie: {@code 1 - |fp - fn| / (2 tp + fp + fn)}, 0 to 1.
     *
     * @return the score, or empty if neither mask has a voxel
     */
    public OptionalDouble volumeSimilarity() {
        long sum = 2 * tp + fp + fn;
        return ratio(sum - Math.abs(fp - fn), sum);
    }

    /**
     * The prediction's volume less the truth's, in volumes of the truth: {@code (fp - fn) / (tp + fn)}, from -1.
     *
     * @return the score, or empty if the truth has no voxel
     */
    public OptionalDouble relativeVolumeDifference() {
        return ratio(fp - fn, truth());
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
