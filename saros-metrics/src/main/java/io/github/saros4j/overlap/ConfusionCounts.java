package io.github.saros4j.overlap;

import java.util.OptionalDouble;

/**
 * How two masks of one label overlap, in voxels of annotated slices.
 *
 * @param tp voxels in both
 * @param fp voxels in the prediction only
 * @param fn voxels in the truth only
 */
public record ConfusionCounts(long tp, long fp, long fn) {

    /**
     * Checks that no count is negative.
     *
     * @throws IllegalArgumentException if one is
     */
    public ConfusionCounts {
        if (tp < 0 || fp < 0 || fn < 0) {
            throw new IllegalArgumentException("Counts cannot be negative: tp " + tp + ", fp " + fp + ", fn " + fn);
        }
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
     * The Dice coefficient, {@code 2 tp / (2 tp + fp + fn)}, 0 to 1 (Dice 1945).
     *
     * @return the score, or empty if neither mask has a voxel
     */
    public OptionalDouble dice() {
        return ratio(2 * tp, 2 * tp + fp + fn);
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

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
