package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.SarosException;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.cohort.CohortCase.Presence;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCasesTest {

    private static final LabelSet<BodyRegion> REGIONS = BodyRegion.labelSet();

    @TempDir
    Path folder;

    private Path truths;
    private Path predictions;

    @BeforeEach
    void makeFolders() throws IOException {
        truths = Files.createDirectory(folder.resolve("truths"));
        predictions = Files.createDirectory(folder.resolve("predictions"));
    }

    private FolderCases<BodyRegion> cases() throws IOException {
        return FolderCases.of(truths, predictions, REGIONS);
    }

    private static void writeTruth(Path file) throws IOException {
        TestVolumes.write(file, REGIONS, -1, 2, -1, 13);
    }

    private static void writePrediction(Path file) throws IOException {
        TestVolumes.write(file, REGIONS.withoutIgnoreId(), 1, 2, 3, 4);
    }

    private static List<String> ids(FolderCases<BodyRegion> cases) {
        return cases.cases().stream()
                .map(item -> item.presence() + " " + item.id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "a.nii.gz, a.nii.gz",
        "a.nii, a.nii.gz",
        "a/body-regions.nii.gz, a.nii",
        "a.nii.gz, a/body-regions.nii",
        "a/body-regions.nii, a/body-regions.nii.gz"
    })
    void eachSideMayHaveEitherLayout(String truth, String prediction) throws IOException {
        writeTruth(truths.resolve(truth));
        writePrediction(predictions.resolve(prediction));
        CohortCase<BodyRegion> only = cases().cases().get(0);
        assertThat(only).hasToString(only.id());

        assertThat(ids(cases())).containsExactly("BOTH a");
        LabelVolume<BodyRegion> volume = only.truth();
        assertThat(volume.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 1, 3));
        assertThat(only.truthIgnoresSlices()).isTrue();
        assertThat(only.prediction(volume).idAt(0, 0, 3)).isEqualTo(4);
        assertThat(cases().labelSet()).isSameAs(REGIONS);
    }

    @Test
    void missingAndExtraCasesAreListedByAscendingId() throws IOException {
        for (String name : List.of("case_010", "case_002", "b")) {
            writeTruth(truths.resolve(name + ".nii.gz"));
        }
        for (String name : List.of("case_002", "c")) {
            writePrediction(predictions.resolve(name + ".nii.gz"));
        }

        assertThat(ids(cases()))
                .containsExactly("TRUTH_ONLY b", "PREDICTION_ONLY c", "BOTH case_002", "TRUTH_ONLY case_010");
        assertThat(cases()).hasToString("3 truths and 2 predictions of body-regions");
        CohortCase<BodyRegion> missing = cases().cases().get(0);
        CohortCase<BodyRegion> extra = cases().cases().get(1);
        LabelVolume<BodyRegion> truth = missing.truth();
        assertThatIllegalStateException()
                .isThrownBy(() -> missing.prediction(truth))
                .withMessage("Case b has no prediction");
        assertThatIllegalStateException().isThrownBy(extra::truth).withMessage("Case c has no truth");
        assertThatIllegalStateException().isThrownBy(extra::truthIgnoresSlices);
    }

    @Test
    void listingReadsNoVolume() throws IOException {
        Files.writeString(truths.resolve("broken.nii.gz"), "no gzip");
        writePrediction(predictions.resolve("broken.nii.gz"));
        CohortCase<BodyRegion> broken = cases().cases().get(0);

        assertThat(broken.presence()).isEqualTo(Presence.BOTH);
        assertThatExceptionOfType(SarosException.class)
                .isThrownBy(broken::truth)
                .withMessageContaining("broken.nii.gz");
    }

    @ParameterizedTest
    @CsvSource({"a.nii.gz, a.nii", "a.nii, a/body-regions.nii.gz", "a.nii.gz, a/body-regions.nii"})
    void aCaseThatIsThereTwiceIsRefused(String one, String other) throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        writePrediction(predictions.resolve(one));
        writePrediction(predictions.resolve(other));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(this::cases)
                .withMessageStartingWith("Case a is there twice: ")
                .withMessageContaining(predictions.resolve(one).toString())
                .withMessageContaining(predictions.resolve(other).toString());
    }

    @Test
    void aCaseThatIsThereTwiceInItsFolderIsRefused() throws IOException {
        writeTruth(truths.resolve("a/body-regions.nii.gz"));
        writeTruth(truths.resolve("a/body-regions.nii"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(this::cases)
                .withMessage(truths.resolve("a") + ": only one may be there of body-regions.nii.gz, body-regions.nii");
    }

    @Test
    void whatIsClearlyNoVolumeIsPassedOver() throws IOException {
        writeTruth(truths.resolve("a/body-regions.nii.gz"));
        TestVolumes.write(truths.resolve("a/body-parts.nii.gz"), BodyPart.labelSet(), 1, 1, 1, 1);
        writePrediction(predictions.resolve("a.nii.gz"));
        for (String other :
                List.of(".a.nii.gz.0.tmp", ".DS_Store", "dataset.json", "plans.pkl", "a.npz", "notes", "x.csv")) {
            Files.writeString(predictions.resolve(other), "");
        }
        Files.createDirectory(predictions.resolve("logs"));
        Files.createDirectory(predictions.resolve(".a"));

        assertThat(ids(cases())).containsExactly("BOTH a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b.nii.gz.part", "b.nii (1).gz", "b.nrrd", "b.mha", "b.hdr", "b.img", "b.gz", "B.DCM", "b.mgz"})
    void whatLooksLikeAVolumeIsNotPassedOver(String name) throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        writePrediction(predictions.resolve("a.nii.gz"));
        Path odd = Files.writeString(predictions.resolve(name), "");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(this::cases)
                .withMessage(odd + ": looks like a volume, but cases are NAME.nii.gz or NAME.nii; move or rename it");
    }

    @Test
    void aFolderWithoutCasesIsRefused() throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        TestVolumes.write(predictions.resolve("a/body-parts.nii.gz"), BodyPart.labelSet(), 1, 1, 1, 1);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(this::cases)
                .withMessage(predictions + ": no case; expected NAME.nii.gz, NAME.nii, NAME/body-regions.nii.gz or"
                        + " NAME/body-regions.nii, or masks in NAME/segmentations or NAME");
    }

    @Test
    void pathsThatDoNotExistAreTheDisksError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> FolderCases.of(folder.resolve("nowhere"), predictions, REGIONS))
                .withMessage(folder.resolve("nowhere").toString());
    }

    @Test
    void aFolderAndAFileAreRefused() throws IOException {
        Path file = predictions.resolve("a.nii.gz");
        writePrediction(file);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FolderCases.of(truths, file, REGIONS))
                .withMessage(truths + " is a folder of cases and " + file
                        + " one case (a file, or a folder of masks); both must be folders of cases, or both one case");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FolderCases.of(file, truths, REGIONS))
                .withMessage(truths + " is a folder of cases and " + file
                        + " one case (a file, or a folder of masks); both must be folders of cases, or both one case");
    }

    @ParameterizedTest
    @CsvSource({
        "case_001/body-regions.nii.gz, case_001",
        "case_001/body-regions.nii, case_001",
        "scan.nii.gz, scan",
        "case_001/other.nii, other"
    })
    void twoFilesAreOneCaseNamedAfterTheTruth(String truth, String id) throws IOException {
        writeTruth(truths.resolve(truth));
        writePrediction(predictions.resolve("whatever.nii.gz"));
        FolderCases<BodyRegion> pair =
                FolderCases.of(truths.resolve(truth), predictions.resolve("whatever.nii.gz"), REGIONS);

        assertThat(ids(pair)).containsExactly("BOTH " + id);
        assertThat(pair.cases().get(0).prediction(pair.cases().get(0).truth()).annotatedSlices())
                .isEqualTo(AnnotatedSlices.of(4, 1, 3));
    }

    @Test
    void onlySomeCasesKeepsMissingOnesAndReportsUnknownOnes() throws IOException {
        for (String name : List.of("a", "b", "d")) {
            writeTruth(truths.resolve(name + ".nii.gz"));
        }
        for (String name : List.of("a", "c", "d")) {
            writePrediction(predictions.resolve(name + ".nii.gz"));
        }
        FolderCases<BodyRegion> some = cases().only(Set.of("a", "b", "c", "z", "y"));

        assertThat(ids(some)).containsExactly("BOTH a", "TRUTH_ONLY b", "PREDICTION_ONLY c");
        assertThat(some.unknownIds()).containsExactly("y", "z");
        assertThat(cases().unknownIds()).isEmpty();
        assertThat(some.withSparsePredictions()
                        .withReader(NiftiReader.withDefaults())
                        .unknownIds())
                .containsExactly("y", "z");
    }

    @Test
    void aPredictionThatIgnoresSlicesIsRefusedUnlessItMay() throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        TestVolumes.write(predictions.resolve("a.nii.gz"), REGIONS, 1, -1, 3, 4);
        CohortCase<BodyRegion> strict = cases().cases().get(0);
        LabelVolume<BodyRegion> truth = strict.truth();

        assertThatExceptionOfType(SarosException.class)
                .isThrownBy(() -> strict.prediction(truth))
                .withMessageContaining("255");
        LabelVolume<BodyRegion> sparse =
                cases().withSparsePredictions().cases().get(0).prediction(truth);
        assertThat(sparse.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 3));
        assertThat(sparse.idAt(0, 0, 3)).isEqualTo(4);
    }

    @Test
    void sparsePredictionsAreLaidOnTheTruthsGrid() throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        LabelVolume<BodyRegion> prediction = TestVolumes.labels(REGIONS, -1, 5, 6, 7);
        TestVolumes.write(predictions.resolve("a.nii.gz"), prediction.reoriented(Orientation.parse("ALI")));
        CohortCase<BodyRegion> item = cases().withSparsePredictions().cases().get(0);
        LabelVolume<BodyRegion> aligned = item.prediction(item.truth());

        assertThat(aligned.geometry().matches(TestVolumes.GRID)).isTrue();
        assertThat(aligned.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 1, 3));
        assertThat(aligned.slice(0)).isEqualTo(prediction.slice(0));
        assertThat(aligned.slice(1)).isEqualTo(prediction.slice(2));
    }

    @Test
    void sparsePredictionsMayHaveNoSliceInCommonWithTheTruth() throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        TestVolumes.write(predictions.resolve("a.nii.gz"), REGIONS, 5, -1, 5, -1);
        CohortCase<BodyRegion> item = cases().withSparsePredictions().cases().get(0);

        assertThat(item.prediction(item.truth()).annotatedSlices().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPredictionOnAnotherGridIsRefused(boolean sparse) throws IOException {
        writeTruth(truths.resolve("a.nii.gz"));
        TestVolumes.writeShifted(predictions.resolve("a.nii.gz"));
        FolderCases<BodyRegion> cases = sparse ? cases().withSparsePredictions() : cases();
        CohortCase<BodyRegion> item = cases.cases().get(0);
        LabelVolume<BodyRegion> truth = item.truth();

        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> item.prediction(truth))
                .withMessageContaining(truths.resolve("a.nii.gz").toString())
                .withMessageContaining(predictions.resolve("a.nii.gz").toString());
    }

    @Test
    void aDenseTruthIgnoresNoSlice() throws IOException {
        writePrediction(truths.resolve("a.nii.gz"));
        writePrediction(predictions.resolve("a.nii.gz"));

        assertThat(cases().cases().get(0).truthIgnoresSlices()).isFalse();
    }
}
