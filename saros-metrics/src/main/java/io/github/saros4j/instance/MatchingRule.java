package io.github.saros4j.instance;

import java.util.Locale;

/**
 * When a component of the truth and one of the prediction are the same thing. IoU is their common voxels over the voxels
 * of either. Immutable.
 */
public final class MatchingRule {

    /**
     * IoU above 0.5, compared exactly. No component can have that with two others, so matches are one to one whatever order they are
     * made in. Source: Kirillov et al., Panoptic Segmentation, CVPR 2019, section 4.1.
     */
    public static final MatchingRule IOU_OVER_HALF = new MatchingRule("iou>0.5", 0.5);

    /**
     * At least one common voxel. A component may match several of the other side: one that covers two lesions has found both.
     */
    public static final MatchingRule ANY_OVERLAP = new MatchingRule("any-overlap", 0);

    private final String key;
    private final double threshold;

    private MatchingRule(String key, double threshold) {
        this.key = key;
        this.threshold = threshold;
    }

    /**
     * IoU of at least a threshold, and one to one: the pair of the highest IoU is matched first, and neither of the two again.
     * Among equal IoUs the truth's component of the lower number comes first, then the prediction's. IoU is computed in double. With
     * a threshold of 0.5 or less, this greedy choice may match fewer pairs than are possible.
     *
     * @param threshold above 0, at most 1
     * @return the rule
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static MatchingRule iouAtLeast(double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("An IoU lies above 0 and at most at 1, not at " + threshold);
        }
        return new MatchingRule(String.format(Locale.ROOT, "iou>=%s", threshold), threshold);
    }

    /**
     * The name in tables.
     *
     * @return {@code iou>0.5}, {@code any-overlap}, or such as {@code iou>=0.1}
     */
    public String key() {
        return key;
    }

    /**
     * Whether a component matches at most one of the other side.
     *
     * @return false for {@link #ANY_OVERLAP}
     */
    public boolean isOneToOne() {
        return !equals(ANY_OVERLAP);
    }

    /** Whether two components that overlap may be matched. */
    boolean allows(InstanceMatch pair) {
        if (equals(IOU_OVER_HALF)) {
            return pair.commonVoxels() > pair.eitherVoxels() - pair.commonVoxels();
        }
        return pair.iou() >= threshold;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatchingRule rule && key.equals(rule.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
