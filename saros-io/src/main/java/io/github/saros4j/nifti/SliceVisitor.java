package io.github.saros4j.nifti;

/** Sees the slices of a volume one after the other. */
@FunctionalInterface
public interface SliceVisitor {

    /**
     * The next slice.
     *
     * @param z its position along the file's axis 2
     * @param values ny rows of nx values, x fastest, scaled by the header's slope and intercept; valid during this call
     *     only, since the array is used again for the next slice
     */
    void visit(int z, double[] values);
}
