package io.github.saros4j.overlap;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One Dice coefficient over several labels: {@code 2 sum(w tp) / sum(w (T + P))}, 0 to 1, where T and P are the voxels of a label
 * in truth and prediction (Crum et al., IEEE TMI 25 (2006) 1451; Sudre et al., DLMIA 2017, 240).
 */
public enum GeneralisedDice {
    /** {@code w = 1}: large labels decide. */
    UNIFORM,
    /** {@code w = 1 / T}: labels count alike. */
    INVERSE_VOLUME,
    /** {@code w = 1 / T^2}: small labels decide, as Sudre et al. have it. */
    INVERSE_SQUARED_VOLUME;

    /**
     * The score of some labels. Where weights follow the truth's volume, a label that the truth lacks has the largest weight of those
     * that it has, so that what is invented costs something.
     *
     * @param labels the counts of each label of one case; labels that neither side has do not matter
     * @return the score, or empty if neither side has any of the labels, or, but for {@link #UNIFORM}, the truth has none
     */
    public OptionalDouble of(List<ConfusionCounts> labels) {
        double largestWeight = 0;
        for (ConfusionCounts counts : labels) {
            if (counts.truth() > 0) {
                largestWeight = Math.max(largestWeight, weight(counts.truth()));
            }
        }
        double common = 0;
        double all = 0;
        for (ConfusionCounts counts : labels) {
            double weight = this == UNIFORM ? 1 : counts.truth() > 0 ? weight(counts.truth()) : largestWeight;
            common += weight * counts.tp();
            all += weight * (counts.truth() + counts.prediction());
        }
        return all > 0 ? OptionalDouble.of(2 * common / all) : OptionalDouble.empty();
    }

    private double weight(long voxels) {
        return switch (this) {
            case UNIFORM -> 1;
            case INVERSE_VOLUME -> 1.0 / voxels;
            case INVERSE_SQUARED_VOLUME -> 1.0 / ((double) voxels * voxels);
        };
    }
}
