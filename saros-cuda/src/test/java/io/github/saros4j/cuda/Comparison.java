package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import java.util.concurrent.atomic.AtomicLong;

/** Compares what the GPU gives with what the CPU gives, and counts how often. */
final class Comparison {

    private static final CpuBackend CPU = new CpuBackend();
    private static final AtomicLong DONE = new AtomicLong();

    private Comparison() {}

    static void ofCounts(MetricBackend gpu, RandomPair pair, SurfaceMode mode) {
        ofCounts(gpu, pair.arrays(), pair.request(mode), pair + ", " + mode);
    }

    static void ofCounts(MetricBackend gpu, VolumePair pair, CountRequest request, String description) {
        assertThat(gpu.count(pair, request)).as(description).isEqualTo(CPU.count(pair, request));
        DONE.incrementAndGet();
    }

    static void ofDistances(MetricBackend gpu, RandomPair pair, SurfaceMode mode) {
        ofDistances(gpu, pair.arrays(), pair.request(mode), pair + ", " + mode);
    }

    static void ofDistances(MetricBackend gpu, VolumePair pair, CountRequest request, String description) {
        assertThat(gpu.distances(pair, request)).as(description).isEqualTo(CPU.distances(pair, request));
        DONE.incrementAndGet();
    }

    /** The comparisons of this JVM so far. */
    static long done() {
        return DONE.get();
    }
}
