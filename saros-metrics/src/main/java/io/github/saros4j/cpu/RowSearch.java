package io.github.saros4j.cpu;

import io.github.saros4j.geometry.Spacing;

/**
 * The nearest surfel of the other side, for one point at a time: layers outwards from the point's, in each the rows outwards,
 * in each row the nearest bit; whatever begins farther away than the best found is left out. Starts from the surfel that was
 * nearest to the point before, which is usually a good one. Comparisons use the squares of the definition, which rounding keeps
 * in order, so the result is exact.
 */
final class RowSearch {

    private final SurfelBits targets;
    private final Spacing spacing;
    private final boolean inPlane;
    private double best;
    private int bestX = -1;
    private int bestY;
    private int bestZ;
    private long steps;

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
        best = Double.POSITIVE_INFINITY;
        if (bestX >= 0 && (!inPlane || bestZ == z)) {
            best = DualDistance.squared(spacing, x - bestX, y - bestY, z - bestZ);
        }
        searchLayer(x, y, z, z);
        if (!inPlane) {
            int farthest = Math.max(z - targets.firstLayer(), targets.lastLayer() - z);
            for (int dz = 1; dz <= farthest && DualDistance.squared(spacing, 0, 0, dz) < best; dz++) {
                searchLayer(x, y, z, z - dz);
                searchLayer(x, y, z, z + dz);
            }
        }
        return best;
    }

    private void searchLayer(int x, int y, int z, int layer) {
        if (layer < targets.firstLayer() || layer > targets.lastLayer() || targets.lastRow(layer) < 0) {
            return;
        }
        int first = targets.firstRow(layer);
        int last = targets.lastRow(layer);
        int start = Math.max(0, Math.max(first - y, y - last));
        int end = Math.max(y - first, last - y);
        for (int dy = start; dy <= end && DualDistance.squared(spacing, 0, dy, layer - z) < best; dy++) {
            if (y - dy >= first && y - dy <= last) {
                searchRow(x, y, z, y - dy, layer);
            }
            if (dy > 0 && y + dy >= first && y + dy <= last) {
                searchRow(x, y, z, y + dy, layer);
            }
        }
    }

    private void searchRow(int x, int y, int z, int row, int layer) {
        steps++;
        int most = (int) Math.min(Integer.MAX_VALUE - 64, Math.sqrt(best) / spacing.x() + 1);
        int dx = targets.nearestInRow(x, row, layer, most);
        if (dx >= 0) {
            double squared = DualDistance.squared(spacing, dx, row - y, layer - z);
            if (squared < best) {
                best = squared;
                bestX = targets.isSet(x - dx, row, layer) ? x - dx : x + dx;
                bestY = row;
                bestZ = layer;
            }
        }
    }
}
