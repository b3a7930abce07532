package io.github.saros4j.nifti;

/** Sees a mask slice by slice. */
@FunctionalInterface
public interface MaskSliceVisitor {

    /**
     * A slice.
     *
     * @param z its position along the file's last axis
     * @param inside ny rows of nx voxels, x fastest; other than 0 in the mask. Used again for the next slice: not to be kept
     */
    void visit(int z, byte[] inside);
}
