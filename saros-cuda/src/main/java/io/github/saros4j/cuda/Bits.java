package io.github.saros4j.cuda;

import java.util.List;

/**
 * Masks, surfels and, where it is wanted, the rest of all boxes of a batch: each as many words for the truth and then for the
 * prediction.
 *
 * @param withRest whether what no limit reaches is kept
 */
record Bits(boolean withRest) {

    private static final long BYTES_OF_BOTH_SIDES = 2L * Integer.BYTES;

    private int arrays() {
        return withRest ? 3 : 2;
    }

    /** What so many words a side take. */
    long bytes(long words) {
        return arrays() * DeviceBuffer.aligned(words * BYTES_OF_BOTH_SIDES);
    }

    /** How many words a side so many bytes have room for. */
    long words(long bytes) {
        long ofArray = bytes / arrays();
        return ofArray / DeviceBuffer.aligned(1) * DeviceBuffer.aligned(1) / BYTES_OF_BOTH_SIDES;
    }

    static long words(List<Box> boxes) {
        return boxes.stream().mapToLong(Box::size).sum();
    }

    void allocate(Lane lane, long words, Job job) {
        DeviceBuffer memory = lane.bitMemory(bytes(words));
        job.sideWords = words;
        job.masks = memory.take(words * BYTES_OF_BOTH_SIDES).address();
        job.surfels = memory.take(words * BYTES_OF_BOTH_SIDES).address();
        job.rest = withRest ? memory.take(words * BYTES_OF_BOTH_SIDES).address() : 0;
    }
}
