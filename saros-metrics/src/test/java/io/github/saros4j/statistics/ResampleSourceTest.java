package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResampleSourceTest {

    private static int[] draw(long seed, int resample, int clusters) {
        int[] multiplicities = new int[clusters];
        new ResampleSource(seed, clusters).draw(resample, multiplicities);
        return multiplicities;
    }

    @Test
    void asManyAreDrawnAsThereAre() {
        for (int clusters : new int[] {0, 1, 2, 3, 900}) {
            assertThat(Arrays.stream(draw(5, 17, clusters)).sum()).isEqualTo(clusters);
        }
    }

    /** From a second implementation, in Python: no change of code or JDK changes results unseen. */
    @Test
    void aResampleIsTheSameForEver() {
        assertThat(draw(0, 0, 10)).containsExactly(1, 0, 4, 1, 3, 1, 0, 0, 0, 0);
        assertThat(draw(1, 9_999, 10)).containsExactly(4, 1, 0, 1, 1, 1, 1, 0, 1, 0);
        assertThat(draw(-7, 3, 12)).containsExactly(0, 1, 1, 3, 1, 1, 1, 1, 0, 0, 1, 2);
    }

    @Test
    void aResampleDependsOnSeedAndNumberAlone() {
        ResampleSource source = new ResampleSource(3, 50);
        int[] multiplicities = new int[50];
        source.draw(8, multiplicities);
        source.draw(2, multiplicities);
        assertThat(multiplicities)
                .isEqualTo(draw(3, 2, 50))
                .isNotEqualTo(draw(3, 3, 50))
                .isNotEqualTo(draw(4, 2, 50));
    }

    /** Chi-square of 7 cells over 140,000 draws: 6 degrees of freedom, 22.5 is exceeded once in a thousand times. */
    @Test
    void everyClusterIsAsLikely() {
        long[] totals = new long[7];
        ResampleSource source = new ResampleSource(11, 7);
        int[] multiplicities = new int[7];
        for (int resample = 0; resample < 20_000; resample++) {
            source.draw(resample, multiplicities);
            Arrays.setAll(totals, i -> totals[i] + multiplicities[i]);
        }
        double chiSquare = Arrays.stream(totals)
                .mapToDouble(total -> (total - 20_000.0) * (total - 20_000.0) / 20_000)
                .sum();
        assertThat(chiSquare).isLessThan(22.5);
    }

    /** How often a cluster is drawn has variance 1 - 1/n, and draws of two resamples have nothing to do with each other. */
    @Test
    void multiplicitiesSpreadAndResamplesAreUncorrelated() {
        int n = 100;
        int resamples = 10_000;
        ResampleSource source = new ResampleSource(12, n);
        int[] now = new int[n];
        int[] before = new int[n];
        double squares = 0;
        double products = 0;
        for (int resample = 0; resample < resamples; resample++) {
            source.draw(resample, now);
            for (int i = 0; i < n; i++) {
                squares += (now[i] - 1.0) * (now[i] - 1.0);
                products += (now[i] - 1.0) * (before[i] - 1.0) * (resample == 0 ? 0 : 1);
            }
            System.arraycopy(now, 0, before, 0, n);
        }
        double count = (double) n * resamples;
        assertThat(squares / count).isBetween(0.985, 0.995);
        assertThat(products / count).isBetween(-0.004, 0.004);
    }
}
