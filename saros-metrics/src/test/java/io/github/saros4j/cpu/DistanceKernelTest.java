package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.DualDistance;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.geometry.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistanceKernelTest {

    @ParameterizedTest
    @EnumSource(value = SurfaceMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void measuresWhatTheDefinitionSays(SurfaceMode mode) {
        RandomPair.small(600)
                .filter(pair -> pair.truth().geometry().shape().voxelCount() <= 2_000)
                .forEach(pair -> {
                    CountRequest request = pair.request(mode);
                    PairDistances expected = new PlainBackend().distances(pair.arrays(), request);
                    assertThat(new CpuBackend().distances(pair.arrays(), request))
                            .as("%s, %s", pair, mode)
                            .isEqualTo(expected);
                });
    }

    /** Guards the comparison itself: near and far distances both occur. */
    @Test
    void randomPairsAreNearAndFar() {
        long[] entries = new long[2];
        RandomPair.small(100)
                .filter(pair -> pair.request(SurfaceMode.VOLUME).labelCount() > 0)
                .forEach(pair -> {
                    CountRequest request = pair.request(SurfaceMode.VOLUME);
                    NearOffsets near = new NearOffsets(request.spacing(), false);
                    SurfelDistances distances =
                            new CpuBackend().distances(pair.arrays(), request).from(0, Side.TRUTH);
                    for (int i = 0; i < distances.size(); i++) {
                        entries[distances.distanceMm(i) <= near.distanceMm(near.steps() - 1) ? 0 : 1]++;
                    }
                });
        assertThat(entries[0]).isGreaterThan(1000);
        assertThat(entries[1]).isGreaterThan(1000);
    }

    /** Both ways to measure what is far, against every pair of points. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "0.8, 0.8, 5", "0.15, 3, 0.4", "0.6, 0.6, 0.6"})
    void searchAndTransformGiveTheNearestOfAllPoints(double sx, double sy, double sz) {
        Spacing spacing = new Spacing(sx, sy, sz);
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlaneLayout layout =
                    PlaneLayout.of(1 + random.nextInt(200), 1 + random.nextInt(seed % 4 == 0 ? 150 : 30), 0);
            int layers = 1 + random.nextInt(12);
            boolean[][][] set = new boolean[layers][layout.ny() + 1][layout.nx() + 1];
            SurfelBits bits = randomBits(random, layout, set);
            if (bits.isEmpty()) {
                continue;
            }
            RowSearch search = new RowSearch(bits, spacing, false);
            ColumnTransform transform = new ColumnTransform(bits, spacing, false, 0, layout.ny());
            for (int n = 0; n < 60; n++) {
                int x = random.nextInt(layout.nx() + 1);
                int y = random.nextInt(layout.ny() + 1);
                int z = random.nextInt(layers);
                double expected = nearestSquared(set, spacing, x, y, z);
                assertThat(search.nearestSquared(x, y, z))
                        .as("search, seed %d", seed)
                        .isEqualTo(expected);
                assertThat(transform.nearestSquared(x, y, z))
                        .as("transform, seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    /** In a plane only its own surfels count, whatever was found in another one before. */
    @Test
    void inAPlaneOnlyItsOwnSurfelsCount() {
        Spacing spacing = new Spacing(0.8, 0.7, 0.5);
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlaneLayout layout = PlaneLayout.of(1 + random.nextInt(150), 1 + random.nextInt(90), 0);
            boolean[][][] set = new boolean[1 + random.nextInt(9)][layout.ny() + 1][layout.nx() + 1];
            set[set.length / 2][random.nextInt(layout.ny() + 1)][random.nextInt(layout.nx() + 1)] = true;
            for (int n = random.nextInt(8); n > 0; n--) { // most planes are empty, also the first and the last
                set[random.nextInt(set.length)][random.nextInt(layout.ny() + 1)][random.nextInt(layout.nx() + 1)] =
                        true;
            }
            SurfelBits bits = bits(layout, set);
            RowSearch search = new RowSearch(bits, spacing, true);
            ColumnTransform transform = new ColumnTransform(bits, spacing, true, 0, layout.ny());
            for (int n = 0; n < 60; n++) {
                int x = random.nextInt(layout.nx() + 1);
                int y = random.nextInt(layout.ny() + 1);
                int z = random.nextInt(set.length);
                double expected = nearestSquared(new boolean[][][] {set[z]}, spacing, x, y, 0);
                assertThat(search.nearestSquared(x, y, z))
                        .as("search, seed %d", seed)
                        .isEqualTo(expected);
                assertThat(transform.nearestSquared(x, y, z))
                        .as("transform, seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    /** Points that are searched, then transformed, out of order: each distance keeps its code, and those without any are left out. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void farDistancesKeepTheirCodes(boolean inPlane) {
        Spacing spacing = new Spacing(0.8, 0.7, 0.5);
        PlaneLayout layout = PlaneLayout.of(150, 150, 0);
        boolean[][][] set = new boolean[4][151][151];
        SplittableRandom random = new SplittableRandom(4);
        for (int y = 0; y <= 150; y++) { // dense, but far from the points: a search looks at many rows
            set[1][y][150] = true;
            set[2][y][149] = true;
        }
        SurfelList points = new SurfelList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int x = random.nextInt(20);
            int y = 30 + random.nextInt(121);
            int z = random.nextInt(4);
            int code = random.nextInt(1, 255);
            points.add(x, y, z, code);
            double squared = nearestSquared(inPlane ? new boolean[][][] {set[z]} : set, spacing, x, y, inPlane ? 0 : z);
            if (squared < Double.POSITIVE_INFINITY) {
                expected.add(Math.sqrt(squared) + " " + code);
            }
        }
        DistanceList far = new DistanceList(points.size());
        new FarDistances(points, bits(layout, set), spacing, inPlane).measureInto(far);
        List<String> measured = new ArrayList<>();
        for (int i = 0; i < far.size; i++) {
            measured.add(Double.longBitsToDouble(far.bits[i]) + " " + (far.codes[i] & 0xff));
        }
        measured.sort(null);
        expected.sort(null);
        assertThat(measured).isEqualTo(expected);
    }

    /** In the next layer a surfel at the last column that the best leaves room for, on either side of every border of a strip. */
    @Test
    void theLastColumnThatCanBeNearerIsLookedAt() {
        Spacing spacing = new Spacing(1, 1, 0.1);
        PlaneLayout layout = PlaneLayout.of(200, 3, 0);
        for (int x = 10; x <= 190; x++) {
            for (int side = -1; side <= 1; side += 2) {
                boolean[][][] set = new boolean[2][4][201];
                set[0][2][x - 10 * side] = true; // 101 mm2 from (x, 1, 0), found first
                set[1][1][x + 10 * side] = true; // 100.01 mm2
                assertThat(new RowSearch(bits(layout, set), spacing, false).nearestSquared(x, 1, 0))
                        .as("x %d, side %d", x, side)
                        .isEqualTo(DualDistance.squared(spacing, 10, 0, 1));
            }
        }
    }

    /** 21, 20 and 29: as far but for the last place, and the nearer one is the first column of a word. */
    @Test
    void roundingHidesNoColumn() {
        Spacing spacing = new Spacing(0.009, 0.009, 1);
        PlaneLayout layout = PlaneLayout.of(100, 40, 0);
        boolean[][][] set = new boolean[1][41][101];
        set[0][20][35 - 21] = true;
        set[0][0][35 + 29] = true;
        RowSearch search = new RowSearch(bits(layout, set), spacing, false);
        assertThat(search.nearestSquared(35 - 21, 20, 0)).isZero(); // the next search starts from there
        double expected = DualDistance.squared(spacing, 29, 0, 0);
        assertThat(expected).isLessThan(DualDistance.squared(spacing, 21, 20, 0));
        assertThat(search.nearestSquared(35, 0, 0)).isEqualTo(expected);
    }

    /** Many surfels at one distance, whose computed distances differ in the last place: the smallest is the nearest. */
    @ParameterizedTest
    @CsvSource({"0.7", "0.3", "0.1", "0.6", "1"})
    void ofManyEquallyFarPointsTheSmallestNumberCounts(double spacing) {
        for (int squaredRadius : new int[] {25, 625, 1105, 2125, 5525}) {
            int radius = (int) Math.sqrt(squaredRadius) + 1;
            PlaneLayout layout = PlaneLayout.of(2 * radius + 1, 2 * radius + 1, 0);
            boolean[][][] set = new boolean[1][layout.ny() + 1][layout.nx() + 1];
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    set[0][radius + dy][radius + dx] = dx * dx + dy * dy == squaredRadius;
                }
            }
            SurfelBits bits = bits(layout, set);
            Spacing cubes = new Spacing(spacing, spacing, spacing);
            double expected = nearestSquared(set, cubes, radius, radius, 0);
            assertThat(new RowSearch(bits, cubes, false).nearestSquared(radius, radius, 0))
                    .isEqualTo(expected);
            assertThat(new ColumnTransform(bits, cubes, false, 0, layout.ny()).nearestSquared(radius, radius, 0))
                    .isEqualTo(expected);
        }
    }

    private static SurfelBits randomBits(SplittableRandom random, PlaneLayout layout, boolean[][][] set) {
        int oneIn = 1 + random.nextInt(400);
        for (boolean[][] layer : set) {
            for (boolean[] row : layer) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextInt(oneIn) == 0;
                }
            }
        }
        return bits(layout, set);
    }

    private static SurfelBits bits(PlaneLayout layout, boolean[][][] set) {
        SurfelBits bits = new SurfelBits(layout, set.length);
        for (int z = 0; z < set.length; z++) {
            SurfelLayer layer = SurfelBitsTest.layer(layout, set[z]);
            if (layer.count > 0) {
                bits.add(z, layer, layout);
            }
        }
        return bits;
    }

    private static double nearestSquared(boolean[][][] set, Spacing spacing, int x, int y, int z) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < set.length; k++) {
            for (int j = 0; j < set[k].length; j++) {
                for (int i = 0; i < set[k][j].length; i++) {
                    if (set[k][j][i]) {
                        nearest = Math.min(nearest, DualDistance.squared(spacing, i - x, j - y, k - z));
                    }
                }
            }
        }
        return nearest;
    }

    @Test
    void sortsDistancesThenCodes() {
        for (int n = 0; n < 300; n += 7) {
            SplittableRandom random = new SplittableRandom(n);
            long[] bits = new long[n];
            byte[] codes = new byte[n];
            for (int i = 0; i < n; i++) {
                bits[i] = Double.doubleToRawLongBits(random.nextInt(20) * random.nextDouble(0.5, 2));
                codes[i] = (byte) random.nextInt(256);
            }
            SortedDistances.sort(bits, codes, n);
            for (int i = 1; i < n; i++) {
                double before = Double.longBitsToDouble(bits[i - 1]);
                double after = Double.longBitsToDouble(bits[i]);
                assertThat(before).isLessThanOrEqualTo(after);
                if (before == after) {
                    assertThat(codes[i - 1] & 0xff).isLessThanOrEqualTo(codes[i] & 0xff);
                }
            }
        }
    }

    @Test
    void needsSurfels() {
        RandomPair pair = RandomPair.small(1L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CpuBackend().distances(pair.arrays(), pair.request(SurfaceMode.NONE)));
    }
}
