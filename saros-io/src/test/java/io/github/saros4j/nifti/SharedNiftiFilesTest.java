package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other projects, against what another reader gets from them. */
class SharedNiftiFilesTest {

    private static final int EXPECTED_FILES = 24;

    private final NiftiReader reader = NiftiReader.withDefaults();

    @TestFactory
    List<DynamicTest> everyFileReadsAsExpected() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.nifti("expected.csv"));
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            List<String> cells = List.of(line.split(",", -1));
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            tests.add(dynamicTest(cells.get(0), () -> check(row)));
        }
        assertThat(tests).hasSize(EXPECTED_FILES);
        return tests;
    }

    private void check(Map<String, String> row) throws IOException {
        Path file = SharedFiles.nifti(cell(row, "file"));
        NiftiImage image = reader.readImage(file);
        NiftiHeader header = image.header();
        assertThat("nifti" + header.version()).isEqualTo(cell(row, "format"));
        assertThat(header.byteOrder())
                .isEqualTo(cell(row, "endian").equals("little") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        assertThat(header.datatype().code()).isEqualTo((int) number(row, "datatype"));
        assertThat(header.shapeText()).isEqualTo(cell(row, "shape"));
        double[] zooms = numbers(row, "zooms");
        for (int axis = 0; axis < zooms.length; axis++) {
            assertThat(Math.abs(header.pixdim(axis + 1))).isEqualTo(zooms[axis]);
        }
        assertThat(header.qformCode()).isEqualTo((int) number(row, "qform_code"));
        assertThat(header.sformCode()).isEqualTo((int) number(row, "sform_code"));
        checkAffine(header, row);
        checkValues(image, row);
    }

    private static void checkAffine(NiftiHeader header, Map<String, String> row) {
        if (header.sformCode() <= 0 && header.qformCode() <= 0) {
            assertThat(header.affine()).isEqualTo(Affine.ofSpacing(header.spacing()));
            return;
        }
        assertThat(header.orientation().code()).isEqualTo(cell(row, "axcodes"));
        assertThat(header.affine().rows()).containsExactly(numbers(row, "affine"), within(1e-6));
        if (header.sformCode() > 0) {
            assertThat(header.affine().rows()).containsExactly(numbers(row, "affine"), within(0.0));
        }
    }

    private static void checkValues(NiftiImage image, Map<String, String> row) {
        if (image.header().isScaled()) {
            assertThat(image.header().sclSlope()).isEqualTo(number(row, "scl_slope"));
            assertThat(image.header().sclInter()).isEqualTo(number(row, "scl_inter"));
        }
        double[] values = new double[Math.toIntExact(image.voxelCount())];
        image.copyValues(0, values, 0, values.length);
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        assertThat(values.length - present.length).isEqualTo((int) number(row, "nan"));
        assertThat(Arrays.stream(present).min().orElseThrow()).isEqualTo(number(row, "min"));
        assertThat(Arrays.stream(present).max().orElseThrow()).isEqualTo(number(row, "max"));
        double mean = number(row, "mean");
        assertThat(Arrays.stream(present).average().orElseThrow()).isCloseTo(mean, within(1e-9 * Math.abs(mean)));
        assertThat(values[0]).isEqualTo(Double.valueOf(number(row, "voxel_first")));
        assertThat(values[values.length / 2]).isEqualTo(Double.valueOf(number(row, "voxel_middle")));
        assertThat(values[values.length - 1]).isEqualTo(Double.valueOf(number(row, "voxel_last")));
        assertThat(image.value(values.length / 2)).isEqualTo(Double.valueOf(number(row, "voxel_middle")));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "no column " + column);
    }

    private static double number(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
    }

    private static double[] numbers(Map<String, String> row, String column) {
        return Arrays.stream(cell(row, column).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void eightOrientationsBecomeOneVolume() throws IOException {
        Orientation ras = Orientation.parse("RAS");
        IntensityVolume expected = reader.readIntensities(SharedFiles.nifti("orientations/RAS.nii.gz"));
        assertThat(expected.geometry().orientation()).isEqualTo(ras);
        for (String code : List.of("ASR", "IPL", "LAI", "LPS", "PIR", "RSA", "SPL")) {
            Path file = SharedFiles.nifti("orientations/" + code + ".nii.gz");
            assertThat(reader.readHeader(file).orientation().code()).isEqualTo(code);
            IntensityVolume stored = reader.readIntensities(file);
            assertThat(stored.geometry().orientation().axialAxis()).isEqualTo(2);
            assertThat(stored.geometry()).isEqualTo(reader.readGeometry(file));
            IntensityVolume volume = stored.reoriented(ras);
            assertThat(volume.geometry().matches(expected.geometry())).as(code).isTrue();
            for (int z = 0; z < expected.geometry().shape().nz(); z++) {
                assertThat(volume.slice(z)).as(code + " slice " + z).isEqualTo(expected.slice(z));
            }
        }
    }

    @Test
    void aLabelMapAndItsSlicesAreTheImagesVoxels() throws IOException {
        Path file = SharedFiles.nifti("torsoLabel.nii.gz");
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= 11; id++) {
            names.put(id, "label " + id);
        }
        LabelVolume<NamedLabel> volume = reader.readLabels(file, LabelSet.ofNames("torso", names));
        NiftiImage image = reader.readImage(file);
        int sliceSize = volume.geometry().shape().sliceSize();
        assertThat(volume.annotatedSlices().isComplete()).isTrue();
        double[] values = new double[sliceSize];
        reader.forEachSlice(file, (z, seen) -> {
            image.copyValues((long) z * sliceSize, values, 0, sliceSize);
            assertThat(Arrays.equals(seen, values)).as("slice " + z).isTrue();
            byte[] ids = new byte[sliceSize];
            for (int i = 0; i < sliceSize; i++) {
                ids[i] = (byte) values[i];
            }
            assertThat(volume.slice(z)).isEqualTo(ids);
        });
    }

    @Test
    void eitherNameOfAPairWillDo() throws IOException {
        byte[] byHeader = stored(SharedFiles.nifti("air.hdr.gz"));
        assertThat(stored(SharedFiles.nifti("air.img.gz"))).isEqualTo(byHeader);
        assertThat(stored(SharedFiles.nifti("air2.img.gz"))).isEqualTo(byHeader);
        assertThat(reader.readHeader(SharedFiles.nifti("ras.img")).isSingleFile())
                .isFalse();
    }

    private byte[] stored(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reader.readImage(file).writeVoxels(bytes);
        return bytes.toByteArray();
    }

    @Test
    void anExtensionIsKeptAsItIs() throws IOException {
        NiftiHeader header = reader.readHeader(SharedFiles.nifti("with_extension.nii.gz"));
        assertThat(header.extensions()).isNotEmpty();
        assertThat(header.extensions().get(0).content()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyze75.hdr, Analyze 7.5",
        "complex64.nii.gz, COMPLEX64",
        "header_without_image.hdr, header_without_image.img",
        "not-nifti.nii, 05 33 d3 aa"
    })
    void malformedFilesAreRefusedByName(String name, String reason) {
        Path file = SharedFiles.nifti("malformed/" + name);
        LabelSet<NamedLabel> labels = LabelSet.ofNames("any", Map.of(1, "one"));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readImage(file))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(reason);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readLabels(file, labels))
                .withMessageContaining(reason);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readIntensities(file))
                .withMessageContaining(reason);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readGeometry(file))
                .withMessageContaining(reason);
    }

    @Test
    void severalTimesAreNoVolume() {
        Path file = SharedFiles.nifti("example4d.nii.gz");
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readIntensities(file))
                .withMessage(file
                        + ": has the shape 128x96x24x2, expected a volume, which has three axes; read it as an image");
    }
}
