package io.github.saros4j.cuda;

import io.github.saros4j.cuda.DeviceBuffer.Region;
import io.github.saros4j.cuda.PairMemory.Part;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has the device search for the distances of those surfels that no limit reaches, and counts them by label, side, distance and
 * code. Surfels that have nothing to be measured to are left out.
 */
final class FarSearch {

    /** One kind of surfel. */
    record Kind(int place, int side, double distanceMm, int code) {}

    private static final int POINT_BYTES = 32;
    private static final int PLACE_BYTES = 3 * Integer.BYTES;
    private static final int MOST_POINTS = 1 << 18;
    private static final int FEWEST_POINTS = 1 << 10;

    /** The list takes no more than this part of the memory. */
    private static final int MEMORY_PART = 16;

    private final Map<Kind, Long> counts = new HashMap<>();
    private int capacity;

    void plan(PairMemory memory, long memoryBytes) {
        capacity = (int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, memoryBytes / MEMORY_PART / POINT_BYTES));
        memory.need(Part.FAR_POINTS, (long) capacity * POINT_BYTES);
        memory.need(Part.FAR_LISTED, Integer.BYTES);
        memory.need(Part.FAR_TAKEN, Integer.BYTES);
    }

    /** All far surfels of a batch, in rounds of as many as the list holds. */
    void run(Lane lane, PairMemory memory, Job job, List<Box> batch, int blocks) {
        job.farCapacity = capacity;
        int taken;
        int listed;
        do {
            lane.fill(memory.region(Part.FAR_LISTED), 0);
            lane.fill(memory.region(Part.FAR_TAKEN), 0);
            lane.launch(Kernel.LIST_FAR, blocks, 2, job);
            taken = lane.download().read(memory.region(Part.FAR_TAKEN)).getInt(0);
            listed = lane.download().read(memory.region(Part.FAR_LISTED)).getInt(0);
            if (listed > 0) {
                lane.launch(Kernel.MEASURE_FAR, Kernel.blocks(listed), 1, job);
                Region points = memory.region(Part.FAR_POINTS, (long) listed * POINT_BYTES);
                count(lane.download().read(points), batch);
            }
        } while (taken != listed);
    }

    private void count(ByteBuffer points, List<Box> batch) {
        while (points.hasRemaining()) {
            double distance = Math.sqrt(points.getDouble());
            int place = batch.get(points.getInt()).place();
            int side = points.getInt();
            int code = points.getInt();
            points.position(points.position() + PLACE_BYTES);
            if (Double.isFinite(distance)) {
                counts.merge(new Kind(place, side, distance, code), 1L, Long::sum);
            }
        }
    }

    Map<Kind, Long> counts() {
        return counts;
    }
}
