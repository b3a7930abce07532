package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.scan.HuExtremes;
import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.scan.SliceFault;
import io.github.saros4j.volume.AnnotatedSlices;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiScannerTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("organs", Map.of(1, "one", 2, "two")).withIgnoreId(LabelSet.SAROS_IGNORE_ID);
    private static final int I = 255;

    @TempDir
    Path folder;

    private final NiftiScanner scanner = NiftiScanner.withDefaults();

    private Path file(NiftiDataType type, int nx, int ny, int nz, double... voxels) throws IOException {
        NiftiHeader header = TestHeaders.volume(type, nx, ny, nz).build();
        return TestHeaders.write(folder.resolve("Fall_ß.nii"), header, TestHeaders.voxels(header, voxels));
    }

    @ParameterizedTest
    @EnumSource(
            value = NiftiDataType.class,
            names = {"UINT8", "INT16", "FLOAT32", "FLOAT64"})
    void everyFaultOfASliceIsListedAndSoundSlicesAreKept(NiftiDataType type) throws IOException {
        Path file = file(type, 2, 2, 5, 1, 0, 2, 0, I, I, I, I, 1, I, 7, 7, 3, I, I, I, 9, 0, 1, 9);
        LabelScan<NamedLabel> scan = scanner.scanLabels(file, LABELS);
        assertThat(scan.sound().annotatedSlices().positions()).containsExactly(0);
        assertThat(scan.sound().slice(0)).containsExactly(1, 0, 2, 0);
        assertThat(scan.attempted().positions()).containsExactly(0, 2, 3, 4);
        assertThat(scan.faults())
                .containsExactly(
                        new SliceFault(SliceFault.Kind.MIXED_IGNORE, 1, 0, 2, I, 1),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 0, 1, 2, 7, 2),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 0, 0, 3, 3, 1),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 0, 0, 4, 9, 2));
        assertThat(scan.sound().source()).isEqualTo(file.toString());
    }

    @Test
    void valuesThatAreNoIdsAreListedWithTheFirstOfThem() throws IOException {
        Path file = file(
                NiftiDataType.FLOAT32,
                3,
                1,
                6,
                0,
                1.5,
                -1,
                Double.NaN,
                1,
                1,
                256,
                I,
                1,
                Double.POSITIVE_INFINITY,
                I,
                I,
                -0.0,
                1,
                2,
                1e20,
                5,
                0);
        assertThat(scanner.scanLabels(file, LABELS).faults())
                .containsExactly(
                        new SliceFault(SliceFault.Kind.NO_ID, 1, 0, 0, 1.5, 2),
                        new SliceFault(SliceFault.Kind.NO_ID, 0, 0, 1, Double.NaN, 1),
                        new SliceFault(SliceFault.Kind.MIXED_IGNORE, 1, 0, 2, I, 1),
                        new SliceFault(SliceFault.Kind.NO_ID, 0, 0, 2, 256, 1),
                        new SliceFault(SliceFault.Kind.NO_ID, 0, 0, 3, Double.POSITIVE_INFINITY, 1),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 1, 0, 5, 5, 1),
                        new SliceFault(SliceFault.Kind.NO_ID, 0, 0, 5, 1e20f, 1));
        assertThat(scanner.scanLabels(file, LABELS).sound().slice(0)).containsExactly(0, 1, 2);
    }

    @Test
    void ignoredSlicesAloneAreNoFault() throws IOException {
        LabelScan<NamedLabel> scan = scanner.scanLabels(file(NiftiDataType.UINT8, 2, 1, 3, I, I, I, I, I, I), LABELS);
        assertThat(scan.faults()).isEmpty();
        assertThat(scan.attempted().count()).isZero();
    }

    @Test
    void aVolumeOfOneSliceIsScanned() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 3, 1, 1).build();
        Path file = TestHeaders.write(folder.resolve("one.nii"), header, TestHeaders.voxels(header, 0, 1, 9));
        assertThat(scanner.scanLabels(file, LABELS).faults())
                .containsExactly(new SliceFault(SliceFault.Kind.UNKNOWN_ID, 2, 0, 0, 9, 1));
    }

    /** Axis 0 of the file goes up: its planes become slices, and a voxel's place is the one it has there. */
    @Test
    void faultsLieWhereTheyLieOnceAxialSlicesAreLast() throws IOException {
        for (NiftiDataType type : new NiftiDataType[] {NiftiDataType.UINT8, NiftiDataType.FLOAT32}) {
            VolumeGeometry upFirst = new VolumeGeometry(
                    new GridShape(2, 3, 4),
                    new Spacing(5, 0.75, 0.5),
                    Affine.ofRows(0, -0.75, 0, 7, 0, 0, -0.5, 8, 5, 0, 0, 9));
            double[] voxels = new double[24];
            Arrays.setAll(voxels, i -> i % 2 == 0 ? 1 : I);
            voxels[2 * (1 + 3 * 3)] = 9; // the plane at 0 of axis 0: second along axis 1, fourth along axis 2
            NiftiHeader header = NiftiHeader.builder(1, ByteOrder.BIG_ENDIAN)
                    .geometry(upFirst)
                    .datatype(type)
                    .build();
            Path file = TestHeaders.write(folder.resolve("up.nii"), header, TestHeaders.voxels(header, voxels));
            LabelScan<NamedLabel> scan = scanner.scanLabels(file, LABELS);
            SliceFault fault = scan.faults().get(0);
            assertThat(scan.faults()).hasSize(1);
            assertThat(scan.sound().geometry().shape()).isEqualTo(new GridShape(3, 4, 2));
            assertThat(new int[] {fault.x(), fault.y(), fault.z()}).containsExactly(1, 3, 0);
            assertThat(scan.sound().geometry().affine().toWorld(1, 3, 0))
                    .isEqualTo(upFirst.affine().toWorld(0, 1, 3));
            assertThat(scan.attempted().positions()).containsExactly(0);
        }
    }

    @Test
    void valuesThatAreNoIdsLieThereToo() throws IOException {
        VolumeGeometry upFirst = new VolumeGeometry(
                new GridShape(2, 3, 2), new Spacing(5, 1, 1), Affine.ofRows(0, 1, 0, 0, 0, 0, 1, 0, 5, 0, 0, 0));
        NiftiHeader header = NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .geometry(upFirst)
                .datatype(NiftiDataType.FLOAT32)
                .build();
        double[] voxels = new double[12];
        voxels[1 + 2 * (2 + 3)] = -0.5;
        voxels[1 + 2 * 2] = 0.5;
        Path file = TestHeaders.write(folder.resolve("up.nii"), header, TestHeaders.voxels(header, voxels));
        assertThat(scanner.scanLabels(file, LABELS).faults())
                .containsExactly(new SliceFault(SliceFault.Kind.NO_ID, 2, 0, 1, 0.5, 2));
    }

    @Test
    void aPairOfFilesIsScannedByEitherName() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 1, 1)
                .singleFile(false)
                .build();
        Files.write(folder.resolve("c.hdr"), header.bytes().array());
        Files.write(folder.resolve("c.img"), new byte[] {1, 8});
        for (String name : new String[] {"c.hdr", "c.img"}) {
            assertThat(scanner.scanLabels(folder.resolve(name), LABELS).faults())
                    .containsExactly(new SliceFault(SliceFault.Kind.UNKNOWN_ID, 1, 0, 0, 8, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 100, 300, 370})
    void aTruncatedFileIsRefused(int length) throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 20, 20, 4).build();
        byte[] gzipped = TestHeaders.gzip(TestHeaders.singleFile(header, TestHeaders.random(1600, 1)));
        Path file = Files.write(folder.resolve("cut.nii.gz"), Arrays.copyOf(gzipped, length));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> scanner.scanLabels(file, LABELS))
                .withMessageContaining(file.toString());
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> scanner.scanImage(file, TestHeaders.grid(20, 20, 4), AnnotatedSlices.of(4, 1)))
                .withMessageContaining(file.toString());
    }

    @Test
    void aFileThatIsShorterThanItsHeaderSaysIsRefused() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 2).build();
        Path file = TestHeaders.write(folder.resolve("short.nii"), header, new byte[7]);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> scanner.scanLabels(file, LABELS))
                .withMessageContaining("2x2x2");
    }

    @Test
    void contradictoryGeometryIsRefusedUnlessItIsSaidWhichOneIsRight() throws IOException {
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, 2, 1, 1).pixdim(1, 3).build();
        Path file = TestHeaders.write(folder.resolve("c.nii"), header, new byte[] {1, 2});
        assertThatExceptionOfType(GeometryException.class).isThrownBy(() -> scanner.scanLabels(file, LABELS));
        LabelScan<NamedLabel> byAffine =
                scanner.withSpacingFrom(SpacingSource.AFFINE).scanLabels(file, LABELS);
        assertThat(byAffine.sound().geometry().spacing().x()).isEqualTo(0.75);
    }

    @Test
    void ofACtTheWantedSlicesAreKept() throws IOException {
        Path file = file(NiftiDataType.INT16, 2, 1, 3, 1, 2, 3, 4, -3000, 6);
        ImageSlices slices = scanner.scanImage(file, TestHeaders.grid(2, 1, 3), AnnotatedSlices.of(3, 1));
        assertThat(slices.has(0)).isFalse();
        assertThat(slices.slice(1)).containsExactly(3, 4);
        assertThat(slices.extremes())
                .hasValue(new HuExtremes(new HuExtremes.Place(-3000, 0, 0, 2), new HuExtremes.Place(6, 1, 0, 2)));
    }

    @Test
    void extremesAreTheFirstFiniteOnesOfAllSlices() throws IOException {
        double inf = Double.POSITIVE_INFINITY;
        Path file = file(NiftiDataType.FLOAT32, 2, 2, 3, Double.NaN, -inf, 3, 3, inf, 3, 7, -2, 7, -2, -1, 0);
        for (int z = 0; z < 3; z++) {
            assertThat(scanner.scanImage(file, TestHeaders.grid(2, 2, 3), AnnotatedSlices.of(3, z))
                            .extremes())
                    .hasValue(new HuExtremes(new HuExtremes.Place(-2, 1, 1, 1), new HuExtremes.Place(7, 0, 1, 1)));
        }
        Path none = file(NiftiDataType.FLOAT32, 1, 1, 2, Double.NaN, inf);
        assertThat(scanner.scanImage(none, TestHeaders.grid(1, 1, 2), AnnotatedSlices.of(2, 0))
                        .extremes())
                .isEmpty();
    }

    @Test
    void aCtOfAnotherStorageOrderComesInTheLabelMaps() throws IOException {
        VolumeGeometry grid = TestHeaders.grid(2, 1, 3);
        VolumeGeometry mirrored = new VolumeGeometry(
                grid.shape(), grid.spacing(), Affine.ofRows(-0.75, 0, 0, 0.75, 0, 0.875, 0, 0, 0, 0, -5, 10));
        Path file = file(NiftiDataType.INT16, 2, 1, 3, 1, 2, 3, 4, 5, 6);
        ImageSlices slices = scanner.scanImage(file, mirrored, AnnotatedSlices.of(3, 0));
        assertThat(slices.slice(0)).containsExactly(6, 5);
        assertThat(slices.extremes())
                .hasValue(new HuExtremes(new HuExtremes.Place(1, 1, 0, 2), new HuExtremes.Place(6, 0, 0, 0)));
        assertThat(slices.stored()).isEqualTo(grid);
    }

    @Test
    void ofACtOnAnotherGridNothingIsKept() throws IOException {
        Path file = file(NiftiDataType.INT16, 2, 1, 3, 1, 2, 3, 4, 5, 6);
        ImageSlices slices = scanner.scanImage(file, TestHeaders.grid(2, 2, 3), AnnotatedSlices.of(3, 0));
        assertThat(slices.has(0)).isFalse();
        assertThat(slices.stored()).isEqualTo(TestHeaders.grid(2, 1, 3));
    }
}
