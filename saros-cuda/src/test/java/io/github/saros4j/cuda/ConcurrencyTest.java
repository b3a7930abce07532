package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One backend is used by many threads, more than it has lanes. */
@ExtendWith(OnStandIn.class)
class ConcurrencyTest {

    private static final int THREADS = 5;

    @Test
    void manyThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (CudaBackend gpu = new CudaBackend()) {
            List<Future<?>> done = new ArrayList<>();
            for (RandomPair pair : ConformanceTest.pairs().subList(0, 30)) {
                done.add(threads.submit(() -> Comparison.ofCounts(gpu, pair, SurfaceMode.VOLUME)));
                done.add(threads.submit(() -> Comparison.ofCounts(gpu, pair, SurfaceMode.IN_PLANE)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoeverWaitsForALaneCanBeInterrupted() {
        RandomPair pair = RandomPair.small(2L);
        try (CudaBackend gpu = new CudaBackend()) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> gpu.count(pair.arrays(), pair.request(SurfaceMode.NONE)));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aClosedBackendCountsNoMore() {
        RandomPair pair = RandomPair.small(2L);
        CudaBackend gpu = new CudaBackend();
        Comparison.ofCounts(gpu, pair, SurfaceMode.NONE);
        gpu.close();
        gpu.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> gpu.count(pair.arrays(), pair.request(SurfaceMode.NONE)))
                .withMessageContaining("closed");
    }
}
