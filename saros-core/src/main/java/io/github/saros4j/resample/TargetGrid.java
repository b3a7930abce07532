package io.github.saros4j.resample;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * The grid that a volume is brought to.
 *
 * @param geometry as the result states it
 * @param itk the same, as it is calculated with
 */
record TargetGrid(VolumeGeometry geometry, ItkGrid itk) {

    /** A grid that is given. */
    static TargetGrid of(VolumeGeometry geometry) {
        return new TargetGrid(geometry, ItkGrid.of(geometry));
    }

    /** The source's grid with another spacing: its first voxel's centre and its directions stay. */
    static TargetGrid of(VolumeGeometry source, Spacing spacing) {
        GridShape shape = new GridShape(size(source, spacing, 0), size(source, spacing, 1), size(source, spacing, 2));
        ItkGrid itk = ItkGrid.of(source).with(shape, spacing);
        double[] rows = source.affine().rows();
        double[] steps = itk.matrix();
        for (int axis = 0; axis < 3; axis++) {
            if (spacing.along(axis) != source.spacing().along(axis)) {
                for (int row = 0; row < 3; row++) {
                    rows[row * 4 + axis] = (row < 2 ? -1 : 1) * steps[row * 3 + axis];
                }
            }
        }
        return new TargetGrid(new VolumeGeometry(shape, spacing, Affine.ofRows(rows)), itk);
    }

    private static int size(VolumeGeometry source, Spacing spacing, int axis) {
        int size = source.shape().size(axis);
        double resampled = Math.rint(size * source.spacing().along(axis) / spacing.along(axis));
        if (!(resampled >= 1 && resampled <= Integer.MAX_VALUE)) {
            throw new GeometryException(size + " voxels of " + source.spacing().along(axis) + " mm along axis " + axis
                    + " make " + resampled + " of " + spacing.along(axis) + " mm; expected 1 to " + Integer.MAX_VALUE);
        }
        return (int) resampled;
    }
}
