package io.github.saros4j.nifti;

/**
 * Where a volume's spacing comes from. A file states it twice, in {@code pixdim} and as the lengths of its affine's
 * columns; the two agree when no axis differs by more than 1e-3, relative. Where they agree, the choice changes
 * nothing.
 */
public enum SpacingSource {
    /** Both must agree; a file where they do not is refused with both named. */
    AGREEING,
    /** {@code pixdim} wins: the affine's columns are rescaled to it, the first voxel's centre stays where it is. */
    PIXDIM,
    /** The affine wins: {@code pixdim} is overridden by the lengths of its columns. */
    AFFINE
}
