package org.example.consumer;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.export.CsvTableWriter;
import io.github.saros4j.export.JsonTableWriter;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;

/** What a user of the libraries writes: a class that works with every one of them. */
public final class Consumer {
    private static final VolumeGeometry GEOMETRY =
            VolumeGeometry.of(new GridShape(8, 8, 3), new Spacing(0.8, 0.8, 5.0));

    private Consumer() {}

    /**
     * Writes a truth, reads it back, scores a prediction that is one voxel off and prints the score.
     *
     * @param arguments a folder that may be written to
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "body-regions.nii.gz");
        NiftiWriter.withDefaults().write(file, muscleFrom(1));
        LabelVolume<BodyRegion> truth = NiftiReader.withDefaults().readLabels(file, BodyRegion.labelSet());

        LabelVolume<BodyRegion> prediction = muscleFrom(2);
        CaseScores<BodyRegion> scores =
                SegmentationEvaluator.of(EvaluationProtocol.defaultFor(truth)).evaluate("case_000", truth, prediction);
        double dice =
                scores.score(BodyRegion.MUSCLE, OverlapMetric.DICE).value().orElseThrow();

        Table table = Table.builder("scores", Column.text("label"), Column.real("dice"))
                .row(BodyRegion.MUSCLE.key(), dice)
                .build();
        new CsvTableWriter().write(table, System.out);
        new JsonTableWriter().write(table, System.out);
    }

    /** Two of three slices are annotated; on both, muscle is a square of 4 x 4 voxels. */
    private static LabelVolume<BodyRegion> muscleFrom(int x0) {
        byte[] slice = new byte[GEOMETRY.shape().sliceSize()];
        for (int y = 1; y < 5; y++) {
            for (int x = x0; x < x0 + 4; x++) {
                slice[y * GEOMETRY.shape().nx() + x] = (byte) BodyRegion.MUSCLE.id();
            }
        }
        LabelVolume.Builder<BodyRegion> volume = LabelVolume.builder(BodyRegion.labelSet(), GEOMETRY);
        volume.add(slice.clone());
        volume.skip();
        volume.add(slice);
        return volume.build();
    }
}
