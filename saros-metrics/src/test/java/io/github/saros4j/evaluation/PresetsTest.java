package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.ScoreStatus.BOTH_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.DEFINED;
import static io.github.saros4j.evaluation.ScoreStatus.NOT_EVALUABLE;
import static io.github.saros4j.evaluation.ScoreStatus.PREDICTION_ABSENT;
import static io.github.saros4j.evaluation.ScoreStatus.TRUTH_ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.metric.AllMetrics;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The named protocols: what they measure, on which surfaces, and where they decide otherwise than the metrics' definitions. */
class PresetsTest {

    private static final String COUNTED = "tp, fp, fn, precision, recall, ";

    @Test
    void theNames() {
        assertThat(EvaluationProtocol.names())
                .containsExactly(
                        "volumetric",
                        "in-plane",
                        "masked",
                        "published",
                        "totalsegmentator",
                        "deepmind",
                        "monai",
                        "medpy",
                        "metrics-reloaded",
                        "voxels");
    }

    @ParameterizedTest
    @CsvSource({"IN_PLANE, in-plane", "' Metrics_Reloaded ', metrics-reloaded", "MONAI, monai"})
    void namesAreReadInAnyCase(String name, String protocol) {
        assertThat(EvaluationProtocol.named(name).name()).isEqualTo(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2d", "inplane"})
    void otherNamesAreRefusedWithAListOfWhatThereIs(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationProtocol.named(name))
                .withMessage("Protocol '" + name + "' is none of " + String.join(", ", EvaluationProtocol.names()));
    }

    @ParameterizedTest
    @EnumSource(SurfaceProtocol.class)
    void everySurfaceProtocolHasAProtocolOfItsName(SurfaceProtocol surfaces) {
        assertThat(EvaluationProtocol.of(surfaces).surfaces()).isEqualTo(surfaces);
        assertThat(EvaluationProtocol.of(surfaces).name()).isEqualTo(surfaces.key());
        assertThat(SurfaceProtocol.named(surfaces.key())).isEqualTo(surfaces);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volumetric | VOLUMETRIC | " + COUNTED + "dice, nsd_3mm",
                "in-plane | IN_PLANE | " + COUNTED + "dice, nsd_3mm",
                "masked | MASKED | " + COUNTED + "dice, nsd_3mm, surfels_kept",
                "published | PUBLISHED | " + COUNTED + "dice, masd, nsd_1mm, nsd_2mm, nsd_3mm",
                "totalsegmentator | TOTALSEGMENTATOR | tp, fp, fn, dice, nsd_3mm",
                "deepmind | DEEPMIND | " + COUNTED
                        + "dice, nsd_3mm, asd_truth_to_prediction, asd_prediction_to_truth, hd95, hd",
                "monai | VOXELS | tp, fp, fn, dice, iou, nsd_3mm, asd_prediction_to_truth, assd, hd95_interpolated, hd",
                "medpy | VOXELS | " + COUNTED + "dice, iou, specificity, relative_volume_difference,"
                        + " asd_prediction_to_truth, masd, hd95_pooled_interpolated, hd",
                "metrics-reloaded | VOXELS | " + COUNTED + "dice, iou, f2, specificity, balanced_accuracy, mcc, kappa,"
                        + " centroid_distance, nsd_3mm, assd, masd, hd95_interpolated, hd",
                "voxels | VOXELS | " + COUNTED + "dice, nsd_3mm"
            })
    void metricsAndSurfaces(String name, SurfaceProtocol surfaces, String metrics) {
        EvaluationProtocol protocol = EvaluationProtocol.named(name);
        assertThat(protocol.surfaces()).isEqualTo(surfaces);
        assertThat(protocol.metrics()).extracting(Metric::key).containsExactly(metrics.split(", *", -1));
        assertThat(protocol.unions()).isEmpty();
        assertThat(protocol).hasToString(name + ": " + metrics.replaceAll(", *", ", "));
    }

