package io.github.saros4j.cpu;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All surfels of one label on one side, a bit each, for searches that go anywhere: for each layer the rows from the first to the
 * last that has any, in words of 64 columns.
 */
final class SurfelBits {

    private final int wordsPerRow;
    private final long[] @Nullable [] layers;
    private final int[] firstRow;
    private final int[] lastRow;
    private int firstLayer = Integer.MAX_VALUE;
    private int lastLayer = -1;
    private int occupiedRows;

    SurfelBits(PlaneLayout layout, int layerCount) {
        this.wordsPerRow = layout.lastWord() + 1;
        this.layers = new long[layerCount][];
        this.firstRow = new int[layerCount];
        this.lastRow = new int[layerCount];
        Arrays.fill(lastRow, -1);
    }

    /** Takes in a layer, which has at least one surfel. */
    void add(int z, SurfelLayer surfels, PlaneLayout layout) {
        int first = layout.rowOf(surfels.list[0]);
        int last = layout.rowOf(surfels.list[surfels.count - 1]);
        long[] bits = new long[(last - first + 1) * wordsPerRow];
        int previous = -1;
        for (int k = 0; k < surfels.count; k++) {
            int i = surfels.list[k];
            int row = layout.rowOf(i);
            bits[(row - first) * wordsPerRow + i - layout.row(row)] = surfels.words[i];
            occupiedRows += row == previous ? 0 : 1;
            previous = row;
        }
        layers[z] = bits;
        firstRow[z] = first;
        lastRow[z] = last;
        firstLayer = Math.min(firstLayer, z);
        lastLayer = Math.max(lastLayer, z);
    }

    /** Whether there are no surfels at all. */
    boolean isEmpty() {
        return lastLayer < 0;
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
        for (int w = home + 1; w < wordsPerRow && (w << 6) - x < reach; w++) {
            if (bits[row + w] != 0) {
                nearest = Math.min(nearest, (w << 6) + Long.numberOfTrailingZeros(bits[row + w]) - x);
                break;
            }
        }
        reach = Math.min(nearest, most);
        for (int w = home - 1; w >= 0 && x - (w << 6) - 63 < reach; w--) {
            if (bits[row + w] != 0) {
                nearest = Math.min(nearest, x - (w << 6) - 63 + Long.numberOfLeadingZeros(bits[row + w]));
                break;
            }
        }
        return nearest <= most ? nearest : -1;
    }
}
