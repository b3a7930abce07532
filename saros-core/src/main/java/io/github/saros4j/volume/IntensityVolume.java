package io.github.saros4j.volume;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import java.util.Objects;

/**
 * A CT in Hounsfield units (HU), slice by slice along axis 2. Values are float32, which holds every 16-bit integer
 * exactly. Immutable but for {@link #slice}, which hands out the array itself.
 */
public final class IntensityVolume {

    private final VolumeGeometry geometry;
    private final String source;
    private final float[][] slices;

    private IntensityVolume(VolumeGeometry geometry, String source, float[][] slices) {
        this.geometry = geometry;
        this.source = source;
        this.slices = slices;
    }

    /**
     * A volume over existing slices.
     *
     * @param geometry the grid
     * @param slices nz arrays of ny rows of nx HU values, x fastest; kept, not copied
     * @param source a file's path or another description, for messages
     * @return the volume
     * @throws IllegalArgumentException if the arrays do not have the grid's shape
     */
    public static IntensityVolume of(VolumeGeometry geometry, float[][] slices, String source) {
        GridShape shape = geometry.shape();
        if (slices.length != shape.nz()) {
            throw new IllegalArgumentException(slices.length + " slices for a volume of " + shape);
        }
        for (int z = 0; z < slices.length; z++) {
            if (slices[z].length != shape.sliceSize()) {
                throw new IllegalArgumentException(
                        "Slice " + z + " has " + slices[z].length + " voxels in a volume of " + shape);
            }
        }
        return new IntensityVolume(geometry, source, slices.clone());
    }

    /**
     * The grid.
     *
     * @return the geometry
     */
    public VolumeGeometry geometry() {
        return geometry;
    }

    /**
     * Where the volume comes from, for messages.
     *
     * @return a file's path or another description
     */
    public String source() {
        return source;
    }

    /**
     * The values of a slice.
     *
     * @param z its position along axis 2
     * @return the array itself, not a copy: ny rows of nx HU values, x fastest. Not to be modified.
     */
    public float[] slice(int z) {
        return slices[z];
    }

    /**
     * One value.
     *
     * @param x along axis 0
     * @param y along axis 1
     * @param z along axis 2
     * @return HU
     * @throws IndexOutOfBoundsException if the voxel is outside the grid
     */
    public float huAt(int x, int y, int z) {
        GridShape shape = geometry.shape();
        Objects.checkIndex(x, shape.nx());
        Objects.checkIndex(y, shape.ny());
        return slices[z][y * shape.nx() + x];
    }

    /**
     * The same values at the same places in another storage order.
     *
     * @param target the order that is wanted
     * @return the reordered volume; this one if it has that order
     */
    public IntensityVolume reoriented(Orientation target) {
        return reoriented(Reorientation.between(geometry.orientation(), target));
    }

    /**
     * The same values at the same places with axes permuted and flipped.
     *
     * @param change the change
     * @return the reordered volume; this one if nothing changes
     */
    public IntensityVolume reoriented(Reorientation change) {
        if (change.equals(Reorientation.IDENTITY)) {
            return this;
        }
        VolumeGeometry moved = change.apply(geometry);
        float[][] values = new float[moved.shape().nz()][moved.shape().sliceSize()];
        new VoxelMoves(change, geometry.shape())
                .forEach((fromSlice, from, toSlice, to) -> values[toSlice][to] = slices[fromSlice][from]);
        return new IntensityVolume(moved, source, values);
    }

    /**
     * This volume in the storage order of a label map that lies on the same grid.
     *
     * @param reference the label map whose order is wanted
     * @return this volume, reordered where it has to be
     * @throws GeometryMismatchException if no permuting and flipping of axes lays this grid on that one; the message shows
     *     both
     */
    public IntensityVolume alignedTo(LabelVolume<?> reference) {
        return reoriented(Reorientation.aligning(geometry, reference.geometry())
                .orElseThrow(() -> new GeometryMismatchException("Two volumes do not share a grid:\n  " + source + ": "
                        + geometry + "\n  " + reference.source() + ": " + reference.geometry())));
    }

    @Override
    public String toString() {
        return source + ": " + geometry;
    }
}
