package io.github.saros4j.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.cpu.CpuBackend;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A self-test is worth what its pairs are worth. */
class SamplePairTest {

    private static final CpuBackend CPU = new CpuBackend();

    private static List<SamplePair> ofTheSelfTest() {
        return AutoBackend.SELF_TEST_SEEDS.stream().map(SamplePair::ofSeed).toList();
    }

    @Test
    void theSameSeedGivesTheSamePair() {
        for (SurfaceMode mode : SurfaceMode.values()) {
            SamplePair one = SamplePair.ofSeed(3);
            SamplePair again = SamplePair.ofSeed(3);
            assertThat(CPU.count(one.voxels(), one.request(mode)))
                    .isEqualTo(CPU.count(again.voxels(), again.request(mode)));
            assertThat(one).hasToString(again.toString());
        }
    }

    @Test
    void theCpuCountsThemAsTheDefinitionsDo() {
        BackendComparison comparison = new BackendComparison(CPU, new PlainBackend());
        assertThat(ofTheSelfTest())
                .allSatisfy(pair -> assertThat(comparison.difference(pair)).isEmpty());
        assertThat(comparison.resultCount())
                .isEqualTo((2L * SurfaceMode.values().length - 1) * AutoBackend.SELF_TEST_SEEDS.size());
    }

    @Test
    void thePairsOfTheSelfTestHaveWhatIsHard() {
        List<SamplePair> pairs = ofTheSelfTest();
        assertThat(pairs).anyMatch(pair -> pair.voxels().shape().nx() > 128);
        assertThat(pairs).anyMatch(pair -> pair.voxels().shape().nx() % 32 != 0);
        assertThat(pairs).anyMatch(pair -> pair.request(SurfaceMode.NONE).labelCount() > 64);
        assertThat(pairs)
                .anyMatch(pair ->
                        pair.voxels().sliceCount() == pair.voxels().shape().nz());
        assertThat(pairs).anyMatch(SamplePairTest::hasAGapAndNeighbours);
        assertThat(pairs).allMatch(SamplePairTest::touchesEveryEdge);
        assertThat(pairs)
                .allSatisfy(
                        pair -> assertThat(pair.voxels().shape().voxelCount()).isLessThan(50_000));
    }

    private static boolean hasAGapAndNeighbours(SamplePair pair) {
        boolean gap = false;
        boolean neighbours = false;
        for (int i = 1; i < pair.voxels().sliceCount(); i++) {
            int step = pair.voxels().position(i) - pair.voxels().position(i - 1);
            gap |= step > 1;
            neighbours |= step == 1;
        }
        return gap && neighbours;
    }

    private static boolean touchesEveryEdge(SamplePair pair) {
        int nx = pair.voxels().shape().nx();
        int ny = pair.voxels().shape().ny();
        boolean[] touched = new boolean[4];
        for (int slice = 0; slice < pair.voxels().sliceCount(); slice++) {
            byte[] truth = pair.voxels().slice(Side.TRUTH, slice);
            for (int x = 0; x < nx; x++) {
                touched[0] |= truth[x] != 0;
                touched[1] |= truth[(ny - 1) * nx + x] != 0;
            }
            for (int y = 0; y < ny; y++) {
                touched[2] |= truth[y * nx] != 0;
                touched[3] |= truth[(y + 1) * nx - 1] != 0;
            }
        }
        return touched[0] && touched[1] && touched[2] && touched[3];
    }

    /** Each limit decides something: some surfels are within it, some are not, and the next reaches farther. */
    @Test
    void everyLimitTellsSurfelsApart() {
        for (SurfaceMode mode : EnumSet.complementOf(EnumSet.of(SurfaceMode.NONE))) {
            List<Long> sums = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
            for (SamplePair pair : ofTheSelfTest()) {
                CountRequest request = pair.request(mode);
                PairCounts counts = CPU.count(pair.voxels(), request);
                for (int label = 0; label < request.labelCount(); label++) {
                    for (Side side : Side.values()) {
                        for (int limit = 0; limit < 3; limit++) {
                            sums.set(limit, sums.get(limit) + counts.surfelCountWithin(label, side, limit));
                        }
                        sums.set(3, sums.get(3) + counts.surfelCount(label, side));
                    }
                }
            }
            assertThat(sums).isSorted().doesNotHaveDuplicates();
            assertThat(sums.get(0)).isPositive();
        }
    }

    @Test
    void seedsGiveManyShapes() {
        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> SamplePair.ofSeed(seed).voxels().shape())
                        .distinct())
                .hasSizeGreaterThan(95);
    }
}
