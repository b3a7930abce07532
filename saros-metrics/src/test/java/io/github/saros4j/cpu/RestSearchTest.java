package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestSearchTest {

    private static final int FARTHEST_ROW = 3;

    /** Points as a search has them left, checked to be listed in order and without empty words. */
    private static long[] left(RestSearch rest, PlaneLayout layout) {
        long[] words = new long[layout.length()];
        for (int k = 0; k < rest.count; k++) {
            assertThat(rest.points[k]).isNotZero();
            assertThat(k == 0 || rest.list[k] > rest.list[k - 1]).isTrue();
            words[rest.list[k]] = rest.points[k];
        }
        return words;
    }

    private static boolean isMatched(Mask other, int x, int y, int halfWidth) {
        for (int i = Math.max(0, x - halfWidth); i <= Math.min(other.nx() - 1, x + halfWidth); i++) {
            if (other.has(i, y)) {
                return true;
            }
        }
        return false;
    }

    /** Points of nx + 1 columns and ny + 1 rows, from hardly any to all. */
    private static Mask points(SplittableRandom random, PlaneLayout layout) {
        double density = Math.pow(random.nextDouble(), 6);
        return Mask.of(layout.nx() + 1, layout.ny() + 1, (x, y) -> random.nextDouble() < density);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 31, 32, 62, 63, 64, 65, 127, 128, 129, 200, 300})
    void dropsThePointsThatHaveACounterpartWithinTheHalfWidth(int halfWidth) {
        SplittableRandom random = new SplittableRandom(halfWidth);
        for (int nx = 1; nx <= 300; nx++) {
            PlaneLayout layout = PlaneLayout.of(nx, random.nextInt(1, 4), FARTHEST_ROW);
            Mask before = points(random, layout);
            Mask other = points(random, layout);
            int dy = random.nextInt(-FARTHEST_ROW, FARTHEST_ROW + 1);
            RestSearch rest = new RestSearch(layout);
            rest.start(Mask.layer(layout, before::has));
            rest.dropMatched(Mask.layer(layout, other::has), dy, halfWidth);
            long[] left = left(rest, layout);
            String place = "width " + nx + ", dy " + dy;
            long[] expected = left(
                    Mask.layer(layout, (x, y) -> before.has(x, y) && !isMatched(other, x, y + dy, halfWidth)), layout);
            assertThat(left).as(place).isEqualTo(expected);
        }
    }

    private static long[] left(SurfelLayer layer, PlaneLayout layout) {
        RestSearch rest = new RestSearch(layout);
        rest.start(layer);
        return left(rest, layout);
    }

    /** One point and one counterpart, exactly as far as allowed or one column farther, to both sides, at every column. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 31, 62, 63, 64, 65, 127, 128, 200})
    void theHalfWidthIsExactAcrossWords(int halfWidth) {
        int nx = 3 * 64 + 200;
        PlaneLayout layout = PlaneLayout.of(nx, 1, 1);
        RestSearch rest = new RestSearch(layout);
        for (int x = 0; x <= nx; x++) {
            int column = x;
            for (int distance : new int[] {-halfWidth - 1, -halfWidth, halfWidth, halfWidth + 1}) {
                if (x + distance < 0 || x + distance > nx) {
                    continue;
                }
                rest.start(Mask.layer(layout, (i, y) -> i == column && y == 1));
                rest.dropMatched(Mask.layer(layout, (i, y) -> i == column + distance && y == 0), -1, halfWidth);
                assertThat(rest.count)
                        .as("point %d, counterpart %d away", x, distance)
                        .isEqualTo(Math.abs(distance) <= halfWidth ? 0 : 1);
            }
        }
    }

    @Test
    void whatRowAfterRowLeavesIsWhatNoRowMatches() {
        SplittableRandom random = new SplittableRandom(77);
        int[] halfWidths = {0, 1, 4, 40, 64, 90};
        for (int repeat = 0; repeat < 300; repeat++) {
            PlaneLayout layout = PlaneLayout.of(random.nextInt(1, 200), random.nextInt(1, 5), FARTHEST_ROW);
            Mask expected = points(random, layout);
            RestSearch rest = new RestSearch(layout);
            rest.start(Mask.layer(layout, expected::has));
            for (int row = 0; row < 4; row++) {
                Mask other = points(random, layout);
                int dy = random.nextInt(-FARTHEST_ROW, FARTHEST_ROW + 1);
                int halfWidth = halfWidths[random.nextInt(halfWidths.length)];
                rest.dropMatched(Mask.layer(layout, other::has), dy, halfWidth);
                Mask before = expected;
                expected = Mask.of(
                        before.nx(),
                        before.ny(),
                        (x, y) -> before.has(x, y) && !isMatched(other, x, y + dy, halfWidth));
            }
            assertThat(left(rest, layout))
                    .as("repeat %d", repeat)
                    .isEqualTo(left(Mask.layer(layout, expected::has), layout));
        }
    }

    @Test
    void aSearchDoesNotChangeTheLayersItReads() {
        PlaneLayout layout = PlaneLayout.of(100, 2, 0);
        SurfelLayer layer = Mask.layer(layout, (x, y) -> x % 3 == 0);
        long[] before = layer.words.clone();
        RestSearch rest = new RestSearch(layout);
        rest.start(layer);
        rest.dropMatched(layer, 0, 0);
        assertThat(rest.count).isZero();
        assertThat(layer.words).isEqualTo(before);
        assertThat(layer.count).isEqualTo(6);
    }
}
