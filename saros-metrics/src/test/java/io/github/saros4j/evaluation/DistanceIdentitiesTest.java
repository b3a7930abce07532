package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.AllMetrics;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Statistic;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold between distances and surface Dice of one pair, over random pairs of seeds 1 to 80. */
class DistanceIdentitiesTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-11);
    private static final double[] PERCENTS = {0, 10, 50, 90, 95, 99, 100};
    private static final List<RandomScores> PAIRS = RandomScores.upTo(80).toList();

    /** The scores of every label that has distances. */
    private static void ofEach(
            SurfaceProtocol surfaces, List<? extends Metric> metrics, Consumer<LabelScores<NamedLabel>> check) {
        int measured = 0;
        List<Metric> all = new ArrayList<>(metrics);
        all.add(DistanceMetric.HD);
        for (RandomScores pair : PAIRS) {
            for (LabelScores<NamedLabel> scores : pair.by(surfaces.key(), all).labels()) {
                if (scores.score(DistanceMetric.HD).value().isPresent()) {
                    check.accept(scores);
                    measured++;
                }
            }
        }
        assertThat(measured).isGreaterThan(30);
    }

    private static double value(LabelScores<?> scores, Metric metric) {
        return scores.score(metric).value().orElseThrow();
    }

    private static double value(LabelScores<?> scores, String key) {
        return value(scores, MetricNames.parse(key));
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUMETRIC", "IN_PLANE", "VOXELS", "PUBLISHED"})
    void bothDirectionsFollowFromEach(SurfaceProtocol surfaces) {
        List<DistanceMetric> metrics = AllMetrics.distances(PERCENTS);
        ofEach(surfaces, metrics, scores -> {
            for (DistanceMetric metric : metrics) {
                double there = value(scores, metric.over(Direction.TRUTH_TO_PREDICTION));
                double back = value(scores, metric.over(Direction.PREDICTION_TO_TRUTH));
                assertThat(value(scores, metric.over(Direction.MAX))).isEqualTo(Math.max(there, back));
                assertThat(value(scores, metric.over(Direction.MEAN))).isCloseTo((there + back) / 2, CLOSE);
                // Interpolation may lead out of that range: the 10th percentiles of (0, 9) and (1, 1, 1) are 0.9 and 1,
                // but 0.4 of all.
                if (metric.weighting() != Weighting.COUNT_INTERPOLATED) {
                    assertThat(value(scores, metric.over(Direction.POOLED)))
                            .as("%s", metric)
                            .isBetween(Math.min(there, back) - 1e-11, Math.max(there, back) + 1e-11);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUMETRIC", "IN_PLANE", "VOXELS"})
    void percentilesAscendToTheHausdorffDistanceWhateverElementsWeigh(SurfaceProtocol surfaces) {
        ofEach(surfaces, AllMetrics.distances(PERCENTS), scores -> {
            for (Direction direction : Direction.values()) {
                for (Weighting weighting : Weighting.values()) {
                    double before = 0;
                    for (double percent : PERCENTS) {
                        double next =
                                value(scores, new DistanceMetric(Statistic.PERCENTILE, percent, direction, weighting));
                        assertThat(next).isGreaterThanOrEqualTo(before);
                        before = next;
                    }
                    assertThat(before).isEqualTo(value(scores, DistanceMetric.HD.over(direction)));
                }
                double mean = value(scores, DistanceMetric.ASSD.over(direction));
                double quadratic = value(scores, DistanceMetric.RMSD.over(direction));
                assertThat(quadratic).isBetween(mean - 1e-11, value(scores, DistanceMetric.HD.over(direction)) + 1e-11);
            }
        });
    }

    @Test
    void swappingTheSidesSwapsDirectionsAndNothingElse() {
        List<DistanceMetric> metrics = AllMetrics.distances(95);
        for (RandomScores pair : PAIRS) {
            CaseScores<NamedLabel> there = pair.by("volumetric", metrics);
            CaseScores<NamedLabel> back = pair.swapped().by("volumetric", metrics);
            for (NamedLabel label : pair.labels()) {
                for (DistanceMetric metric : metrics) {
                    Direction other = switch (metric.direction()) {
                        case TRUTH_TO_PREDICTION -> Direction.PREDICTION_TO_TRUTH;
                        case PREDICTION_TO_TRUTH -> Direction.TRUTH_TO_PREDICTION;
                        default -> metric.direction();
                    };
                    assertThat(there.score(label, metric).value().orElse(-1))
                            .as("%s %s", pair, metric)
                            .isCloseTo(
                                    back.score(label, metric.over(other))
                                            .value()
                                            .orElse(-1),
                                    CLOSE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUMETRIC", "VOXELS", "PUBLISHED"})
    void surfaceDiceGrowsWithItsToleranceAndIs1AtTheHausdorffDistance(SurfaceProtocol surfaces) {
        for (RandomScores pair : PAIRS) {
            for (LabelScores<NamedLabel> scores :
                    pair.by(surfaces.key(), List.of(DistanceMetric.HD)).labels()) {
                if (scores.score(DistanceMetric.HD).value().isEmpty()) {
                    continue;
                }
                double hd = value(scores, DistanceMetric.HD);
                double[] tolerances = {0, hd / 4, hd / 2, hd * (1 - 1e-4), hd, 2 * hd, 1000};
                CaseScores<NamedLabel> dice =
                        pair.by(EvaluationProtocol.of(surfaces).withTolerancesMm(tolerances));
                double before = 0;
                for (double mm : tolerances) {
                    double next = value(dice.forLabel(scores.label()), SurfaceDice.ofMm(mm));
                    assertThat(next).as("%s at %s", pair, mm).isBetween(before, 1.0);
                    assertThat(next == 1).as("%s at %s of %s", pair, mm, hd).isEqualTo(mm >= hd);
                    before = next;
                }
            }
        }
    }

    /** Within slices a contour without a counterpart stays unmatched at any tolerance. */
    @Test
    void withinSlicesSurfaceDiceReachesTheShareOfContoursWithACounterpart() {
        ofEach(SurfaceProtocol.IN_PLANE, MetricNames.parseAll(List.of("nsd_0mm", "nsd_3mm", "nsd_1000mm")), scores -> {
            double everything = value(scores, "nsd_1000mm");
            assertThat(value(scores, "nsd_0mm")).isLessThanOrEqualTo(value(scores, "nsd_3mm"));
            assertThat(value(scores, "nsd_3mm")).isLessThanOrEqualTo(everything);
            assertThat(everything).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void onCompleteTruthMaskedIsVolumetric() {
        List<Metric> metrics = new ArrayList<>(AllMetrics.distances(50, 95, 100));
        metrics.addAll(
                MetricNames.parseAll(List.of("dice", "nsd_0mm", "nsd_3mm", "surfels_kept", "surface_area_truth")));
        int compared = 0;
        for (RandomScores pair : PAIRS) {
            if (pair.isComplete()) {
                assertThat(pair.by("masked", metrics).labels())
                        .isEqualTo(pair.by("volumetric", metrics).labels());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(4);
    }

    /** Where only one slice is annotated, the volume within slices is that slice. */
    @Test
    void aSingleSliceIsScoredAsTheVolumeOfIt() {
        List<Metric> metrics = new ArrayList<>(AllMetrics.distances(50, 95, 100));
        metrics.addAll(
                MetricNames.parseAll(List.of("dice", "nsd_1mm", "nsd_3mm", "boundary_iou", "contour_length_truth")));
        int compared = 0;
        for (RandomScores pair : PAIRS) {
            if (pair.truth().annotatedSlices().count() == 1) {
                CaseScores<NamedLabel> scores = SegmentationEvaluator.of(
                                EvaluationProtocol.named("in-plane").withMetrics(metrics))
                        .withSlices()
                        .evaluate(pair.name(), pair.truth(), pair.prediction());
                assertThat(scores.slices()).hasSize(1);
                for (int place = 0; place < scores.labels().size(); place++) {
                    for (Metric metric : metrics) {
                        assertThat(scores.slices().get(0).labels().get(place).score(metric))
                                .isEqualTo(scores.labels().get(place).score(metric));
                    }
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(4);
    }

    /** Deepmind differs from volumetric in the slack of ties alone; distances know no ties. */
    @Test
    void slackDecidesTiesAndNothingElse() {
        List<Metric> metrics = new ArrayList<>(AllMetrics.distances(50, 95, 100));
        metrics.addAll(MetricNames.parseAll(List.of("dice", "nsd_0mm", "nsd_1.234567mm", "surface_area_truth")));
        for (RandomScores pair : PAIRS) {
            assertThat(pair.by("deepmind", metrics).labels())
                    .isEqualTo(pair.by("volumetric", metrics).labels());
        }
    }
}
