package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.BackendComparison;
import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.SamplePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The GPU is found by its name, and taken by auto after its self-test. */
@ExtendWith(OnStandIn.class)
class ChoiceTest {

    @Test
    void byName() {
        try (MetricBackend gpu = Backends.named(CudaBackend.NAME)) {
            assertThat(gpu).isInstanceOf(CudaBackend.class);
            assertThat(gpu.description())
                    .startsWith("cuda, device 0 '")
                    .contains("compute capability ")
                    .containsPattern("driver of CUDA [0-9]+\\.[0-9]+$");
        }
    }

    @Test
    void autoTriesItOutAndLeavesSmallPairsToTheCpu() {
        long before = StandIn.launches();
        try (MetricBackend auto = Backends.named(Backends.AUTO);
                MetricBackend cpu = Backends.named(Backends.CPU)) {
            long afterSelfTest = StandIn.launches();
            assertThat(afterSelfTest).isGreaterThan(before);
            assertThat(auto.description()).startsWith("auto: cuda, device 0 '").endsWith(", or cpu, 1 thread");
            assertThat(new BackendComparison(auto, cpu).difference(SamplePair.ofSeed(4)))
                    .isEmpty();
            assertThat(StandIn.launches()).isEqualTo(afterSelfTest);
        }
    }

    @Test
    void samplePairsAreEqual() {
        try (MetricBackend gpu = Backends.named(CudaBackend.NAME);
                MetricBackend cpu = Backends.named(Backends.CPU)) {
            BackendComparison comparison = new BackendComparison(gpu, cpu);
            for (long seed = 10; seed < 14; seed++) {
                assertThat(comparison.difference(SamplePair.ofSeed(seed))).isEmpty();
            }
        }
    }
}
