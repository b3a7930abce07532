package io.github.saros4j.cpu;

/**
 * Sorts distances with their codes by counting, digit by digit from the last: first the code, then eleven bits of the distance at
 * a time. The bits of doubles that are not negative are in the order of the numbers. O(n) for each of at most seven passes; a
 * digit that all have in common takes none.
 */
final class SortedDistances {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private SortedDistances() {}

    /**
     * Sorts.
     *
     * @param bits the distances' bits; sorted in place, the first n
     * @param codes the codes, as unsigned bytes; moved along
     * @param n how many there are
     */
    static void sort(long[] bits, byte[] codes, int n) {
        long[] bitsFrom = bits;
        byte[] codesFrom = codes;
        long[] bitsTo = new long[n];
        byte[] codesTo = new byte[n];
        for (int shift = -DIGIT_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] starts = starts(bitsFrom, codesFrom, n, shift);
            if (starts.length == 0) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                int to = starts[digit(bitsFrom[i], codesFrom[i], shift)]++;
                bitsTo[to] = bitsFrom[i];
                codesTo[to] = codesFrom[i];
            }
            long[] bitsSwap = bitsFrom;
            bitsFrom = bitsTo;
            bitsTo = bitsSwap;
            byte[] codesSwap = codesFrom;
            codesFrom = codesTo;
            codesTo = codesSwap;
        }
        if (bitsFrom != bits) {
            System.arraycopy(bitsFrom, 0, bits, 0, n);
            System.arraycopy(codesFrom, 0, codes, 0, n);
        }
    }

    /** Where the entries of each digit begin; empty if all have the same. */
    private static int[] starts(long[] bits, byte[] codes, int n, int shift) {
        int[] starts = new int[DIGITS + 1];
        for (int i = 0; i < n; i++) {
            starts[digit(bits[i], codes[i], shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            if (starts[digit + 1] == n) {
                return new int[0];
            }
            starts[digit + 1] += starts[digit];
        }
        return starts;
    }

    /** The first pass, at a negative shift, is by code. */
    private static int digit(long bits, byte code, int shift) {
        return shift < 0 ? code & 0xff : (int) (bits >>> shift) & (DIGITS - 1);
    }
}
