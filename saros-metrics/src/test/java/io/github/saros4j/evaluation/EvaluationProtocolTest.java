package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.instance.InstanceProtocol;
import io.github.saros4j.instance.MatchingRule;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.Tolerance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationProtocolTest {

    private static final EvaluationProtocol PROTOCOL = EvaluationProtocol.named("volumetric");

    private static List<String> keys(EvaluationProtocol protocol) {
        return protocol.metrics().stream().map(Metric::key).toList();
    }

    @Test
    void metricsKeepTheirOrderAndComeOnce() {
        assertThat(keys(PROTOCOL.withMetrics(
                        OverlapMetric.IOU, SurfaceDice.ofMm(5), OverlapMetric.IOU, SurfaceDice.ofMm(1))))
                .containsExactly("iou", "nsd_5mm", "nsd_1mm");
        assertThat(PROTOCOL.withMetrics(List.of()).metrics()).isEmpty();
    }

    /** The surface Dice stays where it was in the table, and where there was none it comes last. */
    @Test
    void tolerancesTakeThePlaceOfTheOldOnes() {
        EvaluationProtocol monai = EvaluationProtocol.named("monai").withTolerancesMm(5, 0.5, 5);
        assertThat(keys(monai))
                .containsExactly(
                        "tp",
                        "fp",
                        "fn",
                        "dice",
                        "iou",
                        "nsd_0.5mm",
                        "nsd_5mm",
                        "asd_prediction_to_truth",
                        "assd",
                        "hd95_interpolated",
                        "hd");
        assertThat(keys(PROTOCOL.withMetrics(OverlapMetric.DICE).withTolerancesMm(2)))
                .containsExactly("dice", "nsd_2mm");
        assertThat(keys(PROTOCOL.withTolerancesMm())).doesNotContain("nsd_3mm").hasSize(6);
    }

    @Test
    void tolerancesByLabelAskForTheirMetricOnce() {
        Map<String, Tolerance> tolerances = new HashMap<>(Map.of("one", Tolerance.ofMm(7)));
        EvaluationProtocol protocol = PROTOCOL.withTolerancesByLabel(tolerances).withTolerancesByLabel(tolerances);
        assertThat(PROTOCOL.withTolerancesMmByLabel(Map.of("one", 7.0))).isEqualTo(protocol);
        tolerances.put("one", Tolerance.ofMm(9));
        assertThat(protocol.metrics()).containsOnlyOnce(SurfaceDice.BY_LABEL).endsWith(SurfaceDice.BY_LABEL);
        assertThat(protocol.tolerance(SurfaceDice.BY_LABEL, Volumes.ONE)).isEqualTo(Tolerance.ofMm(7));
        assertThat(protocol.tolerance(SurfaceDice.THREE_MM, Volumes.TWO)).isEqualTo(Tolerance.THREE_MM);
        assertThat(protocol.tolerances()).extracting(Tolerance::mm).containsExactly(3.0, 7.0);
        assertThat(protocol.withMetrics(OverlapMetric.DICE).tolerances()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protocol.tolerance(SurfaceDice.BY_LABEL, Volumes.TWO))
                .withMessageContaining("two");
        assertThat(protocol.withTolerancesMm(1).metrics()).doesNotContain(SurfaceDice.BY_LABEL);
    }

    @Test
    void isImmutable() {
        PROTOCOL.withMetrics(OverlapMetric.IOU);
        PROTOCOL.withUnions(LabelUnion.of("both", Volumes.ONE, Volumes.TWO));
        PROTOCOL.withTolerancesByLabel(Map.of("one", Tolerance.THREE_MM));
        assertThat(PROTOCOL).isEqualTo(EvaluationProtocol.named("volumetric"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> PROTOCOL.metrics().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> EvaluationProtocol.names().clear());
    }

    @Test
    void twoProtocolsAreEqualIfTheyScoreAlike() {
        LabelUnion both = LabelUnion.of("both", Volumes.ONE, Volumes.TWO);
        InstanceProtocol loose = InstanceProtocol.of(MatchingRule.ANY_OVERLAP);
        List<EvaluationProtocol> different = List.of(
                PROTOCOL,
                EvaluationProtocol.named("deepmind"),
                EvaluationProtocol.named("voxels"),
                PROTOCOL.withTolerancesMm(1),
                PROTOCOL.withUnions(both),
                PROTOCOL.withInstances(loose),
                PROTOCOL.withTolerancesByLabel(Map.of("one", Tolerance.ofMm(1))),
                PROTOCOL.withTolerancesByLabel(Map.of("one", Tolerance.ofMm(2))));
        assertThat(different).doesNotHaveDuplicates();
        assertThat(PROTOCOL.withUnions(both).withInstances(loose))
                .isEqualTo(PROTOCOL.withInstances(loose).withUnions(List.of(both)))
                .hasSameHashCodeAs(PROTOCOL.withInstances(loose).withUnions(both));
        assertThat(PROTOCOL.withInstances(loose).instances()).isEqualTo(loose);
        assertThat(PROTOCOL.instances()).isEqualTo(InstanceProtocol.of(MatchingRule.IOU_OVER_HALF));
    }

    @ParameterizedTest
    @CsvSource({
        "volumetric, true",
        "deepmind, true",
        "monai, true",
        "published, true",
        "in-plane, false",
        "masked, false"
    })
    void protocolsThatFlatterOnSparseTruthSaySo(String name, boolean flatters) {
        EvaluationProtocol protocol = EvaluationProtocol.named(name);
        assertThat(protocol.warningFor(Scored.of(name, "1 | ?", "1 | 1").truth())
                        .isPresent())
                .isEqualTo(flatters);
        protocol.warningFor(Scored.of(name, "1 | ?", "1 | 1").truth())
                .ifPresent(text -> assertThat(text).startsWith(name).contains("in-plane is made for it"));
        assertThat(protocol.warningFor(Scored.of(name, "1 | 1", "1 | 1").truth()))
                .isEmpty();
    }

    @Test
    void aMetricThatWasNotAskedForIsAnError() {
        Scored pair = Scored.of("volumetric", "1", "1");
        CaseScores<?> scores = SegmentationEvaluator.of(PROTOCOL).evaluate("a", pair.truth(), pair.prediction());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.forKey("one").score(OverlapMetric.IOU))
                .withMessageContaining("No iou was asked for")
                .withMessageContaining("dice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.forKey("three"))
                .withMessage("three was not scored in a");
    }
}
