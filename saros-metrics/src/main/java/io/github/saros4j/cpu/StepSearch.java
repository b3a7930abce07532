package io.github.saros4j.cpu;

import java.util.Arrays;

/**
 * Finds, distance by distance, which points of a layer have a counterpart exactly so far away, 64 at a time. All places at one
 * distance are looked at in one pass over the points that are left; lists are compacted without branches.
 */
final class StepSearch extends PointList {

    private final int stride;

    /** The words that had points matched in the last pass: where they stand, and those points. */
    final int[] matchedList;

    final long[] matched;
    int matchedCount;

    private long[][] targets = new long[8][];
    private int[] shifts = new int[8];
    private int[] columns = new int[8];
    private int targetCount;

    StepSearch(PlaneLayout layout) {
        super(layout);
        this.stride = layout.stride();
        this.matchedList = new int[list.length];
        this.matched = new long[list.length];
    }

    /** Begins a distance. */
    void begin() {
        targetCount = 0;
    }

    /** Adds a place at this distance: dy rows and dx columns (0 to 63, to either side) away in a layer. */
    void addTarget(SurfelLayer layer, int dy, int dx) {
        if (targetCount == columns.length) {
            targets = Arrays.copyOf(targets, 2 * targetCount);
            shifts = Arrays.copyOf(shifts, 2 * targetCount);
            columns = Arrays.copyOf(columns, 2 * targetCount);
        }
        targets[targetCount] = layer.words;
        shifts[targetCount] = dy * stride;
        columns[targetCount++] = dx;
    }

    /** Moves the points that match at any of the places from the one list to the other. */
    void dropMatched() {
        int kept = 0;
        int found = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            long point = points[k];
            long near = 0;
            for (int t = 0; t < targetCount; t++) {
                near |= moved(targets[t], i + shifts[t], columns[t]);
            }
            long hit = point & near;
            matchedList[found] = i;
            matched[found] = hit;
            found += (int) ((hit | -hit) >>> 63);
            kept = keep(kept, i, point & ~near);
        }
        count = kept;
        matchedCount = found;
    }

    /** A word after each bit has moved dx places to both sides. */
    private static long moved(long[] words, int j, int dx) {
        long word = words[j];
        if (dx == 0) {
            return word;
        }
        return word << dx | words[j - 1] >>> (64 - dx) | word >>> dx | words[j + 1] << (64 - dx);
    }
}
