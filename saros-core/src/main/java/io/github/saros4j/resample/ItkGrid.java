package io.github.saros4j.resample;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * A grid as ITK keeps it: the columns' directions apart from the spacing, in LPS coordinates. The parts are multiplied
 * where and when ITK does it, since rounding decides whether a voxel is hit or just missed.
 */
final class ItkGrid {

    private final GridShape shape;
    private final Spacing spacing;
    private final double[] direction;
    private final double[] origin;

    private ItkGrid(GridShape shape, Spacing spacing, double[] direction, double[] origin) {
        this.shape = shape;
        this.spacing = spacing;
        this.direction = direction;
        this.origin = origin;
    }

    static ItkGrid of(VolumeGeometry geometry) {
        Affine affine = geometry.affine();
        double[] direction = new double[9];
        double[] origin = new double[3];
        for (int row = 0; row < 3; row++) {
            double sign = row < 2 ? -1 : 1;
            for (int axis = 0; axis < 3; axis++) {
                direction[row * 3 + axis] = sign * affine.get(row, axis) / affine.columnLength(axis);
            }
            origin[row] = sign * affine.get(row, 3);
        }
        return new ItkGrid(geometry.shape(), geometry.spacing(), direction, origin);
    }

    ItkGrid with(GridShape newShape, Spacing newSpacing) {
        return new ItkGrid(newShape, newSpacing, direction, origin);
    }

    GridShape shape() {
        return shape;
    }

    /** The first voxel's centre, mm. Not to be modified. */
    double[] origin() {
        return origin;
    }

    /** What takes a voxel index to its distance from the origin: 3 x 3, row by row, mm. */
    double[] matrix() {
        double[] matrix = new double[9];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = direction[i] * spacing.along(i % 3);
        }
        return matrix;
    }
}
