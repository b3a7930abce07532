package io.github.saros4j.examples.nnunet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the demo's cohort: a test case, two in folds; one of them, case_002, stored as LAI. */
class NnUnetCommandTest {

    @TempDir
    private static Path cohort;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeCohort() throws IOException {
        DemoCohort.write(cohort, 3, 1, (id, done, total) -> {});
    }

    private int nnunet(String... options) {
        List<String> args = new ArrayList<>(List.of("nnunet"));
        args.addAll(List.of(options));
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private String truth() {
        return cohort.resolve("truth").toString();
    }

    @Test
    void slicesGoOutAndComeBackAsTheTruth() throws IOException {
        String root = folder.resolve("nn").toString();
        assertThat(nnunet("export", truth(), "--labels", "body-regions", "--output", root))
                .as(err::toString)
                .isZero();
        assertThat(out.toString())
                .contains("Dataset557_BCA_2d_regions in ")
                .contains("fold-1: 1 case, ")
                .contains("fold-2: 1 case, 13 slices")
                .contains("fold-3: 0 cases, 0 slices")
                .contains("test: 1 case, 34 slices");
        Path raw = Path.of(root, "nnUNet_raw", "Dataset557_BCA_2d_regions");
        assertThat(raw.resolve("dataset.json")).exists();
        assertThat(Path.of(root, "nnUNet_eval", "Dataset557_BCA_2d_regions", "imagesTs", "case_000_0000.nii.gz"))
                .hasSameBinaryContentAs(cohort.resolve("truth/case_000/image.nii.gz"));
        for (String part : List.of("labelsTs", "labelsTr")) {
            assertThat(nnunet(
                            "import",
                            truth(),
                            "--labels",
                            "body-regions",
                            "--predictions",
                            raw.resolve(part).toString(),
                            "--output",
                            folder.resolve("volumes").toString()))
                    .as(err::toString)
                    .isZero();
        }
        assertThat(out.toString()).contains("2 cases have no prediction").contains("1 case has no prediction");
        for (String id : List.of("case_000", "case_001", "case_002")) {
            LabelVolume<BodyRegion> truth =
                    read(cohort.resolve("truth").resolve(id).resolve("body-regions.nii.gz"));
            LabelVolume<BodyRegion> imported = read(folder.resolve("volumes").resolve(id + ".nii.gz"));
            assertThat(imported.annotatedSlices()).isEqualTo(truth.annotatedSlices());
            assertThat(imported.geometry()).isEqualTo(truth.geometry());
            for (int i = 0; i < truth.annotatedSlices().count(); i++) {
                assertThat(imported.slice(i)).isEqualTo(truth.slice(i));
            }
        }
    }

    private static LabelVolume<BodyRegion> read(Path file) throws IOException {
        return NiftiReader.withDefaults().readLabels(file, BodyRegion.labelSet());
    }

    @Test
    void volumesOfPlainFilesNeedTheTable() throws IOException {
        String root = folder.resolve("nn").toString();
        String[] files = {
            "export",
            "--parts",
            truth(),
            "--images",
            truth(),
            "--labels",
            "body-parts",
            "--dimension",
            "3D",
            "--output",
            root
        };
        assertThat(nnunet(files)).isEqualTo(2);
        assertThat(err.toString()).contains("--info").contains("(see saros nnunet export --help)");
        assertThat(Path.of(root)).doesNotExist();
        List<String> withInfo = new ArrayList<>(List.of(files));
        withInfo.addAll(
                List.of("--info", cohort.resolve("truth/Segmentation Info.csv").toString()));
        assertThat(nnunet(withInfo.toArray(String[]::new))).as(err::toString).isZero();
        Path map = Path.of(root, "nnUNet_raw", "Dataset658_BCA_3d_parts", "labelsTr", "case_002.nii.gz");
        LabelVolume<BodyPart> labels =
                NiftiReader.withDefaults().readLabels(map, BodyPart.labelSet().withIgnoreId(7));
        assertThat(labels.geometry().orientation().code()).isEqualTo("RAS");
        assertThat(labels.annotatedSlices().count()).isEqualTo(13);
    }

    @Test
    void aCaseWithoutAnImageIsNamedAndNothingLooksFinished() throws IOException {
        Path copy = folder.resolve("copy");
        copy(cohort.resolve("truth"), copy);
        Files.delete(copy.resolve("case_001/image.nii.gz"));
        Path root = folder.resolve("nn");
        assertThat(nnunet("export", copy.toString(), "--labels", "body-parts", "--output", root.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("case_001: no image");
        Path raw = root.resolve("nnUNet_raw/Dataset558_BCA_2d_parts");
        assertThat(raw.resolve("dataset.json")).doesNotExist();
        assertThat(nnunet("export", truth(), "--labels", "body-parts", "--output", root.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("holds files already");
    }

    @Test
    void predictionsOfUnknownCasesAreNamed() throws IOException {
        Path predictions = Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(predictions.resolve("case_900_4.nii.gz"), "");
        assertThat(nnunet(
                        "import",
                        truth(),
                        "--labels",
                        "body-parts",
                        "--predictions",
                        predictions.toString(),
                        "--output",
                        folder.resolve("volumes").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("[case_900]").doesNotContain("no slices");
        assertThat(folder.resolve("volumes")).doesNotExist();
    }

    @Test
    void filesThatAreNoSlicesAreNamed() throws IOException {
        Path predictions = Files.createDirectories(folder.resolve("predictions"));
        Files.writeString(predictions.resolve("case_001_4.nii.gz"), "");
        Files.writeString(predictions.resolve("case_001_5.nii.gz.part"), "");
        assertThat(nnunet(
                        "import",
                        truth(),
                        "--labels",
                        "body-parts",
                        "--predictions",
                        predictions.toString(),
                        "--output",
                        folder.resolve("volumes").toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("holds files that are no slices: [case_001_5.nii.gz.part]")
                .doesNotContain("not there");
        assertThat(folder.resolve("volumes")).doesNotExist();
    }

    @Test
    void withoutACommandTheUsageIsWrong() {
        assertThat(nnunet()).isEqualTo(2);
        assertThat(err.toString()).contains("[export, import]");
        assertThat(nnunet("export", truth(), "--labels", "body-parts", "--dimension", "4d", "--output", "x"))
                .isEqualTo(2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
