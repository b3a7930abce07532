package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.anatomy.TotalSegmentatorBody;
import io.github.saros4j.anatomy.TotalSegmentatorTissue;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does with files of TotalSegmentator, and with other label sets than those of SAROS. */
class TotalSegmentatorCommandTest {

    private static final LabelSet<TotalSegmentatorV2> V2 = TotalSegmentatorV2.labelSet();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int evaluate(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--truth",
                folder.resolve("truth").toString(),
                "--prediction",
                folder.resolve("prediction").toString(),
                "--output",
                folder.resolve("scores").toString(),
                "--resamples",
                "50",
                "--worst",
                "0"));
        args.addAll(List.of(more));
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(new String[0]));
    }

    /** 6 x 6 voxels a slice; each slice holds one id but for a border of background. */
    private static <L extends Label> LabelVolume<L> volume(LabelSet<L> set, int... ids) {
        LabelVolume.Builder<L> builder = LabelVolume.builder(
                set, VolumeGeometry.of(new GridShape(6, 6, ids.length), new Spacing(1.5, 1.5, 1.5)));
        for (int id : ids) {
            byte[] slice = new byte[36];
            for (int y = 1; y < 5; y++) {
                Arrays.fill(slice, 6 * y + 1, 6 * y + 5, (byte) id);
            }
            if (id < 0) {
                builder.skip();
            } else {
                builder.add(slice);
            }
        }
        return builder.build();
    }

    /** All 117; those without voxels are copies of one file, which is faster than to write each. */
    private void writeMasks(String place, LabelVolume<TotalSegmentatorV2> volume) throws IOException {
        Path masks = folder.resolve(place);
        MaskWriter.withDefaults().withoutEmptyMasks().write(masks, volume);
        Path empty = masks.resolve("empty.nii");
        NiftiWriter.withDefaults()
                .write(empty, volume(V2, new int[volume.geometry().shape().nz()]));
        for (TotalSegmentatorV2 label : V2.foreground()) {
            if (Files.notExists(masks.resolve(label.fileName() + ".nii.gz"))) {
                Files.copy(empty, masks.resolve(label.fileName() + ".nii"));
            }
        }
        Files.delete(empty);
    }

    private void writeMap(String place, LabelVolume<?> volume) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.resolveSibling("."));
        NiftiWriter.withDefaults().write(file, volume);
    }

    private void writeTotalSegmentatorFolder() throws IOException {
        int liver = TotalSegmentatorV2.LIVER.id();
        int spleen = TotalSegmentatorV2.SPLEEN.id();
        writeMasks("truth/s0001/segmentations", volume(V2, liver, liver, spleen));
        writeMasks("truth/s0002/segmentations", volume(V2, liver, liver, 0));
        writeMap("prediction/s0001.nii.gz", volume(V2, liver, liver, spleen));
        writeMasks("prediction/s0002", volume(V2, liver, 0, 0));
    }

    @Test
    void itsFoldersAreScoredAsTheyAreBesidePublishedScores() throws IOException {
        writeTotalSegmentatorFolder();
        assertThat(evaluate(
                        "--labels",
                        "totalsegmentator-v2",
                        "--protocol",
                        "totalsegmentator",
                        "--expect",
                        "TotalSegmentator-v2"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("nnU-Net trained on the public data set 2.0.1")
                .doesNotContain("Warning");
        // Liver: 1 and 2 * 16 / (32 + 16); spleen: 1.
        assertThat(Files.readAllLines(folder.resolve("scores/published.csv")))
                .anySatisfy(line ->
                        assertThat(line).startsWith("spleen,dice,1,0.9999999").contains(",0.984,"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("liver,dice,2,0.8333333185").contains(",0.963,"));
    }

    @Test
    void publishedScoresOfOtherLabelsOrProtocolsComeWithAWarning() throws IOException {
        writeMap("truth/s0001.nii.gz", volume(V2, 5, 5, 1));
        writeMap("prediction/s0001.nii.gz", volume(V2, 5, 5, 1));
        assertThat(evaluate("--labels", "totalsegmentator-v2", "--expect", "totalsegmentator-v1"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Warning: it was scored by the protocol totalsegmentator, this by volumetric")
                .contains("Warning: labels of totalsegmentator-v2 are held against those of the same name");
    }

    @Test
    void theBodyOfBothIsScored() throws IOException {
        writeMap("truth/c/body-parts.nii.gz", volume(BodyPart.labelSet(), -1, 1, 3));
        writeMap("prediction/c.nii.gz", volume(TotalSegmentatorBody.labelSet(), 1, 1, 2));
        assertThat(evaluate("--labels", "body-parts", "--prediction-labels", "body", "--metrics", "dice"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("  Body = body_trunc + body_extremities (everything within the skin");
        assertThat(Files.readString(folder.resolve("scores/scores.csv"))).contains("c,1,body,in-plane,dice,");
    }

    @Test
    void metaCsvChoosesASplitAndMakesGroups() throws IOException {
        writeTotalSegmentatorFolder();
        Path meta = folder.resolve("truth/meta.csv");
        Files.writeString(meta, """
                image_id;age;gender;institute;study_type;split
                s0001;50;m;A;ct;test
                s0002;;f;B;ct;train
                """);
        assertThat(evaluate("--labels", "totalsegmentator-v2", "--info", meta.toString(), "--split", "test"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(folder.resolve("scores/groups.csv")))
                .contains("institute")
                .contains("male");
        assertThat(Files.readString(folder.resolve("scores/scores.csv")))
                .contains("s0001")
                .doesNotContain("s0002");
        assertThat(evaluate("--labels", "totalsegmentator-v2", "--info", meta.toString(), "--split", "fold-1"))
                .isEqualTo(2);
    }

    @Test
    void missingMasksFailUnlessAllowedAndAreThenNamed() throws IOException {
        writeTotalSegmentatorFolder();
        Files.delete(folder.resolve("prediction/s0002/colon.nii"));
        assertThat(evaluate("--labels", "totalsegmentator-v2")).isEqualTo(1);
        assertThat(err.toString()).contains("no mask of 1 of 117 labels: colon");
        assertThat(evaluate("--labels", "totalsegmentator-v2", "--allow-missing-masks"))
                .isZero();
        assertThat(err.toString()).containsOnlyOnce("s0002: no mask of colon"); // though pictures read it again
    }

    @Test
    void itsOutputIsScoredAgainstSarosWhereTheyMeanTheSame() throws IOException {
        int bones = BodyRegion.BONES.id();
        int brain = BodyRegion.BRAIN.id();
        writeMap(
                "truth/case_000/body-regions.nii.gz",
                volume(BodyRegion.labelSet(), bones, -1, brain, BodyRegion.PERICARDIUM.id()));
        writeMasks(
                "prediction/case_000",
                volume(
                        V2,
                        TotalSegmentatorV2.SKULL.id(),
                        TotalSegmentatorV2.LIVER.id(),
                        TotalSegmentatorV2.BRAIN.id(),
                        TotalSegmentatorV2.HEART.id()));
        assertThat(evaluate("--labels", "body-regions", "--prediction-labels", "totalsegmentator-v2"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("scores/scores.csv")))
                .contains("case_000,1,bones,in-plane,dice,,1,DEFINED", "case_000,2,brain,in-plane,dice,,1,DEFINED")
                .noneMatch(line -> line.contains("pericardium"));
        assertThat(out.toString())
                .contains("  Bones = 62 classes (union of all bone classes;")
                .contains("Pericardium: the sac with the fat within it; the task total has the heart")
                .contains("Not compared, of totalsegmentator-v2: 52 labels (correspondence.csv says why)");
        assertThat(Files.readString(folder.resolve("scores/correspondence.csv")))
                .contains("spinal_cord,spinal_cord,spinal_cord,");
        assertThat(evaluate("--labels", "body-regions", "--prediction-labels", "tissue-types"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("No label of body-regions means the same as one of tissue-types");
    }

    @Test
    void aLabelSetMayBeAFileAndItsNamesMatchKnownOnes() throws IOException {
        Path labels = folder.resolve("fette.json");
        Files.writeString(labels, "{\"9\": \"Torso Fat\", \"3\": \"Öl\"}");
        LabelSet<TotalSegmentatorTissue> tissue = TotalSegmentatorTissue.labelSet();
        writeMap("truth/a.nii.gz", volume(tissue, 2, 3));
        writeMap("prediction/a.nii.gz", volume(LabelSet.ofNames("fette", Map.of(9, "Torso Fat", 3, "Öl")), 9, 9));
        assertThat(evaluate("--labels", "tissue-types", "--prediction-labels", labels.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("scores/scores.csv")))
                .anyMatch(line -> line.startsWith("a,1,torso_fat,volumetric,dice,,0.666"));
        assertThat(out.toString()).contains("Öl: no label of tissue-types has that name");
        Files.writeString(labels, "{\"x\": \"Torso Fat\"}");
        assertThat(evaluate("--labels", labels.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("fette.json, line 1: 'x' is no id");
        assertThat(evaluate("--labels", "body-region")).isEqualTo(2);
        assertThat(err.toString()).contains("'body-region' is neither a file nor one of body-regions, body-parts,");
    }
}
