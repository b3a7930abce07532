package io.github.saros4j.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.surface.SurfelAreas;
import org.junit.jupiter.api.Test;

class BackendsTest {

    private static final Spacing UNIT = new Spacing(1, 1, 1);

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backends.named("abacus"))
                .withMessageContaining("abacus")
                .withMessageContaining("[auto, cpu]");
    }

    @Test
    void withoutAnotherBackendOnTheClassPathAutoIsTheCpu() {
        try (MetricBackend auto = Backends.named(Backends.AUTO)) {
            assertThat(auto.name()).isEqualTo("auto");
            assertThat(auto.description()).isEqualTo("auto: cpu, 1 thread");
        }
    }

    @Test
    void aRequestRefusesIdsAndLimitsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRequest.of(new int[] {2, 1}, SurfaceMode.NONE, UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> CountRequest.of(new int[] {0}, SurfaceMode.NONE, UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> CountRequest.of(new int[] {255}, SurfaceMode.NONE, UNIT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRequest.of(new int[] {1}, SurfaceMode.VOLUME, UNIT, 3, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRequest.of(new int[] {1}, SurfaceMode.VOLUME, UNIT, Double.NaN));
    }

    @Test
    void aLimitThatWasNotAskedForHasNoAgreement() {
        CountRequest request = CountRequest.of(new int[] {1}, SurfaceMode.IN_PLANE, UNIT, 3);
        PairCounts counts = new PairCounts(request, new long[3], new long[64]);
        SurfelAreas lengths = SurfelAreas.ofContour(UNIT);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> counts.agreement(0, -1, lengths));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> counts.surfelCountWithin(0, Side.TRUTH, 1));
    }

    @Test
    void countsOfTheWrongSizeAreRefused() {
        CountRequest request = CountRequest.of(new int[] {1}, SurfaceMode.IN_PLANE, UNIT, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairCounts(request, new long[3], new long[63]))
                .withMessageContaining("64");
    }
}
