package io.github.saros4j.export;

/** A cell's value as text, the same in every format and locale. */
public final class CellText {

    /** Up to here a double holds every whole number, and its digits are those of the long. */
    private static final double LARGEST_PLAIN = 1e15;

    private CellText() {}

    /**
     * Text as it is; integers as plain digits; reals with as many digits as it takes to read the same number back, whole
     * ones without a point (a count of voxels is {@code 2436}, not {@code 2436.0}).
     *
     * @param cell a {@link String}, {@link Long} or {@link Double}, as the cells of a table are
     * @return its text
     */
    public static String of(Object cell) {
        if (cell instanceof Double real && isPlain(real)) {
            return Long.toString((long) (double) real);
        }
        return cell.toString();
    }

    private static boolean isPlain(double real) {
        boolean negativeZero = real == 0 && 1 / real < 0;
        return real == Math.rint(real) && Math.abs(real) < LARGEST_PLAIN && !negativeZero;
    }
}
