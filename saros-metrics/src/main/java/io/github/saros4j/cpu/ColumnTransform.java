package io.github.saros4j.cpu;

import io.github.saros4j.backend.DualDistance;
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
 * definition, and where parabolas cross, all that meet there are looked at, so that rounding does not decide which of
 * several surfels that are equally far is the nearest.
 *
 * <p>Distances along x cost two counts of zeros a row: for a strip of 64 columns the nearest surfels left and right of the strip
 * are kept for each row.
 *
 * <p>Room for one strip and one column: 20 bytes a row of each layer of the box.
 */
final class ColumnTransform {

    private static final int NONE = Integer.MAX_VALUE / 4;

    /**
     * Where two parabolas cross is known better than this, in rows: its error is a few units in the last place of
     * (nx sx / sy)^2 + ny^2, less than this while a slice has fewer than 100,000 rows and is not 30,000 times as wide as a row is
     * high.
     */
    private static final double ROUNDING = 1e-6;

    private final SurfelBits targets;
    private final Spacing spacing;
    private final boolean inPlane;
    private final int firstRow;
    private final int rows;
    private final int[][] left;
    private final int[][] right;
    private final int[][] nearestX;

    /** For each row of points and each layer the square of the distance within that layer, layers next to each other. */
    private final double[] squares;

    private final int layers;

    /** The squares of the distances between layers, by how many they are apart. */
    private final double[] apart;

    /** Layers without surfels: infinitely far, and never transformed. */
    private final boolean[] empty;

    /** Layers that are transformed for the current column, or empty. */
    private final boolean[] done;

    private final int[] envelope;
    private final double[] starts;

    /**
     * Of the rows of the envelope: where their parabolas cut y = 0, in rows squared. Two of them cross at half the difference over
     * the rows between them.
     */
    private final double[] heights;

    private final double[] halfReciprocals;

    /** The width of a column in heights of a row. */
    private final double columnInRows;

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
        this.layers = targets.lastLayer() - targets.firstLayer() + 1;
        this.firstRow = firstPointRow;
        this.rows = lastPointRow - firstPointRow + 1;
        this.left = new int[layers][];
        this.right = new int[layers][];
        this.nearestX = new int[layers][];
        this.squares = new double[Math.multiplyExact(rows, layers)];
        this.apart = new double[targets.layerCount()];
        Arrays.setAll(apart, dz -> DualDistance.squared(spacing, 0, 0, dz));
        this.empty = new boolean[layers];
        this.done = new boolean[layers];
        int most = 0;
        for (int i = 0; i < layers; i++) {
            int z = targets.firstLayer() + i;
            int size = Math.max(0, targets.lastRow(z) - targets.firstRow(z) + 1);
            left[i] = new int[size];
            right[i] = new int[size];
            nearestX[i] = new int[size];
            most = Math.max(most, size);
            empty[i] = size == 0;
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = empty[i % layers] ? Double.POSITIVE_INFINITY : 0;
        }
        this.envelope = new int[most];
        this.starts = new double[most + 1];
        this.heights = new double[most];
        this.halfReciprocals = new double[most];
        Arrays.setAll(halfReciprocals, apartInRows -> 0.5 / apartInRows);
        this.columnInRows = spacing.x() / spacing.y();
    }

    /** The square of the distance from a point to the nearest surfel, in mm2; infinite if its plane has none. */
    double nearestSquared(int x, int y, int z) {
        if (x != column) {
            enterColumn(x);
        }
        int row = (y - firstRow) * layers;
        int home = z - targets.firstLayer();
        if (inPlane) {
            return home < 0 || home >= layers ? Double.POSITIVE_INFINITY : inLayer(row, home);
        }
        double best = home < 0 || home >= layers ? Double.POSITIVE_INFINITY : inLayer(row, home);
        int below = Math.min(home - 1, layers - 1);
        int above = Math.max(home + 1, 0);
        while (below >= 0 && above < layers && apart[above - home] < best) {
            double square = apart[above - home]; // both are as far, or one of them would be outside
            best = smaller(best, smaller(inLayer(row, below--), inLayer(row, above++)) + square);
        }
        for (; below >= 0 && apart[home - below] < best; below--) {
            best = smaller(best, inLayer(row, below) + apart[home - below]);
        }
        for (; above < layers && apart[above - home] < best; above++) {
            best = smaller(best, inLayer(row, above) + apart[above - home]);
        }
        return best;
    }

    /** By their bits, which are in the order of numbers that are not negative: the processor then has no branch to guess. */
    private static double smaller(double a, double b) {
        return Double.longBitsToDouble(Math.min(Double.doubleToRawLongBits(a), Double.doubleToRawLongBits(b)));
    }

    /** The square of the distance within a layer, for the row of points that begins there; infinite if the layer is empty. */
    private double inLayer(int row, int layer) {
        if (!done[layer]) {
            transform(targets.firstLayer() + layer, layer);
        }
        return squares[row + layer];
    }

    private void enterColumn(int x) {
        column = x;
        System.arraycopy(empty, 0, done, 0, layers);
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
        readEnvelope(targets.firstRow(z), nearestX[i], sites, i);
    }

    /** The rows whose parabolas are lowest somewhere, and where each begins to be; returns their number. */
    private int buildEnvelope(int first, int[] steps) {
        int top = -1;
        for (int row = 0; row < steps.length; row++) {
            if (steps[row] >= NONE / 2) {
                continue; // no surfel in this row
            }
            double along = steps[row] * columnInRows;
            double height = along * along + (double) (first + row) * (first + row);
            double start = Double.NEGATIVE_INFINITY;
            while (top >= 0) {
                start = (height - heights[top]) * halfReciprocals[row - envelope[top]];
                if (start >= starts[top] - ROUNDING) {
                    break;
                }
                top--;
            }
            top++;
            envelope[top] = row;
            heights[top] = height;
            starts[top] = top == 0 ? Double.NEGATIVE_INFINITY : start;
        }
        return top + 1;
    }

    private void readEnvelope(int first, int[] steps, int sites, int layer) {
        int k = 0;
        for (int i = 0; i < rows; i++) {
            int y = firstRow + i;
            while (k + 1 < sites && starts[k + 1] <= y) {
                k++;
            }
            double square = square(first, steps, envelope[k], y);
            for (int j = k; j > 0 && y - starts[j] < ROUNDING; j--) {
                square = Math.min(square, square(first, steps, envelope[j - 1], y));
            }
            for (int j = k + 1; j < sites && starts[j] - y < ROUNDING; j++) {
                square = Math.min(square, square(first, steps, envelope[j], y));
            }
            squares[i * layers + layer] = square;
        }
    }

    private double square(int first, int[] steps, int row, int y) {
        return DualDistance.squared(spacing, steps[row], y - first - row, 0);
    }
}
