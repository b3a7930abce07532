package io.github.saros4j.resample;

import io.github.saros4j.geometry.GeometryException;
import java.util.Arrays;

/**
 * The inverse of a 3 x 3 matrix through its singular values, {@code V * W^-1 * U^T}, with the operations in LINPACK's
 * order: ITK inverts a grid's matrix by DSVDC, and another inverse, however good, moves indices by their last bits.
 *
 * <p>Algorithm: Golub and Reinsch, "Singular value decomposition and least squares solutions", Numer. Math. 14 (1970):
 * Householder reflections to upper bidiagonal form, then QR steps with a shift, where an off-diagonal entry counts as
 * zero once adding it to its neighbours changes nothing. Order of operations: Dongarra et al., LINPACK Users' Guide
 * (1979), chapter 11.
 */
final class SvdInverse {

    private static final int N = 3;
    private static final int MOST_STEPS = 30;

    private final double[][] a;
    private final double[][] u = new double[N][N];
    private final double[][] v = new double[N][N];

    /** The diagonal, in the end the singular values. */
    private final double[] s = new double[N];

    /** What stands right of the diagonal; the last one is always 0. */
    private final double[] e = new double[N];

    private SvdInverse(double[] matrix) {
        a = new double[][] {
            Arrays.copyOfRange(matrix, 0, 3), Arrays.copyOfRange(matrix, 3, 6), Arrays.copyOfRange(matrix, 6, 9)
        };
    }

    /**
     * Inverts a matrix.
     *
     * @param matrix 3 x 3, row by row; not modified
     * @return its inverse, row by row
     * @throws GeometryException if a singular value is nothing beside the others
     */
    static double[] of(double[] matrix) {
        SvdInverse svd = new SvdInverse(matrix);
        svd.reduceToBidiagonal();
        svd.formU();
        svd.formV();
        svd.diagonalize();
        return svd.inverse();
    }

