package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.SurfaceMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeCountsTest {

    /** A raw code has bit 0 (column x - 1) or 4 (column x), plus 1 for row y instead of y - 1, plus 2 for the upper slice. */
    private static int plainCode(int rawCode) {
        int code = 0;
        for (int dz = 0; dz <= 1; dz++) {
            for (int dy = 0; dy <= 1; dy++) {
                for (int dx = 0; dx <= 1; dx++) {
                    boolean set = (rawCode & 1 << (4 * dx + dy + 2 * dz)) != 0;
                    code |= set ? 128 >> (4 * dz + 2 * dy + dx) : 0;
                }
            }
        }
        return code;
    }

    private static long[] counts(CodeCounts counted, SurfaceMode mode, boolean mirrored) {
        long[] counts = new long[mode.codes()];
        counted.addTo(counts, 0, 1, mode, mirrored);
        return counts;
    }

    @Test
    void everyRawCodeGoesToItsCodeAndThoseThatAreNoSurfelsNowhere() {
        for (int rawCode = 0; rawCode < 256; rawCode++) {
            CodeCounts counted = new CodeCounts();
            counted.add(rawCode, 7);
            long[] expected = new long[256];
            expected[plainCode(rawCode)] = rawCode == 0 || rawCode == 255 ? 0 : 7;
            assertThat(counts(counted, SurfaceMode.VOLUME, false))
                    .as("raw code %d", rawCode)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aMirroredSurfelCountsForItsImageToo() {
        for (int rawCode = 1; rawCode < 255; rawCode++) {
            CodeCounts counted = new CodeCounts();
            counted.add(rawCode, 3);
            long[] expected = new long[256];
            expected[plainCode(rawCode)] += 3;
            int slicesSwapped = (rawCode & 0x33) << 2 | (rawCode & 0xcc) >> 2;
            expected[plainCode(slicesSwapped)] += 3;
            assertThat(counts(counted, SurfaceMode.VOLUME, true))
                    .as("raw code %d", rawCode)
                    .isEqualTo(expected);
        }
    }

    /** Within a slice, the lower slice's rows are the upper one's. */
    @Test
    void contoursHaveFourBits() {
        for (int bits = 1; bits < 15; bits++) {
            int left = bits & 3; // (x - 1, y - 1), (x - 1, y)
            int right = bits >> 2;
            CodeCounts counted = new CodeCounts();
            counted.add((left * 5) | ((right * 5) << 4), 2);
            int code = 0;
            for (int dy = 0; dy <= 1; dy++) {
                code |= (left >> dy & 1) * (8 >> (2 * dy)) | (right >> dy & 1) * (8 >> (2 * dy + 1));
            }
            long[] expected = new long[16];
            expected[code] = 2;
            assertThat(counts(counted, SurfaceMode.IN_PLANE, false))
                    .as("bits %d", bits)
                    .isEqualTo(expected);
        }
    }

    @Test
    void borderVoxelsHaveOneCode() {
        CodeCounts counted = new CodeCounts();
        counted.add(1, 8);
        assertThat(counts(counted, SurfaceMode.VOXELS, false)).containsExactly(0, 8);
    }

    @Test
    void aPairIsTwoPointsThatShareAColumn() {
        for (int pair = 0; pair < 4096; pair += 7) {
            CodeCounts pairs = new CodeCounts();
            pairs.pairs(1)[pair] += 2;
            CodeCounts single = new CodeCounts();
            single.add(pair & 0xff, 2);
            single.add(pair >> 4, 2);
            assertThat(counts(pairs, SurfaceMode.VOLUME, false))
                    .as("pair %d", pair)
                    .isEqualTo(counts(single, SurfaceMode.VOLUME, false));
        }
    }

    @Test
    void addsToWhatIsThereOrTakesAwayFromIt() {
        CodeCounts counted = new CodeCounts();
        counted.add(0x01, 5);
        int code = plainCode(0x01);
        long[] counts = new long[600];
        Arrays.fill(counts, 100);
        counted.addTo(counts, 300, 1, SurfaceMode.VOLUME, false);
        assertThat(counts[300 + code]).isEqualTo(105);
        counted.addTo(counts, 300, -1, SurfaceMode.VOLUME, false);
        counted.addTo(counts, 300, -1, SurfaceMode.VOLUME, false);
        assertThat(counts[300 + code]).isEqualTo(95);
        counts[300 + code] = 100;
        assertThat(counts).containsOnly(100);
    }

    /** The worst case: every word adds 32 to one cell. Without folding in time the cell would overflow many times over. */
    @Test
    void pairsAreFoldedBeforeACellOverflows() {
        CodeCounts counted = new CodeCounts();
        int words = 1 << 20;
        int repeats = 300;
        for (int repeat = 0; repeat < repeats; repeat++) {
            int[] pairs = counted.pairs(words);
            assertThat(pairs[0x011]).isNotNegative();
            pairs[0x011] += 32 * words;
            assertThat(pairs[0x011]).isPositive();
        }
        long expected = 32L * words * repeats;
        assertThat(expected).isGreaterThan(4L * Integer.MAX_VALUE);
        assertThat(counts(counted, SurfaceMode.VOLUME, false)[plainCode(0x11)]).isEqualTo(expected);
        assertThat(counts(counted, SurfaceMode.VOLUME, false)[plainCode(0x01)]).isEqualTo(expected);
    }

    @Test
    void countingGoesOnAfterCountsWereRead() {
        CodeCounts counted = new CodeCounts();
        counted.pairs(1)[0x001]++;
        counts(counted, SurfaceMode.VOLUME, false);
        counted.pairs(1)[0x001]++;
        assertThat(counts(counted, SurfaceMode.VOLUME, false)[plainCode(0x01)]).isEqualTo(2);
    }
}
