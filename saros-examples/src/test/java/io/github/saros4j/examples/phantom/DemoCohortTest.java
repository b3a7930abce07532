package io.github.saros4j.examples.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.SarosException;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SarosCase;
import io.github.saros4j.dataset.SarosDataset;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCohortTest {

    private static final int CASES = 6;
    private static final NiftiReader READER = NiftiReader.withDefaults();

    @TempDir
    static Path folder;

    private static DemoCohort cohort;
    private static SarosDataset dataset;
    private static final List<String> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        cohort = DemoCohort.write(
                folder, CASES, 1, (caseId, done, total) -> PROGRESS.add(caseId + " " + done + " of " + total));
        dataset = SarosDataset.open(cohort.truth());
    }

    @Test
    void everyCaseIsReported() {
        assertThat(PROGRESS).hasSize(CASES).startsWith("case_000 1 of 6").endsWith("case_005 6 of 6");
    }

    @Test
    void dataSetOpensWithAllCasesListedAndPresent() {
        assertThat(dataset.cases()).hasSize(CASES);
        assertThat(dataset.missingFolders()).isEmpty();
        assertThat(dataset.unlistedFolders()).isEmpty();
    }

    @Test
    void tableShowsTwoScansOfOnePatientThreeOrientationsAndSplits() {
        List<CaseInfo> rows = dataset.info().cases();

        assertThat(dataset.byPatient().values()).extracting(List::size).containsOnlyOnce(2);
        assertThat(rows)
                .extracting(CaseInfo::orientation)
                .contains(Orientation.parse("LPS"), Orientation.parse("LAI"), Orientation.parse("RAS"));
        assertThat(rows).extracting(CaseInfo::split).contains(Split.TEST, Split.FOLD_1, Split.FOLD_2, Split.FOLD_3);
        assertThat(rows).extracting(CaseInfo::hasBreastImplant).containsOnlyOnce(true);
        assertThat(rows).extracting(CaseInfo::seriesInstanceUid).doesNotHaveDuplicates();
        for (List<SarosCase> scans : dataset.byPatient().values()) {
            assertThat(scans.stream().map(scan -> scan.info().split()).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void everyFifthSliceIsAnnotatedAndOneMoreIgnoredInOneCase() throws IOException {
        int casesWithArtefact = 0;
        for (SarosCase scan : dataset.cases()) {
            LabelVolume<BodyRegion> regions = scan.readBodyRegions();
            int[] positions = regions.annotatedSlices().positions();
            int gaps = 0;
            for (int i = 1; i < positions.length; i++) {
                int step = positions[i] - positions[i - 1];
                assertThat(step).isIn(5, 10);
                gaps += step == 10 ? 1 : 0;
            }
            assertThat(positions[0]).isLessThan(5);
            assertThat(gaps).isLessThanOrEqualTo(1);
            casesWithArtefact += gaps;
            assertThat(scan.readBodyParts().orElseThrow().annotatedSlices()).isEqualTo(regions.annotatedSlices());
        }
        assertThat(casesWithArtefact).isEqualTo(1);
    }

    @Test
    void orientationInTheTableIsTheFiles() throws IOException {
        for (SarosCase scan : dataset.cases()) {
            assertThat(scan.readBodyRegions().geometry().orientation())
                    .isEqualTo(scan.info().orientation());
            assertThat(scan.readImage()
                            .geometry()
                            .matches(scan.readBodyRegions().geometry()))
                    .isTrue();
        }
    }

    @Test
    void allRegionsAndPartsOccurInAnnotatedSlices() throws IOException {
        Set<BodyRegion> regions = EnumSet.noneOf(BodyRegion.class);
        Set<BodyPart> parts = EnumSet.noneOf(BodyPart.class);
        for (SarosCase scan : dataset.cases()) {
            regions.addAll(present(scan.readBodyRegions()));
            parts.addAll(present(scan.readBodyParts().orElseThrow()));
        }
        assertThat(regions).containsExactlyInAnyOrder(BodyRegion.values());
        assertThat(parts).containsExactlyInAnyOrder(BodyPart.values());
    }

    @Test
    void predictionsFitTheTruthsWithOneMissedGlandAndOneInventedImplant() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        for (SarosCase scan : dataset.cases()) {
            LabelVolume<BodyRegion> truth = scan.readBodyRegions();
            Path file = cohort.regionPredictions().resolve(scan.id() + ".nii.gz");
            LabelVolume<BodyRegion> prediction = READER.readPrediction(file, truth);
            assertThat(prediction.annotatedSlices()).isEqualTo(truth.annotatedSlices());
            Set<BodyRegion> inTruth = present(truth);
            Set<BodyRegion> inPrediction = present(prediction);
            if (inTruth.contains(BodyRegion.SUBMANDIBULAR_GLANDS)
                    && !inPrediction.contains(BodyRegion.SUBMANDIBULAR_GLANDS)) {
                missed.add(scan.id());
            }
            if (inPrediction.contains(BodyRegion.BREAST_IMPLANT) && !inTruth.contains(BodyRegion.BREAST_IMPLANT)) {
                invented.add(scan.id());
            }
        }
        assertThat(missed).containsExactly("case_003");
        assertThat(invented).containsExactly("case_001");
    }

    @Test
    void predictedPartsFitTheTruths() throws IOException {
        for (SarosCase scan : dataset.cases()) {
            LabelVolume<BodyPart> truth = scan.readBodyParts().orElseThrow();
            Path file = cohort.partPredictions().resolve(scan.id() + ".nii.gz");
            assertThat(READER.readPrediction(file, truth).annotatedSlices()).isEqualTo(truth.annotatedSlices());
            assertThat(READER.ignoresSlices(file, BodyPart.labelSet())).isFalse();
        }
    }

    @Test
    void filesReadBackAsTheyWereMade() throws IOException {
        BodyPhantom phantom = DemoCase.cohort(CASES, 1).get(2).phantom();
        SarosCase scan = dataset.cases().get(2);

        IntensityVolume image = scan.readImage();
        IntensityVolume made = phantom.image();
        LabelVolume<BodyRegion> regions = scan.readBodyRegions();
        for (int index = 0; index < regions.annotatedSlices().count(); index++) {
            int z = regions.annotatedSlices().position(index);
            assertThat(regions.slice(index)).isEqualTo(phantom.regions().slice(z));
            assertThat(Arrays.equals(image.slice(z), made.slice(z)))
                    .as("HU of slice %d", z)
                    .isTrue();
        }
    }

    @Test
    void sameSeedWritesTheSameBytes(@TempDir Path other) throws IOException {
        DemoCohort.write(other, 2, 1, (caseId, done, total) -> {});

        for (String file : List.of(
                "truth/case_001/body-regions.nii.gz",
                "truth/case_001/body-parts.nii.gz",
                "truth/case_001/image.nii.gz",
                "predictions/body-regions/case_001.nii.gz",
                "predictions/body-parts/case_001.nii.gz")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void leftoversOfALargerCohortAreRefusedAndKept(@TempDir Path other) throws IOException {
        Path leftover = Files.createDirectories(other.resolve("truth/case_004"));

        assertThatThrownBy(() -> DemoCohort.write(other, 2, 1, (caseId, done, total) -> {}))
                .isInstanceOf(SarosException.class)
                .hasMessageContaining("case_004")
                .hasMessageContaining(other.toString());
        assertThat(leftover).exists();
        assertThat(other.resolve("predictions")).doesNotExist();
    }

    @Test
    void numberOfCasesIsChecked() {
        assertThatThrownBy(() -> DemoCohort.write(folder, 0, 1, (caseId, done, total) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 1000");
    }

    private static <L extends Label> Set<L> present(LabelVolume<L> volume) {
        long[] counts = volume.voxelCounts();
        return volume.labelSet().labels().stream()
                .filter(label -> counts[label.id()] > 0)
                .collect(Collectors.toSet());
    }
}
