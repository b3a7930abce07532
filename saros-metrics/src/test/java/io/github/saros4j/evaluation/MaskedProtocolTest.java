package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.ScoreStatus.BOTH_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.NOT_EVALUABLE;
import static io.github.saros4j.evaluation.ScoreStatus.PREDICTION_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.TRUTH_ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Surfaces without the points that touch an ignored slice. A column of one voxel a slice has four points a layer. */
class MaskedProtocolTest {

    /** Of the layers below, between and above slices 0, 1 and 3, those on both sides of slice 2 are masked. */
    @Test
    void aFewIgnoredSlicesCostTheLayersAroundThem() {
        Scored column = Scored.of("masked", "010 | 010 | ? | 010", "010 | 010 | 010 | 010");
        column.scores("surfels_truth", 12)
                .scores("surfels_prediction", 12)
                .scores("surfels_kept", 24.0 / 40)
                .scores("nsd_0mm", 1)
                .scores("hd", 0)
                .scores("dice", 1);
        Scored.of("volumetric", "010 | 010 | ? | 010", "010 | 010 | 010 | 010")
                .scores("surfels_truth", 20)
                .scores("surfels_kept", 1);
    }

    /** The prediction ends after slice 0: its cap lies 1 mm from the truth's points above, which are not masked there. */
    @Test
    void whatIsKeptIsCountedOnBothSides() {
        Scored pair = Scored.of("masked", "010 | 010 | ? | 010", "010 | 000 | 111 | 000");
        pair.scores("surfels_truth", 12)
                .scores("surfels_prediction", 8)
                .scores("surfels_kept", 20.0 / 28)
                .scores("hd_prediction_to_truth", 0)
                .scores("hd_truth_to_prediction", 3) // from the top of slice 3 to the cap at its layer 1
                .scores("dice", 0.5);
        Scored.of("masked", "010 | 000 | ? | 000", "010 | 010 | 111 | 010")
                .scores("surfels_truth", 8)
                .scores("surfels_kept", 20.0 / 28)
                .scores("hd_prediction_to_truth", 3);
    }

    /** A surface next to the ignored slice is nothing that one can be near to. */
    @Test
    void maskedPointsAreNoTargets() {
        String truth = "0000 | 0100 | ? | 0000 | 0000";
        String prediction = "0000 | 0000 | 0000 | 0100 | 0000";
        Scored.of("masked", truth, prediction)
                .scores("surfels_truth", 4)
                .scores("surfels_prediction", 4)
                .scores("hd", 3)
                .scores("nsd_2mm", 0);
        Scored.of("volumetric", truth, prediction).scores("hd0", 1);
    }

    /** Every fifth slice: no point is left, so surfaces cannot be scored; voxels can. */
    @Test
    void inSparseTruthNothingIsLeftButOverlap() {
        Scored sparse = Scored.of("masked", "? | ? | 0110 | ? | ?", "0110 | 0110 | 0100 | 0110 | 0110");
        sparse.scores("dice", 2.0 / 3)
                .scores("surfels_truth", 0)
                .scores("surfels_prediction", 0)
                .scores("surface_area_truth", 0)
                .scores("surfels_kept", 0)
                .lacks("nsd_3mm", NOT_EVALUABLE)
                .lacks("assd", NOT_EVALUABLE)
                .lacks("hd95", NOT_EVALUABLE)
                .lacks("hd95_pooled_interpolated", NOT_EVALUABLE);
        assertThat(sparse.score(Volumes.TWO, "nsd_3mm")).isEqualTo(Score.undefined(BOTH_ABSENT));
    }

    /** A label on one side only, of which no point is left, is a missed label still, but its surface is nowhere. */
    @Test
    void aMissedLabelWithoutSurfaceHasADiceOf0AndNoSurfaceDice() {
        Scored missed = Scored.of("masked", "? | ? | 0110 | ? | ?", "0000 | 0000 | 0000 | 0000 | 0000");
        missed.scores("dice", PREDICTION_ABSENT, 0)
                .scores("surfels_kept", PREDICTION_ABSENT, 0)
                .lacks("nsd_3mm", NOT_EVALUABLE)
                .lacks("hd", PREDICTION_ABSENT);
        Scored invented = Scored.of("masked", "? | ? | 0000 | ? | ?", "0000 | 0000 | 0110 | 0000 | 0000");
        invented.scores("dice", TRUTH_ABSENT, 0).lacks("nsd_3mm", NOT_EVALUABLE);
    }

    /** The truth has a cap at the edge of the volume; of the prediction nothing is left. */
    @Test
    void aSurfaceThatOnlyOneSideHasLeftIsUnmatched() {
        Scored pair = Scored.of("masked", "010 | ? | 010 | ? | 000", "000 | 000 | 010 | 000 | 000");
        pair.scores("surfels_truth", 4)
                .scores("surfels_prediction", 0)
                .scores("nsd_3mm", 0)
                .lacks("hd", NOT_EVALUABLE)
                .lacks("asd_truth_to_prediction", NOT_EVALUABLE)
                .scores("surfels_kept", 4.0 / (16 + 8));
    }

    @Test
    void theDefaultMetricsSayHowMuchIsKeptAndSparseTruthGivesNoWarning() {
        Scored pair = Scored.of("masked", "010 | ? | 010", "010 | 010 | 010");
        CaseScores<?> scores = SegmentationEvaluator.of(pair.protocol()).evaluate("a", pair.truth(), pair.prediction());
        assertThat(scores.forKey("one").scores().keySet())
                .extracting(metric -> metric.key())
                .endsWith("nsd_3mm", "surfels_kept");
        assertThat(scores.warning()).isEmpty();
    }
}
