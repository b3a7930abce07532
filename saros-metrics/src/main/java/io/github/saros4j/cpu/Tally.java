package io.github.saros4j.cpu;

import io.github.saros4j.backend.SurfaceMode;
import java.util.Arrays;

/** What a slab counts for one label and side: all surfels, and for each limit those that lie outside of it. */
final class Tally {

    private final CodeCounts all = new CodeCounts();
    private final CodeCounts[] outside;

    Tally(int limits) {
        this.outside = new CodeCounts[limits];
        Arrays.setAll(outside, limit -> new CodeCounts());
    }

    CodeCounts all() {
        return all;
    }

    CodeCounts outside(int limit) {
        return outside[limit];
    }

    /**
     * Adds all surfels, then those within each limit: all but those outside.
     *
     * @param counts receives (limits + 1) times as many counts as the mode has codes. Modified.
     * @param offset where this label and side begin
     * @param mode what the surfels are
     * @param mirrored whether each surfel stands for its mirror image in z as well
     */
    void addTo(long[] counts, int offset, SurfaceMode mode, boolean mirrored) {
        all.addTo(counts, offset, 1, mode, mirrored);
        for (int limit = 0; limit < outside.length; limit++) {
            int within = offset + (1 + limit) * mode.codes();
            all.addTo(counts, within, 1, mode, mirrored);
            outside[limit].addTo(counts, within, -1, mode, mirrored);
        }
    }
}
