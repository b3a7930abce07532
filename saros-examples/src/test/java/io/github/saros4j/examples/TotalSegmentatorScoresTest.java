package io.github.saros4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two models' 117-class output for one CT, scored through the API with a label set made up on the spot. */
class TotalSegmentatorScoresTest {

    private static final int CLASSES = 117;

    @ParameterizedTest
    @EnumSource(SurfaceProtocol.class)
    void meetsTheReferenceForAllClasses(SurfaceProtocol protocol) throws IOException {
        Path folder = SharedData.folder("totalsegmentator");
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= CLASSES; id++) {
            names.put(id, "class " + id);
        }
        LabelSet<NamedLabel> classes = LabelSet.ofNames("117 classes", names);
        LabelVolume<NamedLabel> truth =
                NiftiReader.withDefaults().readLabels(folder.resolve("example_seg.nii.gz"), classes);
        LabelVolume<NamedLabel> prediction =
                NiftiReader.withDefaults().readPrediction(folder.resolve("example_seg_fast.nii.gz"), truth);
        CaseScores<NamedLabel> scores = SegmentationEvaluator.of(
                        EvaluationProtocol.of(protocol).withTolerancesMm(0.5, 1, 2, 3, 5))
                .evaluate("example", truth, prediction);
        Map<String, Metric> metrics = new HashMap<>();
        scores.protocol().metrics().forEach(metric -> metrics.put(metric.key(), metric));

        String name = protocol.key().replace('-', '_');
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(folder.resolve("expected.csv"))) {
            Metric metric = metrics.get(expected.metric());
            if (metric != null && List.of("any", name).contains(expected.protocol())) {
                NamedLabel label = classes.byId(expected.labelId()).orElseThrow();
                expected.assertMetBy(scores.score(label, metric).value().orElseThrow());
                met++;
            }
        }
        assertThat(met).isEqualTo(3 * 117 + 3 * 41 + 4 * 40 + 41);
    }
}
