package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes upwards through the layers of dual points of a pair and finds the surfels of all labels, keeping only what lies within
 * reach of the layer that is looked at.
 *
 * <p>Which slices a layer is made of says {@link Layering}. Two rings hold the bit planes of the slices next to the layer
 * ({@link SliceRing}) and the surfels of the layers around it ({@link LayerRing}).
 *
 * <p>In a volume, an annotated slice whose neighbours are out of reach (sparse truth) has two layers that mirror each other and
 * nothing else near: then only the lower one is found, and {@link #isMirrored} says that it stands for both. A surfel of one layer never
 * needs the other, since the same surfel lies nearer in its own.
 */
final class LayerSweep {

    static final List<Side> SIDES = List.of(Side.TRUTH, Side.PREDICTION);

    /** What is done with the surfels. */
    interface Step {

        /** A label has surfels in a layer; not modified, and valid while the layer is within reach. */
        void found(Side side, int label, int z, SurfelLayer surfels);

        /** All layers within reach of z have been found. */
        void inReach(int z);
    }

    private final Layering layering;
    private final boolean ofVoxels;
    private final int labels;
    private final int reach;
    private final boolean[] mirroring;
    private final PlaneLayout layout;
    private final SliceRing slices;
    private final LayerRing layers;

    /**
     * A sweep that has not begun.
     *
     * @param reach how many layers away a layer must still be there
     * @param rowReach how many rows beyond a slice its planes are read
     */
    LayerSweep(VolumePair pair, CountRequest request, int reach, int rowReach) {
        this.layering = new Layering(pair, request.mode());
        this.ofVoxels = request.mode() == SurfaceMode.VOXELS;
        this.labels = request.labelCount();
        this.reach = reach;
        this.mirroring = layering.mirroring(reach);
        this.layout = PlaneLayout.of(pair.shape().nx(), pair.shape().ny(), rowReach);
        this.slices = new SliceRing(pair, request, layout, reach + layering.slicesBelow() + 1 + layering.slicesAbove());
        this.layers = new LayerRing(layout, labels, 2 * reach + 1);
    }

    PlaneLayout layout() {
        return layout;
    }

    /**
     * Goes through the layers from one to another (exclusive), and those within reach of them. May be called again for other
     * layers.
     *
     * @param step hears of surfels in all of these layers, and of {@code from} to {@code to - 1} being in reach
     * @param voxels receives the voxels of slices {@code from} to {@code to - 1}, as {@link SliceRing#scan} counts them; null to
     *     count none
     */
    void run(int from, int to, Step step, long @Nullable [] voxels) {
        int first = Math.max(0, from - reach);
        int last = Math.min(layering.count() - 1, to - 1 + reach);
        if (first > 0 && layering.slicesBelow() > 0 && !mirroring[first - 1]) {
            slices.scan(first - 1, null); // the lower slice of the first layer
        }
        int above = layering.slicesAbove();
        for (int slice = first; slice <= last + above; slice++) {
            slices.scan(slice, slice >= from && slice < to ? voxels : null);
            int z = slice - above; // the layer that has all its slices now
            if (z >= first) {
                findSurfels(z, step);
            }
            if (z - reach >= from) {
                step.inReach(z - reach);
            }
        }
        for (int z = Math.max(from, last - reach + 1); z < to; z++) { // nothing lies above the last layer
            step.inReach(z);
        }
    }

    private void findSurfels(int z, Step step) {
        layers.clear(z);
        boolean foundBefore = z > 0 && mirroring[z - 1]; // with layer z - 1
        if (foundBefore || !layering.takesPart(z)) {
            return;
        }
        for (Side side : SIDES) {
            for (int label = 0; label < labels; label++) {
                if (ofVoxels) {
                    findBorder(side, label, z, step);
                } else {
                    findDual(side, label, z, step);
                }
            }
        }
    }

    private void findDual(Side side, int label, int z, Step step) {
        BitPlane lower = lower(side, z, label);
        BitPlane upper = upper(side, z, label);
        if (!lower.isEmpty() || !upper.isEmpty()) {
            SurfelLayer layer = layers.add(side, z, label);
            layer.find(lower, upper);
            step.found(side, label, z, layer);
        }
    }

    private void findBorder(Side side, int label, int z, Step step) {
        BitPlane slice = slices.plane(side, z, label);
        if (!slice.isEmpty()) {
            SurfelLayer layer = layers.add(side, z, label);
            layer.findBorder(lower(side, z, label), slice, upper(side, z, label));
            step.found(side, label, z, layer);
        }
    }

    /** Whether layer z stands for the layer above it too, mirrored. */
    boolean isMirrored(int z) {
        return z < mirroring.length && mirroring[z];
    }

    /** The label in the lowest slice of a layer; within slices, the same as the highest. */
    BitPlane lower(Side side, int z, int label) {
        return slices.plane(side, z - layering.slicesBelow(), label);
    }

    /** The label in the highest slice of a layer. */
    BitPlane upper(Side side, int z, int label) {
        return slices.plane(side, z + layering.slicesAbove(), label);
    }

    /** The surfels of a label in a layer, or null if it has none there or the layer is out of reach. */
    @Nullable
    SurfelLayer surfels(Side side, int z, int label) {
        return layers.get(side, z, label);
    }
}
