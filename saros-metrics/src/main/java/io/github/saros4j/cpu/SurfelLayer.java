package io.github.saros4j.cpu;

/**
 * The surfels of one label and side in one layer of dual points, a bit each, found 64 at a time.
 *
 * <p>The four rows of voxels around a row of dual points are a, b (rows y - 1 and y of the lower slice) and c, d (of the upper
 * one). With o = a | b | c | d and q = a &amp; b &amp; c &amp; d, the point between columns x - 1 and x has a voxel of the label
 * around it if o has bit x - 1 or x, and nothing but the label if q has both. It is a surfel if it has the first and not the
 * second.
 *
 * <p>Where voxels are surfels, a voxel is one if it is of the label and not all six face neighbours are.
 */
final class SurfelLayer {

    private final PlaneLayout layout;

    /** The points, as the layout has them; rows 0 to ny. */
    final long[] words;

    /** Where the words that are not 0 stand, ascending, {@link #count} of them. */
    final int[] list;

    int count;

    SurfelLayer(PlaneLayout layout) {
        this.layout = layout;
        this.words = new long[layout.length()];
        this.list = new int[(layout.ny() + 1) * (layout.lastWord() + 1) + 1];
    }

    /**
     * Finds the surfels between two slices; the layer must be clear.
     *
     * @param lower the label in the lower slice; empty where there is none. Not modified
     * @param upper the label in the upper slice; the same as lower for contours within a slice. Not modified
     */
    void find(BitPlane lower, BitPlane upper) {
        int firstRow = Math.min(lower.firstRow, upper.firstRow);
        int lastRow = Math.max(lower.lastRow, upper.lastRow) + 1;
        int from = Math.min(lower.firstWord, upper.firstWord);
        int to = Math.min(Math.max(lower.lastWord, upper.lastWord) + 1, layout.lastWord());
        int found = 0;
        for (int y = firstRow; y <= lastRow; y++) {
            found = findRow(lower.words, upper.words, layout.row(y) + from, layout.row(y) + to, found);
        }
        count = found;
    }

    /** One row, words first to last; the list grows without a branch. */
    private int findRow(long[] lower, long[] upper, int first, int last, int listed) {
        int stride = layout.stride();
        int found = listed;
        long anyCarry = 0;
        long allCarry = 0;
        for (int i = first; i <= last; i++) {
            long a = lower[i - stride];
            long b = lower[i];
            long c = upper[i - stride];
            long d = upper[i];
            long any = a | b | c | d;
            long all = a & b & c & d;
            long surfels = (any | any << 1 | anyCarry) & ~(all & (all << 1 | allCarry));
            anyCarry = any >>> 63;
            allCarry = all >>> 63;
            words[i] = surfels;
            list[found] = i;
            found += (int) ((surfels | -surfels) >>> 63);
        }
        return found;
    }

    /**
     * Finds the border voxels of a slice; the layer must be clear.
     *
     * @param below the label in the slice below; empty where there is none; the slice itself where neighbours within it alone
     *     decide. Not modified
     * @param slice the label in the slice. Not modified
     * @param above the label in the slice above; as with that below. Not modified
     */
    void findBorder(BitPlane below, BitPlane slice, BitPlane above) {
        int found = 0;
        for (int y = slice.firstRow; y <= slice.lastRow; y++) {
            int row = layout.row(y);
            for (int i = row + slice.firstWord; i <= row + slice.lastWord; i++) {
                long border = slice.words[i] & ~inside(below.words, slice.words, above.words, i);
                words[i] = border;
                list[found] = i;
                found += (int) ((border | -border) >>> 63);
            }
        }
        count = found;
    }

    /** The places of a word whose six neighbours are all of the label. */
    private long inside(long[] below, long[] slice, long[] above, int i) {
        long left = slice[i] << 1 | slice[i - 1] >>> 63;
        long right = slice[i] >>> 1 | slice[i + 1] << 63;
        return left & right & slice[i - layout.stride()] & slice[i + layout.stride()] & below[i] & above[i];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            words[list[i]] = 0;
        }
        count = 0;
    }
}
