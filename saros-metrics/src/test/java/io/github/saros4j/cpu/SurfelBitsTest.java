package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SurfelBitsTest {

    /** Rows that have surfels in some strips, looked for one by one. */
    @Test
    void stepsFromOccupiedRowToOccupiedRow() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlaneLayout layout = PlaneLayout.of(random.nextInt(1, 300), random.nextInt(1, 260), 0);
            boolean[][] set = new boolean[layout.ny() + 1][layout.nx() + 1];
            for (int n = random.nextInt(1, 40); n > 0; n--) {
                set[random.nextInt(set.length)][random.nextInt(set[0].length)] = true;
            }
            SurfelBits bits = new SurfelBits(layout, 3);
            bits.add(1, layer(layout, set), layout);
            for (int n = 0; n < 200; n++) {
                int row = random.nextInt(-3, set.length + 3);
                int first = random.nextInt(layout.lastWord() + 1);
                int last = random.nextInt(first, layout.lastWord() + 1);
                assertThat(bits.nextRow(1, row, first, last))
                        .as("from %d in strips %d to %d, seed %d", row, first, last, seed)
                        .isEqualTo(search(set, row, 1, first, last));
                assertThat(bits.previousRow(1, row, first, last))
                        .as("up to %d in strips %d to %d, seed %d", row, first, last, seed)
                        .isEqualTo(search(set, row, -1, first, last));
            }
            assertThat(bits.nextRow(0, 0, 0, layout.lastWord())).isEqualTo(-1);
            assertThat(bits.previousRow(2, layout.ny(), 0, layout.lastWord())).isEqualTo(-1);
        }
    }

    private static int search(boolean[][] set, int from, int step, int firstStrip, int lastStrip) {
        int start = step > 0 ? Math.max(0, from) : Math.min(set.length - 1, from);
        for (int y = start; y >= 0 && y < set.length; y += step) {
            for (int x = 64 * firstStrip; x < Math.min(set[y].length, 64 * (lastStrip + 1)); x++) {
                if (set[y][x]) {
                    return y;
                }
            }
        }
        return -1;
    }

    /** The layer that holds what is set, by row and column. */
    static SurfelLayer layer(PlaneLayout layout, boolean[][] set) {
        SurfelLayer layer = new SurfelLayer(layout);
        for (int y = 0; y < set.length; y++) {
            for (int x = 0; x < set[y].length; x++) {
                layer.words[layout.row(y) + (x >> 6)] |= set[y][x] ? 1L << x : 0;
            }
            for (int word = layout.row(y); word <= layout.row(y) + layout.lastWord(); word++) {
                if (layer.words[word] != 0) {
                    layer.list[layer.count++] = word;
                }
            }
        }
        return layer;
    }

    @Test
    void listsByColumnKeepTheirSurfelsAndTheirOrder() {
        SplittableRandom random = new SplittableRandom(3);
        SurfelList list = new SurfelList();
        for (int i = 0; i < 500; i++) {
            list.add(random.nextInt(9), i, random.nextInt(5), random.nextInt(1, 255));
        }
        SurfelList sorted = list.byColumn(100);
        assertThat(sorted.size()).isEqualTo(400);
        for (int i = 0; i < sorted.size(); i++) {
            int original = sorted.y(i);
            assertThat(original).isGreaterThanOrEqualTo(100);
            assertThat(sorted.x(i)).isEqualTo(list.x(original));
            assertThat(sorted.z(i)).isEqualTo(list.z(original));
            assertThat(sorted.code(i)).isEqualTo(list.code(original));
            if (i > 0) {
                boolean inOrder =
                        sorted.x(i - 1) < sorted.x(i) || (sorted.x(i - 1) == sorted.x(i) && sorted.y(i - 1) < original);
                assertThat(inOrder).isTrue();
            }
        }
        assertThat(list.byColumn(500).size()).isZero();
    }
}
