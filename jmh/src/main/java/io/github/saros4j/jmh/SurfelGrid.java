package io.github.saros4j.jmh;

import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * The neighbour codes of one label and side at every dual point of a box, x fastest; 0 where there is no surfel. In a volume
 * layer z of the points lies below slice z; for contours it is slice z.
 */
final class SurfelGrid {

    private final Box box;
    private final byte[] codes;

    /** Points that are known already: 0 where there is none. Kept, not copied. */
    SurfelGrid(Box box, byte[] codes) {
        this.box = box;
        this.codes = codes;
    }

    /**
     * A box of dual points.
     *
     * @param x the first column
     * @param y the first row
     * @param z the first layer
     * @param nx columns
     * @param ny rows
     * @param nz layers
     */
    record Box(int x, int y, int z, int nx, int ny, int nz) {

        int points() {
            return Math.multiplyExact(Math.multiplyExact(nx, ny), nz);
        }
    }

    /** Every voxel of the label sets its bit at the eight points around it, or at the four of its slice. */
    static SurfelGrid of(VolumePair pair, Side side, int id, Box box, SurfaceMode mode) {
        int layers = mode == SurfaceMode.VOLUME ? 2 : 1;
        int full = mode.codes() - 1;
        byte[] codes = new byte[box.points()];
        int nx = pair.shape().nx();
        for (int index = 0; index < pair.sliceCount(); index++) {
            byte[] slice = pair.slice(side, index);
            for (int dz = 0; dz < layers; dz++) {
                int layer = pair.position(index) + layers - 1 - dz - box.z;
                if (layer >= 0 && layer < box.nz) {
                    int firstBit = ((full + 1) / 2) >> (4 * dz);
                    int lastRow = Math.min(pair.shape().ny() - 1, box.y + box.ny - 2);
                    for (int y = box.y; y <= lastRow; y++) {
                        int row = (layer * box.ny + y - box.y) * box.nx;
                        setBits(slice, y * nx + box.x, box.nx - 1, (byte) id, codes, row, box.nx, firstBit);
                    }
                }
            }
        }
        for (int i = 0; i < codes.length; i++) {
            if ((codes[i] & 0xff) == full) {
                codes[i] = 0;
            }
        }
        return new SurfelGrid(box, codes);
    }

    /** The points. */
    Box box() {
        return box;
    }

    /** The array itself: unsigned codes, a byte each. */
    byte[] codes() {
        return codes;
    }

    /** One row of voxels, the first of which lies between the points {@code row} and {@code row + 1} of its two rows. */
    private static void setBits(
            byte[] slice, int start, int length, byte id, byte[] codes, int row, int stride, int firstBit) {
        for (int i = 0; i < length; i++) {
            if (slice[start + i] == id) {
                int point = row + i;
                codes[point + stride + 1] |= (byte) firstBit; // dy = 0, dx = 0: the voxel is the point's lower one
                codes[point + stride] |= (byte) (firstBit >> 1);
                codes[point + 1] |= (byte) (firstBit >> 2);
                codes[point] |= (byte) (firstBit >> 3);
            }
        }
    }
}
