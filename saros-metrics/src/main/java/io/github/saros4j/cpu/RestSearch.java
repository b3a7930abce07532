package io.github.saros4j.cpu;

/**
 * Finds the surfels that have no counterpart near: starting from all points of a layer, each row of the ball takes away those
 * that a surfel of the other side in that row matches, 64 at a time, until none is left. What matches is dilated by the row's
 * half-width: bits move to both sides in doubling steps, across words. Nearest rows come first, and lists are compacted without
 * branches, so most words are gone after the first row.
 */
final class RestSearch extends PointList {

    private final int stride;
    private final int lastWord;

    RestSearch(PlaneLayout layout) {
        super(layout);
        this.stride = layout.stride();
        this.lastWord = layout.lastWord();
    }

    /** Takes away the points that have a counterpart in a row dy away, at most halfWidth columns away. */
    void dropMatched(SurfelLayer other, int dy, int halfWidth) {
        int shift = dy * stride;
        if (halfWidth == 0) {
            dropEqual(other.words, shift);
        } else if (halfWidth == 1) {
            dropWithinOne(other.words, shift);
        } else if (halfWidth < 64) {
            dropWithinWord(other.words, shift, halfWidth);
        } else {
            dropFar(other.words, shift, halfWidth);
        }
    }

    private void dropEqual(long[] other, int shift) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            kept = keep(kept, i, points[k] & ~other[i + shift]);
        }
        count = kept;
    }

    private void dropWithinOne(long[] other, int shift) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            int j = i + shift;
            long word = other[j];
            long near = word | word << 1 | other[j - 1] >>> 63 | word >>> 1 | other[j + 1] << 63;
            kept = keep(kept, i, points[k] & ~near);
        }
        count = kept;
    }

    private void dropWithinWord(long[] other, int shift, int halfWidth) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            int j = i + shift;
            kept = keep(kept, i, points[k] & ~dilated(other[j - 1], other[j], other[j + 1], halfWidth));
        }
        count = kept;
    }

    /** The middle word after each bit has spread halfWidth (1 to 63) places to both sides. */
    private static long dilated(long before, long middle, long after, int halfWidth) {
        long up = middle;
        long upCarry = before;
        long down = middle;
        long downCarry = after;
        for (int left = halfWidth, step = 1; left > 0; left -= step, step = Math.min(2 * step, left)) {
            up |= up << step | upCarry >>> (64 - step);
            upCarry |= upCarry << step;
            down |= down >>> step | downCarry << (64 - step);
            downCarry |= downCarry >>> step;
        }
        return up | down;
    }

    /** Half-widths of a word and more: in each word of the row only the bit nearest to the point matters. */
    private void dropFar(long[] other, int shift, int halfWidth) {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            int row = i - (i - 1) % stride;
            kept = keep(kept, i, points[k] & ~farMatches(other, row + shift, i - row, halfWidth));
        }
        count = kept;
    }

    private long farMatches(long[] other, int row, int word, int halfWidth) {
        if (other[row + word] != 0) {
            return -1L;
        }
        int reach = (halfWidth >> 6) + 1;
        long matched = 0;
        for (int w = Math.max(0, word - reach); w < word && matched != -1L; w++) {
            long bits = other[row + w];
            if (bits != 0) { // the last bit, at column c of the row, matches points up to c + halfWidth
                long lastPoint = 64L * (w - word) + 63 - Long.numberOfLeadingZeros(bits) + halfWidth;
                matched |= lastPoint < 0 ? 0 : lastPoint >= 63 ? -1L : -1L >>> (63 - lastPoint);
            }
        }
        for (int w = word + 1; w <= Math.min(lastWord, word + reach) && matched != -1L; w++) {
            long bits = other[row + w];
            if (bits != 0) { // the first bit matches points from c - halfWidth on
                long firstPoint = 64L * (w - word) + Long.numberOfTrailingZeros(bits) - halfWidth;
                matched |= firstPoint > 63 ? 0 : firstPoint <= 0 ? -1L : -1L << firstPoint;
            }
        }
        return matched;
    }
}
