package io.github.saros4j.backend;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For backends: the ball of each limit as rows of points, for each (dy, dz) the farthest |dx| that still lies within,
 * nearest rows first. Every distance is decided here, once, in double. A limit lists only the rows that reach farther than those of the
 * limit before: a point that is still unmatched has been held against the others already. Immutable.
 */
public final class BallRows {

    /**
     * One row.
     *
     * @param dy rows away
     * @param dz layers away
     * @param halfWidth the farthest |dx|
     */
    public record Row(int dy, int dz, int halfWidth) {}

    private final List<List<Row>> byLimit;

    private BallRows(List<List<Row>> byLimit) {
        this.byLimit = byLimit;
    }

    /**
     * The balls of a request.
     *
     * @param request its limits, spacing and mode
     * @param shape the grid; no row is longer, and none farther away
     * @return the rows of each limit
     */
    public static BallRows of(CountRequest request, GridShape shape) {
        Map<Long, Integer> reached = new HashMap<>();
        List<List<Row>> byLimit = new ArrayList<>();
        for (int limit = 0; limit < request.limitCount(); limit++) {
            List<Row> rows = new ArrayList<>();
            for (Row row : rows(request, shape, request.limitMm(limit))) {
                Integer before = reached.put((long) row.dz << 32 | (row.dy & 0xffffffffL), row.halfWidth);
                if (before == null || before < row.halfWidth) {
                    rows.add(row);
                }
            }
            byLimit.add(List.copyOf(rows));
        }
        return new BallRows(List.copyOf(byLimit));
    }

    /** All rows of one ball, at most as long as the grid, nearest first. */
    private static List<Row> rows(CountRequest request, GridShape shape, double limit) {
        Spacing spacing = request.spacing();
        int reachY = reach(limit, spacing.y(), shape.ny());
        int reachZ = request.mode() == SurfaceMode.IN_PLANE ? 0 : reach(limit, spacing.z(), shape.nz());
        List<Row> rows = new ArrayList<>();
        for (int dz = -reachZ; dz <= reachZ; dz++) {
            for (int dy = -reachY; dy <= reachY; dy++) {
                int halfWidth = halfWidth(spacing, shape.nx(), dy, dz, limit);
                if (halfWidth >= 0) {
                    rows.add(new Row(dy, dz, halfWidth));
                }
            }
        }
        rows.sort(Comparator.comparingDouble(row -> DualDistance.mm(spacing, 0, row.dy, row.dz)));
        return rows;
    }

    /** The largest dx up to nx with (dx, dy, dz) within the limit, or -1; distances grow with dx. */
    private static int halfWidth(Spacing spacing, int nx, int dy, int dz, double limit) {
        int inside = -1;
        int outside = nx + 1;
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (DualDistance.mm(spacing, middle, dy, dz) <= limit) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** One step more than the quotient, since the comparison with the limit decides; at most the grid. */
    private static int reach(double limit, double spacing, int size) {
        return (int) Math.min(size, Math.floor(limit / spacing) + 1);
    }

    /**
     * The number of limits.
     *
     * @return 0 or more
     */
    public int limitCount() {
        return byLimit.size();
    }

    /**
     * The rows to try for a limit after those of all smaller ones.
     *
     * @param limit 0 to {@link #limitCount()} - 1
     * @return rows, nearest first
     */
    public List<Row> rows(int limit) {
        return byLimit.get(limit);
    }

    /**
     * The farthest |dz| of all limits.
     *
     * @return layers
     */
    public int farthestLayer() {
        return byLimit.stream()
                .flatMap(List::stream)
                .mapToInt(row -> Math.abs(row.dz))
                .max()
                .orElse(0);
    }

    /**
     * The farthest |dy| of all limits.
     *
     * @return rows
     */
    public int farthestRow() {
        return byLimit.stream()
                .flatMap(List::stream)
                .mapToInt(row -> Math.abs(row.dy))
                .max()
                .orElse(0);
    }
}
