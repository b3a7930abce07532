package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiReaderTest {

    private static final int NX = 6;
    private static final int NY = 5;
    private static final int NZ = 7;
    private static final LabelSet<NamedLabel> DENSE =
            LabelSet.ofNames("organs", Map.of(1, "one", 2, "two", 3, "three"));
    private static final LabelSet<NamedLabel> SPARSE = DENSE.withIgnoreId(LabelSet.SAROS_IGNORE_ID);

    @TempDir
    Path folder;

    private final NiftiReader reader = NiftiReader.withDefaults();

    /** Slices 1 and 4 are annotated. */
    private static double[] sparseVoxels() {
        double[] voxels = new double[NX * NY * NZ];
        Arrays.fill(voxels, 255);
        for (int z : new int[] {1, 4}) {
            for (int i = 0; i < NX * NY; i++) {
                voxels[z * NX * NY + i] = (i * 7 + z) % 4;
            }
        }
        return voxels;
    }

    private static double[] denseVoxels() {
        double[] voxels = new double[NX * NY * NZ];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (i * 7 + i / 11) % 4;
        }
        return voxels;
    }

    private Path file(NiftiDataType type, double... voxels) throws IOException {
        NiftiHeader header = TestHeaders.volume(type, NX, NY, NZ).build();
        byte[] content = TestHeaders.singleFile(header, TestHeaders.voxels(header, voxels));
        return Files.write(folder.resolve("case 体.nii.gz"), TestHeaders.gzip(content));
    }

    @ParameterizedTest
    @EnumSource(
            value = NiftiDataType.class,
            names = {"UINT8", "INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64", "FLOAT32", "FLOAT64"})
    void onlyAnnotatedSlicesAreKept(NiftiDataType type) throws IOException {
        double[] voxels = sparseVoxels();
        Path file = file(type, voxels);
        LabelVolume<NamedLabel> volume = reader.readLabels(file, SPARSE);
        assertThat(volume.annotatedSlices()).isEqualTo(AnnotatedSlices.of(NZ, 1, 4));
        assertThat(volume.source()).isEqualTo(file.toString());
        assertThat(volume.axisOrder()).isEqualTo(AxisOrder.AS_STORED);
        assertThat(volume.geometry()).isEqualTo(TestHeaders.grid(NX, NY, NZ));
        for (int z : new int[] {1, 4}) {
            for (int i = 0; i < NX * NY; i++) {
                assertThat(volume.idAt(i % NX, i / NX, z)).isEqualTo((int) voxels[z * NX * NY + i]);
            }
        }
        assertThat(reader.ignoresSlices(file, SPARSE)).isTrue();
    }

    @Test
    void aMapMayAnnotateNothing() throws IOException {
        double[] voxels = new double[NX * NY * NZ];
        Arrays.fill(voxels, 255);
        assertThat(reader.readLabels(file(NiftiDataType.UINT8, voxels), SPARSE)
                        .annotatedSlices()
                        .count())
                .isZero();
    }

    @Test
    void aDenseMapIgnoresNothing() throws IOException {
        Path file = file(NiftiDataType.INT8, denseVoxels());
        assertThat(reader.ignoresSlices(file, SPARSE)).isFalse();
        assertThat(reader.ignoresSlices(file, DENSE)).isFalse();
        assertThat(reader.readLabels(file, DENSE).annotatedSlices().isComplete())
                .isTrue();
    }

    @Test
    void lookingForIgnoredSlicesStopsAtTheFirst() throws IOException {
        double[] voxels = denseVoxels();
        Arrays.fill(voxels, 2 * NX * NY, 3 * NX * NY, 255);
        Arrays.fill(voxels, 5 * NX * NY, voxels.length, 77);
        assertThat(reader.ignoresSlices(file(NiftiDataType.UINT8, voxels), SPARSE))
                .isTrue();
        Arrays.fill(voxels, 2 * NX * NY, 3 * NX * NY, 0);
        Path unknown = file(NiftiDataType.UINT8, voxels);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.ignoresSlices(unknown, SPARSE))
                .withMessageContaining("slice 5")
                .withMessageContaining("77");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, -1, 256, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 0x1p32})
    void valuesThatAreNoIdsAreNamed(double value) throws IOException {
        double[] voxels = denseVoxels();
        voxels[3 * NX * NY + 2 * NX + 4] = value;
        Path file = file(NiftiDataType.FLOAT64, voxels);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readLabels(file, DENSE))
                .withMessage(file + ": slice 3, voxel (4, 2, 3): value " + value + " is no whole number from 0 to 255");
    }

    @Test
    void unknownLabelsAndHalfIgnoredSlicesAreNamed() throws IOException {
        double[] voxels = sparseVoxels();
        voxels[4 * NX * NY + 3 * NX + 2] = 9;
        Path unknown = file(NiftiDataType.UINT8, voxels);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readLabels(unknown, SPARSE))
                .withMessageStartingWith(unknown + ": slice 4, voxel (2, 3, 4): value 9");
        voxels[4 * NX * NY + 3 * NX + 2] = 255;
        Path mixed = file(NiftiDataType.UINT8, voxels);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readLabels(mixed, SPARSE))
                .withMessageContaining("slice 4")
                .withMessageContaining("mixes");
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readLabels(mixed, DENSE))
                .withMessageContaining("no slice may be marked as ignored");
    }

    @Test
    void scaledLabelsAreTakenByTheirValues() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1)
                .scaling(0.5, -1)
                .build();
        Path file = TestHeaders.write(folder.resolve("scaled.nii"), header, new byte[] {2, 4, 6, 8});
        LabelVolume<NamedLabel> volume = reader.readLabels(file, DENSE);
        assertThat(volume.slice(0)).containsExactly(0, 1, 2, 3);
        NiftiHeader off = header.toBuilder().scaling(Double.NaN, 5).build();
        Path unscaled = TestHeaders.write(folder.resolve("off.nii"), off, new byte[] {0, 1, 2, 3});
        assertThat(reader.readLabels(unscaled, DENSE).slice(0)).containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "LIP", "SPL", "IAR", "ASR"})
    void anotherAxisLastIsPermuted(String code) throws IOException {
        LabelVolume<NamedLabel> dense = volume(denseVoxels());
        LabelVolume<NamedLabel> stored = dense.reoriented(Orientation.parse(code));
        Path file = folder.resolve(code + ".nii.gz");
        NiftiWriter.withDefaults().write(file, stored);
        LabelVolume<NamedLabel> read = reader.readLabels(file, DENSE);
        assertThat(read.geometry().orientation().axialAxis()).isEqualTo(2);
        assertThat(read.geometry()).isEqualTo(reader.readGeometry(file));
        assertThat(read.axisOrder().fileAxis(2))
                .isEqualTo(Orientation.parse(code).axialAxis());
        assertThat(slices(read.reoriented(dense.geometry().orientation()))).isEqualTo(slices(dense));
        assertThat(slices(reader.readPrediction(file, dense))).isEqualTo(slices(dense));
        assertThat(reader.ignoresSlices(file, SPARSE)).isFalse();
    }

    @Test
    void permutedMapsMayBeSparseAndErrorsSayWhichAxesTheyMean() throws IOException {
        LabelVolume<NamedLabel> sparse = reader.readLabels(file(NiftiDataType.UINT8, sparseVoxels()), SPARSE);
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, NZ, NX, NY)
                .sform(1, Affine.ofRows(0, 0.75, 0, 0, 0, 0, 0.875, 0, 5, 0, 0, 0))
                .pixdim(1, 5)
                .pixdim(2, 0.75)
                .pixdim(3, 0.875)
                .build();
        double[] voxels = new double[NX * NY * NZ];
        double[] axial = sparseVoxels();
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = axial[i % NZ * NX * NY + i / NZ];
        }
        Path file = TestHeaders.write(folder.resolve("SRA.nii"), header, TestHeaders.voxels(header, voxels));
        LabelVolume<NamedLabel> read = reader.readLabels(file, SPARSE);
        assertThat(read.axisOrder()).isEqualTo(new AxisOrder(1, 2, 0));
        assertThat(read.annotatedSlices()).isEqualTo(sparse.annotatedSlices());
        assertThat(slices(read)).isEqualTo(slices(sparse));
        assertThat(reader.ignoresSlices(file, SPARSE)).isTrue();
        voxels[4 + NZ * 9] = 8;
        Path unknown = TestHeaders.write(folder.resolve("SRA 8.nii"), header, TestHeaders.voxels(header, voxels));
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readLabels(unknown, SPARSE))
                .withMessageStartingWith(unknown + ": slice 4, voxel (3, 1, 4): value 8")
                .withMessageEndingWith("(x, y, z here are the file's axes 1, 2, 0)");
    }

    @Test
    void aPredictionHasTheTruthsSlices() throws IOException {
        LabelVolume<NamedLabel> truth = reader.readLabels(file(NiftiDataType.UINT8, sparseVoxels()), SPARSE);
        LabelVolume<NamedLabel> dense = volume(denseVoxels());
        for (String code : List.of("RAS", "LPI", "PLS", "SRA", "AIL")) {
            Path file = folder.resolve("prediction.nii");
            NiftiWriter.withDefaults().write(file, dense.reoriented(Orientation.parse(code)));
            LabelVolume<NamedLabel> prediction = reader.readPrediction(file, truth);
            assertThat(prediction.annotatedSlices()).isEqualTo(truth.annotatedSlices());
            assertThat(prediction.geometry().matches(truth.geometry())).isTrue();
            assertThat(prediction.labelSet().ignoreId()).isEmpty();
            assertThat(slices(prediction)).as(code).isEqualTo(slices(dense.restrictedTo(truth.annotatedSlices())));
        }
    }

    @Test
    void aPredictionIsCheckedAlsoWhereNobodyLooks() throws IOException {
        LabelVolume<NamedLabel> truth = reader.readLabels(file(NiftiDataType.UINT8, sparseVoxels()), SPARSE);
        double[] voxels = denseVoxels();
        voxels[6 * NX * NY + NX + 3] = 255;
        Path file = file(NiftiDataType.UINT8, voxels);
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> reader.readPrediction(file, truth))
                .withMessageStartingWith(file + ": slice 6, voxel (3, 1, 6): value 255");
    }

    @Test
    void aPredictionOnAnotherGridIsRefused() throws IOException {
        LabelVolume<NamedLabel> truth = volume(denseVoxels());
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, NX, NY, NZ - 1).build();
        Path file = TestHeaders.write(folder.resolve("short.nii"), header, new byte[NX * NY * (NZ - 1)]);
        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> reader.readPrediction(file, truth))
                .withMessageContaining(file.toString())
                .withMessageContaining("6x5x7");
    }

    @Test
    void intensitiesAreScaledAndMayBeMissing() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.FLOAT64, 2, 2, 1)
                .scaling(2, -1024)
                .build();
        byte[] voxels = TestHeaders.voxels(header, 0, 512.25, Double.NaN, Double.POSITIVE_INFINITY);
        Path file = TestHeaders.write(folder.resolve("ct.nii"), header, voxels);
        IntensityVolume ct = reader.readIntensities(file);
        assertThat(ct.slice(0)).containsExactly(-1024f, 0.5f, Float.NaN, Float.POSITIVE_INFINITY);
        Path huge = TestHeaders.write(folder.resolve("huge.nii"), header, TestHeaders.voxels(header, 0, 0, 0, 1e300));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readIntensities(huge))
                .withMessage(huge + ": slice 0, voxel (1, 1, 0): value 2.0E300 is too large for float32");
    }

    @Test
    void axesOfSizeOneAreNoObstacle() throws IOException {
        NiftiHeader flat =
                TestHeaders.volume(NiftiDataType.UINT8, 3, 2, 1).shape(3, 2).build();
        Path plane = TestHeaders.write(folder.resolve("plane.nii"), flat, new byte[] {0, 1, 2, 3, 2, 1});
        assertThat(reader.readGeometry(plane).shape()).isEqualTo(new GridShape(3, 2, 1));
        assertThat(reader.readLabels(plane, DENSE).slice(0)).containsExactly(0, 1, 2, 3, 2, 1);
        NiftiHeader long1 = TestHeaders.volume(NiftiDataType.UINT8, 3, 1, 2)
                .shape(3, 1, 2, 1, 1)
                .build();
        Path trailing = TestHeaders.write(folder.resolve("trailing.nii"), long1, new byte[] {0, 1, 2, 3, 2, 1});
        assertThat(reader.readGeometry(trailing).shape()).isEqualTo(new GridShape(3, 1, 2));
        assertThat(reader.readImage(trailing).shape()).containsExactly(3, 1, 2, 1, 1);
    }

    @Test
    void spacingAndAffineMustAgreeUnlessOneIsChosen() throws IOException {
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1).pixdim(3, 2.5).build();
        Path file = TestHeaders.write(folder.resolve("two.nii"), header, new byte[4]);
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> reader.readGeometry(file))
                .withMessageStartingWith(file.toString())
                .withMessageContaining("0.75 x 0.875 x 2.5 mm")
                .withMessageContaining("0.75 x 0.875 x 5.0 mm");
        VolumeGeometry byPixdim = reader.withSpacingFrom(SpacingSource.PIXDIM).readGeometry(file);
        assertThat(byPixdim.spacing()).isEqualTo(new Spacing(0.75, 0.875, 2.5));
        assertThat(byPixdim.affine().rows()).containsExactly(0.75, 0, 0, 0, 0, 0.875, 0, 0, 0, 0, 2.5, 0);
        VolumeGeometry byAffine = reader.withSpacingFrom(SpacingSource.AFFINE).readGeometry(file);
        assertThat(byAffine.spacing()).isEqualTo(new Spacing(0.75, 0.875, 5));
    }

    @Test
    void spacingAndAffineThatNearlyAgreeBothStay() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1)
                .pixdim(3, 5.004)
                .build();
        Path file = TestHeaders.write(folder.resolve("near.nii"), header, new byte[4]);
        for (SpacingSource source : SpacingSource.values()) {
            VolumeGeometry geometry = reader.withSpacingFrom(source).readGeometry(file);
            assertThat(geometry.spacing().z()).isEqualTo(5.004f);
            assertThat(geometry.affine().get(2, 2)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    void aSpacingThatIsNoneNeedsTheAffine(double pixdim) throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1)
                .pixdim(2, pixdim)
                .build();
        Path file = TestHeaders.write(folder.resolve("none.nii"), header, new byte[4]);
        for (SpacingSource source : List.of(SpacingSource.AGREEING, SpacingSource.PIXDIM)) {
            assertThatExceptionOfType(GeometryException.class)
                    .isThrownBy(() -> reader.withSpacingFrom(source).readGeometry(file))
                    .withMessageStartingWith(file + ": pixdim[2] is " + pixdim);
        }
        assertThat(reader.withSpacingFrom(SpacingSource.AFFINE)
                        .readGeometry(file)
                        .spacing()
                        .y())
                .isEqualTo(0.875);
    }

    private static LabelVolume<NamedLabel> volume(double[] voxels) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(DENSE, TestHeaders.grid(NX, NY, NZ));
        for (int z = 0; z < NZ; z++) {
            byte[] slice = new byte[NX * NY];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) voxels[z * slice.length + i];
            }
            builder.add(slice);
        }
        return builder.build();
    }

    private static List<List<Byte>> slices(LabelVolume<?> volume) {
        List<List<Byte>> slices = new ArrayList<>();
        for (int i = 0; i < volume.annotatedSlices().count(); i++) {
            List<Byte> slice = new ArrayList<>();
            for (byte id : volume.slice(i)) {
                slice.add(id);
            }
            slices.add(slice);
        }
        return slices;
    }
}
