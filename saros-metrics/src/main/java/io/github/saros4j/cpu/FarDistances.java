package io.github.saros4j.cpu;

import io.github.saros4j.geometry.Spacing;

/**
 * Measures points that are far from everything: one at a time ({@link RowSearch}) as long as that looks cheaper, all the rest
 * column by column ({@link ColumnTransform}). Which of the two is decided by counted steps, not by time, so that it is the same
 * on every machine.
 */
final class FarDistances {

    /** What a row costs in a search, against a row of a column in a transform; nanoseconds on the machine it was measured on. */
    private static final double SEARCHED_ROW = 5;

    private static final double TRANSFORMED_ROW = 14;

    /** Points before the first look at what they cost. */
    private static final int FIRST_LOOK = 32;

    private final SurfelList points;
    private final SurfelBits targets;
    private final Spacing spacing;
    private final boolean inPlane;

    FarDistances(SurfelList points, SurfelBits targets, Spacing spacing, boolean inPlane) {
        this.points = points;
        this.targets = targets;
        this.spacing = spacing;
        this.inPlane = inPlane;
    }

    /**
     * The distance of each point.
     *
     * @return mm, in the order of the points; infinite where a plane has nothing to measure to
     */
    double[] measure() {
        double[] distances = new double[points.size()];
        int searched = searchWhileCheap(distances);
        if (searched < points.size()) {
            transformFrom(searched, distances);
        }
        return distances;
    }

    /** Returns how many points were measured. */
    private int searchWhileCheap(double[] distances) {
        RowSearch search = new RowSearch(targets, spacing, inPlane);
        double columns = Math.min(points.size(), 64.0 * targets.wordsPerRow());
        double transformOfAll = columns * targets.occupiedRows() * TRANSFORMED_ROW;
        for (int i = 0; i < distances.length; i++) {
            if (i >= FIRST_LOOK) {
                double perPoint = (double) search.steps() / i * SEARCHED_ROW;
                if (perPoint * (distances.length - i) > transformOfAll) {
                    return i;
                }
            }
            distances[i] = Math.sqrt(search.nearestSquared(points.x(i), points.y(i), points.z(i)));
        }
        return distances.length;
    }

    private void transformFrom(int first, double[] distances) {
        int[] byColumn = byColumn(first);
        int firstRow = Integer.MAX_VALUE;
        int lastRow = -1;
        for (int i : byColumn) {
            firstRow = Math.min(firstRow, points.y(i));
            lastRow = Math.max(lastRow, points.y(i));
        }
        ColumnTransform transform = new ColumnTransform(targets, spacing, inPlane, firstRow, lastRow);
        for (int i : byColumn) {
            distances[i] = Math.sqrt(transform.nearestSquared(points.x(i), points.y(i), points.z(i)));
        }
    }

    /** The points from one on, by column; those of a column stay in order. */
    private int[] byColumn(int first) {
        int[] starts = new int[64 * targets.wordsPerRow() + 1];
        for (int i = first; i < points.size(); i++) {
            starts[points.x(i) + 1]++;
        }
        for (int x = 1; x < starts.length; x++) {
            starts[x] += starts[x - 1];
        }
        int[] sorted = new int[points.size() - first];
        for (int i = first; i < points.size(); i++) {
            sorted[starts[points.x(i)]++] = i;
        }
        return sorted;
    }
}
