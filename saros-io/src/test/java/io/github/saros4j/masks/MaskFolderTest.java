package io.github.saros4j.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.nifti.SpacingSource;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskFolderTest {

    /** As scanners have it: x and y run the other way than the world's axes, voxels are under a millimetre. */
    private static final VolumeGeometry GRID = new VolumeGeometry(
            new GridShape(4, 1, 2), new Spacing(0.5, 0.5, 3), Affine.ofRows(-0.5, 0, 0, 9, 0, -0.5, 0, 8, 0, 0, 3, 7));

    private static final LabelSet<NamedLabel> ABC = LabelSet.ofNames("abc", Map.of(1, "a", 2, "b", 3, "c"));

    @TempDir
    Path folder;

    private void write(String name, VolumeGeometry grid, float[]... slices) throws IOException {
        NiftiWriter.withDefaults().write(folder.resolve(name), IntensityVolume.of(grid, slices, name));
    }

    private void write(String name, float... first) throws IOException {
        write(name, GRID, first, new float[] {0, 0, 0, 0});
    }

    private MaskFolder<NamedLabel> masks() throws IOException {
        return MaskFolder.of(folder, ABC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.nii.gz.part", "B.mha", "b.nii.crdownload", "b.gz"})
    void aMaskThatWasCutShortIsNotAMissingOne(String name) throws IOException {
        write("a.nii.gz", 1, 0, 0, 0);
        Files.writeString(folder.resolve(name), "half");
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(this::masks)
                .withMessage(folder.resolve(name)
                        + ": looks like a mask, but masks are LABEL.nii.gz or LABEL.nii; move or rename it");
        assertThatExceptionOfType(MaskException.class).isThrownBy(() -> MaskFolder.holdsMasks(folder, ABC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.json", "d.nii.gz.part", ".b.nii.gz.1.tmp", "b"})
    void otherFilesArePassedOver(String name) throws IOException {
        write("a.nii.gz", 1, 0, 0, 0);
        Files.writeString(folder.resolve(name), "no mask");
        assertThat(masks().missing()).hasSize(2);
    }

    @Test
    void aSetOfBackgroundAloneHasNoMasks() throws IOException {
        LabelSet<NamedLabel> none = LabelSet.of("none", List.of(NamedLabel.of(0, "Background")));
        write("a.nii.gz", 1, 0, 0, 0);
        MaskFolder<NamedLabel> masks = MaskFolder.of(folder, none);
        assertThatExceptionOfType(MaskException.class).isThrownBy(masks::read).withMessageEndingWith("has no label");
    }

    @Test
    void laterLabelsOverwriteEarlierOnesAndOverlapsAreCounted() throws IOException {
        write("a.nii.gz", 1, 1, 1, 0);
        write("b.nii", 0, 1, 1, 0);
        write("c.nii.gz", 0, 0, 1, 1);
        MergedMasks<NamedLabel> merged = masks().read();
        assertThat(merged.volume().slice(0)).containsExactly(1, 2, 3, 3);
        assertThat(merged.volume().slice(1)).containsOnly(0);
        assertThat(merged.volume().geometry()).isEqualTo(GRID);
        assertThat(merged.overlaps())
                .extracting(MaskOverlap::toString)
                .containsExactly("1 voxel of a went to b", "1 voxel of a went to c", "1 voxel of b went to c");
        assertThat(merged.missing()).isEmpty();
        assertThat(merged.remarks())
                .containsExactly(
                        "masks overlap: 1 voxel of a went to b, 1 voxel of a went to c, 1 voxel of b went to c");
    }

    @Test
    void aVoxelIsInTheMaskAboveZeroAlone() throws IOException {
        write("a.nii.gz", 0.25f, -1, Float.NaN, 255);
        write("b.nii", 0, 0, 0, 0);
        Files.move(folder.resolve("b.nii"), folder.resolve("B.NII"));
        write("c.nii.gz", 0, 0, 0, 0);
        MergedMasks<NamedLabel> merged = masks().read();
        assertThat(merged.volume().slice(0)).containsExactly(1, 0, 0, 1);
        assertThat(merged.volume().source()).isEqualTo(folder.toString());
        assertThat(merged.remarks()).isEmpty();
    }

    @Test
    void missingMasksAreRefusedUnlessAllowed() throws IOException {
        write("b.nii.gz", 0, 1, 1, 0);
        write("ä.nii.gz", 1, 1, 1, 1);
        Files.writeString(folder.resolve("statistics.json"), "{}");
        Files.writeString(folder.resolve(".c.nii.gz"), "hidden");
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> masks().read())
                .withMessage(folder + ": no mask of 2 of 3 labels: a, c; named after no label: ä.nii.gz");
        MergedMasks<NamedLabel> merged = masks().withMissingMasks().read();
        assertThat(merged.missing()).extracting(NamedLabel::key).containsExactly("a", "c");
        assertThat(merged.unknown()).containsExactly(folder.resolve("ä.nii.gz"));
        assertThat(merged.volume().slice(0)).containsExactly(0, 2, 2, 0);
        assertThat(merged.remarks()).containsExactly("no mask of a, c", "named after no label: ä.nii.gz");
    }

    @Test
    void aFolderWithoutAnyMaskIsRefused() throws IOException {
        assertThat(MaskFolder.holdsMasks(folder, ABC)).isFalse();
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> masks().withMissingMasks().read())
                .withMessageContaining("no mask of abc (3 labels); expected files such as a.nii.gz");
        write("background.nii.gz", 1, 1, 1, 1);
        assertThat(MaskFolder.holdsMasks(folder, ABC)).isFalse();
    }

    @Test
    void masksAreReadAndWrittenAsAskedFor() throws IOException {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(ABC, GRID);
        builder.add(new byte[] {0, 1, 1, 0});
        builder.add(new byte[4]);
        LabelVolume<NamedLabel> volume = builder.build();
        MaskWriter second =
                MaskWriter.withDefaults().withWriter(NiftiWriter.withDefaults().withVersion(2));
        assertThat(second.write(folder, volume)).hasSize(3);
        for (MaskWriter writer : List.of(
                second.withoutEmptyMasks(),
                MaskWriter.withDefaults()
                        .withoutEmptyMasks()
                        .withWriter(NiftiWriter.withDefaults().withVersion(2)))) {
            assertThat(writer.write(folder, volume)).containsExactly(folder.resolve("a.nii.gz"));
            assertThat(NiftiReader.withDefaults()
                            .readHeader(folder.resolve("a.nii.gz"))
                            .version())
                    .isEqualTo(2);
        }

        write("b.nii", 0, 0, 0, 1);
        byte[] file = Files.readAllBytes(folder.resolve("b.nii"));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putFloat(88, 2); // the spacing along z, of a header alone
        Files.write(folder.resolve("b.nii"), file);
        MaskFolder<NamedLabel> disagreeing = masks().withMissingMasks();
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(disagreeing::read)
                .withMessageContaining("b.nii");
        assertThat(disagreeing
                        .withReader(NiftiReader.withDefaults().withSpacingFrom(SpacingSource.AFFINE))
                        .read()
                        .volume()
                        .slice(0))
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void remarksNameFiveAtMost() throws IOException {
        write("m1.nii", 1, 0, 0, 0);
        assertThat(remarkOfMissing(6)).containsExactly("no mask of m2, m3, m4, m5, m6");
        assertThat(remarkOfMissing(8)).containsExactly("no mask of m2, m3, m4, m5, m6 and 2 more");
    }

    private List<String> remarkOfMissing(int labels) throws IOException {
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= labels; id++) {
            names.put(id, "m" + id);
        }
        return MaskFolder.of(folder, LabelSet.ofNames("m", names))
                .withMissingMasks()
                .read()
                .remarks();
    }

    @Test
    void twoMasksOfOneLabelAreRefused() throws IOException {
        write("a.nii.gz", 1, 1, 1, 0);
        write("A.nii", 1, 1, 1, 0);
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(this::masks)
                .withMessageContaining("two masks of a: A.nii and a.nii.gz");
    }

    @Test
    void everyMaskThatCannotBeReadIsNamed() throws IOException {
        write("a.nii.gz", 1, 1, 1, 0);
        write("b.nii.gz", VolumeGeometry.of(GRID.shape(), GRID.spacing()), new float[4], new float[4]);
        Files.writeString(folder.resolve("c.nii.gz"), "no mask");
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> masks().read())
                .withMessageContaining("2 of 3 masks cannot be put together")
                .withMessageContaining("b.nii.gz: lies on another grid than a.nii.gz")
                .withMessageContaining("c.nii.gz");
    }

    @Test
    void ofManyMasksThatDoNotGoTogetherTheFirstFiveAreNamed() throws IOException {
        VolumeGeometry other = VolumeGeometry.of(GRID.shape(), GRID.spacing());
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= 8; id++) {
            names.put(id, "m" + id);
            write("m" + id + ".nii", id == 1 ? GRID : other, new float[4], new float[4]);
        }
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() ->
                        MaskFolder.of(folder, LabelSet.ofNames("m", names)).read())
                .withMessageStartingWith("7 of 8 masks cannot be put together: ")
                .withMessageContaining("m6.nii: lies on another grid than m1.nii")
                .withMessageEndingWith("; and 2 more");
        Files.delete(folder.resolve("m7.nii"));
        Files.delete(folder.resolve("m8.nii"));
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> MaskFolder.of(folder, LabelSet.ofNames("m", names))
                        .withMissingMasks()
                        .read())
                .withMessageStartingWith("5 of 6 masks cannot be put together: ")
                .withMessageEndingWith("]");
    }

    @Test
    void threadsAreOneOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> masks().withThreads(0));
    }

    /** Slices along axis 0, one of which is all there is of it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void axialSlicesComeToLieAlongTheLastAxisAsInALabelMap(int depth) throws IOException {
        VolumeGeometry axialFirst = new VolumeGeometry(
                new GridShape(depth, 3, 2), new Spacing(5, 1, 2), Affine.ofRows(0, 1, 0, 0, 0, 0, -2, 0, 5, 0, 0, 0));
        Random random = new Random(7);
        LabelVolume.Builder<NamedLabel> map = LabelVolume.builder(ABC, axialFirst);
        for (int z = 0; z < 2; z++) {
            byte[] slice = new byte[3 * depth];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) random.nextInt(4);
            }
            map.add(slice);
        }
        LabelVolume<NamedLabel> volume = map.build();
        NiftiWriter.withDefaults().write(folder.resolve("map.nii"), volume);
        Path masks = folder.resolve("masks");
        MaskWriter.withDefaults().write(masks, volume);
        LabelVolume<NamedLabel> expected = NiftiReader.withDefaults().readLabels(folder.resolve("map.nii"), ABC);
        LabelVolume<NamedLabel> merged = MaskFolder.of(masks, ABC).read().volume();
        assertEqual(merged, expected);
        assertThat(merged.axisOrder()).isEqualTo(expected.axisOrder());
    }

    private static void assertEqual(LabelVolume<?> actual, LabelVolume<?> expected) {
        assertThat(actual.geometry()).isEqualTo(expected.geometry());
        for (int z = 0; z < expected.annotatedSlices().count(); z++) {
            assertThat(actual.slice(z)).isEqualTo(expected.slice(z));
        }
    }

    /** Against what TotalSegmentator's own script does: mask after mask over one array. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 8"})
    void randomMasksAreMergedAsIfOneAfterTheOtherWithAnyNumberOfThreads(long seed, int threads) throws IOException {
        Random random = new Random(seed);
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(37, 11, 9), new Spacing(1.5, 1.5, 1.5));
        Map<Integer, String> names = new TreeMap<>();
        int[] straight = new int[37 * 11 * 9];
        Map<List<Integer>, Long> losses = new TreeMap<>((x, y) -> Arrays.compare(
                x.stream().mapToInt(i -> i).toArray(),
                y.stream().mapToInt(i -> i).toArray()));
        Map<Integer, boolean[]> claims = new LinkedHashMap<>();
        for (int id = 1; id <= 12; id++) {
            int label = 20 * id + 14; // up to 254, the largest
            names.put(label, "class " + id);
            boolean[] claim = new boolean[straight.length];
            float[][] slices = new float[9][37 * 11];
            for (int i = 0; i < claim.length; i++) {
                claim[i] = random.nextInt(5) == 0;
                slices[i / 407][i % 407] = claim[i] ? 1 : 0;
                straight[i] = claim[i] ? label : straight[i];
            }
            claims.put(label, claim);
            write("class_" + id + ".nii.gz", grid, slices);
        }
        claims.forEach((id, claim) -> {
            for (int i = 0; i < claim.length; i++) {
                if (claim[i] && straight[i] != id) {
                    losses.merge(List.of(id, straight[i]), 1L, Long::sum);
                }
            }
        });
        MergedMasks<NamedLabel> merged = MaskFolder.of(folder, LabelSet.ofNames("random", names))
                .withThreads(threads)
                .read();
        int[] labels = new int[straight.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = merged.volume().slice(i / 407)[i % 407] & 0xff;
        }
        assertThat(labels).isEqualTo(straight);
        Map<List<Integer>, Long> found = new LinkedHashMap<>();
        merged.overlaps()
                .forEach(overlap ->
                        found.put(List.of(overlap.lost().id(), overlap.kept().id()), overlap.voxels()));
        assertThat(found).containsExactlyEntriesOf(losses);
        assertThat(losses).hasSizeGreaterThan(60);
    }

    @Test
    void aVolumeComesBackFromItsMasksUnderAnyPath() throws IOException {
        LabelVolume.Builder<TotalSegmentatorV2> builder = LabelVolume.builder(TotalSegmentatorV2.labelSet(), GRID);
        builder.add(new byte[] {0, 27, 117, 1});
        builder.add(new byte[] {27, 27, 2, 3});
        LabelVolume<TotalSegmentatorV2> volume = builder.build();
        Path target = folder.resolve("Größe 頭");
        List<Path> files = MaskWriter.withDefaults().write(target, volume);
        assertThat(files).hasSize(117).contains(target.resolve("vertebrae_L5.nii.gz"));
        assertEqual(MaskFolder.of(target, TotalSegmentatorV2.labelSet()).read().volume(), volume);
        assertThat(NiftiReader.withDefaults()
                        .readImage(target.resolve("liver.nii.gz"))
                        .header()
                        .datatype()
                        .toString())
                .isEqualTo("UINT8");

        assertThat(MaskWriter.withDefaults().withoutEmptyMasks().write(target, volume))
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly(
                        "spleen.nii.gz",
                        "kidney_right.nii.gz",
                        "kidney_left.nii.gz",
                        "vertebrae_L5.nii.gz",
                        "costal_cartilages.nii.gz");
        try (var left = Files.list(target)) {
            assertThat(left).hasSize(5);
        }
    }

    @Test
    void whatMasksCannotSayIsNotWritten() {
        LabelVolume<BodyRegion> sparse =
                LabelVolume.builder(BodyRegion.labelSet(), GRID).skip().skip().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskWriter.withDefaults().write(folder.resolve("no"), sparse))
                .withMessageContaining("masks cannot say which slices are not annotated");
        LabelVolume.Builder<NamedLabel> odd = LabelVolume.builder(LabelSet.ofNames("odd", Map.of(1, "../up")), GRID);
        odd.add(new byte[4]);
        odd.add(new byte[4]);
        LabelVolume<NamedLabel> volume = odd.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskWriter.withDefaults().write(folder.resolve("no"), volume))
                .withMessageContaining("'../up' cannot be the name of a file");
        for (String name : List.of(".hidden", "in/side", "in\\side")) {
            LabelVolume.Builder<NamedLabel> named = LabelVolume.builder(LabelSet.ofNames("odd", Map.of(1, name)), GRID);
            named.add(new byte[4]);
            named.add(new byte[4]);
            LabelVolume<NamedLabel> bad = named.build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MaskWriter.withDefaults().write(folder.resolve("no"), bad))
                    .withMessageContaining("'" + name + "' cannot be the name of a file");
        }
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void theExampleOfTotalSegmentatorIsItsLabelMapVoxelByVoxel() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("saros-core"))) {
            root = root.getParent();
        }
        assumeTrue(root != null, "skipped: not in a checkout");
        Path data = root.resolveSibling("shared/data/totalsegmentator");
        assumeTrue(Files.isDirectory(data), "skipped: no shared/data/totalsegmentator beside the checkout");
        MergedMasks<TotalSegmentatorV2> merged = MaskFolder.of(
                        data.resolve("example_seg_fast"), TotalSegmentatorV2.labelSet())
                .read();
        LabelVolume<TotalSegmentatorV2> map = NiftiReader.withDefaults()
                .readLabels(data.resolve("example_seg_fast.nii.gz"), TotalSegmentatorV2.labelSet());
        assertEqual(merged.volume(), map);
        assertThat(merged.remarks()).isEmpty();
    }
}
