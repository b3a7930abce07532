package io.github.saros4j.scan;

import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.volume.AnnotatedSlices;
import java.util.Optional;

/**
 * Some slices of a CT, in Hounsfield units (HU). Immutable but for {@link #slice}, which hands out the array itself.
 */
public final class ImageSlices {

    private final VolumeGeometry stored;
    private final String source;
    private final AnnotatedSlices kept;
    private final float[][] slices;
    private final Optional<HuExtremes> extremes;

    private ImageSlices(
            VolumeGeometry stored,
            String source,
            AnnotatedSlices kept,
            float[][] slices,
            Optional<HuExtremes> extremes) {
        this.stored = stored;
        this.source = source;
        this.kept = kept;
        this.slices = slices;
        this.extremes = extremes;
    }

    /**
     * Slices on the grid of a label map.
     *
     * @param stored the CT's grid as its file has it
     * @param grid the label map's grid, which is the same one but for the storage order
     * @param kept which of the label map's slices these are
     * @param slices as many arrays of ny rows of nx HU in the label map's order, x fastest; kept, not copied
     * @param source a file's path or another description, for messages
     * @return the slices
     * @throws IllegalArgumentException if the arrays do not fit the grid or the positions
     */
    public static ImageSlices of(
            VolumeGeometry stored, VolumeGeometry grid, AnnotatedSlices kept, float[][] slices, String source) {
        if (kept.depth() != grid.shape().nz() || slices.length != kept.count()) {
            throw new IllegalArgumentException(slices.length + " slices, for " + kept + " of " + grid.shape());
        }
        for (float[] slice : slices) {
            if (slice.length != grid.shape().sliceSize()) {
                throw new IllegalArgumentException(
                        "A slice of " + slice.length + " voxels in a volume of " + grid.shape());
            }
        }
        return new ImageSlices(stored, source, kept, slices.clone(), Optional.empty());
    }

    /**
     * A CT on another grid than the label map's, of which no slice is of use.
     *
     * @param stored the CT's grid as its file has it
     * @param source a file's path or another description, for messages
     * @return the CT without slices
     */
    public static ImageSlices elsewhere(VolumeGeometry stored, String source) {
        return new ImageSlices(stored, source, AnnotatedSlices.of(1), new float[0][], Optional.empty());
    }

    /**
     * The same slices, and what is known of the whole CT.
     *
     * @param ofAllSlices its extreme values, at places in the label map's order; empty if no value is finite
     * @return the slices
     */
    public ImageSlices withExtremes(Optional<HuExtremes> ofAllSlices) {
        return new ImageSlices(stored, source, kept, slices, ofAllSlices);
    }

    /**
     * The extreme values of the whole CT, slices that are not kept included.
     *
     * @return where they are in the label map's order; empty if nobody looked, or no value is finite
     */
    public Optional<HuExtremes> extremes() {
        return extremes;
    }

    /**
     * The grid of the CT as its file has it.
     *
     * @return shape, spacing and affine before any axis was permuted or flipped
     */
    public VolumeGeometry stored() {
        return stored;
    }

    /**
     * Where the CT comes from.
     *
     * @return a file's path or another description
     */
    public String source() {
        return source;
    }

    /**
     * Whether the values of a label map's slice are here.
     *
     * @param z the slice's position in the label map
     * @return true if {@link #slice} gives it
     */
    public boolean has(int z) {
        return kept.indexOf(z) >= 0;
    }

    /**
     * The values of a slice.
     *
     * @param z its position in the label map
     * @return the array itself, not a copy: ny rows of nx HU in the label map's order, x fastest; NaN where the file holds that. Not
     *     to be modified.
     * @throws IllegalArgumentException if it is not here
     */
    public float[] slice(int z) {
        if (!has(z)) {
            throw new IllegalArgumentException("Slice " + z + " of " + source + " was not kept");
        }
        return slices[kept.indexOf(z)];
    }
}
