package io.github.saros4j.cpu;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the layers of a pair, in ascending slabs, to whichever thread asks next. Slabs get smaller towards the end: each is a
 * share of what is left, so that all threads are done at nearly the same time, and there are few borders, whose layers both
 * sides work out.
 */
final class Slabs {

    /**
     * Some layers.
     *
     * @param from the first
     * @param to the one after the last
     */
    record Slab(int from, int to) {}

    /** A slab has so many layers at least for each layer that it has to work out beyond its border. */
    private static final int LAYERS_A_BORDER = 4;

    private final int layers;
    private final int fewest;
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * All layers, none handed out.
     *
     * @param layers their number
     * @param reach how many layers away a layer is still needed
     * @param threads how many threads will ask; one gets everything at once
     */
    Slabs(int layers, int reach, int threads) {
        this.layers = layers;
        this.fewest = LAYERS_A_BORDER * (1 + Math.min(reach, layers));
        this.threads = threads;
    }

    /** How many slabs there can be at most, 1 or more. */
    int most() {
        return Math.max(1, layers / fewest);
    }

    /** The next slab, or null if none is left. */
    @Nullable
    Slab next() {
        int from = next.getAndUpdate(this::end);
        return from < layers ? new Slab(from, end(from)) : null;
    }

    /** Where a slab that begins at a layer ends. What would be too small to follow it belongs to it. */
    private int end(int from) {
        int left = layers - from;
        int size = threads == 1 ? left : Math.max(fewest, left / (2 * threads));
        return left - size < fewest ? layers : from + size;
    }
}
