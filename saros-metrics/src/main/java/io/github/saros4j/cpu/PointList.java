package io.github.saros4j.cpu;

/** Points of a layer that are still looked for, by words: where each word stands, and its points. Compacted without branches. */
class PointList {

    final int[] list;
    final long[] points;
    int count;

    PointList(PlaneLayout layout) {
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

    /** Writes a word to the end of the kept ones, which moves only if a point is left. */
    final int keep(int kept, int i, long left) {
        list[kept] = i;
        points[kept] = left;
        return kept + (int) ((left | -left) >>> 63);
    }
}
