package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.AnnotatedSlices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarosDatasetTest {

    @TempDir
    Path root;

    /** case_000 is whole, case_001 has no body parts and no image, case_002 has no folder. */
    @BeforeEach
    void makeDataset() throws IOException {
        SegmentationInfo.of(List.of(
                        row("case_000", "p1", Split.FOLD_1),
                        row("case_001", "p2", Split.TEST),
                        row("case_002", "p1", Split.TEST)))
                .write(root.resolve(SegmentationInfo.FILE_NAME));
        Path first = root.resolve("case_000");
        TestVolumes.write(first.resolve("body-regions.nii.gz"), BodyRegion.labelSet(), -1, 2, -1, 13);
        TestVolumes.write(first.resolve("body-parts.nii.gz"), BodyPart.labelSet(), -1, 1, -1, 6);
        TestVolumes.writeImage(first.resolve("image.nii.gz"), 40);
        TestVolumes.writeImage(first.resolve("image_original.nii.gz"), -1000);
        TestVolumes.write(root.resolve("case_001/body-regions.nii"), BodyRegion.labelSet(), 1, 1, 1, 1);
    }

    private static CaseInfo row(String id, String patient, Split split) {
        return new CaseInfo(
                id,
                "1.2",
                "1.3",
                new PatientId("HNSCC", patient),
                Sex.FEMALE,
                AnatomicRegion.WHOLEBODY,
                false,
                Orientation.parse("LPS"),
                split,
                Map.of());
    }

    private SarosCase first() throws IOException {
        return SarosDataset.open(root).byId("case_000").orElseThrow();
    }

    @Test
    void aCaseReadsItsFiles() throws IOException {
        SarosCase item = first();

        assertThat(item.id()).isEqualTo("case_000");
        assertThat(item.folder()).isEqualTo(root.resolve("case_000"));
        assertThat(item.info().split()).isEqualTo(Split.FOLD_1);
        assertThat(item.readBodyRegions().annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 1, 3));
        assertThat(item.readBodyRegions().idAt(0, 0, 3)).isEqualTo(BodyRegion.SUBMANDIBULAR_GLANDS.id());
        assertThat(item.readBodyParts().orElseThrow().idAt(0, 0, 3)).isEqualTo(BodyPart.LEFT_ARM.id());
        assertThat(item.readImage().huAt(2, 1, 0)).isEqualTo(40);
        assertThat(item.readOriginalImage().huAt(2, 1, 0)).isEqualTo(-1000);
        assertThat(item).hasToString("case_000 (" + root.resolve("case_000") + ")");
    }

    @Test
    void whatIsNotThereIsToldBeforeItIsRead() throws IOException {
        SarosCase bare = SarosDataset.open(root).byId("case_001").orElseThrow();

        assertThat(first().hasBodyParts() && first().hasImage() && first().hasOriginalImage())
                .isTrue();
        assertThat(bare.hasBodyParts() || bare.hasImage() || bare.hasOriginalImage())
                .isFalse();
        assertThat(bare.readBodyParts()).isEmpty();
        assertThat(bare.readBodyRegions().annotatedSlices().isComplete()).isTrue();
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(bare::readImage)
                .withMessage(root.resolve("case_001/image.nii.gz") + ": case case_001 lacks this file");
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(bare::readOriginalImage);
    }

    @Test
    void bothNamesOfTheOriginalImageAreKnown() throws IOException {
        Path folder = root.resolve("case_001");
        TestVolumes.writeImage(folder.resolve("image-original.nii.gz"), 7);
        SarosCase item = SarosDataset.open(root).byId("case_001").orElseThrow();
        assertThat(item.readOriginalImage().huAt(0, 0, 0)).isEqualTo(7);

        TestVolumes.writeImage(folder.resolve("image_original.nii.gz"), 8);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(item::readOriginalImage)
                .withMessage(folder + ": only one may be there of image_original.nii.gz, image-original.nii.gz");
    }

    @Test
    void aVolumeThatIsThereTwiceIsAnErrorOfItsCaseOnly() throws IOException {
        TestVolumes.write(root.resolve("case_001/body-regions.nii.gz"), BodyRegion.labelSet(), 1, 1, 1, 1);
        SarosDataset dataset = SarosDataset.open(root);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> dataset.byId("case_001").orElseThrow().readBodyRegions())
                .withMessageEndingWith(": only one may be there of body-regions.nii.gz, body-regions.nii");
        assertThat(first().readBodyRegions().geometry()).isEqualTo(TestVolumes.GRID);
    }

    @Test
    void rowsWithoutFolderAndFoldersWithoutRowAreReported() throws IOException {
        TestVolumes.writeImage(root.resolve("extra/image-original.nii"), 0);
        Files.createDirectory(root.resolve("case_777"));
        Files.createDirectory(root.resolve("scripts"));
        Files.createDirectory(root.resolve(".cache"));
        Files.writeString(root.resolve("case_888"), "a file, no folder");
        SarosDataset dataset = SarosDataset.open(root);

        assertThat(dataset.cases()).extracting(SarosCase::id).containsExactly("case_000", "case_001");
        assertThat(dataset.missingFolders()).containsExactly("case_002");
        assertThat(dataset.byId("case_002")).isEmpty();
        assertThat(dataset.info().byId("case_002")).isPresent();
        assertThat(dataset.unlistedFolders()).containsExactly("case_777", "extra");
        assertThat(dataset.root()).isEqualTo(root);
        assertThat(dataset).hasToString(root + " (2 of 3 cases)");
    }

    @Test
    void casesAreGroupedByPatient() throws IOException {
        Files.createDirectory(root.resolve("case_002"));

        assertThat(SarosDataset.open(root).byPatient().values())
                .extracting(group -> group.stream().map(SarosCase::id).toList())
                .containsExactly(List.of("case_000", "case_002"), List.of("case_001"));
    }

    @Test
    void aDatasetIsRestrictedToASplit() throws IOException {
        SarosDataset dataset = SarosDataset.open(root);
        SarosDataset test = dataset.restrictedTo(dataset.info().test()).withReader(NiftiReader.withDefaults());

        assertThat(test.cases()).extracting(SarosCase::id).containsExactly("case_001");
        assertThat(test.missingFolders()).containsExactly("case_002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segmentation_info.csv", "Segmentation-Info.CSV", "SegmentationInfo.csv"})
    void theTableIsFoundUnderSimilarNames(String name) throws IOException {
        Files.move(root.resolve(SegmentationInfo.FILE_NAME), root.resolve(name));

        assertThat(SarosDataset.open(root).info().source()).endsWith(name);
    }

    @Test
    void severalTablesAreAllNamed() throws IOException {
        Files.copy(root.resolve(SegmentationInfo.FILE_NAME), root.resolve("segmentation_info.csv"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> SarosDataset.open(root))
                .withMessage(root + ": expected one 'Segmentation Info.csv', found Segmentation Info.csv,"
                        + " segmentation_info.csv");
        assertThat(SarosDataset.open(root, root.resolve("segmentation_info.csv"))
                        .cases())
                .hasSize(2);
    }

    @Test
    void withoutATableThereIsNoDataset() throws IOException {
        Files.move(root.resolve(SegmentationInfo.FILE_NAME), root.resolve("cases.csv"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> SarosDataset.open(root))
                .withMessage(root + ": expected one 'Segmentation Info.csv', found none");
        assertThat(SarosDataset.open(root, root.resolve("cases.csv")).cases()).hasSize(2);
    }

    @Test
    void aRootThatIsNoFolderIsTheDisksError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> SarosDataset.open(root.resolve("nowhere")));
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> SarosDataset.open(root.resolve(SegmentationInfo.FILE_NAME)));
    }
}
