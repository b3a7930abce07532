package io.github.saros4j.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlapTableTest {

    @Test
    void sumsOfRandomPairsOfSeed1AreThoseOfAMap() {
        SplittableRandom random = new SplittableRandom(1);
        for (int repeat = 0; repeat < 20; repeat++) {
            OverlapTable table = new OverlapTable();
            Map<Long, Long> expected = new TreeMap<>();
            int bound = random.nextBoolean() ? Integer.MAX_VALUE : 200;
            for (int i = random.nextInt(5_000); i > 0; i--) {
                int truth = random.nextInt(bound);
                int prediction = random.nextInt(bound);
                int common = random.nextInt(1, 1_000_000_000);
                table.add(truth, prediction, common);
                expected.merge(truth * (1L << 32) + prediction, (long) common, Long::sum);
            }
            assertThat(table.keys())
                    .isEqualTo(expected.keySet().stream().mapToLong(key -> key).toArray());
            expected.forEach((key, sum) -> {
                assertThat(table.voxels(key)).isEqualTo(sum);
                assertThat(OverlapTable.truth(key) * (1L << 32) + OverlapTable.prediction(key))
                        .isEqualTo(key);
            });
            assertThat(table.voxels(Long.MAX_VALUE - 1)).isZero();
        }
    }
}
