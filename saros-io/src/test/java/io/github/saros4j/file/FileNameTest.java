package io.github.saros4j.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void theStemStandsBeforeASuffixOfNifti() {
        assertThat(FileName.niftiStem(Path.of("a/case.1.nii.gz"))).contains("case.1");
        assertThat(FileName.niftiStem(Path.of("Fälle/KIDNEY.NII"))).contains("KIDNEY");
        assertThat(FileName.niftiStem(Path.of("case.nii.gz.nii"))).contains("case.nii.gz");
        for (String name : List.of(".nii.gz", ".nii", "case.gz", "case.nii.bz2", "nii", "case_nii.gz")) {
            assertThat(FileName.niftiStem(Path.of("a").resolve(name))).as(name).isEmpty();
        }
    }

    @Test
    void otherSuffixesAreTriedInTheirOrder() {
        assertThat(FileName.without(Path.of("x.hdr.gz"), List.of(".gz", ".hdr.gz")))
                .contains("x.hdr");
        assertThat(FileName.without(Path.of("x.hdr.gz"), List.of(".hdr.gz", ".gz")))
                .contains("x");
    }

    @Test
    void volumesOfOtherFormatsAndDownloadsCutShortAreKnownByTheirNames() {
        for (String name : List.of("a.nii.gz.part", "A.NII.crdownload", "a.nrrd", "a.mha", "a.img", "a.gz", "a.dcm")) {
            assertThat(FileName.looksLikeVolume(Path.of("b", name))).as(name).isTrue();
        }
        for (String name : List.of("a.json", "a.txt", "nii", "notes", "a.png")) {
            assertThat(FileName.looksLikeVolume(Path.of("b.nrrd", name)))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void aPathWithoutNamesIsItsOwnName() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        assertThat(FileName.of(root)).isEqualTo(root.toString());
        assertThat(FileName.of(Path.of("a", ".b"))).isEqualTo(".b");
        assertThat(FileName.isHidden(Path.of("a", ".b"))).isTrue();
        assertThat(FileName.isHidden(Path.of(".a", "b"))).isFalse();
    }
}
