package io.github.saros4j.cpu;

import io.github.saros4j.volume.SliceRuns;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One slice of one side as a bit plane for each label that occurs in it. Planes come from a pool that belongs to the slab, so
 * memory follows the labels that occur together, not all labels.
 */
final class SlicePlanes {

    private final PlaneLayout layout;
    private final int[] placeOfId;
    private final ArrayDeque<BitPlane> pool;
    private final @Nullable BitPlane[] planes;
    private final int[] present;
    private int presentCount;

    SlicePlanes(PlaneLayout layout, int[] placeOfId, int labels, ArrayDeque<BitPlane> pool) {
        this.layout = layout;
        this.placeOfId = placeOfId;
        this.pool = pool;
        this.planes = new BitPlane[labels];
        this.present = new int[labels];
    }

    /** The plane of a label, or null if it does not occur. */
    @Nullable
    BitPlane plane(int label) {
        return planes[label];
    }

    /** How many labels occur. */
    int presentCount() {
        return presentCount;
    }

    /** The i-th label that occurs, in no particular order. */
    int present(int i) {
        return present[i];
    }

    void clear() {
        for (int i = 0; i < presentCount; i++) {
            BitPlane plane = planes[present[i]];
            if (plane != null) {
                plane.clear();
                pool.push(plane);
                planes[present[i]] = null;
            }
        }
        presentCount = 0;
    }

    /**
     * Takes a slice in; the planes must be clear.
     *
     * @param slice ny rows of nx voxels; not modified
     * @param voxels receives the voxels of each label, at {@code 3 * label + offset}. Modified.
     * @param offset 1 for the truth, 2 for the prediction
     */
    void scan(byte[] slice, long[] voxels, int offset) {
        int nx = layout.nx();
        int y = 0;
        int row = 0;
        for (int start = 0; start < slice.length; ) {
            int end = SliceRuns.end(slice, start);
            int label = placeOfId[slice[start] & 0xff];
            if (label >= 0) {
                if (start - row >= nx) {
                    y = start / nx;
                    row = y * nx;
                }
                voxels[3 * label + offset] += end - start;
                setRun(planeFor(label), y, start - row, end - row);
            }
            start = end;
        }
    }

    /** Sets voxels x to end - 1, counted from the row's start, where end may lie rows further. */
    private void setRun(BitPlane plane, int firstY, int firstX, int endX) {
        int nx = layout.nx();
        int y = firstY;
        int x = firstX;
        int end = endX;
        while (end > nx) {
            plane.setRange(y, x, nx - 1);
            x = 0;
            end -= nx;
            y++;
        }
        plane.setRange(y, x, end - 1);
    }

    private BitPlane planeFor(int label) {
        BitPlane plane = planes[label];
        if (plane == null) {
            plane = pool.isEmpty() ? new BitPlane(layout) : pool.pop();
            planes[label] = plane;
            present[presentCount++] = label;
        }
        return plane;
    }
}
