package io.github.saros4j.examples.phantom;

/**
 * A quantity along the height of the body, given at some heights and joined by a smooth curve that never overshoots
 * (piecewise cubic, harmonic-mean slopes). Constant beyond the first and the last height.
 */
final class Profile {

    private final double[] heights;
    private final double[] values;
    private final double[] slopes;

    private Profile(double[] heights, double[] values) {
        this.heights = heights;
        this.values = values;
        this.slopes = new double[heights.length];
        for (int i = 1; i < heights.length - 1; i++) {
            double before = secant(i - 1);
            double after = secant(i);
            slopes[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
    }

    private double secant(int i) {
        return (values[i + 1] - values[i]) / (heights[i + 1] - heights[i]);
    }

    /** From pairs of height and value, heights ascending. */
    static Profile of(double... pairs) {
        return ofRows(2, 1, pairs);
    }

    /** One column of a table whose rows begin with the height, heights ascending. */
    static Profile ofRows(int rowLength, int column, double... table) {
        int rows = table.length / rowLength;
        double[] heights = new double[rows];
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            heights[i] = table[i * rowLength];
            values[i] = table[i * rowLength + column];
            if (i > 0 && heights[i] <= heights[i - 1]) {
                throw new IllegalArgumentException("Height " + heights[i] + " does not follow " + heights[i - 1]);
            }
        }
        return new Profile(heights, values);
    }

    double at(double height) {
        int last = heights.length - 1;
        if (height <= heights[0]) {
            return values[0];
        }
        if (height >= heights[last]) {
            return values[last];
        }
        int i = 0;
        while (heights[i + 1] < height) {
            i++;
        }
        double h = heights[i + 1] - heights[i];
        double t = (height - heights[i]) / h;
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * values[i] + t * h * slopes[i])
                + t * t * ((1 + 2 * s) * values[i + 1] - s * h * slopes[i + 1]);
    }
}
