package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LayerRingTest {

    private static final PlaneLayout LAYOUT = PlaneLayout.of(70, 2, 0);

    private record Place(Side side, int z, int label) {}

    /** Layers upwards in several passes, as a thread goes through its slabs: what is in the ring is what was put there last. */
    @Test
    void holdsTheLastLayersOfBothSidesAndAllLabels() {
        SplittableRandom random = new SplittableRandom(4);
        for (int size = 1; size <= 7; size += 2) {
            LayerRing ring = new LayerRing(LAYOUT, 3, size);
            for (int pass = 0; pass < 20; pass++) {
                int first = random.nextInt(20);
                Map<Place, SurfelLayer> added = new HashMap<>();
                for (int z = first; z < first + 15; z++) {
                    ring.clear(z);
                    for (Side side : Side.values()) {
                        for (int label = 0; label < 3; label++) {
                            if (random.nextBoolean()) {
                                SurfelLayer layer = ring.add(side, z, label);
                                assertThat(layer.count).isZero();
                                assertThat(layer.words).containsOnly(0);
                                layer.words[LAYOUT.row(0)] = 1;
                                layer.list[layer.count++] = LAYOUT.row(0);
                                added.put(new Place(side, z, label), layer);
                            }
                        }
                    }
                    assertHolds(ring, added, Math.max(first, z - size + 1), z);
                }
            }
        }
    }

    private static void assertHolds(LayerRing ring, Map<Place, SurfelLayer> added, int oldest, int newest) {
        for (int z = oldest; z <= newest; z++) {
            for (Side side : Side.values()) {
                for (int label = 0; label < 3; label++) {
                    assertThat(ring.get(side, z, label)).isSameAs(added.get(new Place(side, z, label)));
                }
            }
        }
    }

    @Test
    void layersThatAreNotThereAreNull() {
        LayerRing ring = new LayerRing(LAYOUT, 1, 3);
        assertThat(ring.get(Side.TRUTH, -1, 0)).isNull();
        assertThat(ring.get(Side.TRUTH, 0, 0)).isNull();
        ring.clear(0);
        SurfelLayer layer = ring.add(Side.TRUTH, 0, 0);
        assertThat(ring.get(Side.TRUTH, 0, 0)).isSameAs(layer);
        assertThat(ring.get(Side.PREDICTION, 0, 0)).isNull();
        assertThat(ring.get(Side.TRUTH, 3, 0)).as("same slot, other layer").isNull();
        ring.clear(3);
        assertThat(ring.get(Side.TRUTH, 0, 0)).as("overwritten").isNull();
        assertThat(ring.get(Side.TRUTH, 3, 0)).isNull();
        assertThat(ring.add(Side.PREDICTION, 3, 0)).as("taken from the pool").isSameAs(layer);
    }
}
