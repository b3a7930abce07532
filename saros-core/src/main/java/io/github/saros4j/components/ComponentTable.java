package io.github.saros4j.components;

import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;

/** What is known of each component, by its number: sums over its runs, and its box. 61 bytes a component. */
final class ComponentTable {

    private final byte[] ids;
    private final int[] firstVoxels;
    private final long[] voxels;

    /** Of the voxels' coordinates; by axis. */
    private final long[][] sums;

    /** By axis, both inclusive. */
    private final int[][] least;

    private final int[][] most;

    ComponentTable(int components) {
        this.ids = new byte[components];
        this.firstVoxels = new int[components];
        this.voxels = new long[components];
        this.sums = new long[3][components];
        this.least = new int[3][components];
        this.most = new int[3][components];
    }

    /** Adds the run of columns x to endX - 1 of row y of the slice at z; runs come in storage order. */
    void add(int component, byte id, int x, int endX, int y, int z, int nx) {
        if (voxels[component] == 0) {
            ids[component] = id;
            firstVoxels[component] = y * nx + x;
            least[0][component] = x;
            least[1][component] = y;
            least[2][component] = z;
        }
        least[0][component] = Math.min(least[0][component], x);
        least[1][component] = Math.min(least[1][component], y);
        most[0][component] = Math.max(most[0][component], endX - 1);
        most[1][component] = Math.max(most[1][component], y);
        most[2][component] = z;
        long length = (long) endX - x;
        voxels[component] += length;
        sums[0][component] += (2L * x + length - 1) * length / 2;
        sums[1][component] += y * length;
        sums[2][component] += z * length;
    }

    int id(int component) {
        return ids[component] & 0xff;
    }

    long voxels(int component) {
        return voxels[component];
    }

    Component component(int index, int nx, Spacing spacing) {
        double count = voxels[index];
        return new Component(
                index,
                id(index),
                voxels[index],
                count * spacing.voxelVolumeMl(),
                firstVoxels[index] % nx,
                firstVoxels[index] / nx,
                new VoxelBox(
                        least[0][index],
                        least[1][index],
                        least[2][index],
                        most[0][index],
                        most[1][index],
                        most[2][index]),
                new Point(sums[0][index] / count, sums[1][index] / count, sums[2][index] / count));
    }

    /** The components of each id, ascending. */
    int[][] byId() {
        int[] counts = new int[256];
        for (byte id : ids) {
            counts[id & 0xff]++;
        }
        int[][] byId = new int[256][];
        Arrays.setAll(byId, id -> new int[counts[id]]);
        for (int component = ids.length - 1; component >= 0; component--) {
            int id = id(component);
            byId[id][--counts[id]] = component;
        }
        return byId;
    }
}
