package io.github.saros4j.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryBandsTest {

    private static final Spacing MM = new Spacing(1, 1, 1);
    private static final int RANDOM_PAIRS = 500;

    private static final int THICK_PAIRS = 40;
    private static final double[] SIZES = {0.5, 0.7f, 1, 1.4f, 5};

    /** Above this many distances the plain way takes too long. */
    private static final long MOST_DISTANCES = 300_000;

    /** A box of label 1 in a grid: voxels x0 to x1 and so on, exclusive; only the slices of which z % step is 0 are stored. */
    private static LabelVolume<NamedLabel> box(GridShape shape, int step, int... x0x1y0y1z0z1) {
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(LabelSet.ofNames("box", Map.of(1, "one")), VolumeGeometry.of(shape, MM));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                int x = i % shape.nx();
                int y = i / shape.nx();
                boolean inside = x >= x0x1y0y1z0z1[0]
                        && x < x0x1y0y1z0z1[1]
                        && y >= x0x1y0y1z0z1[2]
                        && y < x0x1y0y1z0z1[3]
                        && z >= x0x1y0y1z0z1[4]
                        && z < x0x1y0y1z0z1[5];
                slice[i] = (byte) (inside ? 1 : 0);
            }
            if (z % step == 0) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    private static ConfusionCounts count(
            LabelVolume<?> truth, LabelVolume<?> prediction, boolean inPlane, Spacing spacing, double limitMm) {
        return BoundaryBands.count(VolumePair.of(truth, prediction), new int[] {1}, inPlane, spacing, limitMm)
                .get(0);
    }

    private static long bandOf(LabelVolume<?> volume, boolean inPlane, Spacing spacing, double limitMm) {
        ConfusionCounts self = count(volume, volume, inPlane, spacing, limitMm);
        assertThat(self.fp()).isZero();
        assertThat(self.fn()).isZero();
        return self.tp();
    }

    /** A cube of n voxels a side has n³ - (n - 2)³ border voxels; each further layer is the shell of a smaller cube. */
    @ParameterizedTest
    @CsvSource({"0, 386", "0.999, 386", "1, 604", "1.5, 604", "2, 702", "3, 728", "4, 729", "100, 729"})
    void theBandOfACubeGrowsByLayers(double limitMm, long voxels) {
        LabelVolume<NamedLabel> cube = box(new GridShape(13, 13, 13), 1, 2, 11, 2, 11, 2, 11);
        assertThat(bandOf(cube, false, MM, limitMm)).isEqualTo(voxels);
    }

    @ParameterizedTest
    @CsvSource({"0, 288", "1, 504", "2, 648", "3, 720", "4, 729"})
    void inPlaneTheBandOfACubeIsThatOfEachSquare(double limitMm, long voxels) {
        LabelVolume<NamedLabel> cube = box(new GridShape(13, 13, 13), 1, 2, 11, 2, 11, 2, 11);
        assertThat(bandOf(cube, true, MM, limitMm)).isEqualTo(voxels);
    }

    /** Squares of 9x9 and 10x9 pixels that share their left side: borders of 32 and 34 pixels, 25 of them common. */
    @Test
    void boundaryIouByHand() {
        GridShape shape = new GridShape(14, 12, 1);
        LabelVolume<NamedLabel> truth = box(shape, 1, 2, 11, 2, 11, 0, 1);
        LabelVolume<NamedLabel> prediction = box(shape, 1, 2, 12, 2, 11, 0, 1);
        ConfusionCounts bands = count(truth, prediction, true, MM, 0);
        assertThat(bands).isEqualTo(new ConfusionCounts(25, 9, 7, 14 * 12 - 41));
        assertThat(bands.iou()).hasValue(25 / 41.0);
    }

    @Test
    void distancesAreInMm() {
        LabelVolume<NamedLabel> cube = box(new GridShape(13, 13, 13), 1, 2, 11, 2, 11, 2, 11);
        Spacing flat = new Spacing(2, 1, 5);
        // Within 2 mm: a second layer from the sides along x, a second and a third along y, none along z.
        assertThat(bandOf(cube, false, flat, 2)).isEqualTo(729 - 5 * 3 * 7);
        assertThat(bandOf(cube, false, flat, 1.99)).isEqualTo(729 - 7 * 5 * 7);
    }

    @Test
    void theEdgeOfTheGridIsABorder() {
        LabelVolume<NamedLabel> full = box(new GridShape(5, 5, 5), 1, 0, 5, 0, 5, 0, 5);
        assertThat(bandOf(full, false, MM, 0)).isEqualTo(125 - 27);
        assertThat(bandOf(full, true, MM, 0)).isEqualTo(5 * 16);
    }

    @Test
    void aSliceThatIsNotStoredIsBackgroundInTheVolumeAndNothingInPlane() {
        LabelVolume<NamedLabel> sparse = box(new GridShape(9, 9, 9), 2, 1, 8, 1, 8, 0, 9);
        assertThat(bandOf(sparse, false, MM, 0)).isEqualTo(5 * 49);
        assertThat(bandOf(sparse, true, MM, 0)).isEqualTo(5 * 24);
    }

    /** Only the corners' diagonal neighbours are outside: no border by faces, where the paper's code has one. */
    @Test
    void aNeighbourAcrossAnEdgeMakesNoBorder() {
        LabelSet<NamedLabel> labels = LabelSet.ofNames("plus", Map.of(1, "one"));
        byte[] plus = {0, 1, 0, 1, 1, 1, 0, 1, 0};
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(labels, VolumeGeometry.of(new GridShape(3, 3, 1), MM));
        builder.add(plus);
        LabelVolume<NamedLabel> volume = builder.build();
        assertThat(bandOf(volume, true, MM, 0)).isEqualTo(4);
        assertThat(bandOf(volume, true, MM, 1)).isEqualTo(5);
    }

    @Test
    void anAbsentLabelHasNoBand() {
        LabelVolume<NamedLabel> empty = box(new GridShape(5, 5, 5), 1, 0, 0, 0, 0, 0, 0);
        LabelVolume<NamedLabel> cube = box(new GridShape(5, 5, 5), 1, 1, 4, 1, 4, 1, 4);
        assertThat(count(empty, empty, false, MM, 1)).isEqualTo(new ConfusionCounts(0, 0, 0, 125));
        assertThat(count(empty, empty, false, MM, 1).iou()).isEmpty();
        assertThat(count(cube, empty, false, MM, 0)).isEqualTo(new ConfusionCounts(0, 0, 26, 99));
        assertThat(count(empty, cube, false, MM, 0)).isEqualTo(new ConfusionCounts(0, 26, 0, 99));
        assertThat(count(empty, cube, false, MM, 0).iou()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomPairsOfSeeds1To500CountAsTheDefinitionSays(boolean inPlane) {
        int compared = 0;
        for (long seed = 1; seed <= RANDOM_PAIRS; seed++) {
            RandomPair pair = RandomPair.small(seed);
            List<Double> limits = pair.limitsMm();
            double limitMm = limits.isEmpty() ? 2 : limits.get((int) (seed % limits.size()));
            PlainBands plain = new PlainBands(pair.arrays(), inPlane, pair.spacing(), limitMm);
            int[] ids = pair.request(SurfaceMode.NONE).labelIds();
            List<ConfusionCounts> bands = BoundaryBands.count(pair.arrays(), ids, inPlane, pair.spacing(), limitMm);
            assertThat(bands).hasSameSizeAs(ids);
            for (int place = 0; place < Math.min(3, ids.length); place++) {
                Set<PlainBands.Voxel> mask = plain.mask(Side.TRUTH, ids[place]);
                if ((long) mask.size() * plain.border(mask).size() <= MOST_DISTANCES) {
                    assertThat(bands.get(place))
                            .as("%s, id %d, limit %s", pair, ids[place], limitMm)
                            .isEqualTo(plain.count(ids[place]));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(RANDOM_PAIRS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bandsOfThickMasksOfSeeds1To40CountAsTheDefinitionSays(boolean inPlane) {
        int withCore = 0;
        for (long seed = 1; seed <= THICK_PAIRS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            VolumePair pair = thick(random);
            Spacing spacing =
                    new Spacing(0.7f, SIZES[random.nextInt(SIZES.length)], SIZES[random.nextInt(SIZES.length)]);
            double limitMm = random.nextInt(3) * spacing.along(random.nextInt(3)); // a tie
            PlainBands plain = new PlainBands(pair, inPlane, spacing, limitMm);
            List<ConfusionCounts> bands = BoundaryBands.count(pair, new int[] {1, 200}, inPlane, spacing, limitMm);
            assertThat(bands)
                    .as("seed %d, %s, %s, limit %s", seed, pair.shape(), spacing, limitMm)
                    .containsExactly(plain.count(1), plain.count(200));
            Set<PlainBands.Voxel> mask = plain.mask(Side.TRUTH, 1);
            boolean beyondBorder = bands.get(0).truth() > plain.border(mask).size();
            withCore += beyondBorder && bands.get(0).truth() < mask.size() ? 1 : 0;
        }
        assertThat(withCore).as("bands between border and mask").isGreaterThan(THICK_PAIRS / 5);
    }

    /** Both sides full of label 1 but for a few voxels, and perhaps without one slice. */
    private static VolumePair thick(SplittableRandom random) {
        int nx = random.nextInt(3) == 0 ? random.nextInt(62, 67) : random.nextInt(8, 20);
        GridShape shape = new GridShape(nx, random.nextInt(5, 14), random.nextInt(5, 12));
        int missing = random.nextBoolean() ? -1 : random.nextInt(shape.nz());
        LabelSet<NamedLabel> labels = LabelSet.ofNames("thick", Map.of(1, "one", 200, "other"));
        LabelVolume.Builder<NamedLabel> truth = LabelVolume.builder(labels, VolumeGeometry.of(shape, MM));
        LabelVolume.Builder<NamedLabel> prediction = LabelVolume.builder(labels, VolumeGeometry.of(shape, MM));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] inTruth = new byte[shape.sliceSize()];
            Arrays.fill(inTruth, (byte) 1);
            if (random.nextInt(3) == 0) {
                inTruth[random.nextInt(inTruth.length)] = (byte) (random.nextBoolean() ? 200 : 0);
            }
            byte[] inPrediction = inTruth.clone();
            if (random.nextInt(3) == 0) {
                inPrediction[random.nextInt(inTruth.length)] = (byte) (random.nextBoolean() ? 200 : 0);
            }
            if (z == missing) {
                truth.skip();
                prediction.skip();
            } else {
                truth.add(inTruth);
                prediction.add(inPrediction);
            }
        }
        return VolumePair.of(truth.build(), prediction.build());
    }

    /** The larger pairs have many words and slices a label: there, all of the mask must be in a band that reaches everything. */
    @Test
    void aBandThatReachesEverythingIsTheMask() {
        for (RandomPair pair : RandomPair.large(6).toList()) {
            int[] ids = pair.request(SurfaceMode.NONE).labelIds();
            List<ConfusionCounts> masks = masks(pair, ids);
            assertThat(BoundaryBands.count(pair.arrays(), ids, false, MM, 36)).isEqualTo(masks);
            assertThat(BoundaryBands.count(pair.arrays(), ids, true, MM, 36)).isEqualTo(masks);
        }
    }

    private static List<ConfusionCounts> masks(RandomPair pair, int[] ids) {
        long all = (long) pair.arrays().sliceCount() * pair.arrays().shape().sliceSize();
        var counts = new CpuBackend().count(pair.arrays(), CountRequest.of(ids, SurfaceMode.NONE, MM));
        return IntStream.range(0, ids.length)
                .mapToObj(label -> counts.confusion(label, all))
                .toList();
    }

    @Test
    void swappedSidesSwapTheirErrors() {
        for (RandomPair pair : RandomPair.large(6).toList()) {
            int[] ids = pair.request(SurfaceMode.NONE).labelIds();
            List<ConfusionCounts> there = BoundaryBands.count(pair.arrays(), ids, false, pair.spacing(), 2);
            VolumePair swapped = VolumePair.of(pair.prediction(), pair.truth());
            assertThat(BoundaryBands.count(swapped, ids, false, pair.spacing(), 2))
                    .isEqualTo(there.stream()
                            .map(bands -> new ConfusionCounts(bands.tp(), bands.fn(), bands.fp(), bands.tn()))
                            .toList());
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        VolumePair pair = RandomPair.small(1L).arrays();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundaryBands.count(pair, new int[] {2, 1}, false, MM, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BoundaryBands.count(pair, new int[] {1}, false, MM, -1));
        CountRequest noSurfaces = CountRequest.of(new int[] {1}, SurfaceMode.NONE, MM, 1);
        CountRequest twoLimits = CountRequest.of(new int[] {1}, SurfaceMode.VOLUME, MM, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuBackend().countBands(pair, noSurfaces))
                .withMessage("Bands need surfaces and one limit, not NONE and 1 limits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuBackend().countBands(pair, twoLimits))
                .withMessage("Bands need surfaces and one limit, not VOLUME and 2 limits");
    }
}
