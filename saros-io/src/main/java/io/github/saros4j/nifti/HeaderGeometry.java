package io.github.saros4j.nifti;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;

/**
 * What a header says about space, in mm. The affine comes from the sform where {@code sform_code > 0} (method 3), else
 * from the qform where {@code qform_code > 0} (method 2), else it is the spacing on the diagonal without an offset
 * (method 1).
 *
 * <p>A qform is a rotation by the unit quaternion (a, b, c, d), of which a is left out since
 * {@code a = sqrt(1 - b^2 - c^2 - d^2)}, of axes as long as {@code pixdim[1..3]}, the third turned round if
 * {@code pixdim[0]} (qfac) is negative.
 */
final class HeaderGeometry {

    /** b^2 + c^2 + d^2 of a turn by 180 degrees may pass 1 by a few units of float32's last place, and no more. */
    private static final double QUATERNION_EXCESS = 1e-5;

    /** Axes whose cosine stays below this are orthogonal as far as float32 can tell. */
    private static final double ORTHOGONAL = 1e-5;

    private static final int UNIT_MASK = 0b111;
    private static final HeaderField[] SROWS = {HeaderField.SROW_X, HeaderField.SROW_Y, HeaderField.SROW_Z};

    private HeaderGeometry() {}

    static Spacing spacing(HeaderBytes header) {
        for (int axis = 0; axis < 3; axis++) {
            double mm = statedSpacing(header, axis);
            if (!(mm > 0 && mm < Double.POSITIVE_INFINITY)) {
                throw new GeometryException("pixdim[" + (axis + 1) + "] is " + header.real(HeaderField.PIXDIM, axis + 1)
                        + ", expected the distance between voxels");
            }
        }
        return new Spacing(statedSpacing(header, 0), statedSpacing(header, 1), statedSpacing(header, 2));
    }

    /** In mm; whatever the header says, be it 0 or NaN, but for the sign. */
    static double statedSpacing(HeaderBytes header, int axis) {
        return Math.abs(header.real(HeaderField.PIXDIM, axis + 1)) * mmPerUnit(header);
    }

    static Affine affine(HeaderBytes header) {
        if (header.whole(HeaderField.SFORM_CODE, 0) > 0) {
            return sform(header);
        }
        if (header.whole(HeaderField.QFORM_CODE, 0) > 0) {
            return qform(header);
        }
        return Affine.ofSpacing(spacing(header));
    }

    private static double mmPerUnit(HeaderBytes header) {
        int code = (int) header.whole(HeaderField.XYZT_UNITS, 0) & UNIT_MASK;
        return switch (code) {
            case 0, 2 -> 1;
            case 1 -> 1000;
            case 3 -> 0.001;
            default ->
                throw new GeometryException("xyzt_units names the spatial unit " + code
                        + ", expected 0 (unknown, taken as mm), 1 (metre), 2 (mm) or 3 (micron)");
        };
    }

    private static Affine sform(HeaderBytes header) {
        double unit = mmPerUnit(header);
        double[] rows = new double[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = header.real(SROWS[i / 4], i % 4) * unit;
        }
        return Affine.ofRows(rows);
    }

    private static Affine qform(HeaderBytes header) {
        double unit = mmPerUnit(header);
        double[] rotation = rotation(
                header.real(HeaderField.QUATERN_B, 0),
                header.real(HeaderField.QUATERN_C, 0),
                header.real(HeaderField.QUATERN_D, 0));
        Spacing spacing = spacing(header);
        double qfac = header.real(HeaderField.PIXDIM, 0) < 0 ? -1 : 1;
        double[] offset = {
            header.real(HeaderField.QOFFSET_X, 0) * unit,
            header.real(HeaderField.QOFFSET_Y, 0) * unit,
            header.real(HeaderField.QOFFSET_Z, 0) * unit
        };
        double[] rows = new double[12];
        for (int row = 0; row < 3; row++) {
            rows[row * 4] = rotation[row * 3] * spacing.x();
            rows[row * 4 + 1] = rotation[row * 3 + 1] * spacing.y();
            rows[row * 4 + 2] = rotation[row * 3 + 2] * spacing.z() * qfac;
            rows[row * 4 + 3] = offset[row];
        }
        return Affine.ofRows(rows);
    }

