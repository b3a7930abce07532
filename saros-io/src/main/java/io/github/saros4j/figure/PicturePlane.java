package io.github.saros4j.figure;

import io.github.saros4j.geometry.AnatomicalDirection;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * Where each pixel of an axial slice's picture is found in the slice. Pixels run from the patient's right to the left and
 * from the front to the back, which is how radiologists look at them: from the feet, the front up.
 *
 * @param columns pixels across
 * @param rows pixels down
 * @param columnMm the width of a pixel in mm
 * @param rowMm the height of a pixel in mm
 * @param start the index in the slice of the first pixel
 * @param columnStep from one pixel to the next in the slice
 * @param rowStep from one row of pixels to the next in the slice
 */
record PicturePlane(int columns, int rows, double columnMm, double rowMm, int start, int columnStep, int rowStep) {

    /**
     * The plane of a volume's slices.
     *
     * @throws IllegalArgumentException if they are not axial
     */
    static PicturePlane of(VolumeGeometry geometry) {
        Orientation orientation = geometry.orientation();
        if (orientation.axialAxis() != 2) {
            throw new IllegalArgumentException("Slices of a volume stored " + orientation + " are not axial");
        }
        GridShape shape = geometry.shape();
        int across = orientation.direction(0).worldAxis() == AnatomicalDirection.LEFT.worldAxis() ? 0 : 1;
        int down = 1 - across;
        int[] strides = {1, shape.nx()};
        boolean mirrored = orientation.direction(across) != AnatomicalDirection.LEFT;
        boolean upsideDown = orientation.direction(down) != AnatomicalDirection.POSTERIOR;
        return new PicturePlane(
                shape.size(across),
                shape.size(down),
                geometry.spacing().along(across),
                geometry.spacing().along(down),
                (mirrored ? (shape.size(across) - 1) * strides[across] : 0)
                        + (upsideDown ? (shape.size(down) - 1) * strides[down] : 0),
                mirrored ? -strides[across] : strides[across],
                upsideDown ? -strides[down] : strides[down]);
    }

    /** The index of a pixel in the slice. */
    int index(int column, int row) {
        return start + column * columnStep + row * rowStep;
    }

    PixelBox all() {
        return new PixelBox(0, 0, columns, rows);
    }
}
