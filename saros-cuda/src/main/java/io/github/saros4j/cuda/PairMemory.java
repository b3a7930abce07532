package io.github.saros4j.cuda;

import io.github.saros4j.cuda.DeviceBuffer.Region;
import java.util.EnumMap;
import java.util.Map;

/** The device memory of one pair but its bits: sizes first, then, once they are known, regions. */
final class PairMemory {

    /** What there is; see {@code job.h}. */
    enum Part {
        VOXELS,
        PLANE_OF_SLICE,
        SLICE_OF_PLANE,
        PLACE_OF_ID,
        VOXEL_COUNTS,
        FIRST,
        END,
        BOXES,
        BALL_ROWS,
        BALL_FROM,
        SURFEL_COUNTS,
        FAR_POINTS,
        FAR_LISTED,
        FAR_TAKEN
    }

    private final Map<Part, Long> sizes = new EnumMap<>(Part.class);
    private final Map<Part, Region> regions = new EnumMap<>(Part.class);

    /** Asks for so many bytes; of two wishes for one part the larger counts. */
    void need(Part part, long bytes) {
        sizes.merge(part, bytes, Math::max);
    }

    long bytes() {
        return sizes.values().stream().mapToLong(DeviceBuffer::aligned).sum();
    }

    /** Leaves room for so many bytes of bits. */
    void allocate(Lane lane, long bitBytes) {
        DeviceBuffer memory = lane.pairMemory(bytes(), bitBytes);
        sizes.forEach((part, bytes) -> regions.put(part, memory.take(bytes)));
    }

    Region region(Part part) {
        Region region = regions.get(part);
        if (region == null) {
            throw new IllegalStateException("No memory for " + part);
        }
        return region;
    }

    /** As many bytes of a part as are in use. */
    Region region(Part part, long bytes) {
        Region region = region(part);
        return new Region(region.pointer(), region.address(), bytes);
    }

    /** Tells the kernels where everything is. */
    void describeIn(Job job) {
        job.voxels = address(Part.VOXELS);
        job.planeOfSlice = address(Part.PLANE_OF_SLICE);
        job.sliceOfPlane = address(Part.SLICE_OF_PLANE);
        job.placeOfId = address(Part.PLACE_OF_ID);
        job.voxelCounts = address(Part.VOXEL_COUNTS);
        job.first = address(Part.FIRST);
        job.end = address(Part.END);
        job.boxes = address(Part.BOXES);
        job.ballRows = address(Part.BALL_ROWS);
        job.ballFrom = address(Part.BALL_FROM);
        job.surfelCounts = address(Part.SURFEL_COUNTS);
        job.farPoints = address(Part.FAR_POINTS);
        job.farListed = address(Part.FAR_LISTED);
        job.farTaken = address(Part.FAR_TAKEN);
    }

    /** Null for the device where there is nothing. */
    private long address(Part part) {
        Region region = regions.get(part);
        return region == null ? 0 : region.address();
    }
}
