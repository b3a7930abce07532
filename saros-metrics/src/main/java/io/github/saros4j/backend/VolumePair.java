package io.github.saros4j.backend;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;

/**
 * The arrays a backend counts over: the stored slices of truth and prediction on one grid. Nothing is copied.
 *
 * <p>A slice is ny rows of nx unsigned bytes, x fastest. Slices are numbered by {@code index}; {@link #position} gives
 * each one's place along z, ascending, possibly with gaps.
 */
public final class VolumePair {

    private final GridShape shape;
    private final AnnotatedSlices stored;
    private final byte[][] truth;
    private final byte[][] prediction;

    private VolumePair(LabelVolume<?> truth, LabelVolume<?> prediction) {
        this.shape = truth.geometry().shape();
        this.stored = truth.annotatedSlices();
        this.truth = slices(truth);
        this.prediction = slices(prediction);
    }

    /**
     * A pair of volumes that store the same slices of grids of one shape.
     *
     * @param truth the truth
     * @param prediction the prediction
     * @return their arrays
     * @throws IllegalArgumentException if shapes or stored slices differ
     */
    public static VolumePair of(LabelVolume<?> truth, LabelVolume<?> prediction) {
        if (!truth.geometry().shape().equals(prediction.geometry().shape())
                || !truth.annotatedSlices().equals(prediction.annotatedSlices())) {
            throw new IllegalArgumentException("A pair needs the same slices of one shape, not "
                    + truth.geometry().shape() + " (" + truth.annotatedSlices() + ") and "
                    + prediction.geometry().shape() + " (" + prediction.annotatedSlices() + ")");
        }
        return new VolumePair(truth, prediction);
    }

    private static byte[][] slices(LabelVolume<?> volume) {
        byte[][] slices = new byte[volume.annotatedSlices().count()][];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = volume.slice(i);
        }
        return slices;
    }

    /**
     * The size of the whole grid, slices that are not stored included.
     *
     * @return the shape in voxels
     */
    public GridShape shape() {
        return shape;
    }

    /**
     * The number of stored slices.
     *
     * @return 0 or more
     */
    public int sliceCount() {
        return truth.length;
    }

    /**
     * The number of a slice among the stored ones.
     *
     * @param z its place along z; may be outside the grid
     * @return its index, or -1 if it is not stored
     */
    public int indexOf(int z) {
        return stored.indexOf(z);
    }

    /**
     * Where a stored slice lies.
     *
     * @param index 0 to {@link #sliceCount()} - 1
     * @return its place along z
     */
    public int position(int index) {
        return stored.position(index);
    }

    /**
     * The voxels of a stored slice of one side.
     *
     * @param side truth or prediction
     * @param index 0 to {@link #sliceCount()} - 1
     * @return the array itself. Not to be modified.
     */
    public byte[] slice(Side side, int index) {
        return (side == Side.TRUTH ? truth : prediction)[index];
    }
}
