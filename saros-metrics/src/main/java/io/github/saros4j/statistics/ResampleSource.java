package io.github.saros4j.statistics;

import java.util.Arrays;

/**
 * Which clusters each resample takes. Resample r of a seed is the same whatever was drawn before it, on any machine: its
 * numbers are those of the SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014) started at {@code mix(seed) + r}, mixed
 * once more; an index below n comes from their upper 32 bits without bias (Lemire, ACM Transactions on Modeling and Computer
 * Simulation 29, 2019).
 */
final class ResampleSource {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private final long origin;
    private final int clusters;
    /** A draw whose low half lies below this would make some indices likelier than others. */
    private final long leastLow;

    ResampleSource(long seed, int clusters) {
        this.origin = mix(seed + GOLDEN_GAMMA);
        this.clusters = clusters;
        this.leastLow = clusters == 0 ? 0 : (1L << 32) % clusters;
    }

    /**
     * Draws as many clusters as there are, with replacement.
     *
     * @param resample which resample, from 0
     * @param multiplicities one a cluster: how often it was drawn. Modified.
     */
    void draw(int resample, int[] multiplicities) {
        Arrays.fill(multiplicities, 0);
        long state = mix(origin + resample);
        for (int i = 0; i < clusters; i++) {
            long product;
            do {
                state += GOLDEN_GAMMA;
                product = (mix(state) >>> 32) * clusters;
            } while ((product & LOW_32) < leastLow);
            multiplicities[(int) (product >>> 32)]++;
        }
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
