package io.github.saros4j.cpu;

import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * How the layers of points of a pair are made of its slices. A layer z of dual points lies between the slices z - 1 and z, so there
 * is one more than slices; within slices (contours) layer z is made of slice z alone; voxels of slice z are held against those of
 * slices z - 1 and z + 1.
 */
final class Layering {

    private final VolumePair pair;
    private final SurfaceMode mode;
    private final boolean dual;

    Layering(VolumePair pair, SurfaceMode mode) {
        this.pair = pair;
        this.mode = mode;
        this.dual = mode == SurfaceMode.VOLUME || mode == SurfaceMode.MASKED;
    }

    /** The number of layers. */
    int count() {
        return pair.shape().nz() + (dual ? 1 : 0);
    }

    /** So many slices below slice z belong to layer z too. */
    int slicesBelow() {
        return dual || mode == SurfaceMode.VOXELS ? 1 : 0;
    }

    /** So many slices above slice z belong to layer z too. */
    int slicesAbove() {
        return mode == SurfaceMode.VOXELS ? 1 : 0;
    }

    /** Whether points of a layer may be surfels. */
    boolean takesPart(int z) {
        return switch (mode) {
            case NONE -> false;
            case VOLUME, IN_PLANE, VOXELS -> true;
            case MASKED -> isStoredOrOutside(z - 1) && isStoredOrOutside(z);
        };
    }

    private boolean isStoredOrOutside(int z) {
        return z < 0 || z == pair.shape().nz() || pair.indexOf(z) >= 0;
    }

    /**
     * Which slices have two layers that mirror each other: those of a volume that have no other stored slice so near that a surfel
     * of one could match one of the other.
     *
     * @param reach how many layers away surfels may match
     * @return by place along z
     */
    boolean[] mirroring(int reach) {
        boolean[] mirroring = new boolean[pair.shape().nz()];
        for (int i = 0; i < pair.sliceCount() && mode == SurfaceMode.VOLUME; i++) {
            int gapBelow = i == 0 ? Integer.MAX_VALUE : pair.position(i) - pair.position(i - 1) - 1;
            int gapAbove = i == pair.sliceCount() - 1 ? Integer.MAX_VALUE : pair.position(i + 1) - pair.position(i) - 1;
            mirroring[pair.position(i)] = Math.min(gapBelow, gapAbove) > reach;
        }
        return mirroring;
    }
}
