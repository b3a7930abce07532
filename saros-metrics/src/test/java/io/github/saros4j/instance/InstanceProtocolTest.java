package io.github.saros4j.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.components.Connectivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceProtocolTest {

    @Test
    void everyNeighbourAndEverySizeCountUnlessOtherwiseSaid() {
        InstanceProtocol protocol = InstanceProtocol.of(MatchingRule.IOU_OVER_HALF);
        assertThat(protocol.connectivity()).isEqualTo(Connectivity.ALL);
        assertThat(protocol.smallestMl()).isZero();
        InstanceProtocol other =
                protocol.withConnectivity(Connectivity.ALL_IN_SLICE).withSmallestMl(0.5);
        assertThat(other).hasToString("iou>0.5, ALL_IN_SLICE, 0.5 mL or more");
        assertThat(protocol).hasToString("iou>0.5, ALL, 0.0 mL or more");
    }

    @Test
    void rulesAreKnownByTheirKeys() {
        assertThat(MatchingRule.iouAtLeast(0.1)).hasToString("iou>=0.1");
        assertThat(MatchingRule.iouAtLeast(0.1)).isEqualTo(MatchingRule.iouAtLeast(0.1));
        assertThat(MatchingRule.iouAtLeast(0.1)).hasSameHashCodeAs(MatchingRule.iouAtLeast(0.1));
        assertThat(MatchingRule.iouAtLeast(0.5)).isNotEqualTo(MatchingRule.IOU_OVER_HALF);
        assertThat(MatchingRule.ANY_OVERLAP.key()).isEqualTo("any-overlap");
        assertThat(MatchingRule.ANY_OVERLAP.isOneToOne()).isFalse();
        assertThat(MatchingRule.IOU_OVER_HALF.isOneToOne()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN})
    void anIouIsAboveZeroAndAtMostOne(double threshold) {
        assertThatIllegalArgumentException().isThrownBy(() -> MatchingRule.iouAtLeast(threshold));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSizeIsFiniteAndNotNegative(double ml) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceProtocol.of(MatchingRule.ANY_OVERLAP).withSmallestMl(ml));
    }
}
