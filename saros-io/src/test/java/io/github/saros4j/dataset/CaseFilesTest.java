package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

    @TempDir
    private Path folder;

    private static List<String> ids(List<CaseFiles> cases) {
        return cases.stream().map(CaseFiles::id).toList();
    }

    @Test
    void aDatasetsCasesAreItsFoldersWithOrWithoutATable() throws IOException {
        TestVolumes.write(folder.resolve("case_001/body-regions.nii.gz"), BodyRegion.labelSet(), 1, 2, -1, 3);
        TestVolumes.write(folder.resolve("case_001/body-parts.nii"), BodyPart.labelSet(), 1, 2, -1, 3);
        TestVolumes.writeImage(folder.resolve("Größe/image.nii.gz"), 40);
        Files.createDirectories(folder.resolve("case_000"));
        Files.createDirectories(folder.resolve("notes"));
        Files.createDirectories(folder.resolve(".hidden"));
        Files.createFile(folder.resolve("readme.txt"));
        List<CaseFiles> cases = CaseFiles.inDataset(folder);
        assertThat(ids(cases)).containsExactly("Größe", "case_000", "case_001");
        assertThat(cases.get(0).readImage().slice(0)[0]).isEqualTo(40);
        assertThat(cases.get(1).bodyRegions()).isEmpty();
        assertThat(cases.get(1).problems()).isEmpty();
        assertThat(cases.get(2).bodyRegions()).contains(folder.resolve("case_001/body-regions.nii.gz"));
        assertThat(cases.get(2).bodyParts()).contains(folder.resolve("case_001/body-parts.nii"));
        assertThat(cases.get(2).image()).isEmpty();
        assertThat(cases.get(2).readBodyRegions().annotatedSlices().positions()).containsExactly(0, 1, 3);
        assertThat(cases.get(2).readBodyParts().idAt(0, 0, 3)).isEqualTo(3);
    }

    @Test
    void aFileThatIsMissingIsNamedWhenItIsWanted() throws IOException {
        Files.createDirectories(folder.resolve("case_000"));
        CaseFiles empty = CaseFiles.inDataset(folder).get(0);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(empty::readBodyRegions)
                .withMessage("no body-regions");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(empty::readBodyParts)
                .withMessage("no body-parts");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(empty::readImage)
                .withMessage("no image");
    }

    @Test
    void twiceOrCutShortIsAProblemOfTheCaseAlone() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("case_007"));
        Files.createFile(odd.resolve("body-regions.nii"));
        Files.createFile(odd.resolve("body-regions.nii.gz"));
        Files.createFile(odd.resolve("image.nii.gz.part"));
        CaseFiles files = CaseFiles.inDataset(folder).get(0);
        assertThat(files.bodyRegions()).isEmpty();
        assertThat(files.image()).isEmpty();
        assertThat(files.problems()).hasSize(2);
        assertThat(files.problems().get(0)).endsWith("only one may be there of body-regions.nii.gz, body-regions.nii");
        assertThat(files.problems().get(1)).contains("image.nii.gz.part: looks like a volume");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(files::readImage)
                .withMessageContaining("image.nii.gz.part");
    }

    @Test
    void aFolderWithoutCasesIsRefused() throws IOException {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CaseFiles.inDataset(folder))
                .withMessageContaining("no case; expected NAME/body-regions.nii.gz");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CaseFiles.inDataset(folder.resolve("absent")));
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> CaseFiles.inDataset(file));
    }

    @Test
    void foldersAreMatchedByName() throws IOException {
        Path regions = folder.resolve("regions");
        Path images = folder.resolve("images");
        TestVolumes.write(regions.resolve("a.nii.gz"), BodyRegion.labelSet(), 1, 1, 1, 1);
        TestVolumes.write(regions.resolve("b/body-regions.nii.gz"), BodyRegion.labelSet(), 2, 2, 2, 2);
        TestVolumes.writeImage(images.resolve("b.nii"), 1);
        TestVolumes.writeImage(images.resolve("c/image.nii.gz"), 1);
        List<CaseFiles> cases = CaseFiles.matching(regions, null, images);
        assertThat(ids(cases)).containsExactly("a", "b", "c");
        assertThat(cases.get(0).image()).isEmpty();
        assertThat(cases.get(1).bodyRegions()).contains(regions.resolve("b/body-regions.nii.gz"));
        assertThat(cases.get(1).image()).contains(images.resolve("b.nii"));
        assertThat(cases.get(2).bodyRegions()).isEmpty();
        assertThat(cases).allSatisfy(files -> assertThat(files.bodyParts()).isEmpty());
    }

    @Test
    void singleFilesAreOneCaseNamedAfterTheFirst() throws IOException {
        Path regions = folder.resolve("case_003/body-regions.nii.gz");
        Path image = folder.resolve("ct.nii.gz");
        TestVolumes.write(regions, BodyRegion.labelSet(), 1, 1, 1, 1);
        TestVolumes.writeImage(image, 1);
        assertThat(CaseFiles.matching(regions, null, image)).singleElement().satisfies(files -> {
            assertThat(files.id()).isEqualTo("case_003");
            assertThat(files.image()).contains(image);
        });
        assertThat(ids(CaseFiles.matching(null, null, image))).containsExactly("ct");
    }

    @Test
    void filesAndFoldersDoNotMix() throws IOException {
        Path regions = folder.resolve("regions");
        Path image = folder.resolve("ct.nii.gz");
        TestVolumes.write(regions.resolve("a.nii.gz"), BodyRegion.labelSet(), 1, 1, 1, 1);
        TestVolumes.writeImage(image, 1);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CaseFiles.matching(regions, null, image))
                .withMessageStartingWith("Some of these are folders and some are files");
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFiles.matching(null, null, null));
    }
}
