package io.github.saros4j.cpu;

/**
 * Reads the neighbour codes of surfels from the bit planes of the two slices around them.
 *
 * <p>The four rows of voxels around a row of dual points are, in this order, (lower, y - 1), (lower, y), (upper, y - 1),
 * (upper, y). A column of voxels is a nibble with one bit a row, so a dual point's <i>raw</i> code is the nibble of column
 * x - 1 plus 16 times that of column x. Eight points next to each other (a byte of a word) have nine columns; a table spreads
 * the nine bits of a row to nine nibbles, and the four rows are put together by shifts. Twelve bits of that hold two raw
 * codes, so four increments of a table of 4096 count eight points, surfels or not ({@link CodeCounts} drops the others).
 */
final class NeighbourCodes implements SurfelCodes {

    /** Nine bits spread to nine nibbles. */
    private static final long[] SPREAD = spread();

    private static final long FULL = -1L;
    /** From so many points of a word on, bytes are cheaper than single points. */
    private static final int MANY_POINTS = 10;

    private static final int LOWER_CAP = 0x33;
    private static final int UPPER_CAP = 0xcc;

    private final int stride;

    /** The four rows around the word that was loaded last, moved up by one column: bit x is the column before point x. */
    private long a;

    private long b;
    private long c;
    private long d;

    /** The column that this moved out of them, as the ninth nibble of the last byte. */
    private long lastColumn;

    NeighbourCodes(PlaneLayout layout) {
        this.stride = layout.stride();
    }

    private static long[] spread() {
        long[] spread = new long[512];
        for (int bits = 0; bits < spread.length; bits++) {
            for (int bit = 0; bit < 9; bit++) {
                spread[bits] |= (bits >> bit & 1L) << (4 * bit);
            }
        }
        return spread;
    }

    @Override
    public void countAll(SurfelLayer layer, BitPlane lower, BitPlane upper, CodeCounts counts) {
        int[] pairs = counts.pairs(layer.count);
        int lowerCaps = 0;
        int upperCaps = 0;
        for (int k = 0; k < layer.count; k++) {
            int i = layer.list[k];
            long surfels = layer.words[i];
            if (surfels == FULL) { // 64 points on a flat cap all have one code
                if (isFull(lower.words, i) && isEmpty(upper.words, i)) {
                    lowerCaps++;
                    continue;
                }
                if (isFull(upper.words, i) && isEmpty(lower.words, i)) {
                    upperCaps++;
                    continue;
                }
            }
            countBytes(surfels, i, lower.words, upper.words, pairs);
        }
        counts.add(LOWER_CAP, 64L * lowerCaps);
        counts.add(UPPER_CAP, 64L * upperCaps);
    }

    /** Whether all voxels around the 64 points of a word are there. */
    private boolean isFull(long[] plane, int i) {
        int above = i - stride;
        return (plane[i] & plane[above]) == FULL && (plane[i - 1] & plane[above - 1]) < 0;
    }

    private boolean isEmpty(long[] plane, int i) {
        int above = i - stride;
        return (plane[i] | plane[above]) == 0 && (plane[i - 1] | plane[above - 1]) >= 0;
    }

    /** Counts the eight points of each byte of the word that holds a surfel. */
    private void countBytes(long surfels, int i, long[] lower, long[] upper, int[] pairs) {
        load(i, lower, upper);
        for (int bit = 0; bit < 64; bit += 8) {
            if ((surfels >>> bit & 0xff) != 0) {
                long columns = columns(bit);
                pairs[(int) columns & 0xfff]++;
                pairs[(int) (columns >>> 8) & 0xfff]++;
                pairs[(int) (columns >>> 16) & 0xfff]++;
                pairs[(int) (columns >>> 24) & 0xfff]++;
            }
        }
    }

    /** Takes the four rows around a word; column x - 1 of its first point is the last bit of the word before. */
    private void load(int i, long[] lower, long[] upper) {
        int above = i - stride;
        long lowerAbove = lower[above];
        long lowerHere = lower[i];
        long upperAbove = upper[above];
        long upperHere = upper[i];
        a = lowerAbove << 1 | lower[above - 1] >>> 63;
        b = lowerHere << 1 | lower[i - 1] >>> 63;
        c = upperAbove << 1 | upper[above - 1] >>> 63;
        d = upperHere << 1 | upper[i - 1] >>> 63;
        lastColumn = (lowerAbove >>> 63 | lowerHere >>> 63 << 1 | upperAbove >>> 63 << 2 | upperHere >>> 63 << 3) << 32;
    }

    /** The nine columns around the eight points from one on, as nibbles. */
    private long columns(int bit) {
        long columns = window(a, bit) | window(b, bit) << 1 | window(c, bit) << 2 | window(d, bit) << 3;
        return bit == 56 ? columns | lastColumn : columns;
    }

    private static long window(long row, int bit) {
        return SPREAD[(int) (row >>> bit) & 0x1ff];
    }

    @Override
    public void countPoints(int i, long points, long[] lower, long[] upper, CodeCounts counts) {
        if (Long.bitCount(points) >= MANY_POINTS) {
            countManyPoints(i, points, lower, upper, counts);
            return;
        }
        for (long left = points; left != 0; left &= left - 1) {
            counts.add(rawCode(i, Long.numberOfTrailingZeros(left), lower, upper), 1);
        }
    }

    /** The same, byte by byte: the columns of eight points are put together once. */
    private void countManyPoints(int i, long points, long[] lower, long[] upper, CodeCounts counts) {
        load(i, lower, upper);
        for (int bit = 0; bit < 64; bit += 8) {
            int inByte = (int) (points >>> bit) & 0xff;
            if (inByte == 0) {
                continue;
            }
            long columns = columns(bit);
            for (; inByte != 0; inByte &= inByte - 1) {
                counts.add((int) (columns >>> (4 * Integer.numberOfTrailingZeros(inByte))) & 0xff, 1);
            }
        }
    }

    @Override
    public int rawCode(int i, int bit, long[] lower, long[] upper) {
        int above = i - stride;
        return column(lower[above], lower[above - 1], bit)
                | column(lower[i], lower[i - 1], bit) << 1
                | column(upper[above], upper[above - 1], bit) << 2
                | column(upper[i], upper[i - 1], bit) << 3;
    }

    /** Column x - 1 of a row in bit 0, column x in bit 4. */
    private static int column(long word, long before, int bit) {
        long shifted = word << 1 | before >>> 63;
        return (int) ((shifted >>> bit & 1) | (word >>> bit & 1) << 4);
    }
}
