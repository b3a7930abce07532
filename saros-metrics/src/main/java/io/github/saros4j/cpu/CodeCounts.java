package io.github.saros4j.cpu;

import io.github.saros4j.backend.SurfaceMode;
import org.jspecify.annotations.Nullable;

/**
 * Surfels of one label and side by raw code (see {@link NeighbourCodes}), as pairs of neighbouring points and as single ones.
 * Pairs are ints in a table that is folded into longs before a cell could overflow. Raw codes 0 and 255 are no surfels and are
 * dropped at the end.
 */
final class CodeCounts {

    private static final int PAIRS = 4096;
    private static final int RAW_CODES = 256;

    /** Words counted before the pairs are folded; a word adds at most 32 to a cell. */
    private static final int WORDS_BEFORE_FOLD = 1 << 25;

    private static final int[] CODE_OF_RAW = codes();

    private final long[] raw = new long[RAW_CODES];
    private int @Nullable [] pairs;
    private int wordsInPairs;

    /** The code of the definition, bit {@code 128 >> (4 dz + 2 dy + dx)}, for each raw code. */
    private static int[] codes() {
        int[] codes = new int[RAW_CODES];
        for (int rawCode = 0; rawCode < RAW_CODES; rawCode++) {
            for (int bit = 0; bit < 8; bit++) {
                int dx = bit >> 2;
                int row = bit & 3; // 2 dz + dy
                codes[rawCode] |= (rawCode >> bit & 1) * (128 >> (2 * row + dx));
            }
        }
        return codes;
    }

    /** The table of pairs, with room for so many more words: raw codes of points 2n and 2n + 1 overlap in 12 bits. */
    int[] pairs(int words) {
        if (pairs == null) {
            pairs = new int[PAIRS];
        }
        if (wordsInPairs > WORDS_BEFORE_FOLD - words) {
            fold(pairs);
        }
        wordsInPairs += words;
        return pairs;
    }

    void add(int rawCode, long count) {
        raw[rawCode] += count;
    }

    /** The code of the definition for a raw code that is one of a surfel; of its mirror image in z if that is asked for. */
    static int code(int rawCode, SurfaceMode mode, boolean mirrored) {
        int code = CODE_OF_RAW[rawCode];
        return switch (mode) {
            case IN_PLANE -> code & 0xf; // both slices were one
            case VOXELS -> 1;
            default -> mirrored ? (code & 0xf) << 4 | code >> 4 : code;
        };
    }

    private void fold(int[] table) {
        for (int pair = 0; pair < PAIRS; pair++) {
            raw[pair & 0xff] += table[pair];
            raw[pair >>> 4] += table[pair];
            table[pair] = 0;
        }
        wordsInPairs = 0;
    }

    /**
     * Adds what was counted to counts by code.
     *
     * @param counts receives as many counts as the mode has codes. Modified.
     * @param offset where code 0 stands
     * @param sign 1 to add, -1 to subtract
     * @param mode what the surfels are
     * @param mirrored whether to add each surfel's mirror image in z as well
     */
    void addTo(long[] counts, int offset, int sign, SurfaceMode mode, boolean mirrored) {
        if (pairs != null && wordsInPairs > 0) {
            fold(pairs);
        }
        for (int rawCode = 1; rawCode < RAW_CODES - 1; rawCode++) {
            counts[offset + code(rawCode, mode, false)] += sign * raw[rawCode];
            if (mirrored) {
                counts[offset + code(rawCode, mode, true)] += sign * raw[rawCode];
            }
        }
    }
}
