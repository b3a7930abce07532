package io.github.saros4j.scan;

import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.volume.AnnotatedSlices;

/**
 * Some slices of a CT, in Hounsfield units (HU). Immutable but for {@link #slice}, which hands out the array itself.
 */
public final class ImageSlices {

    private final VolumeGeometry geometry;
    private final String source;
    private final AnnotatedSlices kept;
    private final float[][] slices;

    private ImageSlices(VolumeGeometry geometry, String source, AnnotatedSlices kept, float[][] slices) {
        this.geometry = geometry;
        this.source = source;
        this.kept = kept;
        this.slices = slices;
    }

    /**
     * Slices that were read.
     *
     * @param geometry the CT's whole grid
     * @param kept which slices these are, of a volume of that depth
     * @param slices as many arrays of ny rows of nx HU, x fastest; kept, not copied
     * @param source a file's path or another description, for messages
     * @return the slices
     * @throws IllegalArgumentException if the arrays do not fit the grid or the positions
     */
    public static ImageSlices of(VolumeGeometry geometry, AnnotatedSlices kept, float[][] slices, String source) {
        if (kept.depth() != geometry.shape().nz() || slices.length != kept.count()) {
            throw new IllegalArgumentException(slices.length + " slices, for " + kept + " of " + geometry.shape());
        }
        for (float[] slice : slices) {
            if (slice.length != geometry.shape().sliceSize()) {
                throw new IllegalArgumentException(
                        "A slice of " + slice.length + " voxels in a volume of " + geometry.shape());
            }
        }
        return new ImageSlices(geometry, source, kept, slices.clone());
    }

    /**
     * The grid of the whole CT.
     *
     * @return its geometry
     */
    public VolumeGeometry geometry() {
        return geometry;
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
     * Which slices are here.
     *
     * @return their positions
     */
    public AnnotatedSlices kept() {
        return kept;
    }

    /**
     * The values of a slice.
     *
     * @param index its number among the kept ones
     * @return the array itself, not a copy: ny rows of nx HU, x fastest; NaN where the file holds that. Not to be modified.
     */
    public float[] slice(int index) {
        return slices[index];
    }
}
