package io.github.saros4j.cpu;

import java.util.Arrays;

/** The voxels of one label in one slice, a bit each, and the box that holds them. */
final class BitPlane {

    private final PlaneLayout layout;

    /** The words, as the layout has them. */
    final long[] words;

    /** The box: rows and words of a row, inclusive; empty while firstRow is larger than lastRow. */
    int firstRow = Integer.MAX_VALUE;

    int lastRow = -1;
    int firstWord = Integer.MAX_VALUE;
    int lastWord = -1;

    BitPlane(PlaneLayout layout) {
        this.layout = layout;
        this.words = new long[layout.length()];
    }

    boolean isEmpty() {
        return lastRow < 0;
    }

    /** Sets the bits of voxels x0 to x1, inclusive, in a row. */
    void setRange(int y, int x0, int x1) {
        int row = layout.row(y);
        int from = x0 >> 6;
        int to = x1 >> 6;
        long head = -1L << x0;
        long tail = -1L >>> ~x1;
        if (from == to) {
            words[row + from] |= head & tail;
        } else {
            words[row + from] |= head;
            for (int w = from + 1; w < to; w++) {
                words[row + w] = -1L;
            }
            words[row + to] |= tail;
        }
        firstRow = Math.min(firstRow, y);
        lastRow = Math.max(lastRow, y);
        firstWord = Math.min(firstWord, from);
        lastWord = Math.max(lastWord, to);
    }

    /** Voxels that both planes hold. */
    static long commonVoxels(BitPlane a, BitPlane b, PlaneLayout layout) {
        int first = Math.max(a.firstRow, b.firstRow);
        int last = Math.min(a.lastRow, b.lastRow);
        int from = Math.max(a.firstWord, b.firstWord);
        int to = Math.min(a.lastWord, b.lastWord);
        long count = 0;
        for (int y = first; y <= last; y++) {
            int row = layout.row(y);
            for (int w = row + from; w <= row + to; w++) {
                count += Long.bitCount(a.words[w] & b.words[w]);
            }
        }
        return count;
    }

    /** Makes the plane empty; only the box is touched. */
    void clear() {
        for (int y = firstRow; y <= lastRow; y++) {
            int row = layout.row(y);
            Arrays.fill(words, row + firstWord, row + lastWord + 1, 0);
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
        firstWord = Integer.MAX_VALUE;
        lastWord = -1;
    }
}
