package io.github.saros4j.backend;

import io.github.saros4j.geometry.Spacing;

/** For backends: the distance between two dual points, or two voxels, as it is defined: every tie and every comparison rests on these two lines. */
public final class DualDistance {

    private DualDistance() {}

    /**
     * The distance of two points.
     *
     * @param spacing mm along each axis
     * @param dx columns apart
     * @param dy rows apart
     * @param dz layers apart
     * @return mm
     */
    public static double mm(Spacing spacing, int dx, int dy, int dz) {
        return Math.sqrt(squared(spacing, dx, dy, dz));
    }

    /**
     * The square of {@link #mm}; never shrinks as |dx|, |dy| or |dz| grows, also after rounding.
     *
     * @param spacing mm along each axis
     * @param dx columns apart
     * @param dy rows apart
     * @param dz layers apart
     * @return mm2
     */
    public static double squared(Spacing spacing, int dx, int dy, int dz) {
        double x = dx * spacing.x();
        double y = dy * spacing.y();
        double z = dz * spacing.z();
        return (x * x + y * y) + z * z;
    }
}
