package io.github.saros4j.geometry;

/**
 * The distance between neighbouring voxel centres along each axis, in mm.
 *
 * @param x mm along axis 0, positive and finite
 * @param y mm along axis 1, positive and finite
 * @param z mm along axis 2, positive and finite
 */
public record Spacing(double x, double y, double z) {

    private static final double MM3_PER_ML = 1000.0;

    /**
     * Checks that all three are positive and finite.
     *
     * @throws IllegalArgumentException if one is not
     */
    public Spacing {
        if (!(isLength(x) && isLength(y) && isLength(z))) {
            throw new IllegalArgumentException("Spacing must be positive and finite, not " + x + " x " + y + " x " + z);
        }
    }

    private static boolean isLength(double mm) {
        return mm > 0 && mm < Double.POSITIVE_INFINITY;
    }

    /**
     * The spacing along one axis.
     *
     * @param axis 0, 1 or 2
     * @return mm
     */
    public double along(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> z;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * The shortest of the three.
     *
     * @return mm
     */
    public double smallest() {
        return Math.min(x, Math.min(y, z));
    }

    /**
     * The volume of one voxel.
     *
     * @return mL (cm3)
     */
    public double voxelVolumeMl() {
        return x * y * z / MM3_PER_ML;
    }

    @Override
    public String toString() {
        return x + " x " + y + " x " + z + " mm";
    }
}
