package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.cpu.CpuBackend;
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

    /** A failure retires the session while others are on their way in: they get another one, and right counts. */
    @Test
    void aFailureOfOneThreadIsNotThatOfAnother() throws InterruptedException {
        RandomPair pair = ConformanceTest.pairs().stream()
                .filter(drawn -> drawn.arrays().sliceCount() > 3
                        && drawn.request(SurfaceMode.VOLUME).labelCount() > 1)
                .findFirst()
                .orElseThrow();
        CountRequest request = pair.request(SurfaceMode.VOLUME);
        PairCounts expected = new CpuBackend().count(pair.arrays(), request);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int failures = 0;
        try (CudaBackend gpu = new CudaBackend()) {
            for (int call = 1; call <= 30; call++) {
                StandIn.set("STANDIN_FAIL", "cuLaunchKernel:" + call + ":999");
                List<Future<PairCounts>> counts = new ArrayList<>();
                for (int i = 0; i < 2 * THREADS; i++) {
                    counts.add(threads.submit(() -> gpu.count(pair.arrays(), request)));
                }
                int failed = 0;
                for (Future<PairCounts> count : counts) {
                    try {
                        assertThat(count.get()).isEqualTo(expected);
                    } catch (ExecutionException e) {
                        assertThat(e).hasCauseInstanceOf(CudaException.class);
                        failed++;
                    }
                }
                assertThat(failed).as("one call has failed").isLessThanOrEqualTo(1);
                failures += failed;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures).isGreaterThan(20);
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
