package io.github.saros4j.figure;

/**
 * Moves points apart that would lie on each other, the same way each time. Multiples of the golden section leave neighbours
 * in the sequence far from each other and fill the range evenly, however many there are.
 */
final class Jitter {

    private static final double GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

    private Jitter() {}

    /** From -1 to 1, by the place in the sequence. */
    static double of(int index) {
        double turns = (index + 0.5) * GOLDEN_SECTION;
        return 2 * (turns - Math.floor(turns)) - 1;
    }
}
