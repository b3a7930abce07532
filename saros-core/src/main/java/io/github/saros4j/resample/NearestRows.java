package io.github.saros4j.resample;

import java.util.Arrays;

/** Which voxel of the source each voxel of a row of the target takes its value from. */
final class NearestRows {

    private final IndexMap map;
    private final boolean aligned;
    private final int[][] nearest = new int[3][];
    private final double[] start = new double[3];
    private final double[] end = new double[3];
    private final int[] slices;
    private final int[] indices;

    NearestRows(IndexMap map) {
        this.map = map;
        this.aligned = map.isAligned();
        this.slices = new int[map.target().nx()];
        this.indices = new int[map.target().nx()];
        for (int axis = 0; aligned && axis < 3; axis++) {
            int size = map.source().size(axis);
            nearest[axis] = Arrays.stream(map.along(axis))
                    .mapToInt(index -> AxisPlace.nearest(index, size))
                    .toArray();
        }
    }

    /** By voxel of the row: the source's slice, or {@link AxisPlace#OUTSIDE}. Filled anew by {@link #find}. */
    int[] slices() {
        return slices;
    }

    /** By voxel of the row: the index in the source's slice, where there is one. Filled anew by {@link #find}. */
    int[] indices() {
        return indices;
    }

    /** Looks a row up. */
    void find(int j, int k) {
        if (aligned) {
            findAligned(j, k);
            return;
        }
        map.map(0, j, k, start);
        map.map(slices.length, j, k, end);
        for (int i = 0; i < slices.length; i++) {
            int x = nearest(0, i);
            int y = nearest(1, i);
            int z = nearest(2, i);
            slices[i] = x == AxisPlace.OUTSIDE || y == AxisPlace.OUTSIDE ? AxisPlace.OUTSIDE : z;
            indices[i] = y * map.source().nx() + x;
        }
    }

    private int nearest(int axis, int i) {
        return AxisPlace.nearest(
                map.between(start[axis], end[axis], i), map.source().size(axis));
    }

    private void findAligned(int j, int k) {
        int y = nearest[1][j];
        int[] xs = nearest[0];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = xs[i] == AxisPlace.OUTSIDE || y == AxisPlace.OUTSIDE ? AxisPlace.OUTSIDE : nearest[2][k];
            indices[i] = y * map.source().nx() + xs[i];
        }
    }
}
