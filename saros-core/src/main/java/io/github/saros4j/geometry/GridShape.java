package io.github.saros4j.geometry;

/**
 * The size of a 3-D grid in voxels, x fastest in memory.
 *
 * @param nx voxels along axis 0, at least 1
 * @param ny voxels along axis 1, at least 1
 * @param nz voxels along axis 2, at least 1
 */
public record GridShape(int nx, int ny, int nz) {

    /**
     * Checks that no axis is empty and that a slice fits an array.
     *
     * @throws IllegalArgumentException if a size is below 1, or a slice has more than 2^31 - 9 voxels
     */
    public GridShape {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException(
                    "A grid needs at least one voxel an axis, not " + nx + "x" + ny + "x" + nz);
        }
        if ((long) nx * ny > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A slice of " + nx + "x" + ny + " voxels does not fit an array");
        }
    }

    /**
     * The size along one axis.
     *
     * @param axis 0, 1 or 2
     * @return voxels along it
     */
    public int size(int axis) {
        return switch (axis) {
            case 0 -> nx;
            case 1 -> ny;
            case 2 -> nz;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * Voxels in one slice of axis 2.
     *
     * @return nx * ny
     */
    public int sliceSize() {
        return nx * ny;
    }

    /**
     * Voxels in the grid.
     *
     * @return nx * ny * nz; may exceed an array's length
     */
    public long voxelCount() {
        return (long) nx * ny * nz;
    }

    @Override
    public String toString() {
        return nx + "x" + ny + "x" + nz;
    }
}
