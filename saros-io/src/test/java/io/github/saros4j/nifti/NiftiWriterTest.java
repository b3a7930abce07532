package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiWriterTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("organs", Map.of(1, "one", 2, "two")).withIgnoreId(255);

    @TempDir
    Path folder;

    private final NiftiReader reader = NiftiReader.withDefaults();
    private final NiftiWriter writer = NiftiWriter.withDefaults();

    private static LabelVolume<NamedLabel> sparse(VolumeGeometry geometry) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(LABELS, geometry);
        for (int z = 0; z < geometry.shape().nz(); z++) {
            byte[] slice = new byte[geometry.shape().sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = z % 3 == 1 ? (byte) ((i + z) % 3) : (byte) 255;
            }
            builder.add(slice);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz", "a.hdr", "a.img", "a.hdr.gz", "a.img.gz"})
    void labelMapsComeBack(String name) throws IOException {
        Affine tilted = Affine.ofRows(-0.6f, 0, 0, 120.5, 0, -0.6f, 1.25f, -80.25, 0, 0.15f, 4.75f, 1000);
        VolumeGeometry geometry = new VolumeGeometry(new GridShape(6, 5, 8), tilted.spacing(), tilted);
        LabelVolume<NamedLabel> volume = sparse(geometry);
        Path file = folder.resolve(name);
        writer.write(file, volume);
        LabelVolume<NamedLabel> back = reader.readLabels(file, LABELS);
        assertThat(back.geometry().affine()).isEqualTo(tilted);
        assertThat(back.annotatedSlices()).isEqualTo(AnnotatedSlices.of(8, 1, 4, 7));
        for (int i = 0; i < 3; i++) {
            assertThat(back.slice(i)).isEqualTo(volume.slice(i));
        }
        byte[] before = Files.readAllBytes(file);
        writer.write(file, back);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(name.contains("nii") ? 1 : 2);
        }
    }

    @Test
    void ignoredSlicesHoldTheIgnoreId() throws IOException {
        writer.write(folder.resolve("a.nii"), sparse(TestHeaders.grid(2, 2, 3)));
        NiftiImage image = reader.readImage(folder.resolve("a.nii"));
        assertThat(image.header().datatype()).isEqualTo(NiftiDataType.UINT8);
        assertThat(image.value(0)).isEqualTo(255);
        assertThat(image.value(4)).isEqualTo(1);
        assertThat(image.value(11)).isEqualTo(255);
    }

    @Test
    void missingSlicesNeedAnIgnoreId() {
        LabelVolume<NamedLabel> volume = LabelVolume.builder(LABELS.withoutIgnoreId(), TestHeaders.grid(2, 2, 1))
                .skip()
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(folder.resolve("a.nii"), volume))
                .withMessageContaining("no ignore id");
        assertThat(folder).isEmptyDirectory();
    }

    private static IntensityVolume ct(float... values) {
        return IntensityVolume.of(TestHeaders.grid(values.length, 1, 1), new float[][] {values}, "ct");
    }

    @Test
    void wholeNumbersBecomeInt16() throws IOException {
        float[] values = {-32768, -1024, 0, 3071, 32767};
        Path file = folder.resolve("ct.nii.gz");
        writer.write(file, ct(values));
        assertThat(reader.readHeader(file).datatype()).isEqualTo(NiftiDataType.INT16);
        assertThat(reader.readIntensities(file).slice(0)).containsExactly(values);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 32768, -32769, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE})
    void otherNumbersBecomeFloats(float value) throws IOException {
        Path file = folder.resolve("ct.nii");
        writer.write(file, ct(1, value));
        assertThat(reader.readHeader(file).datatype()).isEqualTo(NiftiDataType.FLOAT32);
        assertThat(reader.readIntensities(file).slice(0)).containsExactly(1, value);
    }

    @ParameterizedTest
    @EnumSource(
            value = NiftiDataType.class,
            names = {"UINT8", "INT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT32", "FLOAT64"})
    void aTypeMayBeChosen(NiftiDataType type) throws IOException {
        Path file = folder.resolve("ct.nii");
        float[] values = new float[70_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 128;
        }
        IntensityVolume volume = IntensityVolume.of(TestHeaders.grid(700, 100, 1), new float[][] {values}, "ct");
        writer.write(file, volume, type);
        assertThat(reader.readHeader(file).datatype()).isEqualTo(type);
        assertThat(reader.readIntensities(file).slice(0)).isEqualTo(values);
    }

    @Test
    void aTypeThatDoesNotHoldAValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(folder.resolve("ct.nii"), ct(0, 1, -1), NiftiDataType.UINT16))
                .withMessage("ct: voxel (2, 0, 0) is -1.0, which UINT16 does not hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(folder.resolve("ct.nii"), ct(0), NiftiDataType.COMPLEX64))
                .withMessageContaining("COMPLEX64");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void spacingAndAffineThatAreDoublesNeedNifti2() throws IOException {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(2, 2, 1), new Spacing(0.7, 0.7, 5.1));
        writer.write(folder.resolve("1.nii"), sparse(geometry));
        writer.withVersion(2).write(folder.resolve("2.nii"), sparse(geometry));
        assertThat(reader.readGeometry(folder.resolve("1.nii")).spacing()).isEqualTo(new Spacing(0.7f, 0.7f, 5.1f));
        assertThat(reader.readGeometry(folder.resolve("2.nii"))).isEqualTo(geometry);
    }

    @ParameterizedTest
    @CsvSource({"32767, 1", "32768, 2"})
    void longAxesNeedNifti2(int length, int version) throws IOException {
        Path file = folder.resolve("long.nii.gz");
        writer.write(file, sparse(TestHeaders.grid(2, length, 1)));
        assertThat(reader.readHeader(file).version()).isEqualTo(version);
        assertThat(reader.readGeometry(file).shape().ny()).isEqualTo(length);
    }

    @Test
    void levelsDifferInSizeOnly() throws IOException {
        LabelVolume<NamedLabel> volume = sparse(TestHeaders.grid(64, 64, 8));
        Path file = folder.resolve("a.nii.gz");
        long previous = Long.MAX_VALUE;
        for (int level : new int[] {0, 1, 9}) {
            writer.withLevel(level).write(file, volume);
            assertThat(Files.size(file)).isLessThan(previous);
            assertThat(reader.readLabels(file, LABELS).slice(1)).isEqualTo(volume.slice(1));
            previous = Files.size(file);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> writer.withLevel(10));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.withVersion(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.nrrd", "a.gz", "a.nii.bz2"})
    void namesThatSayNothingAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(folder.resolve(name), ct(1)))
                .withMessageContaining(".nii.gz");
        assertThat(folder).isEmptyDirectory();
    }

    /** A folder that is not empty cannot be replaced: the last step fails, when all is written. */
    @ParameterizedTest
    @CsvSource({"a.nii, a.nii", "a.nii.gz, a.nii.gz", "a.hdr, a.img", "a.hdr, a.hdr", "a.img.gz, a.hdr.gz"})
    void aFailureAtTheEndLeavesNothingBehind(String name, String obstacle) throws IOException {
        Path blocked = Files.createDirectory(folder.resolve(obstacle));
        Files.createFile(blocked.resolve("inside"));
        LabelVolume<NamedLabel> volume = sparse(TestHeaders.grid(30, 30, 2));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> writer.write(folder.resolve(name), volume));
        List<String> left = names();
        assertThat(left).contains(obstacle).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void aPairsHeaderStaysIfItsImageCannotBeWritten() throws IOException {
        Path header = folder.resolve("a.hdr");
        writer.write(header, sparse(TestHeaders.grid(3, 3, 2)));
        byte[] before = Files.readAllBytes(header);
        Files.delete(folder.resolve("a.img"));
        Files.createFile(Files.createDirectory(folder.resolve("a.img")).resolve("inside"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(header, sparse(TestHeaders.grid(4, 4, 2))));
        assertThat(header).hasBinaryContent(before);
        assertThat(names()).containsExactly("a.hdr", "a.img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.nii", "a.nii.gz", "a.hdr"})
    void whatIsRefusedLeavesTheOldFiles(String name) throws IOException {
        Path file = folder.resolve(name);
        writer.write(file, ct(1, 2, 3));
        List<String> files = names();
        byte[] before = Files.readAllBytes(file);
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(file, ct(0.5f), NiftiDataType.INT16));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> writer.write(folder.resolve("absent").resolve(name), ct(1)));
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).isEqualTo(files);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
