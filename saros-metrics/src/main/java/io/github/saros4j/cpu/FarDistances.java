package io.github.saros4j.cpu;

import io.github.saros4j.geometry.Spacing;

/**
 * Measures points that are far from everything: one at a time ({@link RowSearch}) as long as that looks cheaper, all the rest
 * column by column ({@link ColumnTransform}). Which of the two is decided by counted steps, not by time, so that it is the same
 * on every machine.
 */
final class FarDistances {

    /** What an occupied row costs in a search, against a row of a column in a transform: about so many nanoseconds each. */
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
     * Measures all points and adds each with its distance to a list, in another order than that of the points; points in a plane
     * that has nothing to measure to are left out.
     */
    void measureInto(DistanceList distances) {
        int searched = searchWhileCheap(distances);
        if (searched < points.size()) {
            transform(points.byColumn(searched), distances);
        }
    }

    /** Returns how many points were measured. */
    private int searchWhileCheap(DistanceList distances) {
        RowSearch search = new RowSearch(targets, spacing, inPlane);
        double columns = Math.min(points.size(), 64.0 * targets.wordsPerRow());
        double transformOfAll = columns * targets.occupiedRows() * TRANSFORMED_ROW;
        for (int i = 0; i < points.size(); i++) {
            if (i >= FIRST_LOOK) {
                double perPoint = (double) search.steps() / i * SEARCHED_ROW;
                if (perPoint * (points.size() - i) > transformOfAll) {
                    return i;
                }
            }
            distances.add(search.nearestSquared(points.x(i), points.y(i), points.z(i)), points.code(i));
        }
        return points.size();
    }

    private void transform(SurfelList byColumn, DistanceList distances) {
        int firstRow = Integer.MAX_VALUE;
        int lastRow = -1;
        for (int i = 0; i < byColumn.size(); i++) {
            firstRow = Math.min(firstRow, byColumn.y(i));
            lastRow = Math.max(lastRow, byColumn.y(i));
        }
        ColumnTransform transform = new ColumnTransform(targets, spacing, inPlane, firstRow, lastRow);
        for (int i = 0; i < byColumn.size(); i++) {
            distances.add(transform.nearestSquared(byColumn.x(i), byColumn.y(i), byColumn.z(i)), byColumn.code(i));
        }
    }
}
