package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.backend.BackendException;
import io.github.saros4j.backend.PairTooLargeException;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pairs that do not fit on the device are counted in slabs with what is within reach of them, and labels in batches. */
@ExtendWith(OnStandIn.class)
class SmallMemoryTest {

    private static final long PLENTY = 1 << 25;

    private static final List<RandomPair> PAIRS = ConformanceTest.pairs().stream()
            .filter(pair -> pair.arrays().shape().nz() > 8 && pair.arrays().sliceCount() > 3)
            .toList();

    /** Counts with so much memory, and returns how many kernels that took. */
    private static long launches(RandomPair pair, SurfaceMode mode, long bytes) {
        StandIn.set("STANDIN_MEMORY", Long.toString(bytes));
        long before = StandIn.launches();
        try (CudaBackend gpu = new CudaBackend()) {
            Comparison.ofCounts(gpu, pair, mode);
        }
        return StandIn.launches() - before;
    }

    /** The least that a pair can be counted with, to a twentieth. */
    private static long least(RandomPair pair, SurfaceMode mode) {
        long tooLittle = 0;
        long enough = PLENTY;
        while (enough - tooLittle > enough / 20) {
            long bytes = (tooLittle + enough) / 2;
            if (fits(pair, mode, bytes)) {
                enough = bytes;
            } else {
                tooLittle = bytes;
            }
        }
        return enough;
    }

    private static boolean fits(RandomPair pair, SurfaceMode mode, long bytes) {
        StandIn.set("STANDIN_MEMORY", Long.toString(bytes));
        try (CudaBackend gpu = new CudaBackend()) {
            gpu.count(pair.arrays(), pair.request(mode));
            return true;
        } catch (BackendException e) {
            assertThat(e).hasMessageContaining("memory");
            return false;
        }
    }

    @Test
    void slabsAndBatchesChangeNothing() {
        int inParts = 0;
        assertThat(PAIRS).hasSizeGreaterThan(8);
        for (RandomPair pair : PAIRS.subList(0, 8)) {
            for (SurfaceMode mode : SurfaceMode.values()) {
                long atOnce = launches(pair, mode, PLENTY);
                long inLittle = launches(pair, mode, least(pair, mode));
                inParts += inLittle > atOnce ? 1 : 0;
            }
        }
        assertThat(inParts).isGreaterThan(10);
    }

    /** What one pair has left on the device is not in the way of the next. */
    @Test
    void onePairAfterTheOther() {
        List<RandomPair> pairs = PAIRS.subList(0, 8);
        long enoughForEach = pairs.stream()
                .mapToLong(pair -> least(pair, SurfaceMode.IN_PLANE))
                .max()
                .orElseThrow();
        StandIn.set("STANDIN_MEMORY", Long.toString(enoughForEach));
        try (CudaBackend gpu = new CudaBackend()) {
            for (RandomPair before : pairs) {
                for (RandomPair after : pairs) {
                    Comparison.ofCounts(gpu, before, SurfaceMode.NONE);
                    Comparison.ofCounts(gpu, after, SurfaceMode.IN_PLANE);
                }
            }
        }
    }

    @Test
    void whereNothingFitsTheMessageSaysSo() {
        RandomPair pair = PAIRS.get(0);
        StandIn.set("STANDIN_MEMORY", "20000");
        try (CudaBackend gpu = new CudaBackend()) {
            assertThatExceptionOfType(PairTooLargeException.class)
                    .isThrownBy(() -> gpu.count(pair.arrays(), pair.request(SurfaceMode.VOLUME)))
                    .withMessageContaining("memory");
        }
    }
}
