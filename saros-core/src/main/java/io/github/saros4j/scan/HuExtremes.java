package io.github.saros4j.scan;

/**
 * The least and the greatest finite value of a whole CT, whether a slice is annotated or not.
 *
 * @param least the first voxel of the least value
 * @param most the first voxel of the greatest value
 */
public record HuExtremes(Place least, Place most) {

    /**
     * A value and where it is.
     *
     * @param hu the value, scaled as the header says, in Hounsfield units (HU); finite
     * @param x column, from 0
     * @param y row, from 0
     * @param z slice, from 0
     */
    public record Place(double hu, int x, int y, int z) {}
}
