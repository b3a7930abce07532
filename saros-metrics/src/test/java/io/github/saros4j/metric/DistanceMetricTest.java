package io.github.saros4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Statistic;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceMetricTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE, 100.00001, Double.NaN, Double.POSITIVE_INFINITY})
    void aPercentileLiesWithin0And100(double percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceMetric.hausdorff(percent))
                .withMessageContaining("not " + percent);
    }

    @Test
    void onlyPercentilesHaveAPercentageAndAreInterpolated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceMetric(Statistic.MEAN, 95, Direction.POOLED, Weighting.AREA))
                .withMessageContaining("95.0 of MEAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceMetric.ASSD.weighedBy(Weighting.COUNT_INTERPOLATED))
                .withMessageContaining("not MEAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceMetric.RMSD.weighedBy(Weighting.COUNT_INTERPOLATED))
                .withMessageContaining("not RMS");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(DistanceMetric.hausdorff(-0.0)).isEqualTo(DistanceMetric.hausdorff(0));
        assertThat(DistanceMetric.hausdorff(-0.0).key()).isEqualTo("hd0");
        assertThat(SurfaceDice.ofMm(-0.0)).isEqualTo(SurfaceDice.ofMm(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, 1000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void betaIsMoreThan0AndAtMost1000(double beta) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FBeta(beta)).withMessageContaining("not " + beta);
    }

    @Test
    void unitsAndDirectionsOfAllMetrics() {
        for (Metric metric : AllMetrics.list()) {
            assertThat(metric.unit())
                    .as(metric.key())
                    .isIn("mm", "mm2", "cm2", "mL", "voxels", "surfels", "components", "");
            assertThat(metric.isCount())
                    .as(metric.key())
                    .isEqualTo(Set.of("voxels", "surfels", "components").contains(metric.unit()));
            if (metric instanceof DistanceMetric) {
                assertThat(metric.betterWhen()).isEqualTo(BetterWhen.LOWER);
                assertThat(metric.unit()).isEqualTo("mm");
            }
        }
        assertThat(OverlapMetric.FP.betterWhen()).isEqualTo(BetterWhen.LOWER);
        assertThat(OverlapMetric.DICE.betterWhen()).isEqualTo(BetterWhen.HIGHER);
        assertThat(VolumeMetric.VOLUME_DIFFERENCE.betterWhen()).isEqualTo(BetterWhen.NEITHER);
    }
}
