package io.github.saros4j.cuda;

import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * The planes of voxels that the kernels see along z: in a volume all places along z, of which some have no stored slice and are
 * background; otherwise the stored slices, each alone. A volume has a layer of dual points below each plane and one above the
 * last; where points are voxels, and within slices, plane and layer are one.
 */
final class Planes {

    private final VolumePair pair;
    private final boolean alone;
    private final boolean dual;

    Planes(VolumePair pair, SurfaceMode mode) {
        this.pair = pair;
        this.alone = mode == SurfaceMode.NONE || mode == SurfaceMode.IN_PLANE;
        this.dual = mode == SurfaceMode.VOLUME || mode == SurfaceMode.MASKED;
    }

    /** Whether no plane has to do with another. */
    boolean areAlone() {
        return alone;
    }

    int count() {
        return alone ? pair.sliceCount() : pair.shape().nz();
    }

    int layerCount() {
        return dual ? count() + 1 : count();
    }

    /** How many layers the voxels of so many planes touch. */
    int layersOf(int planes) {
        return dual ? planes + 1 : planes;
    }

    /** So many planes below plane z decide about the surfels of layer z too. */
    int below() {
        return alone ? 0 : 1;
    }

    /** So many planes above plane z decide about the surfels of layer z too. */
    int above() {
        return alone || dual ? 0 : 1;
    }

    /** The stored slice's index, or -1. */
    int sliceAt(int plane) {
        return alone ? plane : pair.indexOf(plane);
    }

    int planeOf(int slice) {
        return alone ? slice : pair.position(slice);
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
