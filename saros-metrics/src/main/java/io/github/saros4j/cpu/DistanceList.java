package io.github.saros4j.cpu;

/** Distances of single surfels with their codes, in any order; room for as many as are there to be measured. */
final class DistanceList {

    /** The bits of distances in mm, which are in the order of the numbers. */
    final long[] bits;

    /** The neighbour codes, as unsigned bytes. */
    final byte[] codes;

    int size;

    DistanceList(int capacity) {
        this.bits = new long[capacity];
        this.codes = new byte[capacity];
    }

    /** Adds a surfel by the square of its distance, in mm2; one that is infinitely far is left out. */
    void add(double squared, int code) {
        if (squared < Double.POSITIVE_INFINITY) {
            bits[size] = Double.doubleToRawLongBits(Math.sqrt(squared));
            codes[size++] = (byte) code;
        }
    }
}
