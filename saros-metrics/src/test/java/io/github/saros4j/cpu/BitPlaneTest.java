package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitPlaneTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 192, 200})
    void everyRangeOfARowSetsItsBitsAndNoOthers(int nx) {
        PlaneLayout layout = PlaneLayout.of(nx, 3, 2);
        for (int x0 = 0; x0 < nx; x0++) {
            for (int x1 = x0; x1 < nx; x1 += 1 + nx / 20) {
                BitPlane plane = new BitPlane(layout);
                plane.setRange(1, x0, x1);
                int first = x0;
                int last = x1;
                Mask.assertBits(plane.words, layout, nx, 3, (x, y) -> y == 1 && x >= first && x <= last);
                assertThat(plane.isEmpty()).isFalse();
                assertThat(new int[] {plane.firstRow, plane.lastRow, plane.firstWord, plane.lastWord})
                        .containsExactly(1, 1, x0 / 64, x1 / 64);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 300})
    void rangesAddUpTheBoxHoldsThemAndClearLeavesNothing(int nx) {
        SplittableRandom random = new SplittableRandom(nx);
        int ny = 5;
        PlaneLayout layout = PlaneLayout.of(nx, ny, 1);
        BitPlane plane = new BitPlane(layout);
        for (int repeat = 0; repeat < 200; repeat++) {
            boolean[] voxels = new boolean[nx * ny];
            for (int ranges = random.nextInt(6); ranges > 0; ranges--) {
                int y = random.nextInt(ny);
                int x0 = random.nextInt(nx);
                int x1 = random.nextInt(x0, nx);
                plane.setRange(y, x0, x1);
                for (int x = x0; x <= x1; x++) {
                    voxels[y * nx + x] = true;
                }
            }
            Mask mask = new Mask(nx, ny, voxels);
            Mask.assertBits(plane.words, layout, nx, ny, mask::has);
            assertBox(plane, mask);
            plane.clear();
            assertThat(plane.isEmpty()).isTrue();
            assertThat(plane.words).containsOnly(0);
            assertBox(plane, Mask.of(nx, ny, (x, y) -> false));
        }
    }

    private static void assertBox(BitPlane plane, Mask mask) {
        int firstRow = Integer.MAX_VALUE;
        int lastRow = -1;
        int firstWord = Integer.MAX_VALUE;
        int lastWord = -1;
        for (int y = 0; y < mask.ny(); y++) {
            for (int x = 0; x < mask.nx(); x++) {
                if (mask.has(x, y)) {
                    firstRow = Math.min(firstRow, y);
                    lastRow = y;
                    firstWord = Math.min(firstWord, x / 64);
                    lastWord = Math.max(lastWord, x / 64);
                }
            }
        }
        assertThat(new int[] {plane.firstRow, plane.lastRow, plane.firstWord, plane.lastWord})
                .containsExactly(firstRow, lastRow, firstWord, lastWord);
    }

    @Test
    void commonVoxelsAreThoseOfBoth() {
        SplittableRandom random = new SplittableRandom(3);
        for (int repeat = 0; repeat < 500; repeat++) {
            int nx = random.nextInt(1, 200);
            int ny = random.nextInt(1, 6);
            PlaneLayout layout = PlaneLayout.of(nx, ny, random.nextInt(3));
            Mask a = Mask.random(random, nx, ny);
            Mask b = Mask.random(random, nx, ny);
            long common = 0;
            for (int i = 0; i < nx * ny; i++) {
                common += a.has(i % nx, i / nx) && b.has(i % nx, i / nx) ? 1 : 0;
            }
            assertThat(BitPlane.commonVoxels(a.plane(layout), b.plane(layout), layout))
                    .as("repeat %d: %d x %d", repeat, nx, ny)
                    .isEqualTo(common);
        }
    }

    @Test
    void planesWithoutACommonRowOrWordHaveNothingInCommon() {
        PlaneLayout layout = PlaneLayout.of(200, 4, 0);
        BitPlane a = new BitPlane(layout);
        BitPlane b = new BitPlane(layout);
        a.setRange(0, 0, 63);
        assertThat(BitPlane.commonVoxels(a, b, layout)).isZero();
        b.setRange(0, 64, 199);
        b.setRange(3, 0, 63);
        assertThat(BitPlane.commonVoxels(a, b, layout)).isZero();
        b.setRange(0, 60, 63);
        assertThat(BitPlane.commonVoxels(a, b, layout)).isEqualTo(4);
    }
}
