package io.github.saros4j.resample;

/** Where a continuous index lies among the voxels along one axis. Voxel i reaches from i - 0.5 to i + 0.5. */
final class AxisPlace {

    /** Instead of a voxel: the place is outside of all of them. */
    static final int OUTSIDE = -1;

    private AxisPlace() {}

    private static boolean isInside(double index, int size) {
        return index >= -0.5 && index < size - 0.5;
    }

    /** The nearest voxel, the upper one in a tie, or {@link #OUTSIDE}. */
    static int nearest(double index, int size) {
        // The sum may round up to the size.
        return isInside(index, size) ? Math.min((int) Math.floor(index + 0.5), size - 1) : OUTSIDE;
    }

    /** The voxel at or below, the first one if there is none below, or {@link #OUTSIDE}. */
    static int lower(double index, int size) {
        return isInside(index, size) ? Math.max((int) Math.floor(index), 0) : OUTSIDE;
    }

    /** How far the place is from the lower voxel towards the next one: 0 to below 1, and 0 where an edge is held. */
    static double part(double index, int lower, int size) {
        return lower == size - 1 ? 0 : Math.max(index - lower, 0);
    }
}
