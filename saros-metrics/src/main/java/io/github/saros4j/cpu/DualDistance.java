package io.github.saros4j.cpu;

import io.github.saros4j.geometry.Spacing;

/** The distance between two dual points, as it is defined: every tie and every comparison rests on these two lines. */
final class DualDistance {

    private DualDistance() {}

    /** The distance in mm of points dx, dy and dz steps apart. */
    static double mm(Spacing spacing, int dx, int dy, int dz) {
        return Math.sqrt(squared(spacing, dx, dy, dz));
    }

    /** Its square, in mm2; never shrinks as |dx|, |dy| or |dz| grows, also after rounding. */
    static double squared(Spacing spacing, int dx, int dy, int dz) {
        double x = dx * spacing.x();
        double y = dy * spacing.y();
        double z = dz * spacing.z();
        return (x * x + y * y) + z * z;
    }
}
