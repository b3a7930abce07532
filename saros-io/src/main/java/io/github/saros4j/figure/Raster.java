package io.github.saros4j.figure;

import java.util.Arrays;

/**
 * A white image that shapes are laid on. Shapes first cover pixels, in part at their edges, where they overlap as far as the one that covers
 * more; then all that is covered is painted at once. Lengths are in pixels, x to the right, y down, the first pixel from 0 to 1. Shapes may
 * reach beyond the image. Only operations whose result IEEE 754 prescribes are used, so it is the same everywhere.
 */
final class Raster {

    private static final int WHITE = 0xffffff;

    /** How many lines of a polygon a row of pixels is made of. */
    private static final int LINES = 8;

    /** Less is an error of rounding. */
    private static final double LEAST = 1e-9;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final double[] coverage;

    /** What is covered lies within these columns and rows, the last ones not included. */
    private int left;

    private int top;
    private int right;
    private int bottom;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[Math.multiplyExact(width, height)];
        this.coverage = new double[pixels.length];
        Arrays.fill(pixels, WHITE);
        forgetShapes();
    }

    private void forgetShapes() {
        left = width;
        top = height;
        right = 0;
        bottom = 0;
    }

    /** The colours, 0xRRGGBB, row by row. */
    int[] pixels() {
        return pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A rectangle. */
    void rectangle(double x1, double y1, double x2, double y2) {
        for (int row = first(y1); row < end(y2, height); row++) {
            double down = Math.min(y2, row + 1) - Math.max(y1, row);
            for (int column = first(x1); column < end(x2, width); column++) {
                cover(column, row, down * (Math.min(x2, column + 1) - Math.max(x1, column)));
            }
        }
    }

    /** A disc around a place. */
    void disc(double x, double y, double radius) {
        stroke(x, y, x, y, 2 * radius);
    }

    /** A circle's line, radius to its middle. */
    void ring(double x, double y, double radius, double lineWidth) {
        double reach = radius + lineWidth / 2 + 1;
        for (int row = first(y - reach); row < end(y + reach, height); row++) {
            for (int column = first(x - reach); column < end(x + reach, width); column++) {
                double distance = Math.abs(length(column + 0.5 - x, row + 0.5 - y) - radius);
                cover(column, row, lineWidth / 2 + 0.5 - distance);
            }
        }
    }

    /** A line with round ends. */
    void stroke(double x1, double y1, double x2, double y2, double lineWidth) {
        double reach = lineWidth / 2 + 0.5;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        for (int row = first(Math.min(y1, y2) - reach); row < end(Math.max(y1, y2) + reach, height); row++) {
            double y = row + 0.5 - y1;
            for (int column = first(Math.min(x1, x2) - reach);
                    column < end(Math.max(x1, x2) + reach, width);
                    column++) {
                double x = column + 0.5 - x1;
                double along = squared == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / squared));
                cover(column, row, reach - length(x - along * dx, y - along * dy));
            }
        }
    }

    /** An area, by its corners; what its edge goes around twice is not part of it. */
    void polygon(double[] x, double[] y) {
        int firstRow = first(Arrays.stream(y).min().orElse(0));
        int endRow = end(Arrays.stream(y).max().orElse(0), height);
        double[] changes = new double[width + 2]; // of the sum over a row's lines, from column to column
        double[] crossings = new double[x.length];
        for (int row = firstRow; row < endRow; row++) {
            Arrays.fill(changes, 0);
            for (int line = 0; line < LINES; line++) {
                int count = crossings(x, y, row + (line + 0.5) / LINES, crossings);
                for (int i = 0; i < count; i++) {
                    double place = Math.max(0, Math.min(width, crossings[i]));
                    double inPixel = place - Math.floor(place);
                    double sign = i % 2 == 0 ? 1.0 / LINES : -1.0 / LINES;
                    changes[(int) place] += sign * (1 - inPixel);
                    changes[(int) place + 1] += sign * inPixel;
                }
            }
            double sum = 0;
            for (int column = 0; column < width; column++) {
                sum += changes[column];
                if (sum > LEAST) {
                    cover(column, row, sum);
                }
            }
        }
    }

    /** Where the edge crosses a line, ascending; how often. */
    private static int crossings(double[] x, double[] y, double line, double[] crossings) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            if ((y[i] <= line) != (y[next] <= line)) {
                crossings[count++] = x[i] + (line - y[i]) / (y[next] - y[i]) * (x[next] - x[i]);
            }
        }
        Arrays.sort(crossings, 0, count);
        return count;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static int first(double place) {
        return (int) Math.max(0, Math.floor(place));
    }

    private static int end(double place, int size) {
        return (int) Math.min(size, Math.ceil(place));
    }

    private void cover(int column, int row, double part) {
        if (part > 0) {
            int index = row * width + column;
            coverage[index] = Math.max(coverage[index], Math.min(1, part));
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column + 1);
            bottom = Math.max(bottom, row + 1);
        }
    }

    /** Paints what is covered, and starts anew. */
    void paint(int colour, double opacity) {
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int index = row * width + column;
                if (coverage[index] > 0) {
                    pixels[index] = mixed(pixels[index], colour, coverage[index] * opacity);
                    coverage[index] = 0;
                }
            }
        }
        forgetShapes();
    }

    private static int mixed(int below, int above, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = (below >> shift) & 0xff;
            int to = (above >> shift) & 0xff;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }
}
