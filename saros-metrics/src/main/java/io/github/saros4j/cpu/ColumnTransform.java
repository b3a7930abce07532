package io.github.saros4j.cpu;

import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;

/**
 * The nearest surfel of the other side for all points of one column x at a time, exact, by a distance transform that is worked
 * out only where it is asked for.
 *
 * <p>In a column every row of every layer has one number, the distance along x to its nearest surfel. Within a layer the nearest
 * row for each y is the lower envelope of the parabolas {@code (dx sx)^2 + ((y - y') sy)^2} (Felzenszwalb and Huttenlocher,
 * "Distance Transforms of Sampled Functions", Theory of Computing 8 (2012) 415-428). A point then goes through the layers
 * outwards until they are farther away than the best. The envelope finds rows; distances are computed from whole steps by the
 * definition, and at each y the envelope's neighbours are looked at too, so that its rounding does not decide.
 *
 * <p>Distances along x cost two counts of zeros a row: for a strip of 64 columns the nearest surfels left and right of the strip
 * are kept for each row.
 *
 * <p>Room for one strip and one column: 28 bytes a row of each layer of the box.
 */
final class ColumnTransform {

    private static final int NONE = Integer.MAX_VALUE / 4;

    private final SurfelBits targets;
    private final Spacing spacing;
    private final boolean inPlane;
    private final int firstRow;
    private final int rows;
    private final int[][] left;
    private final int[][] right;
    private final int[][] nearestX;
    private final int[][] nearestRow;
    private final boolean[] done;
    private final int[] envelope;
    private final double[] starts;
    private int strip = -1;
    private int column = -1;

    /**
     * A transform for points whose rows lie in a range.
     *
     * @param firstPointRow the first row of any point
     * @param lastPointRow the last row of any point
     */
    ColumnTransform(SurfelBits targets, Spacing spacing, boolean inPlane, int firstPointRow, int lastPointRow) {
        this.targets = targets;
        this.spacing = spacing;
        this.inPlane = inPlane;
        int layers = targets.lastLayer() - targets.firstLayer() + 1;
        this.firstRow = firstPointRow;
        this.rows = lastPointRow - firstPointRow + 1;
        this.left = new int[layers][];
        this.right = new int[layers][];
        this.nearestX = new int[layers][];
        this.nearestRow = new int[layers][];
        this.done = new boolean[layers];
        int most = 0;
        for (int i = 0; i < layers; i++) {
            int z = targets.firstLayer() + i;
            int size = Math.max(0, targets.lastRow(z) - targets.firstRow(z) + 1);
            left[i] = new int[size];
            right[i] = new int[size];
            nearestX[i] = new int[size];
            nearestRow[i] = new int[size == 0 ? 0 : rows];
            most = Math.max(most, size);
        }
        this.envelope = new int[most];
        this.starts = new double[most + 1];
    }

    /** The square of the distance from a point to the nearest surfel, in mm2; infinite if its plane has none. */
    double nearestSquared(int x, int y, int z) {
        if (x != column) {
            enterColumn(x);
        }
        double best = squaredInLayer(y, z, z, Double.POSITIVE_INFINITY);
        if (!inPlane) {
            int farthest = Math.max(z - targets.firstLayer(), targets.lastLayer() - z);
            for (int dz = 1; dz <= farthest && DualDistance.squared(spacing, 0, 0, dz) < best; dz++) {
                best = squaredInLayer(y, z, z - dz, best);
                best = squaredInLayer(y, z, z + dz, best);
            }
        }
        return best;
    }

    private double squaredInLayer(int y, int z, int layer, double best) {
        int i = layer - targets.firstLayer();
        if (i < 0 || i >= done.length || nearestX[i].length == 0) {
            return best;
        }
        if (!done[i]) {
            transform(layer, i);
        }
        int row = nearestRow[i][y - firstRow];
        int dx = nearestX[i][row - targets.firstRow(layer)];
        return Math.min(best, DualDistance.squared(spacing, dx, row - y, layer - z));
    }

