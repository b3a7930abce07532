package io.github.saros4j.cuda;

import io.github.saros4j.backend.PairTooLargeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A part of a pair that fits on the device: the layers that are counted, and the planes and slices that their surfels, and those
 * within reach of them, are made of. Ends are exclusive.
 *
 * @param layerFrom the first layer that is counted
 * @param layerTo where they end
 * @param planeFrom the first plane that is uploaded
 * @param planeTo where they end
 * @param sliceFrom the first stored slice of these planes
 * @param sliceTo where they end
 */
record Slab(int layerFrom, int layerTo, int planeFrom, int planeTo, int sliceFrom, int sliceTo) {

    int planes() {
        return planeTo - planeFrom;
    }

    int slices() {
        return sliceTo - sliceFrom;
    }

    /**
     * As few slabs as fit, about equally thick; those without voxels are left out.
     *
     * @param planes of the pair
     * @param reach how many layers away a surfel may be that decides about one
     * @param memory what slabs that are counted one after the other need on the device
     * @param available what there is
     * @throws PairTooLargeException if the thinnest slabs need more
     */
    static List<Slab> of(Planes planes, int reach, ToLongFunction<List<Slab>> memory, long available) {
        if (planes.count() == 0) {
            return List.of();
        }
        long least = Long.MAX_VALUE;
        for (int count = 1; count <= planes.layerCount(); count++) {
            List<Slab> slabs = split(planes, reach, count);
            long needed = memory.applyAsLong(slabs);
            if (needed <= available) {
                return slabs;
            }
            least = Math.min(least, needed);
        }
        throw new PairTooLargeException("Out of device memory: " + Math.max(0, available)
                + " bytes are left beside the tables, and the thinnest part of the pair needs " + least);
    }

    private static List<Slab> split(Planes planes, int reach, int count) {
        List<Slab> slabs = new ArrayList<>();
        int layers = planes.layerCount();
        for (int i = 0; i < count; i++) {
            int layerFrom = (int) ((long) layers * i / count);
            int layerTo = (int) ((long) layers * (i + 1) / count);
            int planeFrom = Math.max(0, layerFrom - reach - planes.below());
            int planeTo = Math.min(planes.count(), layerTo + reach + planes.above());
            int sliceFrom = planes.sliceFrom(planeFrom);
            int sliceTo = planes.sliceFrom(planeTo);
            if (sliceFrom < sliceTo) {
                slabs.add(new Slab(layerFrom, layerTo, planeFrom, planeTo, sliceFrom, sliceTo));
            }
        }
        return slabs;
    }
}
