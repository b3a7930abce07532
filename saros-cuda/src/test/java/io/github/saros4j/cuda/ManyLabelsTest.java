package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.cpu.CpuBackend;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As many labels as the largest set has, and as many as there can be, at three limits. */
@ExtendWith(OnStandIn.class)
class ManyLabelsTest {

    /** Each is about twice its place in the request. */
    private static final RandomPair OF_117 = Pairs.manyLabels(
            IntStream.rangeClosed(1, 117).map(i -> 2 * i).boxed().toList());

    private static final RandomPair OF_254 =
            Pairs.manyLabels(IntStream.rangeClosed(1, 254).boxed().toList());

    private static final CudaBackend GPU = new CudaBackend();

    @AfterAll
    static void close() {
        GPU.close();
    }

    @Test
    void bothSidesHaveThemAll() {
        for (RandomPair pair : List.of(OF_117, OF_254)) {
            PairCounts counts = new CpuBackend().count(pair.arrays(), pair.request(SurfaceMode.IN_PLANE));
            for (int place = 0; place < pair.askedIds().size(); place++) {
                assertThat(counts.surfelCount(place, Side.TRUTH)).isPositive();
                assertThat(counts.surfelCount(place, Side.PREDICTION)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = SurfaceMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void countsOf117(SurfaceMode mode) {
        Comparison.ofCounts(GPU, OF_117, mode);
    }

    @ParameterizedTest
    @EnumSource(value = SurfaceMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void distancesOf117(SurfaceMode mode) {
        Comparison.ofDistances(GPU, OF_117, mode);
    }

    @ParameterizedTest
    @EnumSource(value = SurfaceMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void countsOf254(SurfaceMode mode) {
        Comparison.ofCounts(GPU, OF_254, mode);
    }
}
