package io.github.saros4j.resample;

import io.github.saros4j.volume.IntensityVolume;

/**
 * Linear interpolation between aligned grids: rows are interpolated along x, then two of them along y, then two of these
 * along z, so that voxels, places and parts along an axis are worked out once. The same numbers as {@link ObliqueLinear},
 * bit by bit, as an axis's part never depends on the others. One or two slices of the source are read for a slice.
 */
final class AlignedLinear implements LinearSlices {

    private final IntensityVolume source;
    private final Axis x;
    private final Axis y;
    private final Axis z;
    private final double[] row;
    private final double[] upperRow;
    private final double[] scratch;

    AlignedLinear(IntensityVolume source, IndexMap map) {
        this.source = source;
        this.x = new Axis(map, 0);
        this.y = new Axis(map, 1);
        this.z = new Axis(map, 2);
        int nx = map.target().nx();
        this.row = new double[nx];
        this.upperRow = new double[nx];
        this.scratch = new double[nx];
    }

    /** For each index of the target: the lower voxel, or outside, and the part of the way to the next one. */
    private static final class Axis {

        private final int[] lower;
        private final double[] part;
        private final boolean isIdentity;

        private Axis(IndexMap map, int axis) {
            double[] indices = map.along(axis);
            int size = map.source().size(axis);
            lower = new int[indices.length];
            part = new double[indices.length];
            boolean identity = true;
            for (int i = 0; i < indices.length; i++) {
                lower[i] = AxisPlace.lower(indices[i], size);
                part[i] = lower[i] == AxisPlace.OUTSIDE ? 0 : AxisPlace.part(indices[i], lower[i], size);
                identity &= lower[i] == i && part[i] == 0;
            }
            isIdentity = identity;
        }
    }

    @Override
    public void fill(int k, Fractions fractions, float[] target) {
        int lower = z.lower[k];
        for (int j = 0; j < y.lower.length; j++) {
            int at = j * row.length;
            if (lower == AxisPlace.OUTSIDE || y.lower[j] == AxisPlace.OUTSIDE) {
                continue;
            }
            rowOf(source.slice(lower), j, row);
            if (z.part[k] > 0) {
                rowOf(source.slice(lower + 1), j, upperRow);
                mix(row, upperRow, z.part[k]);
            }
            fractions.store(row, target, at);
        }
    }

    private void rowOf(float[] slice, int j, double[] to) {
        int nx = source.geometry().shape().nx();
        int start = y.lower[j] * nx;
        alongX(slice, start, to);
        if (y.part[j] > 0) {
            alongX(slice, start + nx, scratch);
            mix(to, scratch, y.part[j]);
        }
    }

    private void alongX(float[] slice, int start, double[] to) {
        if (x.isIdentity) {
            for (int i = 0; i < to.length; i++) {
                to[i] = slice[start + i];
            }
            return;
        }
        for (int i = 0; i < to.length; i++) {
            if (x.lower[i] == AxisPlace.OUTSIDE) {
                to[i] = 0;
                continue;
            }
            int lower = start + x.lower[i];
            double value = slice[lower];
            to[i] = x.part[i] > 0 ? value + (slice[lower + 1] - value) * x.part[i] : value;
        }
    }

    private static void mix(double[] values, double[] upper, double part) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] + (upper[i] - values[i]) * part;
        }
    }
}
