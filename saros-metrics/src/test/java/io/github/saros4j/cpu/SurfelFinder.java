package io.github.saros4j.cpu;

import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.Arrays;

/**
 * Finds the surfels of all labels in one sweep over the dual points of a volume, or of each of its stored slices, or over its
 * voxels.
 *
 * <p>Dual point (x, y, z) is the corner shared by voxels x - 1 and x, y - 1 and y, z - 1 and z; it runs from 0 to n on
 * each axis. The two slices around a layer of points are copied into buffers with a border of background, so the edges
 * of the volume need no case of their own. Most points have eight equal voxels and are done with one comparison; at the
 * others each label present gets its code: bit {@code 128 >> i} for the i-th voxel, i = 4 dz + 2 dy + dx.
 */
final class SurfelFinder {

    private final VolumePair pair;
    private final SurfaceMode mode;
    private final int nx;
    private final int ny;
    private final int[] placeOfId = new int[256];
    private final int labelCount;
    private final byte[] corners;

    SurfelFinder(VolumePair pair, int[] labelIds, SurfaceMode mode) {
        this.pair = pair;
        this.mode = mode;
        this.nx = pair.shape().nx();
        this.ny = pair.shape().ny();
        this.labelCount = labelIds.length;
        this.corners = new byte[mode == SurfaceMode.IN_PLANE ? 4 : 8];
        Arrays.fill(placeOfId, -1);
        for (int place = 0; place < labelIds.length; place++) {
            placeOfId[labelIds[place]] = place;
        }
    }

    /** The surfels of one side, a list for each label in the request's order. */
    SurfelList[] find(Side side) {
        SurfelList[] lists = new SurfelList[labelCount];
        Arrays.setAll(lists, label -> new SurfelList());
        switch (mode) {
            case IN_PLANE -> sweepSlices(side, lists);
            case VOXELS -> sweepVoxels(side, lists);
            default -> sweepVolume(side, lists);
        }
        return lists;
    }

    private void sweepVolume(Side side, SurfelList[] lists) {
        byte[] lower = bordered();
        byte[] upper = bordered();
        boolean lowerStored = false;
        boolean lowerMissing = false;
        for (int z = 0; z <= pair.shape().nz(); z++) {
            int index = z < pair.shape().nz() ? pair.indexOf(z) : -1;
            if (index >= 0) {
                copyInside(pair.slice(side, index), upper);
            } else {
                Arrays.fill(upper, (byte) 0);
            }
            boolean missing = z < pair.shape().nz() && index < 0;
            boolean masked = mode == SurfaceMode.MASKED && (lowerMissing || missing);
            if ((lowerStored || index >= 0) && !masked) {
                sweepLayer(lower, upper, z, lists);
            }
            byte[] swap = lower;
            lower = upper;
            upper = swap;
            lowerStored = index >= 0;
            lowerMissing = missing;
        }
    }

    private void sweepLayer(byte[] lower, byte[] upper, int z, SurfelList[] lists) {
        int width = nx + 2;
        for (int y = 0; y <= ny; y++) {
            for (int x = 0, i = y * width; x <= nx; x++, i++) {
                byte first = lower[i];
                int differences = (first ^ lower[i + 1])
                        | (first ^ lower[i + width])
                        | (first ^ lower[i + width + 1])
                        | (first ^ upper[i])
                        | (first ^ upper[i + 1])
                        | (first ^ upper[i + width])
                        | (first ^ upper[i + width + 1]);
                if (differences != 0) {
                    copyCorners(lower, i, 0);
                    copyCorners(upper, i, 4);
                    addSurfels(x, y, z, lists);
                }
            }
        }
    }

    private void sweepSlices(Side side, SurfelList[] lists) {
        int width = nx + 2;
        byte[] slice = bordered();
        for (int index = 0; index < pair.sliceCount(); index++) {
            copyInside(pair.slice(side, index), slice);
            int z = pair.position(index);
            for (int y = 0; y <= ny; y++) {
                for (int x = 0, i = y * width; x <= nx; x++, i++) {
                    byte first = slice[i];
                    if (first != slice[i + 1] || first != slice[i + width] || first != slice[i + width + 1]) {
                        copyCorners(slice, i, 0);
                        addSurfels(x, y, z, lists);
                    }
                }
            }
        }
    }

    /** A voxel that differs from one of its six neighbours is a border voxel of its label. */
    private void sweepVoxels(Side side, SurfelList[] lists) {
        int width = nx + 2;
        byte[] below = bordered();
        byte[] slice = bordered();
        byte[] above = bordered();
        for (int index = 0; index < pair.sliceCount(); index++) {
            int z = pair.position(index);
            copyStored(side, z - 1, below);
            copyStored(side, z, slice);
            copyStored(side, z + 1, above);
            for (int y = 0; y < ny; y++) {
                for (int x = 0, i = (y + 1) * width + 1; x < nx; x++, i++) {
                    byte id = slice[i];
                    int differences = (id ^ slice[i - 1])
                            | (id ^ slice[i + 1])
                            | (id ^ slice[i - width])
                            | (id ^ slice[i + width])
                            | (id ^ below[i])
                            | (id ^ above[i]);
                    int place = placeOfId[id & 0xff];
                    if (place >= 0 && differences != 0) {
                        lists[place].add(x, y, z, 1);
                    }
                }
            }
        }
    }

    /** Background where there is no such slice. */
    private void copyStored(Side side, int z, byte[] bordered) {
        int index = pair.indexOf(z);
        if (index >= 0) {
            copyInside(pair.slice(side, index), bordered);
        } else {
            Arrays.fill(bordered, (byte) 0);
        }
    }

    private void copyCorners(byte[] slice, int i, int to) {
        int width = nx + 2;
        corners[to] = slice[i];
        corners[to + 1] = slice[i + 1];
        corners[to + 2] = slice[i + width];
        corners[to + 3] = slice[i + width + 1];
    }

    /** A surfel for each label among the corners; not all corners are equal. */
    private void addSurfels(int x, int y, int z, SurfelList[] lists) {
        int topBit = 1 << (corners.length - 1);
        for (int i = 0; i < corners.length; i++) {
            byte id = corners[i];
            int place = placeOfId[id & 0xff];
            if (place < 0 || seenBefore(i)) {
                continue;
            }
            int code = 0;
            for (int j = i; j < corners.length; j++) {
                code |= corners[j] == id ? topBit >> j : 0;
            }
            lists[place].add(x, y, z, code);
        }
    }

    private boolean seenBefore(int i) {
        for (int j = 0; j < i; j++) {
            if (corners[j] == corners[i]) {
                return true;
            }
        }
        return false;
    }

    /** A slice of background with a border of one voxel. */
    private byte[] bordered() {
        return new byte[Math.multiplyExact(nx + 2, ny + 2)];
    }

    private void copyInside(byte[] slice, byte[] bordered) {
        for (int y = 0; y < ny; y++) {
            System.arraycopy(slice, y * nx, bordered, (y + 1) * (nx + 2) + 1, nx);
        }
    }
}
