package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.ScoreStatus.BOTH_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.NOT_EVALUABLE;
import static io.github.saros4j.evaluation.ScoreStatus.PREDICTION_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.TRUTH_ABSENT;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.instance.InstanceProtocol;
import io.github.saros4j.instance.MatchingRule;
import io.github.saros4j.volume.AnnotatedSlices;
import org.junit.jupiter.api.Test;

/** Overlap, volumes and components of tiny drawings. */
class MetricsByHandTest {

    private static final Spacing SPACING = new Spacing(1, 2, 5);

    /** 8 voxels of 0.01 mL: 4 of the truth, 3 of the prediction, 2 of both. */
    private static final Scored PAIR = Scored.of("volumetric", SPACING, "1110 1000", "0110 0001");

    @Test
    void overlap() {
        PAIR.scores("tp", 2)
                .scores("fp", 1)
                .scores("fn", 2)
                .scores("tn", 3)
                .scores("precision", 2.0 / 3)
                .scores("recall", 0.5)
                .scores("dice", 4.0 / 7)
                .scores("iou", 0.4)
                .scores("f1", 4.0 / 7)
                .scores("f2", 10.0 / 19)
                .scores("f0.5", 2.5 / 4)
                .scores("specificity", 0.75)
                .scores("balanced_accuracy", 0.625)
                .scores("mcc", 4 / Math.sqrt(3 * 4 * 4 * 5))
                .scores("kappa", 0.25); // agreement 5/8, by chance (3 * 4 + 5 * 4) / 64
    }

    @Test
    void whatIsMissedAndWhatIsInventedAreNotMixedUp() {
        PAIR.swapped()
                .scores("fp", 2)
                .scores("fn", 1)
                .scores("precision", 0.5)
                .scores("recall", 2.0 / 3)
                .scores("f2", 10.0 / (10 + 4 + 2))
                .scores("specificity", 0.6)
                .scores("balanced_accuracy", (2.0 / 3 + 0.6) / 2);
    }

    @Test
    void volumes() {
        PAIR.scores("truth_volume", 0.04)
                .scores("prediction_volume", 0.03)
                .scores("volume_difference", -0.01)
                .scores("relative_volume_difference", -0.25)
                .scores("absolute_relative_volume_difference", 0.25)
                .scores("volume_similarity", 6.0 / 7)
                .scores("truth_area", 0.08)
                .scores("prediction_area", 0.06)
                // from (0.75, 0.25) to (2, 1/3) voxels of 1 x 2 mm
                .scores("centroid_distance", Math.sqrt(1.25 * 1.25 + 1.0 / 36));
        PAIR.swapped().scores("relative_volume_difference", 1.0 / 3).scores("volume_difference", 0.01);
    }

    @Test
    void onlyComparedSlicesCountAndCentroidsKeepTheirPlaceAlongZ() {
        Scored sparse = Scored.of("in-plane", SPACING, "1100 | ? | ? | 1000", "1100 | 1111 | 1111 | 1100");
        sparse.scores("tp", 3)
                .scores("fp", 1)
                .scores("tn", 4)
                .scores("truth_volume", 0.03)
                .scores("prediction_area", 0.08)
                // slices 0, 0, 3 against 0, 0, 3, 3; columns 0, 1, 0 against 0, 1, 0, 1
                .scores("centroid_distance", Math.sqrt(Math.pow(0.5 * 5, 2) + Math.pow(0.5 - 1.0 / 3, 2)));
    }

    @Test
    void aMaskThatIsEverywhere() {
        Scored.of("volumetric", "11 11", "11 11")
                .scores("dice", 1)
                .scores("tn", 0)
                .lacks("specificity", NOT_EVALUABLE)
                .lacks("balanced_accuracy", NOT_EVALUABLE)
                .lacks("mcc", NOT_EVALUABLE)
                .lacks("kappa", NOT_EVALUABLE)
                .scores("volume_similarity", 1)
                .scores("nsd_0mm", 1)
                .scores("hd", 0)
                .scores("boundary_iou_0mm", 1);
        Scored half = Scored.of("volumetric", "11 11", "11 00");
        half.lacks("specificity", NOT_EVALUABLE)
                .lacks("balanced_accuracy", NOT_EVALUABLE)
                .scores("mcc", 0)
                .scores("kappa", 0);
        half.swapped()
                .scores("specificity", 0)
                .scores("balanced_accuracy", 0.5)
                .scores("mcc", 0)
                .scores("kappa", 0);
    }

    @Test
    void aMaskThatIsEverywhereBesideNone() {
        Scored missed = Scored.of("volumetric", "11 11", "00 00");
        missed.lacks("specificity", PREDICTION_ABSENT)
                .lacks("balanced_accuracy", PREDICTION_ABSENT)
                .scores("mcc", PREDICTION_ABSENT, 0)
                .scores("kappa", PREDICTION_ABSENT, 0);
        missed.swapped()
                .scores("specificity", TRUTH_ABSENT, 0)
                .lacks("balanced_accuracy", TRUTH_ABSENT)
                .scores("mcc", TRUTH_ABSENT, 0)
                .scores("kappa", TRUTH_ABSENT, 0);
    }

