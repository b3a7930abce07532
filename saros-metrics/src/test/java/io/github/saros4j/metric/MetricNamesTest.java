package io.github.saros4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNamesTest {

    @Test
    void everyKeyIsReadAsItsMetric() {
        for (Metric metric : AllMetrics.list()) {
            assertThat(MetricNames.parse(metric.key())).isEqualTo(metric);
        }
    }

    @Test
    void keysAreUniqueAndTakeNoQuotesInATable() {
        Map<String, Metric> byKey = new HashMap<>();
        for (Metric metric : AllMetrics.list()) {
            assertThat(byKey.put(metric.key(), metric)).as(metric.key()).isNull();
            assertThat(metric.key()).matches("[a-z0-9_.+-]+").hasToString(metric.toString());
        }
    }

    @Test
    void namesInPrintAreUniqueToo() {
        assertThat(AllMetrics.list()).extracting(Metric::displayName).doesNotHaveDuplicates();
    }

    @Test
    void namesDoNotDependOnTheLocale() {
        Locale locale = Locale.getDefault();
        try {
            for (String tag : List.of("tr", "ar-EG-u-nu-arab", "de")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(MetricNames.parse("SPECIFICITY")).isEqualTo(OverlapMetric.SPECIFICITY);
                assertThat(InstanceMetric.MISSED_COMPONENTS.key()).isEqualTo("missed_components");
                assertThat(SurfaceDice.ofMm(1e-9).key()).isEqualTo("nsd_1e-09mm");
                assertThat(DistanceMetric.hausdorff(97.5).displayName()).isEqualTo("HD97.5");
                assertThat(new FBeta(0.5).displayName()).isEqualTo("F0.5");
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dsc, dice",
        "jaccard, iou",
        "sensitivity, recall",
        "ppv, precision",
        "hausdorff, hd",
        "avg_surface_distance, masd",
        "median_surface_distance, hd50_pooled",
        "surface_dice, nsd_3mm",
        "nsd, nsd_3mm",
        "boundary_iou, boundary_iou_2mm",
        "Boundary-IoU-0.5mm, boundary_iou_0.5mm",
        "' HD95-Mean ', hd95_mean",
        "Volume-Similarity, volume_similarity",
        "nsd-1e-9mm, nsd_1e-09mm",
        "NSD_1E6MM, nsd_1e+06mm",
        "hd100, hd",
        "hd100_mean_counted, hd_mean_counted",
        "hd095, hd95",
        "f1.50, f1.5",
        "nsd_03.0mm, nsd_3mm"
    })
    void othersNamesAndSpellingsAreUnderstood(String name, String key) {
        assertThat(MetricNames.parse(name).key()).isEqualTo(key);
    }

    @Test
    void whatTheNamesOfDistancesMean() {
        assertThat(DistanceMetric.ASSD.key()).isEqualTo("assd");
        assertThat(DistanceMetric.MASD.key()).isEqualTo("masd");
        assertThat(DistanceMetric.RMSD.key()).isEqualTo("rmsd");
        assertThat(DistanceMetric.HD.key()).isEqualTo("hd");
        assertThat(DistanceMetric.HD95.key()).isEqualTo("hd95");
        assertThat(DistanceMetric.MEDIAN.key()).isEqualTo("hd50_pooled");
        assertThat(DistanceMetric.ASD_TRUTH_TO_PREDICTION.key()).isEqualTo("asd_truth_to_prediction");
        assertThat(DistanceMetric.ASD_PREDICTION_TO_TRUTH.key()).isEqualTo("asd_prediction_to_truth");
        assertThat(DistanceMetric.HD95.over(Direction.POOLED).weighedBy(Weighting.COUNT_INTERPOLATED))
                .hasToString("hd95_pooled_interpolated")
                .extracting(Metric::displayName)
                .isEqualTo("HD95 pooled interpolated");
        assertThat(DistanceMetric.ASSD.weighedBy(Weighting.COUNT)).hasToString("assd_counted");
        assertThat(DistanceMetric.ASD_TRUTH_TO_PREDICTION.displayName()).isEqualTo("ASD truth to prediction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "dice2",
                "hd95_",
                "hd95_max",
                "hd95_sideways",
                "hd95_counted_pooled",
                "hd-95",
                "assd_interpolated",
                "rmsd_interpolated",
                "nsd_mm",
                "nsd_3",
                "nsd_3cm",
                "nsd_1,5mm",
                "nsd_.5mm",
                "f",
                "f-1",
                "foo",
                "overlap",
                "nsd_٣mm"
            })
    void otherNamesAreRefusedWithAListOfWhatThereIs(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricNames.parse(name))
                .withMessageStartingWith("'" + name + "' is no metric; there are ")
                .withMessageContaining("dice")
                .withMessageContaining("asd_truth_to_prediction")
                .withMessageContaining("hd95_pooled")
                .withMessageContaining("distance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hd101", "hd1e9", "nsd_1e7mm", "nsd_1e999mm", "boundary_iou_2000000mm", "f0", "f1001"})
    void numbersOutOfRangeAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricNames.parse(name))
                .withMessageContaining("not ");
    }

    @Test
    void familiesAreListsOfMetrics() {
        assertThat(MetricNames.parseAll(List.of("overlap")))
                .extracting(Metric::key)
                .containsExactly(
                        "dice", "iou", "precision", "recall", "f2", "specificity", "balanced_accuracy", "mcc", "kappa");
        assertThat(MetricNames.parseAll(List.of("counts")))
                .extracting(Metric::key)
                .containsExactly("tp", "fp", "fn", "tn");
        assertThat(MetricNames.parseAll(List.of("surface")))
                .extracting(Metric::key)
                .containsExactly("nsd_3mm", "boundary_iou_2mm");
        assertThat(MetricNames.parseAll(List.of("distance")))
                .extracting(Metric::key)
                .containsExactly(
                        "asd_truth_to_prediction",
                        "asd_prediction_to_truth",
                        "assd",
                        "masd",
                        "rmsd",
                        "hd50_pooled",
                        "hd95",
                        "hd");
        assertThat(MetricNames.parseAll(List.of("volume"))).hasSize(7).allMatch(VolumeMetric.class::isInstance);
        assertThat(MetricNames.parseAll(List.of("instance"))).containsExactly(InstanceMetric.values());
    }

    @Test
    void ofSeveralNamesEachMetricComesOnceWhereItIsFirstNamed() {
        assertThat(MetricNames.parseAll(List.of("hd", " Counts ", "dice", "FP", "dsc", "hausdorff")))
                .extracting(Metric::key)
                .containsExactly("hd", "tp", "fp", "fn", "tn", "dice");
        assertThat(MetricNames.parseAll(List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricNames.parseAll(List.of("dice", "families")))
                .withMessageStartingWith("'families' is no metric");
    }
}
