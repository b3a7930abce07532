package io.github.saros4j.figure;

/**
 * A part of a picture, in pixels.
 *
 * @param left the first column
 * @param top the first row
 * @param right one after the last column
 * @param bottom one after the last row
 */
record PixelBox(int left, int top, int right, int bottom) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    PixelBox and(PixelBox other) {
        return new PixelBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** This box with a margin, made square, as far as the plane reaches. */
    PixelBox squareWithin(PicturePlane plane, double marginMm) {
        double sideMm = Math.max(width() * plane.columnMm(), height() * plane.rowMm()) + 2 * marginMm;
        int columns = Math.min(plane.columns(), (int) Math.ceil(sideMm / plane.columnMm()));
        int rows = Math.min(plane.rows(), (int) Math.ceil(sideMm / plane.rowMm()));
        int newLeft = shifted((left + right - columns) / 2, columns, plane.columns());
        int newTop = shifted((top + bottom - rows) / 2, rows, plane.rows());
        return new PixelBox(newLeft, newTop, newLeft + columns, newTop + rows);
    }

    private static int shifted(int first, int length, int available) {
        return Math.max(0, Math.min(first, available - length));
    }
}
