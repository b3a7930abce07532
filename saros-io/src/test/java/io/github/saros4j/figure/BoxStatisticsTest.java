package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxStatisticsTest {

    @Test
    void quartilesAreThoseOfRsType7() {
        // quantile(c(1:9, 40), type = 7): 3.25, 5.5, 7.75; the fences are -3.5 and 14.5.
        BoxStatistics box = BoxStatistics.of(new double[] {40, 2, 3, 1, 5, 4, 7, 6, 9, 8});

        assertThat(box).isEqualTo(new BoxStatistics(1, 3.25, 5.5, 7.75, 9));
        assertThat(box.isOutlier(40)).isTrue();
        assertThat(box.isOutlier(9)).isFalse();
    }

    @Test
    void aValueOnTheFenceIsNoOutlier() {
        // Quartiles 2 and 4, so the fences are -1 and 7.
        assertThat(BoxStatistics.of(new double[] {-1, 2, 3, 4, 7})).isEqualTo(new BoxStatistics(-1, 2, 3, 4, 7));
    }

    @Test
    void oneValueIsAllFive() {
        assertThat(BoxStatistics.of(new double[] {0.25})).isEqualTo(new BoxStatistics(0.25, 0.25, 0.25, 0.25, 0.25));
    }

    @Test
    void theArrayStaysAsItWas() {
        double[] values = {3, 1, 2};
        BoxStatistics.of(values);

        assertThat(values).containsExactly(3, 1, 2);
    }

    /** A quantile by its other definition: the value that a share of p of the gaps between values lies below. */
    @Test
    void randomValuesHaveTheQuantilesOfTheDefinitionSeed13() {
        Random random = new Random(13);
        for (int round = 0; round < 500; round++) {
            double[] values = random.doubles(1 + random.nextInt(40), -5, 5).toArray();
            BoxStatistics box = BoxStatistics.of(values);
            double[] sorted = Arrays.stream(values).sorted().toArray();

            assertThat(box.firstQuartile()).isCloseTo(plainQuantile(sorted, 1, 4), within(1e-12));
            assertThat(box.median()).isCloseTo(plainQuantile(sorted, 2, 4), within(1e-12));
            assertThat(box.thirdQuartile()).isCloseTo(plainQuantile(sorted, 3, 4), within(1e-12));
            double reach = 1.5 * (box.thirdQuartile() - box.firstQuartile());
            for (double value : values) {
                boolean isBeyond = value < box.firstQuartile() - reach || value > box.thirdQuartile() + reach;
                assertThat(box.isOutlier(value)).isEqualTo(isBeyond);
            }
        }
    }

    /** With each gap cut into as many parts as the quantile has, the quantile lies on one of the cuts. */
    private static double plainQuantile(double[] sorted, int numerator, int parts) {
        int cut = (sorted.length - 1) * numerator;
        double below = sorted[cut / parts];
        double above = sorted[Math.min(sorted.length - 1, cut / parts + 1)];
        return (below * (parts - cut % parts) + above * (cut % parts)) / parts;
    }
}
