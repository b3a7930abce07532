package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlabKernelTest {

    /** Slabs of any thickness, a single layer included, in any order, by any of several kernels. */
    @ParameterizedTest
    @EnumSource(SurfaceMode.class)
    void slabsAddUpToTheWhole(SurfaceMode mode) {
        Random random = new Random(21);
        RandomPair.small(500).forEach(drawn -> {
            VolumePair pair = drawn.arrays();
            CountRequest request = drawn.request(mode);
            BallRows ball = BallRows.of(request, pair.shape());
            List<SlabKernel> kernels = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                kernels.add(new SlabKernel(pair, request, ball));
            }
            List<Integer> borders = borders(random, new Layering(pair, mode).count());
            List<Integer> order = new ArrayList<>();
            for (int slab = 0; slab < borders.size() - 1; slab++) {
                order.add(slab);
            }
            Collections.shuffle(order, random);
            for (int slab : order) {
                kernels.get(random.nextInt(kernels.size())).run(borders.get(slab), borders.get(slab + 1));
            }
            long[] voxels = new long[PairCounts.voxelLength(request)];
            long[] surfels = new long[PairCounts.surfelLength(request)];
            kernels.forEach(kernel -> kernel.addTo(voxels, surfels));
            assertThat(new PairCounts(request, voxels, surfels))
                    .as("%s, %s, slabs %s in order %s", drawn, mode, borders, order)
                    .isEqualTo(new StraightBackend().count(pair, request));
        });
    }

    private static List<Integer> borders(Random random, int layers) {
        List<Integer> borders = new ArrayList<>();
        int thickest = 1 + random.nextInt(6);
        for (int z = 0; z < layers; z += 1 + random.nextInt(thickest)) {
            borders.add(z);
        }
        borders.add(layers);
        return borders;
    }
}