    /** Protocol, which side lacks the label, metric, worth; a bar stands for left out. */
    private static final String RULED = """
            published        TRUTH_ABSENT      nsd_1mm      |
            published        TRUTH_ABSENT      nsd_2mm      |
            published        PREDICTION_ABSENT nsd_1mm      |
            published        PREDICTION_ABSENT nsd_2mm      |
            totalsegmentator TRUTH_ABSENT      dice         |
            totalsegmentator TRUTH_ABSENT      nsd_3mm      |
            monai            TRUTH_ABSENT      dice         |
            monai            TRUTH_ABSENT      iou          |
            medpy            BOTH_ABSENT       dice         1
            medpy            BOTH_ABSENT       iou          1
            medpy            BOTH_ABSENT       specificity  1
            medpy            BOTH_ABSENT       precision    0
            medpy            BOTH_ABSENT       recall       0
            metrics-reloaded BOTH_ABSENT       dice         1
            metrics-reloaded BOTH_ABSENT       f2           1
            metrics-reloaded BOTH_ABSENT       specificity  1
            metrics-reloaded BOTH_ABSENT       assd         0
            metrics-reloaded BOTH_ABSENT       masd         0
            metrics-reloaded BOTH_ABSENT       hd95_interpolated 0
            metrics-reloaded BOTH_ABSENT       hd           0
            metrics-reloaded TRUTH_ABSENT      recall       |
            metrics-reloaded TRUTH_ABSENT      mcc          |
            metrics-reloaded PREDICTION_ABSENT mcc          |
            """;

    static List<String> names() {
        return EvaluationProtocol.names();
    }

