package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel against the definitions, over pairs whose variety {@link RandomPairTest} asserts. */
class CpuBackendTest {

    /** How many pairs; {@code mvn -Psoak} asks for more. */
    static final int PAIRS = Integer.getInteger("saros.pairs", 2_000);

    static final int LARGE_PAIRS = PAIRS / 50;

    private static final int MOST_VOXELS_OF_PLAIN = 2_000;
    private static final int[] THREADS = {1, 2, 7};

    @Test
    void countsWhatTheDefinitionsSayOnSmallPairs() {
        RandomPair.small(PAIRS).forEach(CpuBackendTest::assertSameCounts);
    }

    @Test
    void countsWhatTheStraightWayCountsOnLargePairs() {
        RandomPair.large(LARGE_PAIRS).forEach(CpuBackendTest::assertSameCounts);
    }

    private static void assertSameCounts(RandomPair pair) {
        for (SurfaceMode mode : SurfaceMode.values()) {
            assertSameCounts(pair, mode);
        }
    }

    private static void assertSameCounts(RandomPair pair, SurfaceMode mode) {
        VolumePair arrays = pair.arrays();
        CountRequest request = pair.request(mode);
        PairCounts expected = new StraightBackend().count(arrays, request);
        if (arrays.shape().voxelCount() <= MOST_VOXELS_OF_PLAIN) {
            assertThat(expected)
                    .as("the straight way, %s, %s", pair, mode)
                    .isEqualTo(new PlainBackend().count(arrays, request));
        }
        for (int threads : THREADS) {
            assertThat(new CpuBackend().withThreads(threads).count(arrays, request))
                    .as("%s, %s, %d threads", pair, mode, threads)
                    .isEqualTo(expected);
        }
    }

    @Test
    void isFoundByItsName() {
        assertThat(Backends.named("cpu")).isInstanceOf(CpuBackend.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesToWorkWithoutThreads(int threads) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuBackend().withThreads(threads))
                .withMessageContaining(String.valueOf(threads));
    }

    @Test
    void anInterruptCancelsAPairThatIsSplit() {
        RandomPair pair = RandomPair.large(20)
                .filter(drawn -> drawn.arrays().shape().nz() >= 16)
                .findFirst()
                .orElseThrow();
        CountRequest request = CountRequest.of(new int[] {1}, SurfaceMode.NONE, new Spacing(1, 1, 1));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new CpuBackend().withThreads(2).count(pair.arrays(), request))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    }
}
