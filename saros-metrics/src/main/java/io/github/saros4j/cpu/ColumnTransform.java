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
     * (nx sx / sy)^2, less than this while a slice is not 30,000 times as wide as a row is high.
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
        this.layers = targets.lastLayer() - targets.firstLayer() + 1;
        this.firstRow = firstPointRow;
        this.rows = lastPointRow - firstPointRow + 1;
        this.left = new int[layers][];
        this.right = new int[layers][];
        this.nearestX = new int[layers][];
        this.squares = new double[Math.multiplyExact(rows, layers)];
        this.done = new boolean[layers];
        int most = 0;
        for (int i = 0; i < layers; i++) {
            int z = targets.firstLayer() + i;
            int size = Math.max(0, targets.lastRow(z) - targets.firstRow(z) + 1);
            left[i] = new int[size];
            right[i] = new int[size];
            nearestX[i] = new int[size];
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
        int home = z - targets.firstLayer();
        if (inPlane) {
            return squaredInLayer(y, home, 0, Double.POSITIVE_INFINITY);
        }
        double best = Double.POSITIVE_INFINITY;
        int farthest = Math.max(home, layers - 1 - home);
        for (int dz = Math.max(0, Math.max(-home, home - layers + 1)); dz <= farthest; dz++) {
            double apart = DualDistance.squared(spacing, 0, 0, dz);
            if (apart >= best) {
                break;
            }
            best = squaredInLayer(y, home - dz, apart, best);
            best = squaredInLayer(y, home + dz, apart, best);
        }
        return best;
    }

    /** The better of a distance and that to a layer, whose planes are so far apart. */
    private double squaredInLayer(int y, int layer, double apart, double best) {
        if (layer < 0 || layer >= layers || nearestX[layer].length == 0) {
            return best;
        }
        if (!done[layer]) {
            transform(targets.firstLayer() + layer, layer);
        }
        return Math.min(best, squares[(y - firstRow) * layers + layer] + apart);
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
        readEnvelope(targets.firstRow(z), nearestX[i], sites, i);
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
                if (start >= starts[top] - ROUNDING) {
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
