package io.github.saros4j.masks;

import io.github.saros4j.label.Label;

/**
 * Voxels that two masks claim.
 *
 * @param lost the label that does not get them
 * @param kept the label that gets them: of all that claim a voxel the last one by id
 * @param voxels how many; at least one
 * @param <L> the type of the labels
 */
public record MaskOverlap<L extends Label>(L lost, L kept, long voxels) {

    /** Such as {@code 12 voxels of rib_left_1 went to vertebrae_T1}. */
    @Override
    public String toString() {
        return voxels + (voxels == 1 ? " voxel of " : " voxels of ") + lost.displayName() + " went to "
                + kept.displayName();
    }
}
