package io.github.saros4j.scan;

/**
 * What is wrong with the values of one slice.
 *
 * @param kind what is wrong
 * @param x column of the first such voxel, from 0
 * @param y row of the first such voxel, from 0
 * @param z the slice's position, from 0
 * @param value the value of that voxel, scaled as the header says; may be NaN or infinite if the file holds that
 * @param voxels how many voxels of the slice are like it, at least 1
 */
public record SliceFault(Kind kind, int x, int y, int z, double value, int voxels) {

    /** What can be wrong with the values of a slice. */
    public enum Kind {
        /**
         * Labels and the ignore id share the slice. The voxel is the first that is ignored where the slice's first voxel is not, or
         * the other way round; the count is that of ignored voxels.
         */
        MIXED_IGNORE,
        /** A whole number from 0 to 255 that is neither a label's id nor the ignore id. */
        UNKNOWN_ID,
        /** No whole number from 0 to 255: a fraction, below 0, above 255, or not finite. */
        NO_ID
    }
}
