package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.masks.MaskException;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentedImagesTest {

    private static final LabelSet<NamedLabel> ORGANS =
            LabelSet.ofNames("organs", Map.of(1, "liver", 2, "spleen", 3, "aorta"));
    private static final LabelSet<NamedLabel> MASK = LabelSet.ofNames("mask", Map.of(1, "in"));
    private static final List<String> CT = List.of("ct");

    @TempDir
    private Path folder;

    private Path touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private Path mask(String name, int... voxels) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] slice = new byte[voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            slice[i] = (byte) voxels[i];
        }
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(voxels.length, 1, 1), new Spacing(1, 1, 1));
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(MASK, grid);
        volume.add(slice);
        NiftiWriter.withDefaults().write(file, volume.build());
        return file;
    }

    private SegmentedImages<NamedLabel> matching(String segmentations, String images) throws IOException {
        return SegmentedImages.matching(folder.resolve(segmentations), ORGANS, folder.resolve(images), CT);
    }

    private static String ids(LabelVolume<?> volume) {
        StringBuilder ids = new StringBuilder();
        for (int x = 0; x < volume.geometry().shape().nx(); x++) {
            ids.append(volume.idAt(x, 0, 0));
        }
        return ids.toString();
    }

    @Test
    void foldersAreMatchedByName() throws IOException {
        Path b = touch("seg/b/organs.nii.gz");
        Path a = touch("seg/a.nii");
        Path image = touch("ct/b/ct.nii.gz");
        touch("ct/c.nii.gz");
        SegmentedImages<NamedLabel> files = matching("seg", "ct");
        assertThat(files.cases())
                .extracting(SegmentedImage::toString)
                .containsExactly("a: " + a + ", no CT", "b: " + b + ", " + image);
        assertThat(files.cases().get(1).image()).contains(image);
        assertThat(files.imagesAlone()).containsExactly("c");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> files.cases().get(0).readImage())
                .withMessage(a + ": there is no CT of that name");
    }

    @Test
    void aFolderWithoutAnyCtIsRefused() throws IOException {
        touch("seg/a.nii");
        touch("ct/notes.txt");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> matching("seg", "ct"))
                .withMessage(folder.resolve("ct") + ": no case; expected NAME.nii.gz, NAME.nii, NAME/" + CT.get(0)
                        + ".nii.gz or NAME/" + CT.get(0) + ".nii");
    }

    @Test
    void twoFilesAreOneCaseWhateverTheirNames() throws IOException {
        Path labels = touch("s7/organs.nii.gz");
        Path image = touch("other.nii.gz");
        assertThat(matching("s7/organs.nii.gz", "other.nii.gz").cases())
                .extracting(SegmentedImage::toString)
                .containsExactly("s7: " + labels + ", " + image);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> matching("s7/organs.nii.gz", "s7"))
                .withMessage(labels + " is one case (a file, or a folder of masks) and " + folder.resolve("s7")
                        + " a folder; name the file of its CT");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> matching("s7", "other.nii.gz"))
                .withMessageContaining("is a folder of cases and " + image + " a file");
    }

    @Test
    void masksArePutTogether() throws IOException {
        mask("data/s1/segmentations/liver.nii.gz", 1, 1, 0, 0);
        mask("data/s1/segmentations/spleen.nii.gz", 0, 1, 0, 0);
        mask("data/s1/segmentations/aorta.nii.gz", 0, 0, 0, 1);
        Path ct = touch("data/s1/ct.nii.gz");
        mask("data/s2/segmentations/liver.nii.gz", 1, 0);
        List<String> heard = new ArrayList<>();
        SegmentedImages<NamedLabel> files = matching("data", "data")
                .withMaskThreads(2)
                .withMaskListener((masks, merged) -> heard.addAll(merged.remarks()));
        SegmentedImage<NamedLabel> first = files.cases().get(0);
        assertThat(first.image()).contains(ct);
        assertThat(ids(first.readLabels())).isEqualTo("1203");
        assertThat(heard).singleElement().asString().startsWith("masks overlap:");
        SegmentedImage<NamedLabel> second = files.cases().get(1);
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(second::readLabels)
                .withMessageContaining("no mask of 2 of 3 labels: spleen, aorta");
        assertThat(ids(files.withMissingMasks().cases().get(1).readLabels())).isEqualTo("10");
        assertThat(heard).hasSize(2).last().asString().isEqualTo("no mask of spleen, aorta");
    }

    @Test
    void aFolderOfMasksAndACtAreOneCase() throws IOException {
        mask("s9/segmentations/liver.nii.gz", 1, 0, 0);
        mask("s9/segmentations/spleen.nii.gz", 0, 0, 0);
        mask("s9/segmentations/Aorta.nii.gz", 0, 0, 1);
        touch("ct.nii.gz");
        SegmentedImage<NamedLabel> only =
                matching("s9/segmentations", "ct.nii.gz").cases().get(0);
        assertThat(only.id()).isEqualTo("s9");
        assertThat(ids(only.readLabels())).isEqualTo("103");
        assertThat(matching("s9/segmentations/../segmentations/.", "ct.nii.gz").cases())
                .extracting(SegmentedImage::id)
                .containsExactly("s9");
    }

    @Test
    void masksOfOtherNamesDoNotMakeAFolderOfMasksOneOfCases() throws IOException {
        mask("masks/liver.nii.gz", 1, 0);
        mask("masks/spleen.nii.gz", 0, 1);
        touch("masks/heart_atrium_left.nii.gz");
        Files.createDirectory(folder.resolve("masks/preview"));
        touch("ct.nii.gz");
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> matching("masks", "ct.nii.gz").cases().get(0).readLabels())
                .withMessageContaining(
                        "no mask of 1 of 3 labels: aorta; named after no label: heart_atrium_left.nii.gz");
        touch("masks/heart_atrium_right.nii.gz");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> matching("masks", "ct.nii.gz"))
                .withMessageContaining("is a folder of cases");
    }

    @Test
    void theFirstNameOfACtThatIsThereIsTaken() throws IOException {
        touch("seg/a.nii.gz");
        touch("seg/b.nii.gz");
        touch("images/a/ct.nii.gz");
        Path image = touch("images/a/image.nii");
        Path ct = touch("images/b/ct.nii.gz");
        SegmentedImages<NamedLabel> files = SegmentedImages.matching(
                folder.resolve("seg"), ORGANS, folder.resolve("images"), List.of("image", "ct"));
        assertThat(files.cases()).extracting(one -> one.image().orElseThrow()).containsExactly(image, ct);
        touch("images/c/ct.nii.gz.part");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> matching("seg", "images"))
                .withMessageContaining("ct.nii.gz.part: looks like a volume");
    }
}
