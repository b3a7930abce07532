package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SliceRingTest {

    private static final List<RandomPair> PAIRS = RandomPair.small(300).toList();

    private static void assertPlanes(SliceRing ring, VolumePair pair, PlaneLayout layout, int[] ids, int z) {
        for (Side side : Side.values()) {
            for (int label = 0; label < ids.length; label++) {
                int id = ids[label];
                int index = pair.indexOf(z);
                Mask.assertBits(
                        ring.plane(side, z, label).words,
                        layout,
                        layout.nx(),
                        layout.ny(),
                        (x, y) -> index >= 0 && (pair.slice(side, index)[y * layout.nx() + x] & 0xff) == id);
            }
        }
    }

    /** Several passes upwards, as a thread goes through its slabs. */
    @Test
    void holdsTheLastSlicesOfBothSides() {
        SplittableRandom random = new SplittableRandom(8);
        for (RandomPair drawn : PAIRS) {
            VolumePair pair = drawn.arrays();
            CountRequest request = drawn.request(SurfaceMode.VOLUME);
            int[] ids = request.labelIds();
            PlaneLayout layout = PlaneLayout.of(pair.shape().nx(), pair.shape().ny(), 0);
            int size = random.nextInt(2, 6);
            SliceRing ring = new SliceRing(pair, request, layout, size);
            for (int pass = 0; pass < 2; pass++) {
                int first = random.nextInt(pair.shape().nz());
                int last = Math.min(pair.shape().nz(), first + 7);
                for (int z = first; z <= last; z++) {
                    ring.scan(z, null);
                }
                for (int z = Math.max(first, last - size + 1); z <= last; z++) {
                    assertPlanes(ring, pair, layout, ids, z);
                }
            }
        }
    }

    @Test
    void countsTheVoxelsOfSlicesThatAreToBeCounted() {
        for (RandomPair drawn : PAIRS) {
            VolumePair pair = drawn.arrays();
            CountRequest request = drawn.request(SurfaceMode.NONE);
            PlaneLayout layout = PlaneLayout.of(pair.shape().nx(), pair.shape().ny(), 0);
            SliceRing ring = new SliceRing(pair, request, layout, 2);
            long[] voxels = new long[PairCounts.voxelLength(request)];
            for (int z = 0; z <= pair.shape().nz(); z++) {
                ring.scan(z, null);
                ring.scan(z, voxels);
            }
            assertThat(voxels).as("%s", drawn).isEqualTo(OverlapKernel.count(pair, request.labelIds()));
        }
    }

    @Test
    void slicesThatAreNotInTheRingAreEmpty() {
        LabelSet<NamedLabel> labels = LabelSet.ofNames("one", Map.of(1, "one"));
        Spacing spacing = new Spacing(1, 1, 1);
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(labels, VolumeGeometry.of(new GridShape(2, 1, 6), spacing));
        for (int z = 0; z < 6; z++) {
            builder.add(new byte[] {1, 1});
        }
        LabelVolume<NamedLabel> volume = builder.build();
        CountRequest request = CountRequest.of(new int[] {1}, SurfaceMode.VOLUME, spacing);
        SliceRing ring = new SliceRing(VolumePair.of(volume, volume), request, PlaneLayout.of(2, 1, 0), 3);
        assertThat(ring.plane(Side.TRUTH, 0, 0).isEmpty()).isTrue();
        for (int z = 0; z <= 3; z++) {
            ring.scan(z, null);
        }
        assertThat(ring.plane(Side.TRUTH, -1, 0).isEmpty()).isTrue();
        assertThat(ring.plane(Side.TRUTH, 0, 0).isEmpty()).as("overwritten").isTrue();
        assertThat(ring.plane(Side.TRUTH, 1, 0).isEmpty()).isFalse();
        assertThat(ring.plane(Side.TRUTH, 3, 0).isEmpty()).isFalse();
        assertThat(ring.plane(Side.TRUTH, 4, 0).isEmpty()).as("not yet there").isTrue();
    }
}
