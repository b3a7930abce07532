package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two models' 117-class output for one CT, the prediction as a folder of masks, scored through the API. */
class TotalSegmentatorScoresTest {

    @ParameterizedTest
    @CsvSource({
        "volumetric, volumetric, 4",
        "deepmind, volumetric, 4",
        "in-plane, in_plane, 4",
        "published, published, 4",
        "totalsegmentator, totalsegmentator, 0"
    })
    void meetsTheReferenceForAllClasses(String protocol, String name, int otherTolerances) throws IOException {
        Path folder = SharedData.folder("totalsegmentator");
        LabelSet<TotalSegmentatorV2> classes = TotalSegmentatorV2.labelSet();
        CohortCase<TotalSegmentatorV2> pair = FolderCases.of(
                        folder.resolve("example_seg.nii.gz"), folder.resolve("example_seg_fast"), classes)
                .cases()
                .get(0);
        LabelVolume<TotalSegmentatorV2> truth = pair.truth();
        LabelVolume<TotalSegmentatorV2> prediction = pair.prediction(truth);
        List<ExpectedScores> wanted = ExpectedScores.read(folder.resolve("expected.csv")).stream()
                .filter(expected -> expected.protocol().equals(name)
                        || (expected.protocol().equals("any") && !isRuledOtherwise(name, expected.metric())))
                .filter(expected -> !expected.metric().equals("contour_length_total"))
                .toList();
        EvaluationProtocol all = EvaluationProtocol.named(protocol)
                .withMetrics(MetricNames.parseAll(
                        wanted.stream().map(ExpectedScores::metric).distinct().toList()));
        CaseScores<TotalSegmentatorV2> scores = SegmentationEvaluator.of(all).evaluate("example", truth, prediction);
        for (ExpectedScores expected : wanted) {
            TotalSegmentatorV2 label = classes.byId(expected.labelId()).orElseThrow();
            Metric metric = MetricNames.parse(expected.metric());
            expected.assertMetBy(scores.score(label, metric).value().orElseThrow());
        }
        assertThat(wanted).hasSizeGreaterThan(3 * 117 + 2 * 41 + otherTolerances * 40);
    }

    /** Its Dice has a small number below the line, so the one that holds anywhere does not hold there. */
    private static boolean isRuledOtherwise(String protocol, String metric) {
        return protocol.equals("totalsegmentator") && metric.equals("dice");
    }
}
