package io.github.saros4j.geometry;

import java.util.Arrays;
import java.util.Locale;
import org.ejml.data.DMatrix4x4;
import org.ejml.dense.fixed.CommonOps_DDF4;

/**
 * The map from voxel coordinates to world coordinates (RAS+, mm): {@code world = M * voxel + offset}. Immutable.
 *
 * <p>Rows are world x, y, z; columns are the voxel axes 0, 1, 2 and the offset, as in NIfTI's {@code srow_x/y/z}.
 */
public final class Affine {

    private final DMatrix4x4 matrix;

    private Affine(DMatrix4x4 matrix) {
        this.matrix = matrix;
    }

    /**
     * An affine from its three rows.
     *
     * @param rows 12 numbers, row by row: 3 x 4; not modified, not kept
     * @return the affine
     * @throws GeometryException if a number is not finite, or the map has no inverse
     */
    public static Affine ofRows(double... rows) {
        if (rows.length != 12) {
            throw new IllegalArgumentException("An affine has 12 numbers, not " + rows.length);
        }
        if (!Arrays.stream(rows).allMatch(Double::isFinite)) {
            throw new GeometryException("An affine needs finite numbers, not " + Arrays.toString(rows));
        }
        DMatrix4x4 matrix = new DMatrix4x4(
                rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8], rows[9], rows[10],
                rows[11], 0, 0, 0, 1);
        Affine affine = new Affine(matrix);
        affine.checkInvertible();
        return affine;
    }

    /**
     * Axes along the world's, no offset: NIfTI's method 1, for files that state no orientation.
     *
     * @param spacing mm
     * @return the affine with the spacing on its diagonal
     */
    public static Affine ofSpacing(Spacing spacing) {
        return ofRows(spacing.x(), 0, 0, 0, 0, spacing.y(), 0, 0, 0, 0, spacing.z(), 0);
    }

    /** A column of no length, or three in one plane, leave nothing to invert; measured against the columns' lengths. */
    private void checkInvertible() {
        double scale = columnLength(0) * columnLength(1) * columnLength(2);
        if (!(scale > 0 && Math.abs(CommonOps_DDF4.det(matrix)) > 1e-9 * scale)) {
            throw new GeometryException("Affine has no inverse: " + this);
        }
    }

    /**
     * One number of the 4 x 4 matrix.
     *
     * @param row 0 to 3
     * @param column 0 to 3; 3 is the offset
     * @return the number
     */
    public double get(int row, int column) {
        return matrix.get(row, column);
    }

    /**
     * The three rows.
     *
     * @return a new array of 12 numbers, row by row
     */
    public double[] rows() {
        double[] rows = new double[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix.get(i / 4, i % 4);
        }
        return rows;
    }

    /**
     * The length of a step of one voxel along an axis.
     *
     * @param axis 0, 1 or 2
     * @return mm
     */
    public double columnLength(int axis) {
        double x = matrix.get(0, axis);
        double y = matrix.get(1, axis);
        double z = matrix.get(2, axis);
        return Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * The three column lengths.
     *
     * @return the spacing that this affine has, mm
     */
    public Spacing spacing() {
        return new Spacing(columnLength(0), columnLength(1), columnLength(2));
    }

    /**
     * From voxel coordinates to world mm (RAS+).
     *
     * @param i along axis 0; 0 is the first voxel's centre
     * @param j along axis 1
     * @param k along axis 2
     * @return the place in the world
     */
    public Point toWorld(double i, double j, double k) {
        return new Point(coordinate(0, i, j, k), coordinate(1, i, j, k), coordinate(2, i, j, k));
    }

    /**
     * From world mm (RAS+) to voxel coordinates, fractional. For many points, keep {@link #inverse()}.
     *
     * @param world a place in the world
     * @return voxel coordinates
     */
    public Point toVoxel(Point world) {
        return inverse().toWorld(world.x(), world.y(), world.z());
    }

    private double coordinate(int row, double i, double j, double k) {
        return matrix.get(row, 0) * i + matrix.get(row, 1) * j + matrix.get(row, 2) * k + matrix.get(row, 3);
    }

    /**
     * The map back.
     *
     * @return the affine from world to voxel
     */
    public Affine inverse() {
        DMatrix4x4 inverse = new DMatrix4x4();
        if (!CommonOps_DDF4.invert(matrix, inverse)) {
            throw new GeometryException("Affine has no inverse: " + this);
        }
        // Known, and not to be left to rounding.
        inverse.a41 = 0;
        inverse.a42 = 0;
        inverse.a43 = 0;
        inverse.a44 = 1;
        return new Affine(inverse);
    }

    /**
     * This map after another: {@code result(v) = this(first(v))}.
     *
     * @param first the map that is applied first
     * @return the composition
     */
    public Affine after(Affine first) {
        DMatrix4x4 product = new DMatrix4x4();
        CommonOps_DDF4.mult(matrix, first.matrix, product);
        return new Affine(product);
    }

    /**
     * The same voxels in LPS world coordinates, as DICOM and ITK use them: x and y negated.
     *
     * @return the affine from voxel to LPS mm
     */
    public Affine toLps() {
        return ofRows(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0).after(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine affine && Arrays.equals(rows(), affine.rows());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows());
    }

    /** The three rows, six significant digits. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int row = 0; row < 3; row++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%.6g %.6g %.6g %.6g",
                    row == 0 ? "" : "; ",
                    matrix.get(row, 0),
                    matrix.get(row, 1),
                    matrix.get(row, 2),
                    matrix.get(row, 3)));
        }
        return text.append(']').toString();
    }
}
