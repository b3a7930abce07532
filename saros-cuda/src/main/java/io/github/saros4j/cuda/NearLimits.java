package io.github.saros4j.cuda;

import io.github.saros4j.backend.DualDistance;
import io.github.saros4j.geometry.Spacing;
import java.util.TreeSet;

/** The shortest distances that dual points can have, all of them up to the last: limits that tell near distances apart. */
final class NearLimits {

    /** Surfels of a good prediction lie nearer than the last; each costs every block two barriers. */
    private static final int MOST = 24;

    private static final int STEPS = 8;

    private NearLimits() {}

    /** Ascending, from 0. */
    static double[] of(Spacing spacing, boolean inPlane) {
        double shortestStep = inPlane ? Math.min(spacing.x(), spacing.y()) : spacing.smallest();
        double complete = (STEPS + 1) * shortestStep; // more steps than are tried are at least as far
        TreeSet<Double> distances = new TreeSet<>();
        for (int dz = 0; dz <= (inPlane ? 0 : STEPS); dz++) {
            for (int dy = 0; dy <= STEPS; dy++) {
                for (int dx = 0; dx <= STEPS; dx++) {
                    distances.add(DualDistance.mm(spacing, dx, dy, dz));
                }
            }
        }
        return distances.headSet(complete).stream()
                .mapToDouble(Double::doubleValue)
                .limit(MOST)
                .toArray();
    }
}
