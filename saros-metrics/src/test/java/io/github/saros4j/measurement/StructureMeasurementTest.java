package io.github.saros4j.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.components.VoxelBox;
import io.github.saros4j.cpu.StraightBackend;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.statistics.Quantiles;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class StructureMeasurementTest {

    private static final LabelSet<NamedLabel> LABELS = LabelSet.ofNames(
                    "organs", Map.of(1, "spleen", 7, "liver", 254, "skin"))
            .withIgnoreId(255);
    private static final double[] PERCENTS = {0, 2.5, 5, 50, 99.9, 100};

    private static NamedLabel label(int id) {
        return LABELS.byId(id).orElseThrow();
    }

    /** A 2 x 1 x 1 box of label 1 in 4 x 3 x 2 voxels of 2 x 3 x 5 mm, with the values 10 and -4. */
    @Test
    void twoVoxelsByHand() {
        VolumeGeometry geometry = new VolumeGeometry(
                new GridShape(4, 3, 2), new Spacing(2, 3, 5), Affine.ofRows(-2, 0, 0, 100, 0, 3, 0, -50, 0, 0, 5, 7));
        byte[] first = new byte[12];
        first[4 + 1] = 1;
        first[4 + 2] = 1;
        float[] hu = new float[12];
        hu[5] = 10;
        hu[6] = -4;
        CaseMeasurements<NamedLabel> all = StructureMeasurement.withDefaults()
                .measure(
                        "a",
                        volume(geometry, first, new byte[12]),
                        IntensityVolume.of(geometry, new float[][] {hu, new float[12]}, "ct"));
        StructureMeasures<NamedLabel> one = all.forLabel(label(1));
        assertThat(one.voxels()).isEqualTo(2);
        assertThat(one.volumeMm3()).isEqualTo(60);
        assertThat(one.volumeMl()).isEqualTo(0.06);
        assertThat(one.centroidVoxel()).hasValue(new Point(1.5, 1, 0));
        assertThat(one.centroidMm()).hasValue(new Point(97, -47, 7));
        assertThat(one.box()).hasValue(new VoxelBox(1, 1, 0, 2, 1, 0));
        assertThat(one.borderDistance()).hasValue(0);
        assertThat(one.hu().mean()).hasValue(3);
        assertThat(one.hu().sd().orElseThrow()).isCloseTo(Math.sqrt(98), within(1e-14));
        assertThat(one.hu().min()).hasValue(-4);
        assertThat(one.hu().median()).hasValue(3);
        assertThat(one.hu().max()).hasValue(10);
        assertThat(one.hu().percentiles())
                .extracting(IntensityStatistics.Percentile::percent)
                .containsExactly(5.0, 25.0, 75.0, 95.0);
        assertThat(one.hu().percentiles().get(1).hu()).hasValue(-0.5);
        assertThat(one.status(BorderRule.THREE_VOXELS)).isEqualTo(StructureStatus.AT_BORDER);
        assertThat(one.status(BorderRule.NONE)).isEqualTo(StructureStatus.MEASURED);
        assertThat(all.structures()).extracting(s -> s.label().id()).containsExactly(1, 7, 254);
        StructureMeasures<NamedLabel> absent = all.forLabel(label(7));
        assertThat(absent.status(BorderRule.NONE)).isEqualTo(StructureStatus.ABSENT);
        assertThat(absent.volumeMm3()).isZero();
        assertThat(absent.surfaceMm2()).hasValue(0);
        assertThat(absent.centroidVoxel()).isEmpty();
        assertThat(absent.box()).isEmpty();
        assertThat(absent.borderDistance()).isEmpty();
        assertThat(absent.hu().mean()).isEmpty();
        assertThat(absent.hu().percentiles().get(3).hu()).isEmpty();
    }

    private static LabelVolume<NamedLabel> volume(VolumeGeometry geometry, byte[]... slices) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(LABELS, geometry);
        for (byte[] slice : slices) {
            builder.add(slice);
        }
        return builder.build();
    }

    /** Label ids, or 255 in all voxels of a slice in {@code ignored} of all. */
    private static byte[][] randomSlices(Random random, GridShape shape, double ignored) {
        byte[] ids = {0, 0, 1, 7, (byte) 254};
        byte[][] slices = new byte[shape.nz()][shape.sliceSize()];
        for (byte[] slice : slices) {
            if (random.nextDouble() < ignored) {
                Arrays.fill(slice, (byte) 255);
                continue;
            }
            for (int i = 0; i < slice.length; ) {
                int end = Math.min(slice.length, i + 1 + random.nextInt(5));
                Arrays.fill(slice, i, end, ids[random.nextInt(ids.length)]);
                i = end;
            }
        }
        return slices;
    }

    private static float[][] randomHu(Random random, GridShape shape, int kind) {
        float[][] hu = new float[shape.nz()][shape.sliceSize()];
        for (float[] slice : hu) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = switch (kind) {
                    case 0 -> random.nextInt(30) - 15;
                    case 1 -> random.nextInt(4096) - 1024;
                    case 2 -> random.nextFloat() * 300 - 100;
                    case 3 -> random.nextInt(3) == 0 ? Float.NaN : random.nextInt(9) - 0.5f * random.nextInt(3);
                    case 4 -> (random.nextInt(7) - 3) * 30000f;
                    default ->
                        random.nextInt(4) == 0
                                ? Float.NEGATIVE_INFINITY
                                : random.nextInt(3) == 0 ? -0f : (float) (random.nextGaussian() * 1e9);
                };
            }
        }
        return hu;
    }

    @Test
    void meetsAPlainImplementationOverRandomVolumesOfSeed11() {
        Random random = new Random(11);
        StructureMeasurement measurement = StructureMeasurement.withDefaults().withPercentiles(PERCENTS);
        for (int run = 0; run < 240; run++) {
            GridShape shape = new GridShape(1 + random.nextInt(7), 1 + random.nextInt(7), 1 + random.nextInt(7));
            VolumeGeometry geometry = VolumeGeometry.of(shape, new Spacing(0.7, 0.8, 0.5 + random.nextInt(3)));
            byte[][] slices = randomSlices(random, shape, run % 2 == 0 ? 0 : 0.4);
            float[][] hu = randomHu(random, shape, run % 6);
            CaseMeasurements<NamedLabel> all =
                    measurement.measure("case", volume(geometry, slices), IntensityVolume.of(geometry, hu, "ct"));
            for (StructureMeasures<NamedLabel> one : all.structures()) {
                compare(one, slices, hu, geometry);
            }
        }
    }

    /** What is too large for 32 bits, infinite or no number becomes 0. */
    private static double int16(double hu) {
        return Math.abs(hu) < 0x1p31 ? (short) (int) hu : 0;
    }

    /** {@code np.array([...], np.float32).astype(np.int16)}, numpy 2.4 on x86-64. */
    @Test
    void valuesOutsideTheRangeOf16BitsAreCastAsNumpyCastsThem() {
        float[] hu = {1e10f, -1e10f, 0x1p31f, 0x1.fffffep30f, 4e9f, 70000.7f, -40000.5f, 3e38f, 32768f, 33000f};
        double[] numpy = {0, 0, 0, -128, 0, 4464, 25536, 0, -32768, -32536};
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(1, 1, 1), new Spacing(1, 1, 1));
        for (int i = 0; i < hu.length; i++) {
            StructureMeasures<NamedLabel> one = StructureMeasurement.withDefaults()
                    .measure(
                            "a",
                            volume(geometry, new byte[] {1}),
                            IntensityVolume.of(geometry, new float[][] {{hu[i]}}, "ct"))
                    .forLabel(label(1));
            assertThat(one.huAsInt16().mean()).as("%s", hu[i]).hasValue(numpy[i]);
            assertThat(one.hu().mean()).hasValue(hu[i]);
        }
    }

    private static void compare(
            StructureMeasures<NamedLabel> one, byte[][] slices, float[][] hu, VolumeGeometry geometry) {
        List<Double> values = new ArrayList<>();
        long voxels = 0;
        double[] sum = new double[3];
        int[] least = {99, 99, 99};
        int[] most = {-1, -1, -1};
        int nx = geometry.shape().nx();
        int border = 99;
        for (int z = 0; z < slices.length; z++) {
            for (int i = 0; i < slices[z].length; i++) {
                if ((slices[z][i] & 0xff) != one.label().id()) {
                    continue;
                }
                voxels++;
                int[] at = {i % nx, i / nx, z};
                for (int axis = 0; axis < 3; axis++) {
                    sum[axis] += at[axis];
                    least[axis] = Math.min(least[axis], at[axis]);
                    most[axis] = Math.max(most[axis], at[axis]);
                    border =
                            Math.min(border, Math.min(at[axis], geometry.shape().size(axis) - 1 - at[axis]));
                }
                values.add((double) hu[z][i]);
            }
        }
        assertThat(one.voxels()).isEqualTo(voxels);
        assertThat(one.volumeMm3())
                .isCloseTo(voxels * 0.7 * 0.8 * geometry.spacing().z(), within(1e-12 * voxels));
        if (voxels > 0) {
            Point centroid = one.centroidVoxel().orElseThrow();
            assertThat(centroid.x()).isCloseTo(sum[0] / voxels, within(1e-12));
            assertThat(centroid.y()).isCloseTo(sum[1] / voxels, within(1e-12));
            assertThat(centroid.z()).isCloseTo(sum[2] / voxels, within(1e-12));
            assertThat(one.box()).hasValue(new VoxelBox(least[0], least[1], least[2], most[0], most[1], most[2]));
            assertThat(one.borderDistance()).hasValue(border);
        }
        compare(one.hu(), values.stream().filter(Double::isFinite).toList(), values.size(), v -> v);
        compare(one.huAsInt16(), values, values.size(), StructureMeasurementTest::int16);
    }

    private static void compare(IntensityStatistics found, List<Double> values, int all, DoubleUnaryOperator change) {
        double[] expected = values.stream()
                .mapToDouble(Double::doubleValue)
                .map(change)
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        int n = expected.length;
        assertThat(found.n()).isEqualTo(n);
        assertThat(found.notFinite()).isEqualTo(all - n);
        if (n == 0) {
            assertThat(found.mean()).isEmpty();
            assertThat(found.percentiles())
                    .allMatch(percentile -> percentile.hu().isEmpty());
            return;
        }
        double mean = Arrays.stream(expected).sum() / n;
        double scale = Math.max(1, Math.max(Math.abs(expected[0]), Math.abs(expected[n - 1])));
        assertThat(found.mean().orElseThrow()).isCloseTo(mean, within(1e-13 * scale));
        double squares =
                Arrays.stream(expected).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(found.sd().isPresent()).isEqualTo(n > 1);
        found.sd().ifPresent(sd -> assertThat(sd).isCloseTo(Math.sqrt(squares / (n - 1)), within(1e-12 * scale)));
        assertThat(found.min()).hasValue(expected[0]);
        assertThat(found.max()).hasValue(expected[n - 1]);
        assertThat(found.median()).isEqualTo(Quantiles.of(expected, 0.5));
        for (int i = 0; i < PERCENTS.length; i++) {
            assertThat(found.percentiles().get(i))
                    .isEqualTo(
                            new IntensityStatistics.Percentile(PERCENTS[i], Quantiles.of(expected, PERCENTS[i] / 100)));
        }
    }

    /** Eight corners of a voxel, each cut off by a triangle whose sides are half a face's diagonal: sqrt(3) of a square millimetre. */
    @Test
    void aVoxelHasTheSurfaceOfAnOctahedronAndSlicesNobodyAnnotatedHaveNone() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(1, 1, 2), new Spacing(2, 2, 2));
        IntensityVolume ct = IntensityVolume.of(geometry, new float[2][1], "ct");
        byte[] there = {1};
        CaseMeasurements<NamedLabel> dense =
                StructureMeasurement.withDefaults().measure("a", volume(geometry, there, new byte[1]), ct);
        assertThat(dense.forLabel(label(1)).surfaceMm2().orElseThrow()).isCloseTo(4 * Math.sqrt(3), within(1e-12));
        CaseMeasurements<NamedLabel> sparse =
                StructureMeasurement.withDefaults().measure("a", volume(geometry, there, new byte[] {(byte) 255}), ct);
        assertThat(sparse.annotated().count()).isEqualTo(1);
        assertThat(sparse.forLabel(label(1)).surfaceMm2()).isEmpty();
        assertThat(sparse.forLabel(label(1)).volumeMm3()).isEqualTo(8);
        CaseMeasurements<NamedLabel> none = StructureMeasurement.withDefaults()
                .measure("a", volume(geometry, new byte[] {(byte) 255}, new byte[] {(byte) 255}), ct);
        assertThat(none.forLabel(label(1)).status(BorderRule.NONE)).isEqualTo(StructureStatus.ABSENT);
        assertThat(none.forLabel(label(1)).surfaceMm2()).isEmpty();
    }

    /** A backend that counts an empty volume, whatever it is given. */
    private record Surfaceless(LabelVolume<?> empty) implements MetricBackend {

        @Override
        public String name() {
            return "surfaceless";
        }

        @Override
        public PairCounts count(VolumePair pair, CountRequest request) {
            return new StraightBackend().count(VolumePair.of(empty, empty), request);
        }

        @Override
        public PairDistances distances(VolumePair pair, CountRequest request) {
            throw new AssertionError("no distances are asked for");
        }
    }

    @Test
    void surfacesAreCountedByTheBackendThatIsGivenAndNothingElseIs() {
        Random random = new Random(13);
        GridShape shape = new GridShape(5, 4, 6);
        VolumeGeometry geometry = VolumeGeometry.of(shape, new Spacing(1, 2, 3));
        LabelVolume<NamedLabel> labels = volume(geometry, randomSlices(random, shape, 0));
        IntensityVolume ct = IntensityVolume.of(geometry, randomHu(random, shape, 1), "ct");
        StructureMeasurement measurement = StructureMeasurement.withDefaults();
        assertThat(measurement.withBackend(new StraightBackend()).measure("a", labels, ct))
                .isEqualTo(measurement.measure("a", labels, ct));
        StructureMeasures<NamedLabel> none = measurement
                .withBackend(new Surfaceless(volume(geometry, new byte[6][20])))
                .withPercentiles(50)
                .measure("a", labels, ct)
                .forLabel(label(1));
        assertThat(none.surfaceMm2()).hasValue(0);
        assertThat(none.voxels()).isPositive();
        assertThat(none.hu().percentiles().get(0).hu()).isEqualTo(none.hu().median());
    }

    @Test
    void theBorderIsThreeVoxelsAtEachOfTheSixFaces() {
        GridShape shape = new GridShape(7, 8, 9);
        VolumeGeometry geometry = VolumeGeometry.of(shape, new Spacing(1, 1, 1));
        IntensityVolume ct = IntensityVolume.of(geometry, new float[9][56], "ct");
        for (int z = 0; z < 9; z++) {
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 7; x++) {
                    byte[][] slices = new byte[9][56];
                    slices[z][7 * y + x] = 7;
                    boolean inside = x == 3 && y >= 3 && y <= 4 && z >= 3 && z <= 5;
                    assertThat(StructureMeasurement.withDefaults()
                                    .measure("a", volume(geometry, slices), ct)
                                    .forLabel(label(7))
                                    .status(BorderRule.THREE_VOXELS))
                            .as("%s, %s, %s", x, y, z)
                            .isEqualTo(inside ? StructureStatus.MEASURED : StructureStatus.AT_BORDER);
                }
            }
        }
    }

    @Test
    void aCtOfAnotherStorageOrderMeasuresTheSame() {
        Random random = new Random(12);
        GridShape shape = new GridShape(5, 4, 6);
        VolumeGeometry geometry = VolumeGeometry.of(shape, new Spacing(1, 2, 3));
        LabelVolume<NamedLabel> labels = volume(geometry, randomSlices(random, shape, 0));
        IntensityVolume ct = IntensityVolume.of(geometry, randomHu(random, shape, 1), "ct");
        CaseMeasurements<NamedLabel> expected =
                StructureMeasurement.withDefaults().measure("a", labels, ct);
        for (Orientation orientation : Orientation.all()) {
            assertThat(StructureMeasurement.withDefaults().measure("a", labels, ct.reoriented(orientation)))
                    .isEqualTo(expected);
        }
        IntensityVolume elsewhere = IntensityVolume.of(
                VolumeGeometry.of(new GridShape(5, 4, 7), new Spacing(1, 2, 3)), new float[7][20], "other.nii");
        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> StructureMeasurement.withDefaults().measure("a", labels, elsewhere))
                .withMessageContaining("other.nii")
                .withMessageContaining("5x4x6");
    }

    @Test
    void impossiblePercentilesAndRulesAreRefused() {
        StructureMeasurement defaults = StructureMeasurement.withDefaults();
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPercentiles(101));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPercentiles(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPercentiles(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withPercentiles(5, 5))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> defaults.withPercentiles(0.0, -0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BorderRule(-1));
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(1, 1, 1), new Spacing(1, 1, 1));
        CaseMeasurements<NamedLabel> all = defaults.withPercentiles()
                .measure("a", volume(geometry, new byte[1]), IntensityVolume.of(geometry, new float[1][1], "ct"));
        assertThat(all.forLabel(label(1)).hu().percentiles()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> all.forLabel(label(0)));
    }
}
