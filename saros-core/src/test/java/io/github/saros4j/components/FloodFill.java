package io.github.saros4j.components;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The definition, voxel by voxel: from each voxel that no component has yet, in storage order, everything that can be reached. */
final class FloodFill {

    private final LabelVolume<?> volume;
    private final GridShape shape;
    private final List<int[]> steps;

    /** The component of each voxel of the grid, x fastest; -1 where there is none. */
    final int[] indices;

    final List<Component> components = new ArrayList<>();

    FloodFill(LabelVolume<?> volume, Connectivity connectivity, List<Integer> ids) {
        this.volume = volume;
        this.shape = volume.geometry().shape();
        this.steps = steps(connectivity);
        this.indices = new int[(int) shape.voxelCount()];
        Arrays.fill(indices, -1);
        for (int z : volume.annotatedSlices().positions()) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    if (indices[place(x, y, z)] < 0 && ids.contains(volume.idAt(x, y, z))) {
                        fill(x, y, z);
                    }
                }
            }
        }
    }

    /** All steps to neighbours, as the names of the connectivities have it. */
    private static List<int[]> steps(Connectivity connectivity) {
        List<int[]> steps = new ArrayList<>();
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int axes = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                    boolean neighbour = switch (connectivity) {
                        case FACES -> axes == 1;
                        case FACES_AND_EDGES -> axes == 1 || axes == 2;
                        case ALL -> axes >= 1;
                        case SIDES_IN_SLICE -> axes == 1 && dz == 0;
                        case ALL_IN_SLICE -> axes >= 1 && dz == 0;
                    };
                    if (neighbour) {
                        steps.add(new int[] {dx, dy, dz});
                    }
                }
            }
        }
        return steps;
    }

    private int place(int x, int y, int z) {
        return (z * shape.ny() + y) * shape.nx() + x;
    }

    private void fill(int firstX, int firstY, int firstZ) {
        int id = volume.idAt(firstX, firstY, firstZ);
        List<int[]> voxels = new ArrayList<>();
        ArrayDeque<int[]> open = new ArrayDeque<>();
        visit(firstX, firstY, firstZ, open);
        while (!open.isEmpty()) {
            int[] voxel = open.pop();
            voxels.add(voxel);
            for (int[] step : steps) {
                int x = voxel[0] + step[0];
                int y = voxel[1] + step[1];
                int z = voxel[2] + step[2];
                boolean inside = x >= 0 && y >= 0 && x < shape.nx() && y < shape.ny();
                if (inside
                        && volume.annotatedSlices().indexOf(z) >= 0
                        && indices[place(x, y, z)] < 0
                        && volume.idAt(x, y, z) == id) {
                    visit(x, y, z, open);
                }
            }
        }
        components.add(component(id, firstX, firstY, voxels));
    }

    private void visit(int x, int y, int z, ArrayDeque<int[]> open) {
        indices[place(x, y, z)] = components.size();
        open.push(new int[] {x, y, z});
    }

    private Component component(int id, int firstX, int firstY, List<int[]> voxels) {
        int[] least = new int[3];
        int[] most = new int[3];
        double[] mean = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int along = axis;
            least[axis] = voxels.stream().mapToInt(v -> v[along]).min().orElseThrow();
            most[axis] = voxels.stream().mapToInt(v -> v[along]).max().orElseThrow();
            mean[axis] = (double) voxels.stream().mapToLong(v -> v[along]).sum() / voxels.size();
        }
        return new Component(
                components.size(),
                id,
                voxels.size(),
                voxels.size() * volume.geometry().spacing().voxelVolumeMl(),
                firstX,
                firstY,
                new VoxelBox(least[0], least[1], least[2], most[0], most[1], most[2]),
                new Point(mean[0], mean[1], mean[2]));
    }
}