    private double[] inverse() {
        double[] inverse = new double[N * N];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < N; k++) {
                double sum = 0;
                for (int j = 0; j < N; j++) {
                    sum += v[i][j] * (1 / s[j]) * u[k][j];
                }
                inverse[i * N + k] = sum;
            }
        }
        return inverse;
    }

    /** Column by column from the left, and the first row from the right. Reflections are kept in u and v. */
    private void reduceToBidiagonal() {
        for (int l = 0; l < N - 1; l++) {
            s[l] = -reflectionOfColumn(l);
            for (int j = l + 1; j < N; j++) {
                if (s[l] != 0) {
                    reflect(a, l, a, j, l);
                }
                e[j] = a[l][j];
            }
            for (int i = l; i < N; i++) {
                u[i][l] = a[i][l];
            }
            if (l == 0) {
                reduceFirstRow();
            }
        }
        s[N - 1] = a[N - 1][N - 1];
        e[N - 2] = a[N - 2][N - 1];
        e[N - 1] = 0;
    }

    /** Turns column l from row l on into a reflection's vector and returns its length, with the sign of its first entry. */
    private double reflectionOfColumn(int l) {
        double[] column = new double[N - l];
        for (int i = l; i < N; i++) {
            column[i - l] = a[i][l];
        }
        double length = scaleToReflection(column);
        for (int i = l; i < N; i++) {
            a[i][l] = column[i - l];
        }
        return length;
    }

    private void reduceFirstRow() {
        double[] row = Arrays.copyOfRange(e, 1, N);
        e[0] = -scaleToReflection(row);
        System.arraycopy(row, 0, e, 1, row.length);
        if (e[0] != 0) {
            double[] sums = new double[N];
            for (int j = 1; j < N; j++) {
                for (int i = 1; i < N; i++) {
                    sums[i] += e[j] * a[i][j];
                }
            }
            for (int j = 1; j < N; j++) {
                double factor = -e[j] / e[1];
                for (int i = 1; i < N; i++) {
                    a[i][j] += factor * sums[i];
                }
            }
        }
        for (int i = 1; i < N; i++) {
            v[i][0] = e[i];
        }
    }

    /** Divides by the length, signed as the first entry, and adds 1 to that; returns the signed length. */
    private static double scaleToReflection(double[] vector) {
        double length = length(vector);
        if (length == 0) {
            return 0;
        }
        length = vector[0] == 0 ? length : Math.copySign(length, vector[0]);
        double factor = 1 / length;
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        vector[0] += 1;
        return length;
    }

    /** As BLAS measures it: the largest entry so far is taken out of the squares. */
    private static double length(double[] vector) {
        double scale = 0;
        double sum = 1;
        for (double entry : vector) {
            double size = Math.abs(entry);
            if (size == 0) {
                continue;
            }
            if (scale < size) {
                sum = 1 + sum * ((scale / size) * (scale / size));
                scale = size;
            } else {
                sum += (size / scale) * (size / scale);
            }
        }
        return scale * Math.sqrt(sum);
    }

    /** Reflects column j of a matrix by the vector that is column l of another, from that row on. */
    private static void reflect(double[][] vectors, int l, double[][] matrix, int j, int from) {
        double dot = 0;
        for (int i = from; i < N; i++) {
            dot += vectors[i][l] * matrix[i][j];
        }
        double factor = -dot / vectors[from][l];
        for (int i = from; i < N; i++) {
            matrix[i][j] += factor * vectors[i][l];
        }
    }

    private void formU() {
        u[N - 1][N - 1] = 1;
        for (int l = N - 2; l >= 0; l--) {
            if (s[l] == 0) {
                setToUnit(u, l);
                continue;
            }
            for (int j = l + 1; j < N; j++) {
                reflect(u, l, u, j, l);
            }
            for (int i = 0; i < N; i++) {
                u[i][l] = i < l ? 0 : -u[i][l];
            }
            u[l][l] += 1;
        }
    }

    private void formV() {
        setToUnit(v, 2);
        setToUnit(v, 1);
        if (e[0] != 0) {
            reflect(v, 0, v, 1, 1);
            reflect(v, 0, v, 2, 1);
        }
        setToUnit(v, 0);
    }

    private static void setToUnit(double[][] matrix, int column) {
        for (int i = 0; i < N; i++) {
            matrix[i][column] = i == column ? 1 : 0;
        }
    }

    /** QR steps, until no entry is left beside the diagonal; from the last value to the first. */
    private void diagonalize() {
        int steps = 0;
        for (int last = N - 1; last >= 0; ) {
            int first = firstOfBlock(last);
            if (first == last) {
                settle(last);
                last--;
                steps = 0;
                continue;
            }
            requireValues(first, last);
            if (++steps > MOST_STEPS) {
                throw new GeometryException("A grid's matrix has singular values that are not found in " + MOST_STEPS
                        + " steps: " + Arrays.toString(s));
            }
            step(first, last, shift(first, last));
        }
    }

    /** Where the block that ends there begins: right of the nearest entry that is nothing beside its neighbours. */
    private int firstOfBlock(int last) {
        for (int l = last - 1; l >= 0; l--) {
            double neighbours = Math.abs(s[l]) + Math.abs(s[l + 1]);
            if (neighbours + Math.abs(e[l]) == neighbours) {
                e[l] = 0;
                return l + 1;
            }
        }
        return 0;
    }

    private void requireValues(int first, int last) {
        for (int i = first; i <= last; i++) {
            double neighbours = (i < last ? Math.abs(e[i]) : 0) + (i > first ? Math.abs(e[i - 1]) : 0);
            if (neighbours + Math.abs(s[i]) == neighbours) {
                throw new GeometryException("A grid's matrix has no inverse: singular values " + Arrays.toString(s));
            }
        }
    }

    /** The step's first rotation: its two numbers. */
    private double[] shift(int first, int last) {
        double scale = Math.max(
                Math.max(Math.max(Math.abs(s[last]), Math.abs(s[last - 1])), Math.abs(e[last - 1])),
                Math.max(Math.abs(s[first]), Math.abs(e[first])));
        double sLast = s[last] / scale;
        double sBefore = s[last - 1] / scale;
        double eBefore = e[last - 1] / scale;
        double sFirst = s[first] / scale;
        double eFirst = e[first] / scale;
        double b = ((sBefore + sLast) * (sBefore - sLast) + eBefore * eBefore) / 2;
        double c = (sLast * eBefore) * (sLast * eBefore);
        double shift = 0;
        if (b != 0 || c != 0) {
            double root = Math.sqrt(b * b + c);
            shift = c / (b + (b < 0 ? -root : root));
        }
        return new double[] {(sFirst + sLast) * (sFirst - sLast) + shift, sFirst * eFirst};
    }

    /** Chases what the first rotation leaves outside the two diagonals down to the end. */
    private void step(int first, int last, double[] start) {
        double f = start[0];
        double g = start[1];
        for (int k = first; k < last; k++) {
            double r = rotationLength(f, g);
            double cos = r == 0 ? 1 : f / r;
            double sin = r == 0 ? 0 : g / r;
            if (k != first) {
                e[k - 1] = r;
            }
            f = cos * s[k] + sin * e[k];
            e[k] = cos * e[k] - sin * s[k];
            g = sin * s[k + 1];
            s[k + 1] = cos * s[k + 1];
            rotate(v, k, cos, sin);

            r = rotationLength(f, g);
            cos = r == 0 ? 1 : f / r;
            sin = r == 0 ? 0 : g / r;
            s[k] = r;
            f = cos * e[k] + sin * s[k + 1];
            s[k + 1] = -sin * e[k] + cos * s[k + 1];
            g = sin * e[k + 1];
            e[k + 1] = cos * e[k + 1];
            rotate(u, k, cos, sin);
        }
        e[last - 1] = f;
    }

    /** As BLAS measures it: with the sign of the larger one. */
    private static double rotationLength(double f, double g) {
        double scale = Math.abs(f) + Math.abs(g);
        if (scale == 0) {
            return 0;
        }
        double length = scale * Math.sqrt((f / scale) * (f / scale) + (g / scale) * (g / scale));
        return Math.copySign(length, Math.abs(f) > Math.abs(g) ? f : g);
    }

    private static void rotate(double[][] matrix, int k, double cos, double sin) {
        for (double[] row : matrix) {
            double rotated = cos * row[k] + sin * row[k + 1];
            row[k + 1] = cos * row[k + 1] - sin * row[k];
            row[k] = rotated;
        }
    }

    /** A value was found: it becomes positive and takes its place among the larger ones. */
    private void settle(int found) {
        if (s[found] < 0) {
            s[found] = -s[found];
            for (double[] row : v) {
                row[found] = -row[found];
            }
        }
        for (int l = found; l < N - 1 && s[l] < s[l + 1]; l++) {
            swap(s, l);
            for (int i = 0; i < N; i++) {
                swap(u[i], l);
                swap(v[i], l);
            }
        }
    }

    private static void swap(double[] values, int l) {
        double value = values[l];
        values[l] = values[l + 1];
        values[l + 1] = value;
    }
}
