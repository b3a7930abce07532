package io.github.saros4j.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CentroidsTest {

    /** Two columns, one row; a slice is one string, {@code --} one that is not stored. */
    private static LabelVolume<NamedLabel> pillar(String... slices) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(
                LabelSet.ofNames("pillar", Map.of(1, "one")),
                VolumeGeometry.of(new GridShape(2, 1, slices.length), new Spacing(1, 1, 1)));
        for (String slice : slices) {
            if (slice.equals("--")) {
                builder.skip();
            } else {
                builder.add(new byte[] {(byte) (slice.charAt(0) - '0'), (byte) (slice.charAt(1) - '0')});
            }
        }
        return builder.build();
    }

    @Test
    void aCentroidIsTheMeanOfVoxelCentresAtTheirTruePositions() {
        Centroids centroids = Centroids.of(pillar("--", "11", "--", "--", "01"));
        assertThat(centroids.voxel(1)).contains(new Point(2 / 3.0, 0, 2));
        assertThat(centroids.voxel(0)).contains(new Point(0, 0, 4));
    }

    @Test
    void distancesAreInMm() {
        Centroids truth = Centroids.of(pillar("10", "00", "00"));
        Centroids prediction = Centroids.of(pillar("00", "00", "01"));
        assertThat(truth.distanceMm(prediction, 1, new Spacing(3, 1, 2)).orElseThrow())
                .isEqualTo(5);
        assertThat(prediction.distanceMm(truth, 1, new Spacing(3, 1, 2))).hasValue(5);
        assertThat(truth.distanceMm(truth, 1, new Spacing(3, 1, 2))).hasValue(0);
    }

    @Test
    void anAbsentLabelHasNoCentroidAndNoDistance() {
        Centroids absent = Centroids.of(pillar("00", "--"));
        Centroids there = Centroids.of(pillar("01", "--"));
        assertThat(absent.voxel(1)).isEmpty();
        assertThat(absent.voxel(254)).isEmpty();
        assertThat(absent.distanceMm(there, 1, new Spacing(1, 1, 1))).isEmpty();
        assertThat(there.distanceMm(absent, 1, new Spacing(1, 1, 1))).isEmpty();
        assertThat(Centroids.of(pillar("--", "--")).voxel(0)).isEmpty();
    }

    /** 100 times the same slice of 2^24 voxels: the sum of x is 6.9e12. */
    @Test
    void sumsDoNotOverflow() {
        GridShape shape = new GridShape(1 << 13, 1 << 11, 100);
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(
                LabelSet.ofNames("full", Map.of(1, "one")), VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        byte[] slice = new byte[shape.sliceSize()];
        Arrays.fill(slice, (byte) 1);
        for (int z = 0; z < shape.nz(); z++) {
            builder.add(slice);
        }
        assertThat(Centroids.of(builder.build()).voxel(1)).contains(new Point(4095.5, 1023.5, 49.5));
    }

    @Test
    void centroidsOfRandomVolumesOfSeeds1To100AreSumsVoxelByVoxel() {
        for (long seed = 1; seed <= 100; seed++) {
            LabelVolume<NamedLabel> volume = RandomPair.small(seed).truth();
            Centroids centroids = Centroids.of(volume);
            for (int id : new int[] {0, 1, volume.labelSet().foreground().get(0).id()}) {
                assertThat(centroids.voxel(id)).as("seed %d, id %d", seed, id).isEqualTo(plain(volume, id));
            }
        }
    }

    private static Optional<Point> plain(LabelVolume<?> volume, int id) {
        long[] sums = new long[3];
        long count = 0;
        for (int z : volume.annotatedSlices().positions()) {
            for (int y = 0; y < volume.geometry().shape().ny(); y++) {
                for (int x = 0; x < volume.geometry().shape().nx(); x++) {
                    if (volume.idAt(x, y, z) == id) {
                        sums[0] += x;
                        sums[1] += y;
                        sums[2] += z;
                        count++;
                    }
                }
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new Point((double) sums[0] / count, (double) sums[1] / count, (double) sums[2] / count));
    }
}
