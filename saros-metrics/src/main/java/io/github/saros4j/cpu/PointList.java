package io.github.saros4j.cpu;

/** Points of a layer that are still looked for, by words: where each word stands, and its points. Compacted without branches. */
class PointList {

    private final PlaneLayout layout;

    final int[] list;
    final long[] points;
    int count;

    PointList(PlaneLayout layout) {
        this.layout = layout;
        int words = (layout.ny() + 1) * (layout.lastWord() + 1) + 1;
        this.list = new int[words];
        this.points = new long[words];
    }

    /** Begins with every surfel of a layer. */
    final void start(SurfelLayer layer) {
        count = layer.count;
        System.arraycopy(layer.list, 0, list, 0, count);
        for (int k = 0; k < count; k++) {
            points[k] = layer.words[list[k]];
        }
    }

    /** Begins with every voxel of a plane that is not on its border. */
    final void startWithin(BitPlane plane, SurfelLayer border) {
        int kept = 0;
        for (int y = plane.firstRow; y <= plane.lastRow; y++) {
            int row = layout.row(y);
            for (int i = row + plane.firstWord; i <= row + plane.lastWord; i++) {
                kept = keep(kept, i, plane.words[i] & ~border.words[i]);
            }
        }
        count = kept;
    }

    /** How many of the points a plane holds. */
    final long commonPoints(BitPlane plane) {
        long common = 0;
        for (int k = 0; k < count; k++) {
            common += Long.bitCount(points[k] & plane.words[list[k]]);
        }
        return common;
    }

    /** How many of the points another list holds; words of both ascend. */
    final long commonPoints(PointList other) {
        long common = 0;
        int l = 0;
        for (int k = 0; k < count; k++) {
            while (l < other.count && other.list[l] < list[k]) {
                l++;
            }
            if (l < other.count && other.list[l] == list[k]) {
                common += Long.bitCount(points[k] & other.points[l]);
            }
        }
        return common;
    }

    /** Writes a word to the end of the kept ones, which moves only if a point is left. */
    final int keep(int kept, int i, long left) {
        list[kept] = i;
        points[kept] = left;
        return kept + (int) ((left | -left) >>> 63);
    }
}