    /** The 3 x 3 matrix, row by row. */
    private static double[] rotation(double b, double c, double d) {
        double square = b * b + c * c + d * d;
        if (!(square <= 1 + QUATERNION_EXCESS)) {
            throw new GeometryException("quatern_b, _c, _d are " + b + ", " + c + ", " + d
                    + ", expected the last three parts of a unit quaternion");
        }
        if (square > 1) {
            double scale = 1 / Math.sqrt(square);
            return rotation(0, b * scale, c * scale, d * scale);
        }
        return rotation(Math.sqrt(1 - square), b, c, d);
    }

    private static double[] rotation(double a, double b, double c, double d) {
        return new double[] {
            a * a + b * b - c * c - d * d,
            2 * (b * c - a * d),
            2 * (b * d + a * c),
            2 * (b * c + a * d),
            a * a + c * c - b * b - d * d,
            2 * (c * d - a * b),
            2 * (b * d - a * c),
            2 * (c * d + a * b),
            a * a + d * d - b * b - c * c
        };
    }

    /** Writes spacing and affine as pixdim, sform and, unless the affine shears, qform; in mm. */
    static void put(HeaderBytes header, Spacing spacing, Affine affine) {
        header.putWhole(HeaderField.XYZT_UNITS, 0, 2);
        for (int axis = 0; axis < 3; axis++) {
            header.putReal(HeaderField.PIXDIM, axis + 1, spacing.along(axis));
        }
        putSform(header, 1, affine);
        double[] unit = unitColumns(affine);
        double qfac = determinant(unit) < 0 ? -1 : 1;
        header.putReal(HeaderField.PIXDIM, 0, qfac);
        if (isOrthogonal(unit)) {
            for (int row = 0; row < 3; row++) {
                unit[row * 3 + 2] *= qfac;
            }
            double[] quaternion = quaternion(unit);
            header.putWhole(HeaderField.QFORM_CODE, 0, 1);
            header.putReal(HeaderField.QUATERN_B, 0, quaternion[1]);
            header.putReal(HeaderField.QUATERN_C, 0, quaternion[2]);
            header.putReal(HeaderField.QUATERN_D, 0, quaternion[3]);
            header.putReal(HeaderField.QOFFSET_X, 0, affine.get(0, 3));
            header.putReal(HeaderField.QOFFSET_Y, 0, affine.get(1, 3));
            header.putReal(HeaderField.QOFFSET_Z, 0, affine.get(2, 3));
        }
    }

    static void putSform(HeaderBytes header, int code, Affine affine) {
        header.putWhole(HeaderField.SFORM_CODE, 0, code);
        for (int i = 0; i < 12; i++) {
            header.putReal(SROWS[i / 4], i % 4, affine.get(i / 4, i % 4));
        }
    }

    private static double[] unitColumns(Affine affine) {
        double[] unit = new double[9];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = affine.get(i / 3, i % 3) / affine.columnLength(i % 3);
        }
        return unit;
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static boolean isOrthogonal(double[] unit) {
        double xy = unit[0] * unit[1] + unit[3] * unit[4] + unit[6] * unit[7];
        double xz = unit[0] * unit[2] + unit[3] * unit[5] + unit[6] * unit[8];
        double yz = unit[1] * unit[2] + unit[4] * unit[5] + unit[7] * unit[8];
        return Math.max(Math.abs(xy), Math.max(Math.abs(xz), Math.abs(yz))) < ORTHOGONAL;
    }

    /**
     * The unit quaternion, a not negative, of a rotation matrix. Its largest part comes from the diagonal, the others
     * from sums and differences across it, so that nothing is divided by a number near zero.
     */
    private static double[] quaternion(double[] m) {
        double[] squares = {
            1 + m[0] + m[4] + m[8], 1 + m[0] - m[4] - m[8], 1 - m[0] + m[4] - m[8], 1 - m[0] - m[4] + m[8]
        };
        int largest = 0;
        for (int i = 1; i < 4; i++) {
            largest = squares[i] > squares[largest] ? i : largest;
        }
        double ab = m[7] - m[5];
        double ac = m[2] - m[6];
        double ad = m[3] - m[1];
        double bc = m[1] + m[3];
        double bd = m[2] + m[6];
        double cd = m[5] + m[7];
        double[] quaternion = switch (largest) {
            case 0 -> new double[] {squares[0], ab, ac, ad};
            case 1 -> new double[] {ab, squares[1], bc, bd};
            case 2 -> new double[] {ac, bc, squares[2], cd};
            default -> new double[] {ad, bd, cd, squares[3]};
        };
        double norm =
                Math.sqrt(Arrays.stream(quaternion).map(part -> part * part).sum());
        double sign = quaternion[0] < 0 ? -1 : 1;
        return Arrays.stream(quaternion).map(part -> sign * part / norm).toArray();
    }
}
