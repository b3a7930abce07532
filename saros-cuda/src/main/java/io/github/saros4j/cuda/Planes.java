package io.github.saros4j.cuda;

import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * The planes of voxels that the kernels see along z: in a volume all places along z, of which some have no stored slice and are
 * background; otherwise the stored slices, each alone. A volume has a layer of dual points below each plane and one above the
 * last; within slices, plane and layer are one.
 */
final class Planes {

    private final VolumePair pair;
    private final boolean volume;

    Planes(VolumePair pair, SurfaceMode mode) {
        this.pair = pair;
        this.volume = mode == SurfaceMode.VOLUME;
    }

    int count() {
        return volume ? pair.shape().nz() : pair.sliceCount();
    }

    int layerCount() {
        return volume ? count() + 1 : count();
    }

    /** How many layers the voxels of so many planes touch. */
    int layersOf(int planes) {
        return volume ? planes + 1 : planes;
    }

    /** The stored slice's index, or -1. */
    int sliceAt(int plane) {
        return volume ? pair.indexOf(plane) : plane;
    }

    int planeOf(int slice) {
        return volume ? pair.position(slice) : slice;
    }

    /** The first stored slice at a plane or after it. */
    int sliceFrom(int plane) {
        int from = 0;
        int to = pair.sliceCount();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (planeOf(middle) < plane) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
