package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.AllMetrics;
import io.github.saros4j.metric.InstanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.VolumeMetric;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.overlap.GeneralisedDice;
import io.github.saros4j.surface.Tolerance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold between scores of one pair, over random pairs of seeds 1 to 80. */
class OverlapIdentitiesTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final List<RandomScores> PAIRS = RandomScores.upTo(80).toList();

    private static double value(LabelScores<?> scores, String key) {
        return RandomScores.value(scores, key).orElseThrow();
    }

    @Test
    void ratiosOfTheSameCountsFollowFromEachOther() {
        PAIRS.forEach(pair -> {
            for (LabelScores<NamedLabel> scores : pair.by(
                            "volumetric", "overlap", "counts", "f1", "f0.5", "f1000", "f0.001")
                    .labels()) {
                ConfusionCounts counts = scores.counts();
                assertThat(value(scores, "tp")).isEqualTo((double) counts.tp());
                assertThat(value(scores, "tn")).isEqualTo((double) counts.tn());
                assertThat(counts.truth() + counts.fp() + counts.tn())
                        .isEqualTo(pair.truth().annotatedSlices().count()
                                * (long) pair.truth().geometry().shape().sliceSize());
                OptionalDouble iou = RandomScores.value(scores, "iou");
                assertThat(RandomScores.value(scores, "dice").isPresent()).isEqualTo(iou.isPresent());
                if (iou.isPresent()) {
                    double dice = value(scores, "dice");
                    assertThat(dice).isCloseTo(2 * iou.getAsDouble() / (1 + iou.getAsDouble()), CLOSE);
                    assertThat(value(scores, "f1")).isCloseTo(dice, CLOSE);
                    assertThat(value(scores, "f1000")).isCloseTo(value(scores, "recall"), Offset.offset(1e-3));
                    assertThat(value(scores, "f0.001")).isCloseTo(value(scores, "precision"), Offset.offset(1e-3));
                }
                if (scores.status() == ScoreStatus.DEFINED
                        && RandomScores.value(scores, "specificity").isPresent()) {
                    assertThat(value(scores, "balanced_accuracy"))
                            .isCloseTo((value(scores, "recall") + value(scores, "specificity")) / 2, CLOSE);
                    assertThat(Math.abs(value(scores, "kappa")))
                            .isLessThanOrEqualTo(Math.abs(value(scores, "mcc")) + 1e-12);
                }
            }
        });
    }

    @Test
    void volumesFollowFromCountsAndSpacing() {
        PAIRS.forEach(pair -> {
            Spacing spacing = pair.truth().geometry().spacing();
            double ml = spacing.x() * spacing.y() * spacing.z() / 1000;
            for (LabelScores<NamedLabel> scores :
                    pair.by("in-plane", List.of(VolumeMetric.values())).labels()) {
                double truth = value(scores, "truth_volume");
                double prediction = value(scores, "prediction_volume");
                assertThat(truth).isCloseTo(scores.counts().truth() * ml, CLOSE);
                assertThat(value(scores, "truth_area") * spacing.z() / 10).isCloseTo(truth, CLOSE);
                assertThat(value(scores, "prediction_area") * spacing.z() / 10).isCloseTo(prediction, CLOSE);
                if (truth + prediction > 0) {
                    assertThat(value(scores, "volume_difference")).isCloseTo(prediction - truth, CLOSE);
                    assertThat(value(scores, "volume_similarity"))
                            .isCloseTo(1 - Math.abs(prediction - truth) / (truth + prediction), CLOSE);
                }
                if (truth > 0) {
                    double relative = value(scores, "relative_volume_difference");
                    assertThat(relative).isCloseTo((prediction - truth) / truth, Offset.offset(1e-9));
                    assertThat(value(scores, "absolute_relative_volume_difference"))
                            .isEqualTo(Math.abs(relative));
                }
            }
        });
    }

    /** Metrics that do not care which side is which, and pairs of metrics that change places. */
    @Test
    void swappingTheSidesSwapsWhatItShould() {
        Map<String, String> places = new HashMap<>(Map.of(
                "precision", "recall",
                "fp", "fn",
                "truth_volume", "prediction_volume",
                "truth_area", "prediction_area",
                "surfels_truth", "surfels_prediction",
                "surface_area_truth", "surface_area_prediction",
                "truth_components", "prediction_components",
                "missed_components", "invented_components",
                "missed_volume", "invented_volume",
                "component_precision", "component_recall"));
        places.putAll(Map.of("f2", "f0.5"));
        Map<String, String> both = new HashMap<>();
        places.forEach((one, other) -> {
            both.put(one, other);
            both.put(other, one);
        });
        String symmetric =
                "tp tn dice iou f1 mcc kappa volume_similarity centroid_distance component_f1 component_dice sq rq pq"
                        + " boundary_iou_0mm boundary_iou_2mm nsd_0mm nsd_3mm surfels_kept";
        for (String same : symmetric.split(" ", -1)) {
            both.put(same, same);
        }
        String[] keys = both.keySet().toArray(String[]::new);
        PAIRS.forEach(pair -> {
            List<LabelScores<NamedLabel>> there = pair.by("volumetric", keys).labels();
            List<LabelScores<NamedLabel>> back =
                    pair.swapped().by("volumetric", keys).labels();
            for (int i = 0; i < there.size(); i++) {
                for (String key : keys) {
                    OptionalDouble one = RandomScores.value(there.get(i), key);
                    OptionalDouble other = RandomScores.value(back.get(i), both.getOrDefault(key, key));
                    assertThat(one.isPresent()).as("%s %s", pair, key).isEqualTo(other.isPresent());
                    assertThat(one.orElse(0)).as("%s %s", pair, key).isCloseTo(other.orElse(0), CLOSE);
                }
            }
        });
    }

    @Test
    void aBandThatReachesEverythingIsTheMask() {
        PAIRS.forEach(pair -> {
            for (String protocol : List.of("volumetric", "in-plane", "voxels")) {
                for (LabelScores<NamedLabel> scores :
                        pair.by(protocol, "boundary_iou_200mm", "iou").labels()) {
                    assertThat(RandomScores.value(scores, "boundary_iou_200mm"))
                            .isEqualTo(RandomScores.value(scores, "iou"));
                }
            }
        });
    }

    @Test
    void theGeneralisedDiceOfOneLabelIsItsDice() {
        PAIRS.forEach(pair -> {
            for (LabelScores<NamedLabel> scores : pair.by("volumetric", "dice").labels()) {
                for (GeneralisedDice weights : GeneralisedDice.values()) {
                    OptionalDouble generalised = weights.of(List.of(scores.counts()));
                    boolean weighed = weights == GeneralisedDice.UNIFORM
                            || scores.counts().truth() > 0;
                    assertThat(generalised.isPresent())
                            .isEqualTo(weighed && scores.counts().dice().isPresent());
                    assertThat(generalised.orElse(0))
                            .isCloseTo(RandomScores.value(scores, "dice").orElse(0), CLOSE);
                }
            }
        });
    }

    /** The counts of a volume, and those of components, are the sums over its slices where slices are not joined. */
    @Test
    void theCountsOfSlicesAddUpToTheVolumes() {
        String[] keys = {"tp", "fp", "fn", "tn", "truth_volume", "contour_length_truth", "surfels_prediction"};
        PAIRS.forEach(pair -> {
            EvaluationProtocol protocol =
                    EvaluationProtocol.named("in-plane").withMetrics(MetricNames.parseAll(List.of(keys)));
            CaseScores<NamedLabel> scores = SegmentationEvaluator.of(protocol)
                    .withSlices()
                    .evaluate(pair.name(), pair.truth(), pair.prediction());
            assertThat(scores.slices())
                    .extracting(SliceScores::slice)
                    .containsExactlyElementsOf(
                            Arrays.stream(pair.truth().annotatedSlices().positions())
                                    .boxed()
                                    .toList());
            for (int place = 0; place < scores.labels().size(); place++) {
                for (String key : keys) {
                    double sum = 0;
                    for (SliceScores<NamedLabel> slice : scores.slices()) {
                        sum += RandomScores.value(slice.labels().get(place), key)
                                .orElse(0);
                    }
                    assertThat(sum)
                            .as("%s %s", pair, key)
                            .isCloseTo(
                                    RandomScores.value(scores.labels().get(place), key)
                                            .orElse(0),
                                    Offset.offset(1e-9));
                }
            }
        });
    }

    static List<String> protocols() {
        return EvaluationProtocol.names();
    }

    /** All that a protocol can be asked for, of every label: a number where it should be, within its range, or a reason. */
    @ParameterizedTest
    @MethodSource("protocols")
    void everyScoreIsANumberWithinItsRangeOrHasAReason(String protocol) {
        PAIRS.subList(0, 5).forEach(pair -> {
            Map<String, Tolerance> tolerances = new HashMap<>();
            pair.labels().forEach(label -> tolerances.put(label.key(), Tolerance.ofMm(label.id() % 5)));
            EvaluationProtocol asked = EvaluationProtocol.named(protocol)
                    .withMetrics(AllMetrics.list())
                    .withTolerancesByLabel(tolerances);
            for (LabelScores<NamedLabel> scores : pair.by(asked).labels()) {
                scores.scores().forEach((metric, score) -> check(pair, metric, score));
            }
        });
    }

    private static void check(RandomScores pair, Metric metric, Score score) {
        if (metric.isCount()) {
            assertThat(score.value().orElseThrow())
                    .as("%s %s", pair, metric)
                    .isNotNegative()
                    .isEqualTo(Math.rint(score.value().orElseThrow()));
        } else if (metric.unit().isEmpty() && score.value().isPresent()) {
            boolean signed = metric == OverlapMetric.MCC
                    || metric == OverlapMetric.KAPPA
                    || metric == VolumeMetric.RELATIVE_VOLUME_DIFFERENCE;
            boolean unbounded = metric == VolumeMetric.RELATIVE_VOLUME_DIFFERENCE
                    || metric == VolumeMetric.ABSOLUTE_RELATIVE_VOLUME_DIFFERENCE;
            assertThat(score.value().getAsDouble())
                    .as("%s %s", pair, metric)
                    .isGreaterThanOrEqualTo(signed ? -1 - 1e-12 : 0)
                    .isLessThanOrEqualTo(unbounded ? Double.MAX_VALUE : 1 + 1e-12);
        } else if (metric != VolumeMetric.VOLUME_DIFFERENCE) {
            assertThat(score.value().orElse(0)).as("%s %s", pair, metric).isNotNegative();
        }
        if (metric == InstanceMetric.MISSED_VOLUME || metric == VolumeMetric.TRUTH_VOLUME) {
            assertThat(score.value()).isPresent();
        }
    }
}
