package io.github.saros4j.metric;

import io.github.saros4j.surface.Tolerance;

/**
 * Boundary IoU: the IoU of two bands, the voxels of each mask that lie within a width of its border, 0 to 1 (Cheng et al., CVPR
 * 2021, 15334). A border voxel has a face neighbour outside of the mask; a voxel is in the band if its centre is at most the width
 * from that of a border voxel. Cheng et al. erode by squares of pixels instead, so their bands are wider along diagonals and know
 * no mm. Slices that the truth ignores are background, also for the protocol {@code masked}. 0 if one side is absent.
 *
 * @param width how thick the bands are
 */
public record BoundaryIou(Tolerance width) implements Metric {

    /**
     * The metric for a width.
     *
     * @param mm 0 (border voxels alone) to {@link Tolerance#MOST_MM}
     * @return the metric
     */
    public static BoundaryIou ofMm(double mm) {
        return new BoundaryIou(Tolerance.ofMm(mm));
    }

    @Override
    public String key() {
        return "boundary_iou_" + width;
    }

    @Override
    public String displayName() {
        return "Boundary IoU " + width;
    }

    @Override
    public String definition() {
        return "IoU of the voxels of each mask within " + width + " of its border";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public BetterWhen betterWhen() {
        return BetterWhen.HIGHER;
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
