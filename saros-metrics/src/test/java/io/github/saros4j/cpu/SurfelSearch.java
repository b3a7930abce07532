package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;

/**
 * For each surfel of one side, the first limit within which the other side has one. The other side's surfels are bits
 * of a block the size of their bounding box; offsets of the ball are tried nearest first, so a surfel that agrees costs
 * a look or two. O(surfels x ball).
 */
final class SurfelSearch {

    private final long[] bits;
    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] size = new int[3];

    private SurfelSearch(SurfelList targets) {
        int[] high = {-1, -1, -1};
        for (int i = 0; i < targets.size(); i++) {
            include(0, targets.x(i), high);
            include(1, targets.y(i), high);
            include(2, targets.z(i), high);
        }
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = high[axis] < 0 ? 0 : high[axis] - low[axis] + 1;
        }
        long points = Math.multiplyExact(Math.multiplyExact((long) size[0], size[1]), size[2]);
        bits = new long[Math.toIntExact((points + 63) / 64)];
        for (int i = 0; i < targets.size(); i++) {
            long point = point(targets.x(i), targets.y(i), targets.z(i));
            bits[(int) (point >> 6)] |= 1L << point;
        }
    }

    private void include(int axis, int place, int[] high) {
        low[axis] = Math.min(low[axis], place);
        high[axis] = Math.max(high[axis], place);
    }

    /** The bit of a dual point, or -1 outside the block. */
    private long point(int x, int y, int z) {
        int i = x - low[0];
        int j = y - low[1];
        int k = z - low[2];
        if (i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2]) {
            return -1;
        }
        return ((long) k * size[1] + j) * size[0] + i;
    }

    private boolean has(int x, int y, int z) {
        long point = point(x, y, z);
        return point >= 0 && (bits[(int) (point >> 6)] & 1L << point) != 0;
    }

    /**
     * Counts the surfels of one label and side.
     *
     * @param surfels the surfels to count
     * @param targets the other side's surfels of that label
     * @param ball the offsets to try
     * @param request the limits and codes
     * @param counts receives, from {@code offset} on, all surfels by code, then those within each limit. Modified.
     * @param offset where the label and side begin
     */
    static void count(
            SurfelList surfels,
            SurfelList targets,
            ToleranceBall ball,
            CountRequest request,
            long[] counts,
            int offset) {
        int codes = request.mode().codes();
        SurfelSearch search = new SurfelSearch(targets);
        for (int i = 0; i < surfels.size(); i++) {
            int cell = offset + surfels.code(i);
            counts[cell]++;
            int first = targets.size() == 0 ? request.limitCount() : search.firstLimit(surfels, i, ball, request);
            for (int limit = first; limit < request.limitCount(); limit++) {
                counts[cell + (1 + limit) * codes]++;
            }
        }
    }

    private int firstLimit(SurfelList surfels, int i, ToleranceBall ball, CountRequest request) {
        for (int offset = 0; offset < ball.size(); offset++) {
            if (has(surfels.x(i) + ball.dx(offset), surfels.y(i) + ball.dy(offset), surfels.z(i) + ball.dz(offset))) {
                return ball.limit(offset);
            }
        }
        return request.limitCount();
    }
}
