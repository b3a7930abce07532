package io.github.saros4j.composition;

import java.util.Arrays;

/**
 * The median of the 3x3 voxels around each voxel of a slice; beyond the edge the edge's voxels count again, which is what
 * {@code scipy.ndimage.median_filter} does in its mode {@code reflect} and in its mode {@code nearest}. A voxel with a
 * number that is not finite among the nine keeps its own.
 */
final class MedianFilter {

    private static final int SIZE = 9;

    private final int nx;
    private final int ny;
    private final float[] window = new float[SIZE];

    MedianFilter(int nx, int ny) {
        this.nx = nx;
        this.ny = ny;
    }

    /**
     * Filters a slice.
     *
     * @param hu ny rows of nx values, x fastest. Not modified
     * @param filtered receives the medians; as long as hu, and another array. Modified
     */
    void apply(float[] hu, float[] filtered) {
        for (int y = 0; y < ny; y++) {
            int above = Math.max(0, y - 1) * nx;
            int here = y * nx;
            int below = Math.min(ny - 1, y + 1) * nx;
            for (int x = 0; x < nx; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(nx - 1, x + 1);
                fill(0, hu[above + left], hu[above + x], hu[above + right]);
                fill(3, hu[here + left], hu[here + x], hu[here + right]);
                fill(6, hu[below + left], hu[below + x], hu[below + right]);
                filtered[here + x] = isFinite() ? median() : hu[here + x];
            }
        }
    }

    private void fill(int at, float first, float second, float third) {
        window[at] = first;
        window[at + 1] = second;
        window[at + 2] = third;
    }

    private boolean isFinite() {
        float sum = 0; // of magnitudes far below overflow unless one is infinite or NaN
        for (float value : window) {
            sum += value * 0f;
        }
        return sum == 0;
    }

    private float median() {
        Arrays.sort(window);
        return window[SIZE / 2];
    }
}
