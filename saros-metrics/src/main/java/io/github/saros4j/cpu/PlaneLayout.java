package io.github.saros4j.cpu;

/**
 * How a slice's bits lie in an array of words. Bit x of a row is bit {@code x & 63} of its word {@code x >> 6}. A row has
 * room for nx + 1 bits, since a slice has one more dual point than voxels along each axis, and ends in a guard word that
 * is always 0, as is the very first word, so that the words before and after a row may be read. Above and below stand margin rows of 0, so that a
 * search may leave the slice.
 *
 * @param nx voxels a row
 * @param ny rows of voxels
 * @param margin rows of 0 above and below, at least 1
 * @param stride words from a row to the next
 */
record PlaneLayout(int nx, int ny, int margin, int stride) {

    static PlaneLayout of(int nx, int ny, int farthestRow) {
        PlaneLayout layout = new PlaneLayout(nx, ny, 1 + farthestRow, (nx >> 6) + 2);
        layout.length();
        return layout;
    }

    /** Where a row begins; rows from -margin to ny + margin exist. */
    int row(int y) {
        return 1 + (y + margin) * stride;
    }

    /** The row that a word belongs to. */
    int rowOf(int word) {
        return (word - 1) / stride - margin;
    }

    /** The last word of a row that can hold a dual point. */
    int lastWord() {
        return nx >> 6;
    }

    /** The number of words in a plane. */
    int length() {
        return Math.toIntExact(1 + (ny + 1L + 2L * margin) * stride);
    }
}
