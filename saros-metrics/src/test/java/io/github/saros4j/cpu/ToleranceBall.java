package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.geometry.GridShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All offsets between dual points that lie within the largest limit, nearest first, each with the first limit that
 * contains it. Distances are computed here once, in double, so ties are decided in one place.
 */
final class ToleranceBall {

    private record Offset(int dx, int dy, int dz, double distance) {}

    private final int[] dx;
    private final int[] dy;
    private final int[] dz;
    private final int[] limit;

    private ToleranceBall(List<Offset> offsets, CountRequest request) {
        int n = offsets.size();
        dx = new int[n];
        dy = new int[n];
        dz = new int[n];
        limit = new int[n];
        int reached = 0;
        for (int i = 0; i < n; i++) {
            Offset offset = offsets.get(i);
            while (offset.distance > request.limitMm(reached)) {
                reached++;
            }
            dx[i] = offset.dx;
            dy[i] = offset.dy;
            dz[i] = offset.dz;
            limit[i] = reached;
        }
    }

    /** The ball of a request; offsets longer than the grid are left out. */
    static ToleranceBall of(CountRequest request, GridShape shape) {
        List<Offset> offsets = new ArrayList<>();
        if (request.limitCount() > 0) {
            collect(request, shape, offsets);
        }
        offsets.sort(Comparator.comparingDouble(Offset::distance));
        return new ToleranceBall(offsets, request);
    }

    private static void collect(CountRequest request, GridShape shape, List<Offset> offsets) {
        double limit = request.limitMm(request.limitCount() - 1);
        int reachX = reach(limit, request.spacing().x(), shape.nx());
        int reachY = reach(limit, request.spacing().y(), shape.ny());
        int reachZ = request.mode() == SurfaceMode.IN_PLANE
                ? 0
                : reach(limit, request.spacing().z(), shape.nz());
        for (int z = -reachZ; z <= reachZ; z++) {
            for (int y = -reachY; y <= reachY; y++) {
                for (int x = -reachX; x <= reachX; x++) {
                    double distance = distance(
                            x * request.spacing().x(),
                            y * request.spacing().y(),
                            z * request.spacing().z());
                    if (distance <= limit) {
                        offsets.add(new Offset(x, y, z, distance));
                    }
                }
            }
        }
    }

    private static double distance(double x, double y, double z) {
        return Math.sqrt((x * x + y * y) + z * z);
    }

    /** One step more than the quotient, since the comparison with the limit decides; at most the grid. */
    private static int reach(double limit, double spacing, int size) {
        return (int) Math.min(size, Math.floor(limit / spacing) + 1);
    }

    int size() {
        return dx.length;
    }

    int dx(int i) {
        return dx[i];
    }

    int dy(int i) {
        return dy[i];
    }

    int dz(int i) {
        return dz[i];
    }

    /** The first limit within which offset i lies. */
    int limit(int i) {
        return limit[i];
    }
}
