package io.github.saros4j.bodyparts;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * Where the patient's left, back and head are on a grid whose slices are axial. A place in a slice is told by two numbers in voxels:
 * {@code left}, which grows to the patient's left, and {@code back}, which grows to the back; both begin at 0.
 *
 * @param leftIsAxis0 whether rows run from side to side, not from front to back
 * @param flips0 whether axis 0 runs to the right, or to the front
 * @param flips1 whether axis 1 does
 * @param upward whether the last slice is the uppermost
 */
record BodyFrame(GridShape shape, boolean leftIsAxis0, boolean flips0, boolean flips1, boolean upward) {

    static BodyFrame of(VolumeGeometry geometry) {
        Orientation orientation = geometry.orientation();
        if (orientation.axialAxis() != 2) {
            throw new IllegalArgumentException(
                    "Axial slices must be stacked along axis 2, which they are not in " + orientation);
        }
        return new BodyFrame(
                geometry.shape(),
                orientation.first().worldAxis() == 0,
                orientation.first().isPositive(),
                orientation.second().isPositive(),
                orientation.third().isPositive());
    }

    /** How many voxels wide a slice is from side to side. */
    int width() {
        return leftIsAxis0 ? shape.nx() : shape.ny();
    }

    int left(int x, int y) {
        return leftIsAxis0 ? along0(x) : along1(y);
    }

    int back(int x, int y) {
        return leftIsAxis0 ? along1(y) : along0(x);
    }

    private int along0(int x) {
        return flips0 ? shape.nx() - 1 - x : x;
    }

    private int along1(int y) {
        return flips1 ? shape.ny() - 1 - y : y;
    }
}
