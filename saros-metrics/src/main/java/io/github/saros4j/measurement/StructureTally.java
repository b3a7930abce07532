package io.github.saros4j.measurement;

import io.github.saros4j.components.VoxelBox;
import io.github.saros4j.geometry.GridShape;
import java.util.Optional;
import java.util.OptionalInt;

/** What one label's voxels add up to. */
final class StructureTally {

    private final ValueCounts values = new ValueCounts();
    private long voxels;
    private int minX = Integer.MAX_VALUE;
    private int minY = Integer.MAX_VALUE;
    private int minZ;
    private int maxX;
    private int maxY;
    private int maxZ;

    /** Adds a run of voxels of the slice at z, which may go on over the ends of rows; slices come in ascending order. */
    void add(float[] hu, int start, int end, int nx, int z) {
        int firstRow = start / nx;
        int lastRow = (end - 1) / nx;
        boolean wraps = lastRow > firstRow;
        minX = Math.min(minX, wraps ? 0 : start - firstRow * nx);
        maxX = Math.max(maxX, wraps ? nx - 1 : end - 1 - lastRow * nx);
        minY = Math.min(minY, firstRow);
        maxY = Math.max(maxY, lastRow);
        minZ = voxels == 0 ? z : minZ;
        maxZ = z;
        voxels += (long) end - start;
        values.addAll(hu, start, end);
    }

    long voxels() {
        return voxels;
    }

    ValueCounts values() {
        return values;
    }

    Optional<VoxelBox> box() {
        return voxels == 0 ? Optional.empty() : Optional.of(new VoxelBox(minX, minY, minZ, maxX, maxY, maxZ));
    }

    /** How many layers of voxels lie between the box and the nearest face. */
    OptionalInt borderDistance(GridShape shape) {
        if (voxels == 0) {
            return OptionalInt.empty();
        }
        int low = Math.min(minX, Math.min(minY, minZ));
        int high = Math.min(shape.nx() - 1 - maxX, Math.min(shape.ny() - 1 - maxY, shape.nz() - 1 - maxZ));
        return OptionalInt.of(Math.min(low, high));
    }
}
