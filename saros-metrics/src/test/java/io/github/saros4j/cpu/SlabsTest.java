package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlabsTest {

    @Test
    void coverEveryLayerOnceInOrder() {
        for (int layers : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 64, 141, 701}) {
            for (int reach : new int[] {0, 1, 3, 1000}) {
                for (int threads : new int[] {1, 2, 7, 500}) {
                    Slabs slabs = new Slabs(layers, reach, threads);
                    int most = slabs.most();
                    List<Slabs.Slab> all = all(slabs);
                    int next = 0;
                    for (Slabs.Slab slab : all) {
                        assertThat(slab.from()).isEqualTo(next);
                        assertThat(slab.to()).isGreaterThan(slab.from());
                        next = slab.to();
                    }
                    assertThat(next).isEqualTo(layers);
                    assertThat(all).hasSizeBetween(1, most);
                }
            }
        }
    }

    @Test
    void oneThreadGetsEverythingAtOnce() {
        assertThat(all(new Slabs(141, 0, 1))).containsExactly(new Slabs.Slab(0, 141));
    }

    @Test
    void getSmallerTowardsTheEnd() {
        assertThat(all(new Slabs(40, 0, 2)))
                .containsExactly(
                        new Slabs.Slab(0, 10),
                        new Slabs.Slab(10, 17),
                        new Slabs.Slab(17, 22),
                        new Slabs.Slab(22, 26),
                        new Slabs.Slab(26, 30),
                        new Slabs.Slab(30, 34),
                        new Slabs.Slab(34, 40));
    }

    @Test
    void theLastSlabMayBeAsThinAsAny() {
        assertThat(all(new Slabs(8, 0, 2))).containsExactly(new Slabs.Slab(0, 4), new Slabs.Slab(4, 8));
        assertThat(all(new Slabs(7, 0, 2))).containsExactly(new Slabs.Slab(0, 7));
    }

    /** A border costs the layers within reach of it. */
    @Test
    void areThickWhereTheReachIsFar() {
        assertThat(all(new Slabs(100, 9, 2))).containsExactly(new Slabs.Slab(0, 40), new Slabs.Slab(40, 100));
    }

    private static List<Slabs.Slab> all(Slabs slabs) {
        List<Slabs.Slab> all = new ArrayList<>();
        for (Slabs.Slab slab = slabs.next(); slab != null; slab = slabs.next()) {
            all.add(slab);
        }
        return all;
    }
}
