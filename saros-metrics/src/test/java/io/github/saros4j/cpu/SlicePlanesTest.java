package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlicePlanesTest {

    /** Asked for in this order; 3 and the background are not. */
    private static final int[] IDS = {1, 2, 130, 254};

    private final ArrayDeque<BitPlane> pool = new ArrayDeque<>();

    private SlicePlanes planes(PlaneLayout layout) {
        int[] placeOfId = new int[256];
        Arrays.fill(placeOfId, -1);
        for (int place = 0; place < IDS.length; place++) {
            placeOfId[IDS[place]] = place;
        }
        return new SlicePlanes(layout, placeOfId, IDS.length, pool);
    }

    private static void assertPlanes(SlicePlanes planes, PlaneLayout layout, byte[] slice, long[] voxels, int offset) {
        boolean[] listed = new boolean[IDS.length];
        for (int i = 0; i < planes.presentCount(); i++) {
            assertThat(listed[planes.present(i)]).as("listed twice").isFalse();
            listed[planes.present(i)] = true;
        }
        for (int label = 0; label < IDS.length; label++) {
            int id = IDS[label];
            long count = IntStream.range(0, slice.length)
                    .filter(i -> (slice[i] & 0xff) == id)
                    .count();
            BitPlane plane = planes.plane(label);
            assertThat(listed[label]).isEqualTo(count > 0);
            assertThat(voxels[3 * label + offset]).isEqualTo(count);
            if (plane == null) {
                assertThat(count).isZero();
            } else {
                Mask.assertBits(
                        plane.words,
                        layout,
                        layout.nx(),
                        layout.ny(),
                        (x, y) -> (slice[y * layout.nx() + x] & 0xff) == id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129})
    void aSliceBecomesAPlaneForEachLabelThatOccurs(int nx) {
        SplittableRandom random = new SplittableRandom(nx);
        int[] ids = {0, 0, 1, 2, 3, 130, 254};
        int ny = 7;
        PlaneLayout layout = PlaneLayout.of(nx, ny, 1);
        SlicePlanes planes = planes(layout);
        for (int repeat = 0; repeat < 100; repeat++) {
            byte[] slice = new byte[nx * ny];
            int change = random.nextInt(1, 3 * nx + 1);
            for (int i = 1; i < slice.length; i++) {
                slice[i] = random.nextInt(change) == 0 ? (byte) ids[random.nextInt(ids.length)] : slice[i - 1];
            }
            int offset = 1 + repeat % 2;
            long[] voxels = new long[3 * IDS.length];
            planes.scan(slice, voxels, offset);
            assertPlanes(planes, layout, slice, voxels, offset);
            assertThat(voxels[0] + voxels[3 - offset])
                    .as("what is counted elsewhere")
                    .isZero();
            planes.clear();
            assertThat(planes.presentCount()).isZero();
            assertThat(pool).allSatisfy(plane -> assertThat(plane.words).containsOnly(0));
        }
        assertThat(pool).hasSize(IDS.length);
    }

    /** Every first and last voxel of one run, over rows narrower, as wide and wider than words. */
    @ParameterizedTest
    @CsvSource({"1, 9", "3, 5", "63, 3", "64, 3", "65, 3", "130, 2"})
    void oneRunFillsTheRowsItCrosses(int nx, int ny) {
        PlaneLayout layout = PlaneLayout.of(nx, ny, 0);
        SlicePlanes planes = planes(layout);
        for (int start = 0; start < nx * ny; start += 1 + nx / 16) {
            for (int end = start + 1; end <= nx * ny; end += 1 + nx / 16) {
                byte[] slice = new byte[nx * ny];
                Arrays.fill(slice, start, end, (byte) 130);
                long[] voxels = new long[3 * IDS.length];
                planes.scan(slice, voxels, 1);
                assertPlanes(planes, layout, slice, voxels, 1);
                planes.clear();
            }
        }
    }

    @Test
    void voxelsAreAddedToWhatWasCountedBefore() {
        PlaneLayout layout = PlaneLayout.of(3, 1, 0);
        SlicePlanes planes = planes(layout);
        long[] voxels = new long[3 * IDS.length];
        planes.scan(new byte[] {1, 1, 2}, voxels, 2);
        planes.clear();
        planes.scan(new byte[] {1, 0, (byte) 254}, voxels, 2);
        assertThat(voxels).containsExactly(0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    }
}
