package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.Volumes.ONE;
import static io.github.saros4j.evaluation.Volumes.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentationEvaluatorTest {

    private static final Spacing UNIT = new Spacing(1, 1, 1);
    private static final Metric NSD = SurfaceDice.THREE_MM;
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private static SegmentationEvaluator evaluator(SurfaceProtocol surfaces, double... mm) {
        return SegmentationEvaluator.of(EvaluationProtocol.of(surfaces).withTolerancesMm(mm));
    }

    private static double value(CaseScores<NamedLabel> scores, NamedLabel label, Metric metric) {
        return scores.score(label, metric).value().orElseThrow();
    }

    @Test
    void aVoxelMovedByOneIsWithinOneMmButNotAtZero() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "10000 00000");
        LabelVolume<NamedLabel> prediction = Volumes.of(UNIT, "01000 00000");
        CaseScores<NamedLabel> scores =
                evaluator(SurfaceProtocol.VOLUMETRIC, 0, 1).evaluate("a", truth, prediction);
        assertThat(scores.forLabel(ONE).counts().tp()).isZero();
        assertThat(value(scores, ONE, OverlapMetric.DICE)).isZero();
        // Each voxel has 8 corners of equal area; they share 4.
        assertThat(value(scores, ONE, SurfaceDice.ofMm(0))).isCloseTo(0.5, EXACT);
        assertThat(value(scores, ONE, SurfaceDice.ofMm(1))).isCloseTo(1, EXACT);
    }

    @Test
    void overlapIsCountedOverAnnotatedSlicesOnly() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "?", "1120", "?");
        LabelVolume<NamedLabel> prediction = Volumes.of(UNIT, "1111", "1220", "2222");
        CaseScores<NamedLabel> scores = evaluator(SurfaceProtocol.IN_PLANE, 3).evaluate("a", truth, prediction);
        assertThat(scores.evaluatedSlices()).isOne();
        assertThat(scores.forLabel(ONE).counts()).hasToString("ConfusionCounts[tp=1, fp=0, fn=1, tn=2]");
        assertThat(scores.forLabel(TWO).counts()).hasToString("ConfusionCounts[tp=1, fp=1, fn=0, tn=2]");
        assertThat(value(scores, ONE, OverlapMetric.PRECISION)).isEqualTo(1);
        assertThat(value(scores, ONE, OverlapMetric.RECALL)).isEqualTo(0.5);
        assertThat(value(scores, TWO, OverlapMetric.DICE)).isEqualTo(2.0 / 3);
    }

    /** A column of one voxel a slice, missed in the second slice: its contour there counts as unmatched. */
    @Test
    void inPlaneNeverLooksIntoAnotherSlice() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "010", "010");
        LabelVolume<NamedLabel> prediction = Volumes.of(UNIT, "010", "000");
        assertThat(value(evaluator(SurfaceProtocol.IN_PLANE, 3).evaluate("a", truth, prediction), ONE, NSD))
                .isCloseTo(2.0 / 3, EXACT);
        assertThat(value(evaluator(SurfaceProtocol.VOLUMETRIC, 3).evaluate("a", truth, prediction), ONE, NSD))
                .isCloseTo(1, EXACT);
    }

    /** Stored x, y, z spacing 1, 1, 4: published measures along x in steps of 4 mm. */
    @Test
    void publishedMeasuresWithReversedSpacing() {
        Spacing spacing = new Spacing(1, 1, 4);
        LabelVolume<NamedLabel> truth = Volumes.of(spacing, "1000 0000");
        LabelVolume<NamedLabel> prediction = Volumes.of(spacing, "0100 0000");
        assertThat(value(evaluator(SurfaceProtocol.VOLUMETRIC, 3).evaluate("a", truth, prediction), ONE, NSD))
                .isCloseTo(1, EXACT);
        assertThat(value(evaluator(SurfaceProtocol.PUBLISHED, 3).evaluate("a", truth, prediction), ONE, NSD))
                .isCloseTo(0.5, EXACT);
    }

    @ParameterizedTest
    @EnumSource(value = SurfaceProtocol.class, mode = EnumSource.Mode.EXCLUDE, names = "TOTALSEGMENTATOR")
    void absentSidesAreStatusesWithTheProtocolsWorth(SurfaceProtocol surfaces) {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110");
        LabelVolume<NamedLabel> prediction = Volumes.of(UNIT, "220");
        CaseScores<NamedLabel> scores = evaluator(surfaces, 1, 3).evaluate("a", truth, prediction);
        assertThat(scores.forLabel(ONE).status()).isEqualTo(ScoreStatus.PREDICTION_ABSENT);
        assertThat(scores.forLabel(TWO).status()).isEqualTo(ScoreStatus.TRUTH_ABSENT);
        for (NamedLabel label : new NamedLabel[] {ONE, TWO}) {
            for (Metric metric :
                    new Metric[] {OverlapMetric.DICE, OverlapMetric.PRECISION, OverlapMetric.RECALL, NSD}) {
                assertThat(scores.score(label, metric).value())
                        .as("%s %s", label, metric)
                        .hasValue(0);
            }
            boolean leftOut = surfaces == SurfaceProtocol.PUBLISHED;
            assertThat(scores.score(label, SurfaceDice.ofMm(1)).value().isEmpty())
                    .isEqualTo(leftOut);
        }
    }

    @ParameterizedTest
    @EnumSource(SurfaceProtocol.class)
    void aLabelOnNeitherSideHasCountsButNoScore(SurfaceProtocol surfaces) {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110");
        CaseScores<NamedLabel> scores = evaluator(surfaces, 3).evaluate("a", truth, truth);
        assertThat(scores.forLabel(TWO).status()).isEqualTo(ScoreStatus.BOTH_ABSENT);
        assertThat(scores.score(TWO, OverlapMetric.TP)).hasToString("0.0 (BOTH_ABSENT)");
        assertThat(scores.score(TWO, OverlapMetric.DICE).value()).isEmpty();
        assertThat(scores.score(TWO, NSD)).hasToString("undefined (BOTH_ABSENT)");
        assertThat(value(scores, ONE, NSD)).isEqualTo(1);
    }

    @Test
    void withoutAnAnnotatedSliceNothingIsEvaluable() {
        LabelVolume<NamedLabel> drawn = Volumes.of(UNIT, "110", "220");
        LabelVolume<NamedLabel> truth = LabelVolume.builder(drawn.labelSet(), drawn.geometry())
                .skip()
                .skip()
                .build();
        CaseScores<NamedLabel> scores = evaluator(SurfaceProtocol.IN_PLANE, 3).evaluate("a", truth, drawn);
        assertThat(scores.forLabel(ONE).status()).isEqualTo(ScoreStatus.NOT_EVALUABLE);
        assertThat(scores.score(ONE, OverlapMetric.DICE).value()).isEmpty();
    }

    @Test
    void aPredictionStoredInAnotherOrderIsBroughtToTheTruth() {
        Spacing spacing = new Spacing(1, 2, 3);
        LabelVolume<NamedLabel> truth = Volumes.of(spacing, "?", "1200 0010", "0000 1122");
        LabelVolume<NamedLabel> prediction = Volumes.of(spacing, "1111 1111", "1200 0011", "0000 1122");
        SegmentationEvaluator evaluator = evaluator(SurfaceProtocol.VOLUMETRIC, 1, 3);
        CaseScores<NamedLabel> expected = evaluator.evaluate("a", truth, prediction);
        for (String code : new String[] {"LPS", "LAI", "PRS", "ALI"}) {
            LabelVolume<NamedLabel> reordered = prediction.reoriented(Orientation.parse(code));
            assertThat(evaluator.evaluate("a", truth, reordered).labels())
                    .as(code)
                    .isEqualTo(expected.labels());
        }
    }

    @Test
    void anotherGridIsAnErrorThatShowsBoth() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110");
        LabelVolume<NamedLabel> prediction = Volumes.of(new Spacing(1, 1, 1.1), "110");
        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> evaluator(SurfaceProtocol.VOLUMETRIC, 3).evaluate("a", truth, prediction))
                .withMessageContaining("1.0 x 1.0 x 1.0 mm")
                .withMessageContaining("1.0 x 1.0 x 1.1 mm");
    }

    @Test
    void otherLabelsAreRefused() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110");
        LabelSet<NamedLabel> others = LabelSet.ofNames("others", Map.of(1, "uno", 2, "due"));
        LabelVolume.Builder<NamedLabel> other = LabelVolume.builder(others, truth.geometry());
        other.add(truth.slice(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator(SurfaceProtocol.VOLUMETRIC, 3).evaluate("a", truth, other.build()))
                .withMessageContaining("others");
    }

    @Test
    void aSparsePredictionNeedsToBeAskedFor() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110", "110", "?");
        LabelVolume<NamedLabel> prediction = Volumes.of(UNIT, "?", "100", "111");
        SegmentationEvaluator evaluator = evaluator(SurfaceProtocol.IN_PLANE, 3);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> evaluator.evaluate("a", truth, prediction))
                .withMessageContaining("slice 0");
        CaseScores<NamedLabel> scores = evaluator.withCommonSlicesOnly().evaluate("a", truth, prediction);
        assertThat(scores.evaluatedSlices()).isOne();
        assertThat(scores.forLabel(ONE).counts()).hasToString("ConfusionCounts[tp=1, fp=0, fn=1, tn=1]");
    }

    /** Label one is in the truth's first slice only, which the prediction did not annotate. */
    @Test
    void aLabelOutsideTheCommonSlicesIsNotEvaluableUnlessItWasInvented() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110", "002");
        SegmentationEvaluator evaluator = evaluator(SurfaceProtocol.IN_PLANE, 3).withCommonSlicesOnly();
        CaseScores<NamedLabel> nowhere = evaluator.evaluate("a", truth, Volumes.of(UNIT, "?", "002"));
        assertThat(nowhere.forLabel(ONE).status()).isEqualTo(ScoreStatus.NOT_EVALUABLE);
        assertThat(nowhere.score(ONE, OverlapMetric.DICE).value()).isEmpty();
        CaseScores<NamedLabel> invented = evaluator.evaluate("a", truth, Volumes.of(UNIT, "?", "102"));
        assertThat(invented.forLabel(ONE).status()).isEqualTo(ScoreStatus.TRUTH_ABSENT);
    }

    @Test
    void aMissingPredictionMissesEveryLabelOfTheTruth() {
        LabelVolume<NamedLabel> truth = Volumes.of(UNIT, "110", "?");
        CaseScores<NamedLabel> scores = evaluator(SurfaceProtocol.IN_PLANE, 3).evaluateMissing("a", truth);
        assertThat(scores.forLabel(ONE).status()).isEqualTo(ScoreStatus.PREDICTION_ABSENT);
        assertThat(scores.score(ONE, OverlapMetric.FN).value()).hasValue(2);
        assertThat(scores.score(ONE, NSD).value()).hasValue(0);
        assertThat(scores.forLabel(TWO).status()).isEqualTo(ScoreStatus.BOTH_ABSENT);
    }

    @Test
    void volumetricScoresOfSparseTruthCarryAWarning() {
        LabelVolume<NamedLabel> sparse = Volumes.of(UNIT, "110", "?");
        LabelVolume<NamedLabel> dense = Volumes.of(UNIT, "110", "110");
        SegmentationEvaluator volumetric = evaluator(SurfaceProtocol.VOLUMETRIC, 3);
        assertThat(volumetric.evaluate("a", sparse, dense).warning())
                .hasValueSatisfying(text -> assertThat(text).contains("flatter"));
        assertThat(volumetric.evaluate("a", dense, dense).warning()).isEmpty();
        assertThat(evaluator(SurfaceProtocol.IN_PLANE, 3)
                        .evaluate("a", sparse, dense)
                        .warning())
                .isEmpty();
    }

    @Test
    void theDefaultProtocolFollowsTheAnnotation() {
        assertThat(EvaluationProtocol.defaultFor(Volumes.of(UNIT, "1", "?")).name())
                .isEqualTo("in-plane");
        assertThat(EvaluationProtocol.defaultFor(Volumes.of(UNIT, "1", "1")).name())
                .isEqualTo("volumetric");
    }

    @Test
    void publishedAsksForThreeTolerancesAndTablesListThemAscending() {
        assertThat(EvaluationProtocol.of(SurfaceProtocol.PUBLISHED).metrics())
                .extracting(Metric::key)
                .containsExactly(
                        "tp", "fp", "fn", "precision", "recall", "dice", "masd", "nsd_1mm", "nsd_2mm", "nsd_3mm");
        assertThat(EvaluationProtocol.of(SurfaceProtocol.IN_PLANE)
                        .withTolerancesMm(5, 0.5, 5)
                        .metrics())
                .extracting(Metric::key)
                .endsWith("dice", "nsd_0.5mm", "nsd_5mm");
    }
}
