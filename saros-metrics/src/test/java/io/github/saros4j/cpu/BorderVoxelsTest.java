package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Border voxels and their distances by other means: with a mask for each side, the numbers are those of
 * {@code border = mask ^ scipy.ndimage.binary_erosion(mask)} and
 * {@code distance_transform_edt(~border_of_other, sampling=spacing)[border]} (scipy 1.17), slices that are left out set to false.
 */
class BorderVoxelsTest {

    private static final int LABEL = 1;
    private static final GridShape SHAPE = new GridShape(9, 8, 7);
    private static final Spacing SPACING = new Spacing(1, 1.25, 2);
    private static final List<MetricBackend> BACKENDS =
            List.of(new PlainBackend(), new StraightBackend(), new CpuBackend(), new CpuBackend().withThreads(2));

    private interface Solid {
        boolean has(int x, int y, int z);
    }

    private static boolean truth(int x, int y, int z) {
        return y == 0 || (x - 4) * (x - 4) + (y - 3) * (y - 3) + (z - 3) * (z - 3) <= 11;
    }

    private static boolean prediction(int x, int y, int z) {
        boolean cut = z == 6 && y == 0 && x > 4;
        return !cut && (y == 0 || (x - 5) * (x - 5) + (y - 4) * (y - 4) + (z - 3) * (z - 3) <= 10);
    }

    private static LabelVolume<BodyPart> volume(GridShape shape, IntPredicate stored, Solid solid) {
        LabelVolume.Builder<BodyPart> builder =
                LabelVolume.builder(BodyPart.labelSet(), VolumeGeometry.of(shape, SPACING));
        for (int k = 0; k < shape.nz(); k++) {
            int z = k;
            byte[] slice = new byte[shape.sliceSize()];
            IntStream.range(0, slice.length)
                    .filter(i -> solid.has(i % shape.nx(), i / shape.nx(), z))
                    .forEach(i -> slice[i] = LABEL);
            if (stored.test(z)) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    private static VolumePair pair(IntPredicate stored) {
        return VolumePair.of(
                volume(SHAPE, stored, BorderVoxelsTest::truth), volume(SHAPE, stored, BorderVoxelsTest::prediction));
    }

    private static CountRequest request(double... limitsMm) {
        return CountRequest.of(new int[] {LABEL}, SurfaceMode.VOXELS, SPACING, limitsMm);
    }

    private static void assertCounts(VolumePair pair, List<Integer> truth, List<Integer> prediction) {
        CountRequest request = request(0, 1, 1.25, 2, 4);
        for (MetricBackend backend : BACKENDS) {
            PairCounts counts = backend.count(pair, request);
            assertThat(counts(counts, Side.TRUTH)).as(backend.description()).isEqualTo(truth);
            assertThat(counts(counts, Side.PREDICTION))
                    .as(backend.description())
                    .isEqualTo(prediction);
        }
    }

    /** Within each limit, then all. */
    private static List<Integer> counts(PairCounts counts, Side side) {
        IntStream within = IntStream.range(0, 5).map(limit -> (int) counts.surfelCountWithin(0, side, limit));
        return IntStream.concat(within, IntStream.of((int) counts.surfelCount(0, side)))
                .boxed()
                .toList();
    }

    @Test
    void areWhatAnErosionTakesAway() {
        assertCounts(pair(z -> true), List.of(85, 115, 127, 142, 144, 144), List.of(85, 117, 130, 146, 148, 148));
    }

    @Test
    void slicesThatAreNotStoredAreBackground() {
        assertCounts(
                pair(z -> z != 2 && z != 5),
                List.of(113, 131, 139, 148, 152, 152),
                List.of(113, 125, 132, 138, 138, 138));
    }

    @Test
    void distancesAreThoseOfADistanceTransform() {
        for (MetricBackend backend : BACKENDS) {
            assertThat(histogram(backend, Side.TRUTH))
                    .containsExactly(
                            "85 at 0.000000",
                            "30 at 1.000000",
                            "12 at 1.250000",
                            "10 at 1.600781",
                            "5 at 2.000000",
                            "2 at 2.236068");
            assertThat(histogram(backend, Side.PREDICTION))
                    .containsExactly(
                            "85 at 0.000000",
                            "32 at 1.000000",
                            "13 at 1.250000",
                            "12 at 1.600781",
                            "4 at 2.000000",
                            "2 at 2.358495");
        }
    }

    private static List<String> histogram(MetricBackend backend, Side side) {
        SurfelDistances distances =
                backend.distances(pair(z -> true), request()).from(0, side);
        assertThat(distances.profile(SurfelAreas.ofVoxels()).percentile(100)).isPresent();
        return IntStream.range(0, distances.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%d at %.6f", distances.count(i), distances.distanceMm(i)))
                .toList();
    }

    /** A box of 3x3x3 has one voxel that is not at its border; the same box in one slice has none. */
    @Test
    void ofOneSliceAllVoxelsAreAtTheBorder() {
        GridShape cube = new GridShape(5, 5, 5);
        Solid box = (x, y, z) -> Math.max(Math.abs(x - 2), Math.abs(y - 2)) <= 1;
        LabelVolume<BodyPart> deep = volume(cube, z -> true, (x, y, z) -> box.has(x, y, z) && Math.abs(z - 2) <= 1);
        LabelVolume<BodyPart> flat = volume(new GridShape(5, 5, 1), z -> true, box);
        for (MetricBackend backend : BACKENDS) {
            assertThat(backend.count(VolumePair.of(deep, deep), request()).surfelCount(0, Side.TRUTH))
                    .isEqualTo(26);
            assertThat(backend.count(VolumePair.of(flat, flat), request()).surfelCount(0, Side.TRUTH))
                    .isEqualTo(9);
        }
    }
}