    /** Two components of the truth; the first is matched with an IoU of 2/3, the second is missed, another is invented. */
    @Test
    void components() {
        Scored pair = Scored.of("volumetric", SPACING, "1110010 0000000", "1100000 0000101");
        pair.scores("truth_components", 2)
                .scores("prediction_components", 3)
                .scores("missed_components", 1)
                .scores("invented_components", 2)
                .scores("missed_volume", 0.01)
                .scores("invented_volume", 0.02)
                .scores("component_precision", 1.0 / 3)
                .scores("component_recall", 0.5)
                .scores("component_f1", 0.4)
                .scores("component_dice", 0.8 / 4)
                .scores("sq", 2.0 / 3)
                .scores("rq", 0.4)
                .scores("pq", 0.8 / 3);
        pair.swapped()
                .scores("truth_components", 3)
                .scores("missed_components", 2)
                .scores("missed_volume", 0.02)
                .scores("component_recall", 1.0 / 3)
                .scores("component_dice", 0.8 / 4);
    }

    @Test
    void withoutAMatchTheRatiosAre0AndSegmentationQualityIsUndefined() {
        Scored.of("volumetric", "10001", "00100")
                .scores("component_precision", 0)
                .scores("component_recall", 0)
                .scores("component_f1", 0)
                .scores("component_dice", 0)
                .scores("rq", 0)
                .scores("pq", 0)
                .lacks("sq", NOT_EVALUABLE);
    }

    /** RQ, SQ and PQ need matches one to one, also where a side has nothing. */
    @Test
    void panopticScoresAreUndefinedWhereAnyOverlapIsAMatch() {
        for (String prediction : new String[] {"11100", "00000"}) {
            Scored loose = Scored.of("volumetric", "10101", prediction)
                    .with(protocol -> protocol.withInstances(InstanceProtocol.of(MatchingRule.ANY_OVERLAP)));
            ScoreStatus status = prediction.contains("1") ? NOT_EVALUABLE : PREDICTION_ABSENT;
            loose.lacks("rq", status).lacks("sq", status).lacks("pq", status);
        }
        Scored.of("volumetric", "10101", "11100")
                .with(protocol -> protocol.withInstances(InstanceProtocol.of(MatchingRule.ANY_OVERLAP)))
                .scores("component_recall", 2.0 / 3)
                .scores("component_precision", 1);
    }

    /** What is too small to count is background, on the side that has it alone too. */
    @Test
    void componentsThatAreTooSmallAreNotThere() {
        InstanceProtocol large = InstanceProtocol.of(MatchingRule.IOU_OVER_HALF).withSmallestMl(0.002);
        Scored specks = Scored.of("volumetric", "10100", "00001").with(protocol -> protocol.withInstances(large));
        specks.scores("truth_components", 0)
                .scores("missed_volume", 0)
                .lacks("component_recall", NOT_EVALUABLE)
                .lacks("component_f1", NOT_EVALUABLE)
                .lacks("pq", NOT_EVALUABLE);
        Scored missedSpeck = Scored.of("volumetric", "10000", "00000").with(protocol -> protocol.withInstances(large));
        missedSpeck
                .scores("missed_components", PREDICTION_ABSENT, 0)
                .lacks("component_recall", PREDICTION_ABSENT)
                .lacks("component_f1", PREDICTION_ABSENT)
                .lacks("component_dice", PREDICTION_ABSENT)
                .lacks("pq", PREDICTION_ABSENT);
        Scored speckForLarge =
                Scored.of("volumetric", "11000", "00001").with(protocol -> protocol.withInstances(large));
        speckForLarge
                .scores("component_recall", 0)
                .scores("component_precision", 0)
                .scores("component_f1", 0)
                .scores("pq", 0);
    }

    @Test
    void whereNoSliceIsComparedNothingIsEvaluableButCountsAndAmountsAre0() {
        Scored nowhere = Scored.of("in-plane", "1100 | ?", "1100 | 1100");
        Scored empty = new Scored(
                nowhere.protocol(), nowhere.truth().restrictedTo(AnnotatedSlices.of(2)), nowhere.prediction());
        empty.scores("tp", NOT_EVALUABLE, 0)
                .scores("tn", NOT_EVALUABLE, 0)
                .scores("truth_volume", NOT_EVALUABLE, 0)
                .scores("surfels_truth", NOT_EVALUABLE, 0)
                .scores("truth_components", NOT_EVALUABLE, 0)
                .lacks("dice", NOT_EVALUABLE)
                .lacks("specificity", NOT_EVALUABLE)
                .lacks("nsd_3mm", NOT_EVALUABLE)
                .lacks("hd", NOT_EVALUABLE)
                .lacks("boundary_iou_2mm", NOT_EVALUABLE)
                .lacks("surfels_kept", NOT_EVALUABLE)
                .lacks("pq", NOT_EVALUABLE);
    }

    @Test
    void aSpecificityOfALabelOnNeitherSideIsNoScore() {
        Scored.of("volumetric", "0000", "0000")
                .lacks("specificity", BOTH_ABSENT)
                .scores("tn", BOTH_ABSENT, 4);
    }
}
