package io.github.saros4j.geometry;

/**
 * The grid of a volume: its shape, its spacing and its place in the world.
 *
 * <p>Spacing is kept beside the affine because surface scores use the header's own numbers: an affine's column lengths
 * carry rounding that could decide a tie. The two must tell the same story.
 *
 * @param shape voxels
 * @param spacing mm, as the file's header states it
 * @param affine voxel to world (RAS+) mm
 */
public record VolumeGeometry(GridShape shape, Spacing spacing, Affine affine) {

    /** How far spacing and affine may differ, relative to the affine's column length. */
    public static final double SPACING_AGREEMENT = 1e-3;

    /** How far two matching grids' corners may be apart, in parts of the smallest spacing. */
    public static final double CORNER_AGREEMENT = 0.01;

    /**
     * Checks that spacing and affine agree.
     *
     * @throws GeometryException if they differ by more than {@link #SPACING_AGREEMENT} along an axis
     */
    public VolumeGeometry {
        for (int axis = 0; axis < 3; axis++) {
            double length = affine.columnLength(axis);
            if (!(Math.abs(spacing.along(axis) - length) <= SPACING_AGREEMENT * length)) {
                throw new GeometryException(
                        "Spacing " + spacing + " and the affine's " + affine.spacing() + " differ along axis " + axis);
            }
        }
    }

    /**
     * A grid along the world's axes at the origin.
     *
     * @param shape voxels
     * @param spacing mm
     * @return the geometry with the spacing on the affine's diagonal
     */
    public static VolumeGeometry of(GridShape shape, Spacing spacing) {
        return new VolumeGeometry(shape, spacing, Affine.ofSpacing(spacing));
    }

    /**
     * The storage order.
     *
     * @return the orientation nearest to the affine
     */
    public Orientation orientation() {
        return Orientation.of(affine);
    }

    /**
     * Whether both are one grid: equal shapes, and the eight outer corners (half a voxel beyond the first and last
     * centres) agree to {@link #CORNER_AGREEMENT} of the smallest spacing. Headers are rewritten in float32 by many
     * tools, so bit equality would refuse honest files.
     *
     * @param other another geometry
     * @return true if a voxel index means the same place in both
     */
    public boolean matches(VolumeGeometry other) {
        return shape.equals(other.shape)
                && largestCornerDistance(other)
                        <= CORNER_AGREEMENT * Math.min(spacing.smallest(), other.spacing.smallest());
    }

    /** In mm; the shapes must be equal. */
    private double largestCornerDistance(VolumeGeometry other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            double i = (corner & 1) == 0 ? -0.5 : shape.nx() - 0.5;
            double j = (corner & 2) == 0 ? -0.5 : shape.ny() - 0.5;
            double k = (corner & 4) == 0 ? -0.5 : shape.nz() - 0.5;
            largest = Math.max(largest, affine.toWorld(i, j, k).distanceTo(other.affine.toWorld(i, j, k)));
        }
        return largest;
    }

    @Override
    public String toString() {
        return shape + " voxels of " + spacing + ", " + orientation().code() + ", affine " + affine;
    }
}
