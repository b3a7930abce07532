package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceRunsTest {

    /** The definition, voxel by voxel. */
    private static int plainEnd(byte[] slice, int start) {
        int end = start + 1;
        while (end < slice.length && slice[end] == slice[start]) {
            end++;
        }
        return end;
    }

    /** Pairs of ids that differ in one bit, in all bits, in the sign bit of a byte. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, 128", "127, 128", "254, 255", "255, 127", "13, 12", "0, 255"})
    void runsOfEveryLengthEndWhereTheyEnd(int id, int next) {
        for (int length = 1; length <= 70; length++) {
            for (int before = 0; before <= 9; before++) {
                for (int after = 0; after <= 20; after++) {
                    byte[] slice = new byte[before + length + after];
                    Arrays.fill(slice, (byte) next);
                    Arrays.fill(slice, before, before + length, (byte) id);
                    assertThat(SliceRuns.end(slice, before))
                            .as("%d before, %d long, %d after", before, length, after)
                            .isEqualTo(before + length);
                }
            }
        }
    }

    @Test
    void aLaterVoxelOfTheSameIdDoesNotProlongARun() {
        byte[] slice = {1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(SliceRuns.end(slice, 0)).isEqualTo(2);
        assertThat(SliceRuns.end(slice, 2)).isEqualTo(3);
        assertThat(SliceRuns.end(slice, 3)).isEqualTo(13);
    }

    @Test
    void theLastVoxelIsARun() {
        assertThat(SliceRuns.end(new byte[] {5}, 0)).isEqualTo(1);
        assertThat(SliceRuns.end(new byte[] {5, 5, 6}, 2)).isEqualTo(3);
    }

    @Test
    void runsFromEveryVoxelOfRandomSlicesEndWhereTheyEnd() {
        SplittableRandom random = new SplittableRandom(1);
        for (int repeat = 0; repeat < 500; repeat++) {
            byte[] slice = new byte[random.nextInt(1, 200)];
            int change = random.nextInt(1, 40);
            for (int i = 1; i < slice.length; i++) {
                slice[i] = random.nextInt(change) == 0 ? (byte) random.nextInt(256) : slice[i - 1];
            }
            for (int start = 0; start < slice.length; start++) {
                assertThat(SliceRuns.end(slice, start))
                        .as("repeat %d, start %d", repeat, start)
                        .isEqualTo(plainEnd(slice, start));
            }
        }
    }
}
