package io.github.saros4j.quality;

import io.github.saros4j.components.Component;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.util.stream.IntStream;

/**
 * The components of every label within slices, background included, and what each borders on. Found from runs, which tile the slices;
 * borders are measured when they are first asked for. Of one thread.
 */
final class SliceComponents {

    private final LabelVolume<?> volume;
    private final ConnectedComponents components;
    private final int[] sliceOf;

    /** By slice and id. */
    private final int[][] voxels;

    private final int[][] pieces;

    /** By component: the mm of its border at each id; the last is the edge of the slice. Empty until somebody asks. */
    private double[] borders = new double[0];

    private final int width;

    private SliceComponents(LabelVolume<?> volume) {
        this.volume = volume;
        int[] ids = volume.labelSet().labels().stream().mapToInt(Label::id).toArray();
        this.components = ConnectedComponents.of(volume, Connectivity.ALL_IN_SLICE, ids);
        this.width = ids[ids.length - 1] + 2;
        this.sliceOf = new int[components.count()];
        this.voxels = new int[volume.annotatedSlices().count()][width];
        this.pieces = new int[volume.annotatedSlices().count()][width];
        for (int slice = 0; slice < voxels.length; slice++) {
            tally(slice);
        }
        for (int component = 0; component < sliceOf.length; component++) {
            pieces[sliceOf[component]][components.id(component)]++;
        }
    }

    static SliceComponents of(LabelVolume<?> volume) {
        return new SliceComponents(volume);
    }

    private void tally(int slice) {
        for (int run = components.firstRun(slice); run < components.firstRun(slice + 1); run++) {
            int component = components.runComponent(run);
            sliceOf[component] = slice;
            voxels[slice][components.id(component)] += components.runEnd(run) - components.runStart(run);
        }
    }

    private double[] borders() {
        if (borders.length == 0) {
            borders = new double[components.count() * width];
            for (int slice = 0; slice < voxels.length; slice++) {
                measureBorders(slice);
            }
        }
        return borders;
    }

    /** Runs tile a slice in storage order, so run after run walks along rows, and a second pointer one row behind walks below. */
    private void measureBorders(int slice) {
        GridShape shape = volume.geometry().shape();
        Spacing spacing = volume.geometry().spacing();
        int nx = shape.nx();
        int last = components.firstRun(slice + 1);
        int above = components.firstRun(slice);
        for (int run = components.firstRun(slice); run < last; run++) {
            int start = components.runStart(run);
            int end = components.runEnd(run);
            if (start % nx == 0) {
                edge(run, spacing.y());
            } else {
                border(run - 1, run, spacing.y());
            }
            if (end % nx == 0) {
                edge(run, spacing.y());
            }
            if (start < nx) {
                edge(run, (end - start) * spacing.x());
            }
            if (end > shape.sliceSize() - nx) {
                edge(run, (end - start) * spacing.x());
            }
            if (start >= nx) {
                while (components.runEnd(above) + nx <= start) {
                    above++;
                }
                for (int other = above; components.runStart(other) + nx < end; other++) {
                    int from = Math.max(start, components.runStart(other) + nx);
                    int to = Math.min(end, components.runEnd(other) + nx);
                    border(other, run, (to - from) * spacing.x());
                }
            }
        }
    }

    private void border(int runA, int runB, double mm) {
        int a = components.runComponent(runA);
        int b = components.runComponent(runB);
        if (a != b) {
            borders[a * width + components.id(b)] += mm;
            borders[b * width + components.id(a)] += mm;
        }
    }

    private void edge(int run, double mm) {
        borders[components.runComponent(run) * width + width - 1] += mm;
    }

    LabelVolume<?> volume() {
        return volume;
    }

    VolumeGeometry geometry() {
        return volume.geometry();
    }

    int slices() {
        return voxels.length;
    }

    /** The position of a slice in the volume. */
    int position(int slice) {
        return volume.annotatedSlices().position(slice);
    }

    boolean has(int slice, int id) {
        return voxels[slice][id] > 0;
    }

    int voxels(int slice, int id) {
        return voxels[slice][id];
    }

    int pieces(int slice, int id) {
        return pieces[slice][id];
    }

    /** The components of a label in all slices, ascending. */
    int[] ofId(int id) {
        return components.indices(id);
    }

    /** The runs of a label in a slice, in storage order. */
    int[] runs(int slice, int id) {
        return IntStream.range(components.firstRun(slice), components.firstRun(slice + 1))
                .filter(run -> runId(run) == id)
                .toArray();
    }

    /** The first run of a slice; of the number of slices, the number of all runs. */
    int firstRun(int slice) {
        return components.firstRun(slice);
    }

    int runStart(int run) {
        return components.runStart(run);
    }

    int runEnd(int run) {
        return components.runEnd(run);
    }

    int runComponent(int run) {
        return components.runComponent(run);
    }

    int runId(int run) {
        return components.id(components.runComponent(run));
    }

    int sliceOf(int component) {
        return sliceOf[component];
    }

    int id(int component) {
        return components.id(component);
    }

    int count() {
        return components.count();
    }

    Component component(int component) {
        return components.component(component);
    }

    long voxels(int component) {
        return components.voxels(component);
    }

    double areaMm2(int component) {
        return voxels(component) * voxelAreaMm2();
    }

    double voxelAreaMm2() {
        return volume.geometry().spacing().x() * volume.geometry().spacing().y();
    }

    /** The part of a component's border that lies at a label, mm. */
    double borderMm(int component, int id) {
        return borders()[component * width + id];
    }

    /** A component's whole border, with what lies at the slice's edge, mm. */
    double borderMm(int component) {
        double[] all = borders();
        double sum = 0;
        for (int i = component * width; i < (component + 1) * width; i++) {
            sum += all[i];
        }
        return sum;
    }

    Finding.Voxel firstVoxel(int component) {
        Component piece = components.component(component);
        return new Finding.Voxel(piece.firstX(), piece.firstY(), piece.box().minZ());
    }

    /** The first voxel of a label in a slice that has it. */
    Finding.Voxel firstVoxel(int slice, int id) {
        int nx = volume.geometry().shape().nx();
        int run = components.firstRun(slice);
        while (runId(run) != id) {
            run++;
        }
        int voxel = components.runStart(run);
        return new Finding.Voxel(voxel % nx, voxel / nx, position(slice));
    }
}
