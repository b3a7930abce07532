package io.github.saros4j.instance;

import io.github.saros4j.components.Component;

/**
 * A component of the truth and one of the prediction that overlap.
 *
 * @param truth the truth's
 * @param prediction the prediction's
 * @param commonVoxels voxels in both, at least 1
 */
public record InstanceMatch(Component truth, Component prediction, long commonVoxels) {

    /**
     * Intersection over union: the common voxels over the voxels of either, above 0 and at most 1.
     *
     * @return the ratio
     */
    public double iou() {
        return (double) commonVoxels / eitherVoxels();
    }

    long eitherVoxels() {
        return truth.voxels() + prediction.voxels() - commonVoxels;
    }
}
