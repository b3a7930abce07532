package io.github.saros4j.jmh;

import io.github.saros4j.geometry.Spacing;

/**
 * The exact Euclidean distance transform of a box of dual points: for each point the squared distance in mm2 to the nearest
 * surfel, in linear time. Along x two sweeps count steps; along y and z each line becomes the lower envelope of the
 * parabolas that stand on its values.
 *
 * <p>Distances are added up as {@code (x^2 + y^2) + z^2}. Where two parabolas meet in a point but for rounding, the envelope
 * may keep the one that is higher in the last bit.
 *
 * <p>P. Felzenszwalb, D. Huttenlocher: Distance Transforms of Sampled Functions. Theory of Computing 8 (2012).
 */
final class DistanceTransform {

    private final double[] line;
    private final int[] apex;
    private final double[] border;

    private DistanceTransform(int longestLine) {
        line = new double[longestLine];
        apex = new int[longestLine];
        border = new double[longestLine];
    }

    /**
     * Transforms a box.
     *
     * @param grid the surfels; not modified
     * @param spacing mm along each axis
     * @param acrossLayers whether distances lead from layer to layer; else each layer is a transform of its own
     * @return squared distances, x fastest; infinite where there is no surfel
     */
    static double[] squared(SurfelGrid grid, Spacing spacing, boolean acrossLayers) {
        SurfelGrid.Box box = grid.box();
        int nx = box.nx();
        int ny = box.ny();
        int nz = box.nz();
        double[] squared = new double[box.points()];
        for (int row = 0; row < squared.length; row += nx) {
            alongX(grid.codes(), row, nx, spacing.x(), squared);
        }
        DistanceTransform transform = new DistanceTransform(Math.max(ny, nz));
        for (int z = 0; z < nz; z++) {
            for (int x = 0; x < nx; x++) {
                transform.along(squared, z * ny * nx + x, nx, ny, spacing.y());
            }
        }
        for (int i = 0; i < nx * ny && acrossLayers; i++) {
            transform.along(squared, i, nx * ny, nz, spacing.z());
        }
        return squared;
    }

    private static void alongX(byte[] codes, int row, int nx, double spacing, double[] squared) {
        double steps = Double.POSITIVE_INFINITY;
        for (int i = row; i < row + nx; i++) {
            steps = codes[i] != 0 ? 0 : steps + 1;
            squared[i] = steps;
        }
        for (int i = row + nx - 1; i >= row; i--) {
            steps = codes[i] != 0 ? 0 : steps + 1;
            double distance = Math.min(steps, squared[i]) * spacing;
            squared[i] = distance * distance;
        }
    }

    private void along(double[] squared, int start, int stride, int length, double spacing) {
        for (int i = 0; i < length; i++) {
            line[i] = squared[start + i * stride];
        }
        int parabolas = envelope(length, spacing);
        if (parabolas == 0) {
            return;
        }
        int k = 0;
        for (int i = 0; i < length; i++) {
            while (k + 1 < parabolas && border[k + 1] < i) {
                k++;
            }
            double distance = (i - apex[k]) * spacing;
            squared[start + i * stride] = line[apex[k]] + distance * distance;
        }
    }

    /** The parabolas of the lower envelope, from left to right; parabola k is lowest from border[k] on, in steps. */
    private int envelope(int length, double spacing) {
        double scale = 1 / (2 * spacing * spacing);
        int parabolas = 0;
        for (int q = 0; q < length; q++) {
            if (line[q] < Double.POSITIVE_INFINITY) {
                double from = Double.NEGATIVE_INFINITY;
                while (parabolas > 0) {
                    int p = apex[parabolas - 1];
                    from = (line[q] - line[p]) * scale / (q - p) + (p + q) / 2.0;
                    if (from > border[parabolas - 1]) {
                        break;
                    }
                    parabolas--;
                    from = Double.NEGATIVE_INFINITY;
                }
                apex[parabolas] = q;
                border[parabolas++] = from;
            }
        }
        return parabolas;
    }
}
