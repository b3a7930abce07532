package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.dataset.SegmentedImages.SegmentedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedImagesTest {

    @TempDir
    private Path folder;

    private Path touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void foldersAreMatchedByName() throws IOException {
        Path b = touch("seg/b/organs.nii.gz");
        Path a = touch("seg/a.nii");
        Path image = touch("ct/b/ct.nii.gz");
        touch("ct/c.nii.gz");
        SegmentedImages files = SegmentedImages.matching(folder.resolve("seg"), "organs", folder.resolve("ct"), "ct");
        assertThat(files.cases())
                .containsExactly(
                        new SegmentedImage("a", a, Optional.empty()), new SegmentedImage("b", b, Optional.of(image)));
        assertThat(files.imagesAlone()).containsExactly("c");
    }

    @Test
    void twoFilesAreOneCaseWhateverTheirNames() throws IOException {
        Path labels = touch("s7/organs.nii.gz");
        Path image = touch("other.nii.gz");
        assertThat(SegmentedImages.matching(labels, "organs", image, "ct").cases())
                .containsExactly(new SegmentedImage("s7", labels, Optional.of(image)));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> SegmentedImages.matching(labels, "organs", folder, "ct"))
                .withMessageContaining("is a folder and");
    }
}
