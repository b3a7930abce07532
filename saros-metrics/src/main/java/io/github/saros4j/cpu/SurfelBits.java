package io.github.saros4j.cpu;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All surfels of one label on one side, a bit each, for searches that go anywhere: for each layer the rows from the first to the
 * last that has any, in words of 64 columns. Beside them, for each strip of 64 columns a bit a row says whether the row has any
 * there, so that a search steps from occupied row to occupied row.
 */
final class SurfelBits {

    private final int wordsPerRow;
    private final long[] @Nullable [] layers;

    /** By layer: for each strip of columns, its rows from the layer's first on, a bit each, in {@link #rowWords} words. */
    private final long[] @Nullable [] occupied;

    private final int[] firstRow;
    private final int[] lastRow;
    private int firstLayer = Integer.MAX_VALUE;
    private int lastLayer = -1;
    private int occupiedRows;

    SurfelBits(PlaneLayout layout, int layerCount) {
        this.wordsPerRow = layout.lastWord() + 1;
        this.layers = new long[layerCount][];
        this.occupied = new long[layerCount][];
        this.firstRow = new int[layerCount];
        this.lastRow = new int[layerCount];
        Arrays.fill(lastRow, -1);
    }

    /** Takes in a layer, which has at least one surfel. */
    void add(int z, SurfelLayer surfels, PlaneLayout layout) {
        int first = layout.rowOf(surfels.list[0]);
        int last = layout.rowOf(surfels.list[surfels.count - 1]);
        long[] bits = new long[(last - first + 1) * wordsPerRow];
        int rowWords = rowWords(first, last);
        long[] rows = new long[wordsPerRow * rowWords];
        int previous = -1;
        for (int k = 0; k < surfels.count; k++) {
            int i = surfels.list[k];
            int row = layout.rowOf(i);
            int strip = i - layout.row(row);
            bits[(row - first) * wordsPerRow + strip] = surfels.words[i];
            rows[strip * rowWords + ((row - first) >> 6)] |= 1L << (row - first);
            occupiedRows += row == previous ? 0 : 1;
            previous = row;
        }
        layers[z] = bits;
        occupied[z] = rows;
        firstRow[z] = first;
        lastRow[z] = last;
        firstLayer = Math.min(firstLayer, z);
        lastLayer = Math.max(lastLayer, z);
    }

    private static int rowWords(int first, int last) {
        return ((last - first) >> 6) + 1;
    }

    /** Whether there are no surfels at all. */
    boolean isEmpty() {
        return lastLayer < 0;
    }

    /** The number of layers of the pair. */
    int layerCount() {
        return layers.length;
    }

    int firstLayer() {
        return firstLayer;
    }

    int lastLayer() {
        return lastLayer;
    }

    /** The first row of a layer that has surfels. */
    int firstRow(int z) {
        return firstRow[z];
    }

    /** The last row of a layer that has surfels, or -1 if none has. */
    int lastRow(int z) {
        return lastRow[z];
    }

    int occupiedRows() {
        return occupiedRows;
    }

    int wordsPerRow() {
        return wordsPerRow;
    }

    /** A word of a row within the layer's first and last. */
    long word(int z, int y, int word) {
        long[] bits = layers[z];
        return bits == null ? 0 : bits[(y - firstRow[z]) * wordsPerRow + word];
    }

    /** Whether there is a surfel; x may lie outside. */
    boolean isSet(int x, int y, int z) {
        return x >= 0 && x >> 6 < wordsPerRow && (word(z, y, x >> 6) >>> x & 1) != 0;
    }

    /**
     * The first row of a layer, from one on, that has surfels in some strips.
     *
     * @param from where to begin; may lie outside the layer's rows
     * @return the row, or -1 if there is none
     */
    int nextRow(int z, int from, int firstStrip, int lastStrip) {
        long[] rows = occupied[z];
        if (rows == null || from > lastRow[z]) {
            return -1;
        }
        int rowWords = rowWords(firstRow[z], lastRow[z]);
        int start = Math.max(0, from - firstRow[z]);
        long mask = -1L << start;
        for (int w = start >> 6; w < rowWords; w++, mask = -1L) {
            long found = rowsOfStrips(rows, rowWords, w, firstStrip, lastStrip) & mask;
            if (found != 0) {
                return firstRow[z] + (w << 6) + Long.numberOfTrailingZeros(found);
            }
        }
        return -1;
    }

    /** The last row of a layer, up to one, that has surfels in some strips; as {@link #nextRow}. */
    int previousRow(int z, int upTo, int firstStrip, int lastStrip) {
        long[] rows = occupied[z];
        if (rows == null || upTo < firstRow[z]) {
            return -1;
        }
        int rowWords = rowWords(firstRow[z], lastRow[z]);
        int start = Math.min(lastRow[z], upTo) - firstRow[z];
        long mask = -1L >>> ~start;
        for (int w = start >> 6; w >= 0; w--, mask = -1L) {
            long found = rowsOfStrips(rows, rowWords, w, firstStrip, lastStrip) & mask;
            if (found != 0) {
                return firstRow[z] + (w << 6) + 63 - Long.numberOfLeadingZeros(found);
            }
        }
        return -1;
    }

    private static long rowsOfStrips(long[] rows, int rowWords, int word, int firstStrip, int lastStrip) {
        long found = 0;
        for (int strip = firstStrip; strip <= lastStrip; strip++) {
            found |= rows[strip * rowWords + word];
        }
        return found;
    }

    /**
     * The distance in columns from x to the nearest surfel of a row.
     *
     * @param most the farthest that is of interest
     * @return columns, or -1 if there is none so near
     */
    int nearestInRow(int x, int y, int z, int most) {
        long[] bits = layers[z];
        if (bits == null) {
            return -1;
        }
        int row = (y - firstRow[z]) * wordsPerRow;
        int home = x >> 6;
        long right = bits[row + home] >>> x;
        long left = bits[row + home] << ~x;
        int nearest = Integer.MAX_VALUE;
        if (right != 0) {
            nearest = Long.numberOfTrailingZeros(right);
        }
        if (left != 0) {
            nearest = Math.min(nearest, Long.numberOfLeadingZeros(left));
        }
        int reach = Math.min(nearest, most);
        for (int w = home + 1; w < wordsPerRow && (w << 6) - x <= reach; w++) {
            if (bits[row + w] != 0) {
                nearest = Math.min(nearest, (w << 6) + Long.numberOfTrailingZeros(bits[row + w]) - x);
                break;
            }
        }
        reach = Math.min(nearest, most);
        for (int w = home - 1; w >= 0 && x - (w << 6) - 63 <= reach; w--) {
            if (bits[row + w] != 0) {
                nearest = Math.min(nearest, x - (w << 6) - 63 + Long.numberOfLeadingZeros(bits[row + w]));
                break;
            }
        }
        return nearest <= most ? nearest : -1;
    }
}
