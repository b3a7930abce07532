package io.github.saros4j.resample;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.VolumeGeometry;

/** The definition, one voxel at a time: slow, and short enough to be checked by eye. Shares the inverse alone. */
final class PlainResampling {

    private final int[] size;
    private final double[][] toWorld = new double[3][3];
    private final double[][] toSource = new double[3][3];
    private final double[] sourceOrigin = new double[3];
    private final double[] targetOrigin = new double[3];
    private final int nx;

    /** Onto the target's shape and spacing, with origin and directions of a grid. */
    PlainResampling(VolumeGeometry source, VolumeGeometry target, VolumeGeometry directions) {
        size = new int[] {
            source.shape().nx(), source.shape().ny(), source.shape().nz()
        };
        nx = target.shape().nx();
        double[] matrix = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                matrix[3 * i + j] =
                        direction(source.affine(), i, j) * source.spacing().along(j);
                toWorld[i][j] =
                        direction(directions.affine(), i, j) * target.spacing().along(j);
            }
            sourceOrigin[i] = (i < 2 ? -1 : 1) * source.affine().get(i, 3);
            targetOrigin[i] = (i < 2 ? -1 : 1) * directions.affine().get(i, 3);
        }
        double[] inverse = SvdInverse.of(matrix);
        for (int i = 0; i < 9; i++) {
            toSource[i / 3][i % 3] = inverse[i];
        }
    }

    private static double direction(Affine affine, int i, int j) {
        return (i < 2 ? -1 : 1) * affine.get(i, j) / affine.columnLength(j);
    }

    /** The continuous index in the source. */
    double[] index(int x, int y, int z) {
        double[] start = exact(0, y, z);
        double[] end = exact(nx, y, z);
        double[] index = new double[3];
        for (int i = 0; i < 3; i++) {
            index[i] = start[i] + (double) x / nx * (end[i] - start[i]);
        }
        return index;
    }

    private double[] exact(int x, int y, int z) {
        double[] index = new double[3];
        double[] world = new double[3];
        for (int i = 0; i < 3; i++) {
            world[i] = targetOrigin[i] + toWorld[i][0] * x + toWorld[i][1] * y + toWorld[i][2] * z - sourceOrigin[i];
        }
        for (int i = 0; i < 3; i++) {
            index[i] = toSource[i][0] * world[0] + toSource[i][1] * world[1] + toSource[i][2] * world[2];
        }
        return index;
    }

    private boolean isOutside(double[] index) {
        boolean outside = false;
        for (int i = 0; i < 3; i++) {
            outside |= index[i] < -0.5 || index[i] >= size[i] - 0.5;
        }
        return outside;
    }

    /** A source's value at a voxel. */
    interface Voxels {
        double at(int x, int y, int z);
    }

    double linear(Voxels source, int x, int y, int z) {
        double[] index = index(x, y, z);
        return isOutside(index) ? 0 : linear(source, index, new int[3], 2);
    }

    /** Along z between two values that are each interpolated along y between two that are along x. */
    private double linear(Voxels source, double[] index, int[] voxel, int axis) {
        if (axis < 0) {
            return source.at(voxel[0], voxel[1], voxel[2]);
        }
        int lower = (int) Math.floor(index[axis]);
        if (lower < 0) {
            voxel[axis] = 0;
            return linear(source, index, voxel, axis - 1);
        }
        voxel[axis] = lower;
        double a = linear(source, index, voxel, axis - 1);
        double t = index[axis] - lower;
        if (t == 0 || lower + 1 == size[axis]) {
            return a;
        }
        voxel[axis] = lower + 1;
        double b = linear(source, index, voxel, axis - 1);
        return a + (b - a) * t;
    }

    /** The nearest voxel, or nothing outside. */
    int[] nearest(int x, int y, int z) {
        double[] index = index(x, y, z);
        if (isOutside(index)) {
            return new int[0];
        }
        return new int[] {
            (int) Math.floor(index[0] + 0.5), (int) Math.floor(index[1] + 0.5), (int) Math.floor(index[2] + 0.5)
        };
    }
}
