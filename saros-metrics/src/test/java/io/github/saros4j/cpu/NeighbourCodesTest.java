package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.SurfaceMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourCodesTest {

    private static long[] plainCounts(Mask lower, Mask upper, Mask.Points points) {
        long[] counts = new long[256];
        for (int y = 0; y <= lower.ny(); y++) {
            for (int x = 0; x <= lower.nx(); x++) {
                if (points.at(x, y) && Mask.isSurfel(lower, upper, x, y)) {
                    counts[Mask.code(lower, upper, x, y)]++;
                }
            }
        }
        return counts;
    }

    private static long[] allCounts(Mask lower, Mask upper) {
        PlaneLayout layout = PlaneLayout.of(lower.nx(), lower.ny(), 0);
        SurfelLayer layer = new SurfelLayer(layout);
        BitPlane below = lower.plane(layout);
        BitPlane above = upper.plane(layout);
        layer.find(below, above);
        CodeCounts counted = new CodeCounts();
        new NeighbourCodes(layout).countAll(layer, below, above, counted);
        return sum(counted);
    }

    /** Counts of the points of a layer that satisfy a condition, one at a time. */
    private static long[] restCounts(Mask lower, Mask upper, Mask.Points points) {
        PlaneLayout layout = PlaneLayout.of(lower.nx(), lower.ny(), 0);
        SurfelLayer layer = Mask.layer(layout, (x, y) -> points.at(x, y) && Mask.isSurfel(lower, upper, x, y));
        RestSearch rest = new RestSearch(layout);
        rest.start(layer);
        CodeCounts counted = new CodeCounts();
        new NeighbourCodes(layout).countRest(rest, lower.plane(layout), upper.plane(layout), counted);
        return sum(counted);
    }

    private static long[] sum(CodeCounts counted) {
        long[] counts = new long[256];
        counted.addTo(counts, 0, 1, SurfaceMode.VOLUME, false);
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 62, 63, 64, 65, 126, 127, 128, 129, 200})
    void countsTheCodesOfTheDefinition(int nx) {
        SplittableRandom random = new SplittableRandom(nx);
        for (int repeat = 0; repeat < 200; repeat++) {
            int ny = random.nextInt(1, 5);
            Mask lower = Mask.random(random, nx, ny);
            Mask upper = Mask.random(random, nx, ny);
            Mask some = Mask.random(random, nx + 1, ny + 1);
            assertThat(allCounts(lower, upper))
                    .as("repeat %d", repeat)
                    .isEqualTo(plainCounts(lower, upper, (x, y) -> true));
            assertThat(restCounts(lower, upper, some::has))
                    .as("rest of repeat %d", repeat)
                    .isEqualTo(plainCounts(lower, upper, some::has));
        }
    }

    /** Each of the 256 neighbourhoods in the middle of nothing, at each place of a byte and around the border of a word. */
    @Test
    void everyCodeIsReadAtEveryColumn() {
        for (int code = 0; code < 256; code++) {
            for (int column = 56; column <= 72; column++) {
                int left = column - 1;
                int bits = code;
                Mask lower =
                        Mask.of(80, 2, (x, y) -> x >= left && x <= left + 1 && (bits & 128 >> (2 * y + x - left)) != 0);
                Mask upper =
                        Mask.of(80, 2, (x, y) -> x >= left && x <= left + 1 && (bits & 8 >> (2 * y + x - left)) != 0);
                assertThat(Mask.code(lower, upper, column, 1)).isEqualTo(code);
                long[] expected = plainCounts(lower, upper, (x, y) -> true);
                assertThat(allCounts(lower, upper))
                        .as("code %d, column %d", code, column)
                        .isEqualTo(expected);
                assertThat(restCounts(lower, upper, (x, y) -> true)).isEqualTo(expected);
            }
        }
    }

    @Test
    void oneVoxelHasFourSurfelsInTheLayerBelowIt() {
        Mask nothing = Mask.of(1, 1, (x, y) -> false);
        Mask voxel = Mask.of(1, 1, (x, y) -> true);
        long[] expected = new long[256];
        expected[1] = 1; // the voxel is at (1, 1, 1) of the point (0, 0)
        expected[2] = 1;
        expected[4] = 1;
        expected[8] = 1;
        assertThat(allCounts(nothing, voxel)).isEqualTo(expected);
    }

    @Test
    void aFlatCapIsAllOneCodeButForItsRim() {
        Mask full = Mask.of(200, 5, (x, y) -> true);
        Mask empty = Mask.of(200, 5, (x, y) -> false);
        long[] below = allCounts(full, empty);
        assertThat(below[0xf0]).isEqualTo(199 * 4);
        assertThat(below[0x30]).isEqualTo(199);
        assertThat(below).isEqualTo(plainCounts(full, empty, (x, y) -> true));
        assertThat(allCounts(empty, full)).isEqualTo(plainCounts(empty, full, (x, y) -> true));
        assertThat(allCounts(empty, full)[0x0f]).isEqualTo(199 * 4);
    }

    /** All 64 points of a word stay surfels, but not all have the code of a cap. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aCapWithOneOtherVoxelNearAWordIsNotFlat(boolean fullIsLower, boolean changeLower) {
        for (int y = 0; y < 4; y++) {
            for (int x = 60; x < 132; x++) {
                Mask lower = Mask.of(200, 4, (i, j) -> fullIsLower);
                Mask upper = Mask.of(200, 4, (i, j) -> !fullIsLower);
                Mask changedLower = changeLower ? lower.flipped(x, y) : lower;
                Mask changedUpper = changeLower ? upper : upper.flipped(x, y);
                assertThat(allCounts(changedLower, changedUpper))
                        .as("voxel (%d, %d)", x, y)
                        .isEqualTo(plainCounts(changedLower, changedUpper, (i, j) -> true));
            }
        }
    }

    @Test
    void withinASliceBothRowsOfACodeAreTheSame() {
        SplittableRandom random = new SplittableRandom(9);
        for (int repeat = 0; repeat < 50; repeat++) {
            Mask slice = Mask.random(random, 100, 4);
            PlaneLayout layout = PlaneLayout.of(100, 4, 0);
            BitPlane plane = slice.plane(layout);
            SurfelLayer layer = new SurfelLayer(layout);
            layer.find(plane, plane);
            CodeCounts counted = new CodeCounts();
            new NeighbourCodes(layout).countAll(layer, plane, plane, counted);
            long[] counts = new long[16];
            counted.addTo(counts, 0, 1, SurfaceMode.IN_PLANE, false);
            long[] plain = plainCounts(slice, slice, (x, y) -> true);
            long[] expected = new long[16];
            for (int code = 0; code < 16; code++) {
                expected[code] = plain[17 * code];
            }
            assertThat(counts).as("repeat %d", repeat).isEqualTo(expected);
        }
    }
}
