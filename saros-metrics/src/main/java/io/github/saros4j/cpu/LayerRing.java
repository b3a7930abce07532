package io.github.saros4j.cpu;

import io.github.saros4j.backend.Side;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The surfels of the layers around the one that is searched, by side and label; labels without surfels take no room. */
final class LayerRing {

    private final PlaneLayout layout;
    private final int labels;
    private final int size;
    private final @Nullable SurfelLayer[] layers;
    private final int[] positions;
    private final ArrayDeque<SurfelLayer> pool = new ArrayDeque<>();

    LayerRing(PlaneLayout layout, int labels, int size) {
        this.layout = layout;
        this.labels = labels;
        this.size = size;
        this.layers = new SurfelLayer[2 * labels * size];
        this.positions = new int[size];
        Arrays.fill(positions, -1);
    }

    /** Makes room for layer z: the oldest one is gone, z has no surfels yet. */
    void clear(int z) {
        int slot = z % size;
        for (int i = 2 * labels * slot; i < 2 * labels * (slot + 1); i++) {
            SurfelLayer layer = layers[i];
            if (layer != null) {
                layer.clear();
                pool.push(layer);
                layers[i] = null;
            }
        }
        positions[slot] = z;
    }

    /** An empty layer for a label at z, for which {@link #clear} has made room. */
    SurfelLayer add(Side side, int z, int label) {
        SurfelLayer layer = pool.isEmpty() ? new SurfelLayer(layout) : pool.pop();
        layers[place(side, z, label)] = layer;
        return layer;
    }

    /** The surfels of a label at z, or null if it has none there or z is not in the ring. */
    @Nullable
    SurfelLayer get(Side side, int z, int label) {
        return z < 0 || positions[z % size] != z ? null : layers[place(side, z, label)];
    }

    private int place(Side side, int z, int label) {
        return (z % size * 2 + side.index()) * labels + label;
    }
}
