package io.github.saros4j.measurement;

import java.util.Arrays;

/**
 * How often each value occurs. Whole numbers in the range of 16 bits, signed or not, are counted by value; all others are kept one by
 * one. Nothing is rounded.
 */
final class ValueCounts {

    private static final int LEAST = Short.MIN_VALUE;
    private static final int MOST = 0xffff;
    private static final int BLOCK = 1024;

    /** Of the values from {@code first} on; grows by whole blocks. */
    private long[] counts = new long[0];

    private int first;

    /** Finite values that are not counted by value; ascending once {@link #sort} was called. */
    private float[] others = new float[0];

    private int otherCount;
    private long whole;
    private long notFinite;

    /** Sees distinct values. */
    @FunctionalInterface
    interface Visitor {
        void visit(double value, long count);
    }

    void addAll(float[] values, int start, int end) {
        long[] table = counts;
        int least = first;
        long counted = 0;
        for (int i = start; i < end; i++) {
            float value = values[i];
            int integer = (int) value;
            int at = integer - least;
            if (integer == value && at >= 0 && at < table.length) {
                table[at]++;
                counted++;
            } else {
                add(value);
                table = counts;
                least = first;
            }
        }
        whole += counted;
    }

    private void add(float value) {
        int integer = (int) value;
        if (integer == value && integer >= LEAST && integer <= MOST) {
            add(integer, 1);
        } else if (Float.isFinite(value)) {
            if (otherCount == others.length) {
                others = Arrays.copyOf(others, Math.max(BLOCK, otherCount + (otherCount >> 1)));
            }
            others[otherCount++] = value;
        } else {
            notFinite++;
        }
    }

    private void add(int integer, long times) {
        int at = integer - first;
        if (at < 0 || at >= counts.length) {
            makeRoomFor(integer);
            at = integer - first;
        }
        counts[at] += times;
        whole += times;
    }

    private void makeRoomFor(int integer) {
        int block = Math.floorDiv(integer, BLOCK) * BLOCK;
        int newFirst = counts.length == 0 ? block : Math.min(first, block);
        int newEnd = counts.length == 0 ? block + BLOCK : Math.max(first + counts.length, block + BLOCK);
        long[] wider = new long[newEnd - newFirst];
        System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : first - newFirst, counts.length);
        counts = wider;
        first = newFirst;
    }

    /** How many finite values there are. */
    long finite() {
        return whole + otherCount;
    }

    long notFinite() {
        return notFinite;
    }

    /** To be called once all values are there, before any of them is visited. */
    void sort() {
        Arrays.sort(others, 0, otherCount);
    }

    /** Shows finite values, ascending, each once or more often, with how often it occurs. */
    void forEachAscending(Visitor visitor) {
        int other = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int value = first + i;
                while (other < otherCount && others[other] < value) {
                    visitor.visit(others[other++], 1);
                }
                visitor.visit(value, counts[i]);
            }
        }
        while (other < otherCount) {
            visitor.visit(others[other++], 1);
        }
    }

    /**
     * The same values as signed integers of 16 bits: towards zero, then the lowest 16 bits; what is not finite or has no place in 32
     * bits becomes 0. numpy's {@code astype(int16)} gives these on x86. This one, if nothing changes by it.
     */
    ValueCounts asInt16() {
        int end = first + counts.length;
        if (otherCount == 0 && notFinite == 0 && (counts.length == 0 || end <= Short.MAX_VALUE + 1)) {
            return this;
        }
        ValueCounts cast = new ValueCounts();
        forEachAscending((value, count) -> cast.add(int16(value), count));
        if (notFinite > 0) {
            cast.add(0, notFinite);
        }
        return cast;
    }

    private static short int16(double value) {
        int cut = (int) value;
        return cut == (long) value ? (short) cut : 0;
    }
}
