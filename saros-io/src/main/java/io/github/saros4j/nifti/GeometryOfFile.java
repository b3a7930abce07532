package io.github.saros4j.nifti;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * The grid of a file's volume, from its two statements about spacing.
 *
 * @param file the file
 * @param source which statement wins where they disagree
 */
record GeometryOfFile(NiftiFile file, SpacingSource source) {

    /**
     * As stored, before any axis is permuted.
     *
     * @throws GeometryException if the statements are unusable or contradict each other
     */
    VolumeGeometry geometry() {
        GridShape shape = file.volumeShape();
        try {
            Affine affine = file.header().affine();
            return agrees(affine) ? new VolumeGeometry(shape, file.header().spacing(), affine) : decided(shape, affine);
        } catch (GeometryException e) {
            GeometryException named = new GeometryException(file.path() + ": " + e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    private boolean agrees(Affine affine) {
        boolean agrees = true;
        for (int axis = 0; axis < 3; axis++) {
            double length = affine.columnLength(axis);
            double stated = HeaderGeometry.statedSpacing(file.header().bytes(), axis);
            agrees &= Math.abs(stated - length) <= VolumeGeometry.SPACING_AGREEMENT * length;
        }
        return agrees;
    }

    private VolumeGeometry decided(GridShape shape, Affine affine) {
        return switch (source) {
            case AGREEING ->
                throw new GeometryException(
                        "pixdim states a spacing of " + file.header().spacing()
                                + ", the affine's columns one of " + affine.spacing() + "; expected both to agree to "
                                + VolumeGeometry.SPACING_AGREEMENT + ", or a reader that is told which one to take");
            case PIXDIM -> {
                Spacing spacing = file.header().spacing();
                yield new VolumeGeometry(shape, spacing, rescaled(affine, spacing));
            }
            case AFFINE -> new VolumeGeometry(shape, affine.spacing(), affine);
        };
    }

    private static Affine rescaled(Affine affine, Spacing spacing) {
        double[] rows = affine.rows();
        for (int axis = 0; axis < 3; axis++) {
            double factor = spacing.along(axis) / affine.columnLength(axis);
            for (int row = 0; row < 3; row++) {
                rows[row * 4 + axis] *= factor;
            }
        }
        return Affine.ofRows(rows);
    }
}
