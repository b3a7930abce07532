package io.github.saros4j.cpu;

import io.github.saros4j.backend.SurfaceMode;

/** Counts the surfels of a layer by raw code (see {@link CodeCounts}). Layers, points and planes are not modified. */
interface SurfelCodes {

    /** Those of a mode. */
    static SurfelCodes of(SurfaceMode mode, PlaneLayout layout) {
        return mode == SurfaceMode.VOXELS ? new OneCode() : new NeighbourCodes(layout);
    }

    /**
     * Counts every surfel of a layer.
     *
     * @param layer the surfels
     * @param lower the label in the layer's lowest slice
     * @param upper the label in its highest slice
     * @param counts receives them. Modified.
     */
    void countAll(SurfelLayer layer, BitPlane lower, BitPlane upper, CodeCounts counts);

    /**
     * Counts some of the points of one word.
     *
     * @param i where the word stands
     * @param points the points of it to count
     * @param lower the label in the layer's lowest slice
     * @param upper the label in its highest slice
     * @param counts receives them. Modified.
     */
    void countPoints(int i, long points, long[] lower, long[] upper, CodeCounts counts);

    /** The raw code of one point. */
    int rawCode(int i, int bit, long[] lower, long[] upper);

    /** Counts the points of a list. */
    default void countRest(PointList rest, BitPlane lower, BitPlane upper, CodeCounts counts) {
        for (int k = 0; k < rest.count; k++) {
            countPoints(rest.list[k], rest.points[k], lower.words, upper.words, counts);
        }
    }
}
