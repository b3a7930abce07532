package io.github.saros4j.cpu;

import io.github.saros4j.backend.DualDistance;
import io.github.saros4j.geometry.Spacing;

/**
 * The nearest surfel of the other side, for one point at a time: layers outwards from the point's, in each the rows outwards
 * that have surfels near the point's column, in each row the nearest bit; whatever begins farther away than the best found is
 * left out. Starts from the surfel that was nearest to the point before, which is usually a good one. Comparisons use the
 * squares of the definition, which rounding keeps in order, so the result is exact.
 */
final class RowSearch {

    /** More columns than any grid has, and few enough to be added to one. */
    private static final int FARTHEST = 1 << 30;

    private final SurfelBits targets;
    private final Spacing spacing;
    private final boolean inPlane;
    private int bestX = -1;
    private int bestY;
    private int bestZ;
    private long steps;

    private double best;

    /** What the best leaves to look at in a layer: so many columns to both sides, in these strips. */
    private int mostColumns;

    private int firstStrip;
    private int lastStrip;

    RowSearch(SurfelBits targets, Spacing spacing, boolean inPlane) {
        this.targets = targets;
        this.spacing = spacing;
        this.inPlane = inPlane;
    }

    /** Rows looked at so far, by all searches. */
    long steps() {
        return steps;
    }

    /**
     * The square of the distance to the nearest surfel.
     *
     * @return mm2; infinite if there is none, which happens only in a plane
     */
    double nearestSquared(int x, int y, int z) {
        boolean comparable = bestX >= 0 && (!inPlane || bestZ == z);
        best = comparable ? DualDistance.squared(spacing, x - bestX, y - bestY, z - bestZ) : Double.POSITIVE_INFINITY;
        int nearest = Math.max(0, Math.max(targets.firstLayer() - z, z - targets.lastLayer()));
        int farthest = inPlane ? 0 : Math.max(z - targets.firstLayer(), targets.lastLayer() - z);
        for (int dz = nearest; dz <= farthest && DualDistance.squared(spacing, 0, 0, dz) < best; dz++) {
            searchLayer(x, y, z, z - dz);
            if (dz > 0) {
                searchLayer(x, y, z, z + dz);
            }
        }
        return best;
    }

    private void searchLayer(int x, int y, int z, int layer) {
        if (layer < targets.firstLayer() || layer > targets.lastLayer()) {
            return;
        }
        double apart = DualDistance.squared(spacing, 0, 0, layer - z);
        narrow(x, apart);
        int up = targets.nextRow(layer, y, firstStrip, lastStrip);
        int down = targets.previousRow(layer, y - 1, firstStrip, lastStrip);
        while (up >= 0 || down >= 0) {
            boolean upIsNearer = down < 0 || (up >= 0 && up - y <= y - down);
            int row = upIsNearer ? up : down;
            if (DualDistance.squared(spacing, 0, row - y, layer - z) >= best) {
                return;
            }
            if (searchRow(x, y, z, row, layer)) {
                narrow(x, apart);
            }
            if (upIsNearer) {
                up = targets.nextRow(layer, up + 1, firstStrip, lastStrip);
            } else {
                down = targets.previousRow(layer, down - 1, firstStrip, lastStrip);
            }
        }
    }

    /**
     * Works out how far along x a layer can still hold something nearer than the best: a column more than the root of what the
     * layer's own distance leaves, and a few units in the last place for what rounding took from it.
     */
    private void narrow(int x, double apart) {
        double left = Math.max(0, best * (1 + 0x1p-50) - apart);
        mostColumns = (int) Math.min(FARTHEST, Math.sqrt(left) / spacing.x() + 1);
        firstStrip = Math.max(0, x - mostColumns) >> 6;
        lastStrip = Math.min(targets.wordsPerRow() - 1, (x + mostColumns) >> 6);
    }

    /** Returns whether the row has something nearer. */
    private boolean searchRow(int x, int y, int z, int row, int layer) {
        steps++;
        int dx = targets.nearestInRow(x, row, layer, mostColumns);
        double squared = dx < 0 ? Double.POSITIVE_INFINITY : DualDistance.squared(spacing, dx, row - y, layer - z);
        if (squared >= best) {
            return false;
        }
        best = squared;
        bestX = targets.isSet(x - dx, row, layer) ? x - dx : x + dx;
        bestY = row;
        bestZ = layer;
        return true;
    }
}