    /** Beside what the table says, every metric of a protocol is worth what its own definition says. */
    @ParameterizedTest
    @MethodSource("names")
    void whatIsRuledOtherwiseIsListedAndNothingElseIs(String name) {
        Map<String, String> ruled = new HashMap<>();
        RULED.lines()
                .map(line -> line.split(" +", -1))
                .filter(cells -> cells[0].equals(name))
                .forEach(cells -> ruled.put(cells[1] + " " + cells[2], cells[3]));
        EvaluationProtocol protocol = EvaluationProtocol.named(name);
        EvaluationProtocol plain =
                new EvaluationProtocol("plain", protocol.surfaces(), Ruling.NONE, protocol.metrics());
        Map<ScoreStatus, Scored> pairs = Map.of(
                PREDICTION_ABSENT, Scored.of(name, "1100", "0000"),
                TRUTH_ABSENT, Scored.of(name, "0000", "1100"),
                BOTH_ABSENT, Scored.of(name, "0000", "0000"));
        pairs.forEach((status, pair) -> {
            for (Metric metric : protocol.metrics()) {
                Score score = pair.score(Volumes.ONE, metric.key());
                String worth = ruled.remove(status + " " + metric.key());
                Score expected = worth == null
                        ? pair.with(given -> plain).score(Volumes.ONE, metric.key())
                        : worth.equals("|") ? Score.undefined(status) : Score.of(status, Double.parseDouble(worth));
                assertThat(score).as("%s %s", status, metric).isEqualTo(expected);
            }
        });
        assertThat(ruled).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsRuledWhereBothSidesHaveTheLabelOrNobodyLooked(String name) {
        EvaluationProtocol protocol = EvaluationProtocol.named(name);
        for (Metric metric : AllMetrics.list()) {
            assertThat(protocol.worth(metric, DEFINED)).isEmpty();
            assertThat(protocol.worth(metric, NOT_EVALUABLE)).isEmpty();
        }
    }

    @Test
    void someRulesGoBeyondTheProtocolsOwnMetrics() {
        EvaluationProtocol reloaded = EvaluationProtocol.named("metrics-reloaded");
        for (Metric metric : AllMetrics.distances(0, 95)) {
            assertThat(reloaded.worth(metric, BOTH_ABSENT)).isEqualTo(Optional.of(OptionalDouble.of(0)));
        }
        Scored.of("published", "1", "0").lacks("nsd_0.5mm", PREDICTION_ABSENT).scores("nsd_3mm", PREDICTION_ABSENT, 0);
        Scored.of("totalsegmentator", "0", "1").lacks("nsd_5mm", TRUTH_ABSENT).scores("fp", TRUTH_ABSENT, 1);
        Scored.of("metrics-reloaded", "0", "0").scores("f0.5", BOTH_ABSENT, 1).lacks("iou", BOTH_ABSENT);
    }

    /** A block of 27 voxels around its centre: 6 border voxels at 1 mm, 12 at sqrt(2), 8 at sqrt(3). */
    @Test
    void borderVoxelsCountOneEachAtTheDistanceOfTheirCentres() {
        String block = "111 111 111 | 111 111 111 | 111 111 111";
        String centre = "000 000 000 | 000 010 000 | 000 000 000";
        double sum = 6 + 12 * Math.sqrt(2) + 8 * Math.sqrt(3);
        for (String name : List.of("monai", "medpy", "metrics-reloaded", "voxels")) {
            Scored.of(name, block, centre)
                    .scores("asd_prediction_to_truth", 1)
                    .scores("asd_truth_to_prediction", sum / 26)
                    .scores("assd", (sum + 1) / 27)
                    .scores("masd", (sum / 26 + 1) / 2)
                    .scores("hd95_interpolated", Math.sqrt(3))
                    .scores("hd70_pooled_interpolated", Math.sqrt(2) + (Math.sqrt(3) - Math.sqrt(2)) * 0.2)
                    .scores("hd", Math.sqrt(3))
                    .scores("nsd_1mm", 7.0 / 27)
                    .scores("nsd_3mm", 1)
                    .scores("surfels_truth", 26);
        }
        // A surface of points: the corners of the outer block lie sqrt(3) from those of the inner voxel.
        Scored.of("deepmind", block, centre).scores("surfels_truth", 56).scores("hd", Math.sqrt(3));
    }

    @Test
    void totalsegmentatorTakesVoxelsFor1Point5MmAndAddsASmallNumberBelowTheLine() {
        Scored pair = Scored.of("totalsegmentator", new Spacing(10, 10, 10), "11000", "00110");
        pair.scores("dice", 0).scores("nsd_3mm", 1).scores("hd", 3);
        Scored.of("volumetric", new Spacing(10, 10, 10), "11000", "00110").scores("hd", 20);
        Scored.of("totalsegmentator", "110", "110")
                .scores("dice", 4 / (4 + 1e-6))
                .scores("iou", 1);
        // Volumes are those of the file.
        pair.scores("truth_volume", 2);
    }

    /** Spacing x, y, z of 1, 1, 4 is taken as 4, 1, 1. */
    @Test
    void publishedTakesTheSpacingTheOtherWayRound() {
        Spacing spacing = new Spacing(1, 1, 4);
        Scored.of("published", spacing, "100 000", "010 000")
                .scores("masd", 2)
                .scores("hd", 4)
                .scores("nsd_3mm", 0.5);
        Scored.of("published", spacing, "1 | 0", "0 | 1").scores("hd", 1).scores("truth_volume", 0.004);
    }

    /** The name of the protocol says how slices are scored, whatever it is for the volume. */
    @ParameterizedTest
    @MethodSource("names")
    void singleSlicesAreScoredInPlane(String name) {
        Scored pair = Scored.of(name, "0000 | 1100", "1100 | 1110");
        SegmentationEvaluator evaluator =
                SegmentationEvaluator.of(pair.protocol()).withSlices();
        assertThat(evaluator.protocolOfSlices().name()).isEqualTo("in-plane");
        assertThat(evaluator.protocolOfSlices().surfaces()).isEqualTo(SurfaceProtocol.IN_PLANE);
        var slices = evaluator.evaluate("a", pair.truth(), pair.prediction()).slices();
        for (Metric metric : evaluator.protocolOfSlices().metrics()) {
            assertThat(slices.get(0).labels().get(0).score(metric))
                    .as(metric.key())
                    .isEqualTo(Scored.of("in-plane", "0000", "1100").score(Volumes.ONE, metric.key()));
        }
    }
}
