package io.github.saros4j.examples.phantom;

/** A stream of random numbers that its seed alone decides, on every JDK (SplitMix64). */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Chance(long seed) {
        this.state = mix(seed);
    }

    /** A well mixed 64-bit hash. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** From 0 to bound - 1. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }
}
