package io.github.saros4j.resample;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.volume.IntensityVolume;

/** Linear interpolation between any two grids, voxel by voxel. */
final class ObliqueLinear implements LinearSlices {

    private final IntensityVolume source;
    private final GridShape shape;
    private final IndexMap map;
    private final double[] start = new double[3];
    private final double[] end = new double[3];
    private final int[] lower = new int[3];
    private final double[] part = new double[3];
    private final double[] row;

    ObliqueLinear(IntensityVolume source, IndexMap map) {
        this.source = source;
        this.shape = source.geometry().shape();
        this.map = map;
        this.row = new double[map.target().nx()];
    }

    @Override
    public void fill(int k, Fractions fractions, float[] target) {
        int nx = map.target().nx();
        for (int j = 0; j < map.target().ny(); j++) {
            map.map(0, j, k, start);
            map.map(nx, j, k, end);
            for (int i = 0; i < nx; i++) {
                row[i] = isInside(i) ? value() : 0;
            }
            fractions.store(row, target, j * nx);
        }
    }

    /** Finds the lower voxel and the part along each axis for voxel i of the row. */
    private boolean isInside(int i) {
        for (int axis = 0; axis < 3; axis++) {
            double index = map.between(start[axis], end[axis], i);
            lower[axis] = AxisPlace.lower(index, shape.size(axis));
            if (lower[axis] == AxisPlace.OUTSIDE) {
                return false;
            }
            part[axis] = AxisPlace.part(index, lower[axis], shape.size(axis));
        }
        return true;
    }

    private double value() {
        double value = inSlice(source.slice(lower[2]));
        return part[2] > 0 ? value + (inSlice(source.slice(lower[2] + 1)) - value) * part[2] : value;
    }

    private double inSlice(float[] slice) {
        int first = lower[1] * shape.nx() + lower[0];
        double value = inRow(slice, first);
        return part[1] > 0 ? value + (inRow(slice, first + shape.nx()) - value) * part[1] : value;
    }

    private double inRow(float[] slice, int first) {
        double value = slice[first];
        return part[0] > 0 ? value + (slice[first + 1] - value) * part[0] : value;
    }
}