    private void enterColumn(int x) {
        column = x;
        Arrays.fill(done, false);
        if (x >> 6 != strip) {
            strip = x >> 6;
            for (int i = 0; i < done.length; i++) {
                enterStrip(targets.firstLayer() + i, i);
            }
        }
    }

    /** The last surfel before the strip and the first one after it, for each row of a layer. */
    private void enterStrip(int z, int i) {
        for (int row = 0; row < left[i].length; row++) {
            int y = targets.firstRow(z) + row;
            left[i][row] = -NONE;
            for (int w = strip - 1; w >= 0 && left[i][row] == -NONE; w--) {
                long bits = targets.word(z, y, w);
                left[i][row] = bits == 0 ? -NONE : (w << 6) + 63 - Long.numberOfLeadingZeros(bits);
            }
            right[i][row] = NONE;
            for (int w = strip + 1; w < targets.wordsPerRow() && right[i][row] == NONE; w++) {
                long bits = targets.word(z, y, w);
                right[i][row] = bits == 0 ? NONE : (w << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
    }

    /** Steps along x to the nearest surfel of each row, then the nearest row for each y. */
    private void transform(int z, int i) {
        done[i] = true;
        int bit = column & 63;
        for (int row = 0; row < left[i].length; row++) {
            long bits = targets.word(z, targets.firstRow(z) + row, strip);
            long upTo = bits << (63 - bit);
            long from = bits >>> bit;
            int toLeft = upTo == 0 ? column - left[i][row] : Long.numberOfLeadingZeros(upTo);
            int toRight = from == 0 ? right[i][row] - column : Long.numberOfTrailingZeros(from);
            nearestX[i][row] = Math.min(toLeft, toRight);
        }
        int sites = buildEnvelope(targets.firstRow(z), nearestX[i]);
        readEnvelope(targets.firstRow(z), nearestX[i], sites, nearestRow[i]);
    }

    /** The rows whose parabolas are lowest somewhere, and where each begins to be; returns their number. */
    private int buildEnvelope(int first, int[] steps) {
        int top = -1;
        for (int row = 0; row < steps.length; row++) {
            if (steps[row] >= NONE / 2) {
                continue; // no surfel in this row
            }
            double start = Double.NEGATIVE_INFINITY;
            while (top >= 0) {
                start = crossing(first, steps, envelope[top], row);
                if (start > starts[top]) {
                    break;
                }
                top--;
            }
            top++;
            envelope[top] = row;
            starts[top] = top == 0 ? Double.NEGATIVE_INFINITY : start;
        }
        return top + 1;
    }

    /** Where, along y, a later row's parabola begins to be lower than an earlier one's. */
    private double crossing(int first, int[] steps, int earlier, int later) {
        double a = steps[earlier] * spacing.x() / spacing.y();
        double b = steps[later] * spacing.x() / spacing.y();
        double sum = 2.0 * first + earlier + later;
        return ((b - a) * (b + a) / (later - earlier) + sum) / 2;
    }

    private void readEnvelope(int first, int[] steps, int sites, int[] nearest) {
        int k = 0;
        for (int i = 0; i < rows; i++) {
            int y = firstRow + i;
            while (k + 1 < sites && starts[k + 1] <= y) {
                k++;
            }
            int best = envelope[k];
            double bestSquared = DualDistance.squared(spacing, steps[best], y - first - best, 0);
            for (int neighbour = Math.max(0, k - 1); neighbour <= Math.min(sites - 1, k + 1); neighbour++) {
                int row = envelope[neighbour];
                double squared = DualDistance.squared(spacing, steps[row], y - first - row, 0);
                if (squared < bestSquared) {
                    bestSquared = squared;
                    best = row;
                }
            }
            nearest[i] = first + best;
        }
    }
}
