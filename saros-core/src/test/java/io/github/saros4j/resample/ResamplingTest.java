package io.github.saros4j.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.RandomGrids;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {

    @ParameterizedTest
    @CsvSource({"41, 2.5, 20", "9, 7.5, 14", "15, 1.5, 4", "25, 1.5, 8", "33, 1.25, 8", "1, 3, 1", "11, 5, 11"})
    void theNumberOfSlicesIsRoundedHalfToEven(int slices, double mm, int resampled) {
        VolumeGeometry source = VolumeGeometry.of(new GridShape(2, 3, slices), new Spacing(0.8, 0.7, mm));
        VolumeGeometry target = Resampling.saros().targetOf(source);
        assertThat(target.shape()).isEqualTo(new GridShape(2, 3, resampled));
        assertThat(target.spacing()).isEqualTo(new Spacing(0.8, 0.7, 5));
    }

    @Test
    void originAndDirectionsStay() {
        for (long seed = 0; seed < 50; seed++) {
            VolumeGeometry source = RandomGrids.oblique(seed, new GridShape(4, 5, 16));
            VolumeGeometry target = Resampling.toSpacing(
                            new Spacing(source.spacing().x(), 0.3, 1.5))
                    .targetOf(source);
            assertThat(target.affine().toWorld(0, 0, 0))
                    .isEqualTo(source.affine().toWorld(0, 0, 0));
            for (int row = 0; row < 3; row++) {
                assertThat(target.affine().get(row, 0))
                        .isEqualTo(source.affine().get(row, 0));
                assertThat(target.affine().get(row, 1) / 0.3)
                        .isCloseTo(
                                source.affine().get(row, 1) / source.spacing().y(), within(1e-12));
                assertThat(target.affine().get(row, 2) / 1.5)
                        .isCloseTo(
                                source.affine().get(row, 2) / source.spacing().z(), within(1e-12));
            }
        }
    }

    @Test
    void aGridWithoutVoxelsIsAnError() {
        VolumeGeometry thin = VolumeGeometry.of(new GridShape(2, 2, 1), new Spacing(1, 1, 2.5));
        assertThatThrownBy(() -> Resampling.saros().targetOf(thin))
                .isInstanceOf(GeometryException.class)
                .hasMessageContaining("1 voxels of 2.5 mm along axis 2 make 0.0 of 5.0 mm");
        assertThatThrownBy(() -> Resampling.toSliceSpacing(1e-12).targetOf(thin))
                .isInstanceOf(GeometryException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void aDistanceIsPositiveAndFinite(double mm) {
        assertThatThrownBy(() -> Resampling.toSliceSpacing(mm)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesBetweenSlicesAreInterpolated() {
        // Slices at 0, 3, 6 mm; the second slice of the result lies at 5 mm, at index 5/3.
        IntensityVolume ct = column(3, 0, 10, 20);
        assertThat(values(Resampling.toSliceSpacing(5).apply(ct)))
                .containsExactly(0, (float) (10 + 10 * (5.0 / 3 - 1)));
        assertThat(values(Resampling.saros().apply(ct))).containsExactly(0, 16);
        assertThat(values(Resampling.saros().apply(column(3, 0, -10, -20)))).containsExactly(0, -16);
        assertThat(values(Resampling.saros()
                        .withInterpolation(Interpolation.NEAREST)
                        .apply(ct)))
                .containsExactly(0, 20);
    }

    @Test
    void theEdgeIsHeldForHalfAVoxelAndBeyondIsZero() {
        // At 0, 5 and 10 mm of slices at 0, 4 and 8 mm: indices 0, 1.25 and 2.5, which is outside.
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(1, 1, 4), new Spacing(1, 1, 4.9));
        float[] values = values(Resampling.ontoGrid(grid).apply(column(4, 7, 9, 11)));
        assertThat(values[2]).isEqualTo(11); // 9.8 mm, index 2.45
        assertThat(values[3]).isZero();
        assertThat(values(Resampling.ontoGrid(grid)
                        .withInterpolation(Interpolation.NEAREST)
                        .apply(column(4, 7, 9, 11))))
                .containsExactly(7, 9, 11, 0);
        VolumeGeometry before = new VolumeGeometry(
                new GridShape(1, 1, 1), new Spacing(1, 1, 4), Affine.ofRows(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 4, -2));
        assertThat(values(Resampling.ontoGrid(before).apply(column(4, 7, 9, 11))))
                .containsExactly(7);
    }

    @Test
    void aTieGoesToTheUpperVoxel() {
        IntensityVolume ct = column(2, 1, 2, 3, 4, 5);
        float[] nearest = values(Resampling.toSliceSpacing(5)
                .withInterpolation(Interpolation.NEAREST)
                .apply(ct));
        assertThat(nearest).containsExactly(1, 4); // index 2.5
    }

    @Test
    void whatIsNoNumberSpreadsOnlyToWhatIsInterpolatedFromIt() {
        IntensityVolume ct = column(2.5, 1, Float.NaN, 3, 4, Float.POSITIVE_INFINITY, 6);
        assertThat(values(Resampling.saros().apply(ct)))
                .containsExactly(1, 3, Float.POSITIVE_INFINITY); // every second slice itself
        assertThat(values(Resampling.toSliceSpacing(3)
                        .withFractions(Fractions.DROPPED)
                        .apply(ct))[1])
                .isNaN();
    }

    @Test
    void fractionsOfLargeValuesAreDroppedToo() {
        float[] row = new float[4];
        Fractions.DROPPED.store(new double[] {0x1p40 + 0.5, -0x1p51 - 0.5, 1e30, -0.75}, row, 0);
        assertThat(row).containsExactly(0x1p40f, -0x1p51f, 1e30f, 0f);
    }

    @Test
    void theSameSpacingAlongTheAxesOfTheWorldChangesNothing() {
        IntensityVolume ct = random(3, VolumeGeometry.of(new GridShape(7, 6, 5), new Spacing(0.5, 1, 5)), true);
        IntensityVolume same = Resampling.saros().apply(ct);
        assertThat(values(same)).containsExactly(values(ct));
        assertThat(same.geometry()).isEqualTo(ct.geometry());
    }

    @Test
    void voxelsAreThoseOfTheDefinitionOnAlignedGrids() {
        for (long seed = 0; seed < 40; seed++) {
            VolumeGeometry source = aligned(new Random(seed));
            assertPlain(seed, source, spacing(new Random(seed + 1)));
        }
    }

    @Test
    void voxelsAreThoseOfTheDefinitionOnTurnedGrids() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            GridShape shape = new GridShape(4 + random.nextInt(4), 4 + random.nextInt(4), 4 + random.nextInt(8));
            assertPlain(seed, RandomGrids.oblique(seed, shape), spacing(random));
        }
    }

    @Test
    void voxelsAreThoseOfTheDefinitionOnAnyOtherGrid() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            VolumeGeometry source = seed % 2 == 0 ? aligned(random) : RandomGrids.oblique(seed, new GridShape(6, 7, 8));
            VolumeGeometry target = movedAside(source, random);
            Resampling resampling = Resampling.ontoGrid(target);
            assertPlain(seed, resampling, source, new PlainResampling(source, target, target));
        }
    }

    @Test
    void voxelsAreThoseOfTheDefinitionOnLeaningGrids() {
        VolumeGeometry source = aligned(new Random(2));
        for (int entry : new int[] {1, 2, 4, 6, 8, 9}) {
            double[] rows = source.affine().rows();
            rows[entry] = 0.4;
            Affine affine = Affine.ofRows(rows);
            VolumeGeometry target = new VolumeGeometry(source.shape(), affine.spacing(), affine);
            assertPlain(entry, Resampling.ontoGrid(target), source, new PlainResampling(source, target, target));
        }
    }

    /** The same directions, or nearly, half of the extent further, and another spacing. */
    private static VolumeGeometry movedAside(VolumeGeometry source, Random random) {
        double[] rows = source.affine().rows();
        boolean turned = random.nextBoolean();
        for (int i = 0; i < 12; i++) {
            double step = source.spacing().along(Math.min(i % 4, 2));
            rows[i] = i % 4 == 3
                    ? rows[i] + (random.nextDouble() - 0.5) * step * 6
                    : rows[i] * 0.9 + (turned ? 0.1 * step * random.nextDouble() : 0);
        }
        Affine affine = Affine.ofRows(rows);
        return new VolumeGeometry(new GridShape(5, 6, 7), affine.spacing(), affine);
    }

    private static VolumeGeometry aligned(Random random) {
        double[] steps = {
            spacing(random).x(), spacing(random).y(), spacing(random).z()
        };
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            rows[axis * 4 + axis] = random.nextBoolean() ? steps[axis] : -steps[axis];
            rows[axis * 4 + 3] = 500 * (random.nextDouble() - 0.5);
        }
        GridShape shape = new GridShape(4 + random.nextInt(5), 4 + random.nextInt(4), 4 + random.nextInt(9));
        return new VolumeGeometry(shape, new Spacing(steps[0], steps[1], steps[2]), Affine.ofRows(rows));
    }

    /** As files have it: float32, often of few digits. */
    private static Spacing spacing(Random random) {
        double[] choices = {0.8203125, 0.9f, 0.7f, 1, 1.25, 1.5, 2, 2.5, 3.27f, 0.5 + random.nextFloat()};
        return new Spacing(
                choices[random.nextInt(choices.length)],
                choices[random.nextInt(choices.length)],
                choices[random.nextInt(choices.length)]);
    }

    private static void assertPlain(long seed, VolumeGeometry source, Spacing spacing) {
        Resampling resampling = Resampling.toSpacing(spacing);
        assertPlain(seed, resampling, source, new PlainResampling(source, resampling.targetOf(source), source));
        Resampling slices = Resampling.toSliceSpacing(spacing.z());
        assertPlain(seed, slices, source, new PlainResampling(source, slices.targetOf(source), source));
    }

    private static void assertPlain(long seed, Resampling resampling, VolumeGeometry source, PlainResampling plain) {
        IntensityVolume ct = random(seed, source, seed % 3 == 0);
        LabelVolume<BodyRegion> labels = labels(seed, source, z -> true);
        IntensityVolume kept = resampling.apply(ct);
        IntensityVolume dropped = resampling.withFractions(Fractions.DROPPED).apply(ct);
        IntensityVolume nearest =
                resampling.withInterpolation(Interpolation.NEAREST).apply(ct);
        LabelVolume<BodyRegion> relabelled = resampling.apply(labels);
        GridShape shape = kept.geometry().shape();
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    double value = plain.linear(ct::huAt, x, y, z);
                    String where = "seed " + seed + " (" + x + ", " + y + ", " + z + ")";
                    assertThat(kept.huAt(x, y, z)).as(where).isEqualTo((float) value);
                    assertThat(dropped.huAt(x, y, z)).as(where).isEqualTo((int) value);
                    int[] voxel = plain.nearest(x, y, z);
                    boolean inside = voxel.length > 0;
                    assertThat(nearest.huAt(x, y, z))
                            .as(where)
                            .isEqualTo(inside ? ct.huAt(voxel[0], voxel[1], voxel[2]) : 0);
                    assertThat(relabelled.idAt(x, y, z))
                            .as(where)
                            .isEqualTo(inside ? labels.idAt(voxel[0], voxel[1], voxel[2]) : 0);
                }
            }
        }
    }

    @Test
    void ontoThePermutedAndFlippedGridIsAReorientation() {
        VolumeGeometry source = aligned(new Random(5));
        IntensityVolume ct = random(1, source, true);
        LabelVolume<BodyRegion> labels = labels(1, source, z -> true);
        for (Reorientation change : Reorientation.all()) {
            Resampling resampling = Resampling.ontoGrid(change.apply(source)).withInterpolation(Interpolation.NEAREST);
            assertThat(values(resampling.apply(ct))).as("%s", change).containsExactly(values(ct.reoriented(change)));
            LabelVolume<BodyRegion> moved = labels.reoriented(change);
            LabelVolume<BodyRegion> resampled = resampling.apply(labels);
            for (int z = 0; z < moved.geometry().shape().nz(); z++) {
                assertThat(resampled.slice(z)).as("%s", change).containsExactly(moved.slice(z));
            }
        }
    }

    @Test
    void labelsSurviveAFinerGridAndTheWayBack() {
        VolumeGeometry coarse = aligned(new Random(8));
        LabelVolume<BodyRegion> labels = labels(4, coarse, z -> z % 5 == 2);
        Spacing fine = new Spacing(
                coarse.spacing().x(), coarse.spacing().y(), coarse.spacing().z() / 4);
        LabelVolume<BodyRegion> finer = Resampling.toSpacing(fine).apply(labels);
        LabelVolume<BodyRegion> back = Resampling.ontoGrid(coarse).apply(finer);
        assertThat(finer.annotatedSlices().count())
                .isEqualTo(4 * labels.annotatedSlices().count());
        assertThat(back.annotatedSlices()).isEqualTo(labels.annotatedSlices());
        for (int i = 0; i < labels.annotatedSlices().count(); i++) {
            assertThat(back.slice(i)).containsExactly(labels.slice(i));
        }
    }

    /** 12 slices of 1 mm make 2 of 5 mm, which end at 7.5 mm: slices 8 to 11 lie beyond. */
    @Test
    void slicesThatTheCoarserGridDoesNotReachAreNotInventedOnTheWayBack() {
        VolumeGeometry fine = VolumeGeometry.of(new GridShape(2, 2, 12), new Spacing(1, 1, 1));
        Resampling back = Resampling.ontoGrid(fine);
        LabelVolume<BodyRegion> coarse = Resampling.saros().apply(labels(3, fine, z -> true));
        LabelVolume<BodyRegion> dense = back.apply(coarse);
        assertThat(dense.annotatedSlices().isComplete()).isTrue();
        for (int z = 0; z < 12; z++) {
            assertThat(dense.slice(z)).containsExactly(z < 3 ? coarse.slice(0) : z < 8 ? coarse.slice(1) : new byte[4]);
        }
        LabelVolume<BodyRegion> sparse = back.apply(Resampling.saros().apply(labels(3, fine, z -> z > 2)));
        assertThat(sparse.annotatedSlices()).isEqualTo(AnnotatedSlices.of(12, 3, 4, 5, 6, 7));
        IntensityVolume ct = column(1, 9, 9, 9, 9, 9, 7, 7, 7, 7, 7, 7, 7);
        float[] values = values(
                Resampling.ontoGrid(ct.geometry()).apply(Resampling.saros().apply(ct)));
        assertThat(values[7]).isEqualTo(7);
        assertThat(Arrays.copyOfRange(values, 8, 12)).containsOnly(0);
    }

    @Test
    void aSliceIsAnnotatedWhereTheNearestOneIs() {
        // Slices of 3 mm; those of 5 mm lie at indices 0, 1.67, 3.33, 5, 6.67: nearest 0, 2, 3, 5, 7.
        VolumeGeometry source = VolumeGeometry.of(new GridShape(3, 2, 8), new Spacing(1, 1, 3));
        LabelVolume<BodyRegion> labels = labels(2, source, z -> z == 2 || z == 5);
        LabelVolume<BodyRegion> resampled = Resampling.saros().apply(labels);
        assertThat(resampled.annotatedSlices()).isEqualTo(AnnotatedSlices.of(5, 1, 3));
        assertThat(resampled.slice(0)).containsExactly(labels.slice(0));
        assertThat(resampled.slice(1)).containsExactly(labels.slice(1));
        assertThat(Resampling.saros()
                        .apply(labels(2, source, z -> false))
                        .annotatedSlices()
                        .count())
                .isZero();
    }

    @Test
    void aSliceBeyondTheLastIsBackgroundInADenseMapAndLeftOutInASparseOne() {
        // 9 slices of 7.5 mm make 14; the last one lies at index 8.67.
        VolumeGeometry source = VolumeGeometry.of(new GridShape(3, 2, 9), new Spacing(1, 1, 7.5));
        LabelVolume<BodyRegion> dense = Resampling.saros().apply(labels(2, source, z -> true));
        assertThat(dense.annotatedSlices().isComplete()).isTrue();
        assertThat(dense.slice(13)).containsOnly(0);
        LabelVolume<BodyRegion> sparse = Resampling.saros().apply(labels(2, source, z -> z > 0));
        assertThat(sparse.annotatedSlices().indexOf(13)).isNegative();
        assertThat(sparse.annotatedSlices().indexOf(12)).isPositive();
    }

    @Test
    void aSliceAcrossAnnotatedAndIgnoredOnesIsLeftOut() {
        VolumeGeometry source = VolumeGeometry.of(new GridShape(6, 6, 6), new Spacing(1, 1, 1));
        double cos = Math.cos(0.4);
        double sin = Math.sin(0.4);
        VolumeGeometry turned = new VolumeGeometry(
                new GridShape(6, 6, 3),
                new Spacing(1, 1, 1),
                Affine.ofRows(cos, 0, -sin, 0, 0, 1, 0, 0, sin, 0, cos, 1));
        LabelVolume<BodyRegion> crossed = Resampling.ontoGrid(turned).apply(labels(1, source, z -> z < 3));
        assertThat(crossed.annotatedSlices().count()).isZero();
        LabelVolume<BodyRegion> within = Resampling.ontoGrid(turned).apply(labels(1, source, z -> z < 4));
        assertThat(within.annotatedSlices()).isEqualTo(AnnotatedSlices.of(3, 0));
    }

    @Test
    void theOrderOfAxesIsKeptWhereAxesAre() {
        VolumeGeometry source = VolumeGeometry.of(new GridShape(2, 3, 4), new Spacing(1, 2, 5));
        AxisOrder order = AxisOrder.AS_STORED.then(new Reorientation(1, 2, 0, false, false, false));
        LabelVolume.Builder<BodyRegion> builder =
                LabelVolume.builder(BodyRegion.labelSet(), source).axisOrder(order);
        for (int z = 0; z < 4; z++) {
            builder.add(new byte[6]);
        }
        LabelVolume<BodyRegion> labels = builder.source("here").build();
        assertThat(Resampling.saros().apply(labels).axisOrder()).isEqualTo(order);
        assertThat(Resampling.saros().apply(labels).source()).isEqualTo("here");
        VolumeGeometry turned = new Reorientation(1, 0, 2, false, false, false).apply(source);
        assertThat(Resampling.ontoGrid(turned).apply(labels).axisOrder()).isEqualTo(AxisOrder.AS_STORED);
    }

    private static IntensityVolume column(double mm, float... values) {
        float[][] slices = new float[values.length][];
        for (int z = 0; z < values.length; z++) {
            slices[z] = new float[] {values[z]};
        }
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(1, 1, values.length), new Spacing(1, 1, mm));
        return IntensityVolume.of(grid, slices, "column");
    }

    private static IntensityVolume random(long seed, VolumeGeometry geometry, boolean whole) {
        Random random = new Random(seed);
        GridShape shape = geometry.shape();
        float[][] slices = new float[shape.nz()][shape.sliceSize()];
        for (float[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = whole ? random.nextInt(4000) - 1024 : random.nextFloat() * 4000 - 1024;
            }
        }
        return IntensityVolume.of(geometry, slices, "random " + seed);
    }

    private static LabelVolume<BodyRegion> labels(long seed, VolumeGeometry geometry, IntPredicate annotated) {
        Random random = new Random(seed);
        LabelVolume.Builder<BodyRegion> builder = LabelVolume.builder(BodyRegion.labelSet(), geometry);
        for (int z = 0; z < geometry.shape().nz(); z++) {
            byte[] slice = new byte[geometry.shape().sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) random.nextInt(14);
            }
            if (annotated.test(z)) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    private static float[] values(IntensityVolume volume) {
        GridShape shape = volume.geometry().shape();
        float[] values = new float[(int) shape.voxelCount()];
        for (int z = 0; z < shape.nz(); z++) {
            System.arraycopy(volume.slice(z), 0, values, z * shape.sliceSize(), shape.sliceSize());
        }
        return values;
    }
}
