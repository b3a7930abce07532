package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.backend.PairTooLargeException;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlabTest {

    /** Nine planes or more, all stored. */
    private static final VolumePair PAIR = ConformanceTest.pairs().stream()
            .map(RandomPair::arrays)
            .filter(pair ->
                    pair.shape().nz() > 8 && pair.sliceCount() == pair.shape().nz())
            .findFirst()
            .orElseThrow();

    private static final Planes VOLUME = new Planes(PAIR, SurfaceMode.VOLUME);
    private static final Planes VOXELS = new Planes(PAIR, SurfaceMode.VOXELS);
    private static final Planes IN_PLANE = new Planes(PAIR, SurfaceMode.IN_PLANE);

    @Test
    void whatFitsIsOneSlab() {
        int nz = PAIR.shape().nz();
        assertThat(Slab.of(VOLUME, 3, SlabTest::mostPlanes, nz)).containsExactly(new Slab(0, nz + 1, 0, nz, 0, nz));
        assertThat(Slab.of(IN_PLANE, 0, SlabTest::mostPlanes, nz)).containsExactly(new Slab(0, nz, 0, nz, 0, nz));
    }

    @Test
    void everyLayerIsCountedOnceWithAllPlanesInReach() {
        int reach = 2;
        List<Slab> slabs = Slab.of(VOLUME, reach, SlabTest::mostPlanes, 2 * reach + 3);
        assertThat(slabs).hasSizeGreaterThan(1);
        int next = 0;
        for (Slab slab : slabs) {
            assertThat(slab.layerFrom()).isEqualTo(next);
            next = slab.layerTo();
            // The farthest layers within reach need the planes on both sides of them.
            assertThat(slab.planeFrom()).isEqualTo(Math.max(0, slab.layerFrom() - reach - 1));
            assertThat(slab.planeTo()).isEqualTo(Math.min(VOLUME.count(), slab.layerTo() - 1 + reach + 1));
        }
        assertThat(next).isEqualTo(VOLUME.layerCount());
    }

    /** The farthest voxels within reach need the planes on both sides of them. */
    @Test
    void everyPlaneOfVoxelsIsCountedOnceWithAllPlanesInReach() {
        int reach = 2;
        List<Slab> slabs = Slab.of(VOXELS, reach, SlabTest::mostPlanes, 2 * reach + 3);
        assertThat(slabs).hasSizeGreaterThan(1);
        int next = 0;
        for (Slab slab : slabs) {
            assertThat(slab.layerFrom()).isEqualTo(next);
            next = slab.layerTo();
            assertThat(slab.planeFrom()).isEqualTo(Math.max(0, slab.layerFrom() - reach - 1));
            assertThat(slab.planeTo()).isEqualTo(Math.min(VOXELS.count(), slab.layerTo() + reach + 1));
        }
        assertThat(next).isEqualTo(VOXELS.count());
    }

    @Test
    void slicesAloneNeedNoOthers() {
        List<Slab> slabs = Slab.of(IN_PLANE, 0, SlabTest::mostPlanes, 1);
        assertThat(slabs).hasSize(IN_PLANE.count()).allMatch(slab -> slab.planes() == 1 && slab.slices() == 1);
    }

    @Test
    void thinnerThanOneLayerIsImpossible() {
        assertThatExceptionOfType(PairTooLargeException.class)
                .isThrownBy(() -> Slab.of(VOLUME, 2, SlabTest::mostPlanes, 4))
                .withMessageContaining("Out of device memory");
    }

    private static long mostPlanes(List<Slab> slabs) {
        return slabs.stream().mapToInt(Slab::planes).max().orElse(0);
    }
}
