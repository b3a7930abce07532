package io.github.saros4j.examples.phantom;

import java.util.List;

/** A body in space, mm. */
interface Solid {

    boolean contains(double x, double y, double z);

    /** Nothing of it lies below this height. */
    double bottom();

    /** Nothing of it lies above this height. */
    double top();

    /** Whether one of several contains the point. */
    static boolean anyContains(Solid[] solids, double x, double y, double z) {
        for (Solid solid : solids) {
            if (solid.contains(x, y, z)) {
                return true;
            }
        }
        return false;
    }

    /** Those that a plane at that height may cut. */
    static Solid[] cutAt(double z, List<? extends Solid> solids) {
        return solids.stream()
                .filter(solid -> solid.bottom() <= z && z <= solid.top())
                .toArray(Solid[]::new);
    }
}
