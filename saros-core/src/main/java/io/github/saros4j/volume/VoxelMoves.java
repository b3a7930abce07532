package io.github.saros4j.volume;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Reorientation;

/**
 * Where each voxel goes when a volume that is kept as an array of slices (each x fastest) is reoriented. Source slice
 * and index within it are linear in the target's x, y and z; the coefficients are worked out once.
 */
final class VoxelMoves {

    /** Takes one voxel from its source to its target. */
    @FunctionalInterface
    interface Mover {
        void move(int sourceSlice, int sourceIndex, int targetSlice, int targetIndex);
    }

    private final GridShape target;
    private final int[] sliceStep = new int[3];
    private final int[] indexStep = new int[3];
    private int firstSlice;
    private int firstIndex;

    VoxelMoves(Reorientation change, GridShape source) {
        this.target = change.apply(source);
        int[] strideInSlice = {1, source.nx(), 0};
        for (int axis = 0; axis < 3; axis++) {
            int from = change.from(axis);
            int sign = change.flips(axis) ? -1 : 1;
            int last = change.flips(axis) ? source.size(from) - 1 : 0;
            sliceStep[axis] = from == 2 ? sign : 0;
            indexStep[axis] = sign * strideInSlice[from];
            firstSlice += from == 2 ? last : 0;
            firstIndex += last * strideInSlice[from];
        }
    }

    void forEach(Mover mover) {
        for (int z = 0; z < target.nz(); z++) {
            for (int y = 0; y < target.ny(); y++) {
                int slice = firstSlice + z * sliceStep[2] + y * sliceStep[1];
                int index = firstIndex + z * indexStep[2] + y * indexStep[1];
                int targetIndex = y * target.nx();
                for (int x = 0; x < target.nx(); x++) {
                    mover.move(slice, index, z, targetIndex + x);
                    slice += sliceStep[0];
                    index += indexStep[0];
                }
            }
        }
    }
}
