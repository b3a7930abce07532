package io.github.saros4j.geometry;

/**
 * A place: in world mm (RAS+) or in voxel coordinates, as the method that takes or gives it says.
 *
 * @param x mm to the patient's right, or voxels along axis 0
 * @param y mm to the front, or voxels along axis 1
 * @param z mm to the head, or voxels along axis 2
 */
public record Point(double x, double y, double z) {

    /**
     * The Euclidean distance to another point of the same space.
     *
     * @param other the other point
     * @return the distance, in the unit of the coordinates
     */
    public double distanceTo(Point other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }
}
