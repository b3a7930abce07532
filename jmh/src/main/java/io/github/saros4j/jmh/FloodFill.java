package io.github.saros4j.jmh;

import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connected components the usual way: voxel by voxel with a stack of open voxels, and a number for each voxel of the volume. Foreground
 * labels, neighbours across a face or all 26, and no more than 2^31 stored voxels.
 */
final class FloodFill {

    private static final int NONE = -1;

    private final LabelVolume<?> volume;
    private final GridShape shape;
    private final List<int[]> steps = new ArrayList<>();
    private final int[] numbers;
    private int[] open = new int[1 << 16];
    private int openCount;

    private FloodFill(LabelVolume<?> volume, Connectivity connectivity) {
        this.volume = volume;
        this.shape = volume.geometry().shape();
        this.numbers = new int[Math.multiplyExact(volume.annotatedSlices().count(), shape.sliceSize())];
        Arrays.fill(numbers, NONE);
        for (int step = 0; step < 27; step++) {
            int[] offset = {step % 3 - 1, step / 3 % 3 - 1, step / 9 - 1};
            int axes = Math.abs(offset[0]) + Math.abs(offset[1]) + Math.abs(offset[2]);
            if (connectivity == Connectivity.ALL ? axes > 0 : axes == 1) {
                steps.add(offset);
            }
        }
    }

    /** The number of each stored voxel's component, as {@link ConnectedComponents} has it, or -1. */
    static int[] numbers(LabelVolume<?> volume, Connectivity connectivity) {
        FloodFill fill = new FloodFill(volume, connectivity);
        int next = 0;
        int size = fill.shape.sliceSize();
        for (int slice = 0; slice < volume.annotatedSlices().count(); slice++) {
            byte[] voxels = volume.slice(slice);
            for (int i = 0; i < size; i++) {
                if (voxels[i] != 0 && fill.numbers[slice * size + i] == NONE) {
                    fill.fill(slice * size + i, voxels[i], next++);
                }
            }
        }
        return fill.numbers;
    }

    private void fill(int first, byte id, int number) {
        int size = shape.sliceSize();
        int nx = shape.nx();
        push(first, number);
        while (openCount > 0) {
            int voxel = open[--openCount];
            int slice = voxel / size;
            int y = voxel % size / nx;
            int x = voxel % nx;
            for (int[] step : steps) {
                int otherX = x + step[0];
                int otherY = y + step[1];
                int otherSlice = slice + step[2];
                boolean inside = otherX >= 0 && otherX < nx && otherY >= 0 && otherY < shape.ny();
                if (inside && areAdjacent(slice, otherSlice)) {
                    int other = (otherSlice * shape.ny() + otherY) * nx + otherX;
                    if (numbers[other] == NONE && volume.slice(otherSlice)[otherY * nx + otherX] == id) {
                        push(other, number);
                    }
                }
            }
        }
    }

    private boolean areAdjacent(int slice, int other) {
        return slice == other
                || (other >= 0
                        && other < volume.annotatedSlices().count()
                        && volume.annotatedSlices().position(other)
                                        - volume.annotatedSlices().position(slice)
                                == other - slice);
    }

    private void push(int voxel, int number) {
        numbers[voxel] = number;
        if (openCount == open.length) {
            open = Arrays.copyOf(open, 2 * openCount);
        }
        open[openCount++] = voxel;
    }
}
