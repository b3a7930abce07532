package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.metric.AllMetrics;
import io.github.saros4j.metric.BoundaryIou;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.FBeta;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every metric is worth where a side lacks the label, as its definition says; a bar stands for no score. */
class AbsentSidesTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    /** Two voxels of 0.001 mL in a row, in a slice of eight, against none. */
    private static final String MASK = "1100 0000";

    private static final String NOTHING = "0000 0000";

    private static final String OF_ANY_SURFACE = """
            key                                  missed  invented  neither
            tp                                        0         0        0
            fp                                        0         2        0
            fn                                        2         0        0
            tn                                        6         6        8
            precision                                 0         0        |
            recall                                    0         0        |
            dice                                      0         0        |
            iou                                       0         0        |
            f2                                        0         0        |
            f0.5                                      0         0        |
            specificity                               1      0.75        |
            balanced_accuracy                       0.5         |        |
            mcc                                       0         0        |
            kappa                                     0         0        |
            truth_volume                          0.002         0        0
            prediction_volume                         0     0.002        0
            volume_difference                    -0.002     0.002        |
            relative_volume_difference               -1         |        |
            absolute_relative_volume_difference       1         |        |
            volume_similarity                         0         0        |
            truth_area                             0.02         0        0
            prediction_area                           0      0.02        0
            centroid_distance                         |         |        |
            surfels_kept                              1         1        |
            nsd_0mm                                   0         0        |
            nsd_3mm                                   0         0        |
            nsd_1e+06mm                               0         0        |
            nsd_by_label                              0         0        |
            boundary_iou_0mm                          0         0        |
            boundary_iou_2mm                          0         0        |
            truth_components                          1         0        0
            prediction_components                     0         1        0
            missed_components                         1         0        0
            invented_components                       0         1        0
            missed_volume                         0.002         0        0
            invented_volume                           0     0.002        0
            component_precision                       0         0        |
            component_recall                          0         0        |
            component_f1                              0         0        |
            component_dice                            0         0        |
            sq                                        |         |        |
            rq                                        0         0        |
            pq                                        0         0        |
            """;

    /** 3 x 2 x 2 points: 8 corners of sqrt(3) / 8, 4 points on the long edges of sqrt(2) / 2. */
    private static final String OF_VOLUMES = """
            surfels_truth                            12         0        0
            surfels_prediction                        0        12        0
            surface_area_truth         4.56047793231507         0        0
            surface_area_prediction                   0 4.56047793231507 0
            contour_length_truth                      |         |        |
            contour_length_prediction                 |         |        |
            """;

    /** 3 x 2 points: 4 corners of sqrt(2) / 2, 2 points of 1 on the long edges. */
    private static final String OF_CONTOURS = """
            surfels_truth                             6         0        0
            surfels_prediction                        0         6        0
            surface_area_truth                        |         |        |
            surface_area_prediction                   |         |        |
            contour_length_truth       4.82842712474619         0        0
            contour_length_prediction                 0 4.82842712474619 0
            """;

    private static final String OF_VOXELS = """
            surfels_truth                             2         0        0
            surfels_prediction                        0         2        0
            surface_area_truth                        |         |        |
            surface_area_prediction                   |         |        |
            contour_length_truth                      |         |        |
            contour_length_prediction                 |         |        |
            """;

    /** A metric's worth of a label that was missed, invented, or is on neither side. */
    private record Row(String key, String missed, String invented, String neither) {

        static List<Row> of(String... tables) {
            List<Row> rows = new ArrayList<>();
            for (String table : tables) {
                table.lines()
                        .map(line -> line.split(" +", -1))
                        .filter(cells -> !cells[0].equals("key"))
                        .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                        .forEach(rows::add);
            }
            return rows;
        }
    }

    private static List<Row> rowsOf(String protocol) {
        return Row.of(
                OF_ANY_SURFACE,
                switch (protocol) {
                    case "in-plane" -> OF_CONTOURS;
                    case "voxels" -> OF_VOXELS;
                    default -> OF_VOLUMES;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"volumetric", "in-plane", "masked", "voxels", "deepmind"})
    void everyMetricButDistances(String protocol) {
        List<Row> rows = rowsOf(protocol);
        List<Metric> metrics =
                rows.stream().map(row -> MetricNames.parse(row.key())).toList();
        LabelScores<?> missed = scores(protocol, MASK, NOTHING, metrics);
        LabelScores<?> invented = scores(protocol, NOTHING, MASK, metrics);
        LabelScores<?> neither = scores(protocol, NOTHING, NOTHING, metrics);
        for (Row row : rows) {
            check(missed, row.key(), ScoreStatus.PREDICTION_ABSENT, row.missed());
            check(invented, row.key(), ScoreStatus.TRUTH_ABSENT, row.invented());
            check(neither, row.key(), ScoreStatus.BOTH_ABSENT, row.neither());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"volumetric", "in-plane", "masked", "voxels", "deepmind", "published", "totalsegmentator"})
    void distancesAreUndefinedWhicheverSideIsAbsent(String protocol) {
        List<DistanceMetric> distances = AllMetrics.distances(0, 50, 95, 100);
        LabelScores<?> missed = scores(protocol, MASK, NOTHING, distances);
        LabelScores<?> invented = scores(protocol, NOTHING, MASK, distances);
        LabelScores<?> neither = scores(protocol, NOTHING, NOTHING, distances);
        for (DistanceMetric distance : distances) {
            check(missed, distance.key(), ScoreStatus.PREDICTION_ABSENT, "|");
            check(invented, distance.key(), ScoreStatus.TRUTH_ABSENT, "|");
            check(neither, distance.key(), ScoreStatus.BOTH_ABSENT, "|");
        }
    }

    private static LabelScores<?> scores(
            String protocol, String truth, String prediction, List<? extends Metric> metrics) {
        Scored pair = Scored.of(protocol, truth, prediction)
                .with(given -> given.withMetrics(metrics)
                        .withTolerancesByLabel(Map.of("one", Tolerance.ofMm(1), "two", Tolerance.ofMm(2))));
        return SegmentationEvaluator.of(pair.protocol())
                .evaluate("a", pair.truth(), pair.prediction())
                .forKey("one");
    }

    private static void check(LabelScores<?> scores, String key, ScoreStatus status, String expected) {
        Score score = scores.score(MetricNames.parse(key));
        assertThat(score.status()).as(key).isEqualTo(status);
        if (expected.equals("|")) {
            assertThat(score.value()).as(key).isEmpty();
        } else {
            assertThat(score.value().orElseThrow()).as(key).isCloseTo(Double.parseDouble(expected), EXACT);
        }
    }

    @Test
    void theTablesHaveEveryMetric() {
        List<String> rows = rowsOf("volumetric").stream().map(Row::key).toList();
        assertThat(AllMetrics.list())
                .filteredOn(metric -> !isOfANumber(metric))
                .extracting(Metric::key)
                .isSubsetOf(rows);
    }

    private static boolean isOfANumber(Metric metric) {
        return metric instanceof DistanceMetric
                || metric instanceof FBeta
                || metric instanceof BoundaryIou
                || (metric instanceof SurfaceDice && !metric.equals(SurfaceDice.BY_LABEL));
    }

    /** On the same pair, label one is missed and label two invented; neither knows of the other. */
    @ParameterizedTest
    @ValueSource(strings = {"volumetric", "in-plane", "voxels"})
    void labelsDoNotMix(String protocol) {
        Scored both = Scored.of(protocol, "1100 0000", "0022 0000");
        for (String key : Arrays.asList("dice", "nsd_3mm", "fp", "fn", "truth_volume", "pq", "surfels_truth")) {
            assertThat(both.score(Volumes.ONE, key))
                    .isEqualTo(Scored.of(protocol, "1100 0000", NOTHING).score(Volumes.ONE, key));
            assertThat(both.score(Volumes.TWO, key))
                    .isEqualTo(Scored.of(protocol, NOTHING, "0022 0000").score(Volumes.TWO, key));
        }
    }
}
