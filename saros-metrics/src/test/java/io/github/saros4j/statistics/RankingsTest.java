package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingsTest {

    /** {@code scipy.stats.rankdata}. */
    @Test
    void equalNumbersShareTheMeanOfTheirRanks() {
        assertThat(Rankings.ranks(new double[] {3, 1, 2, 2, -0.0, 0.0})).containsExactly(6, 3, 4.5, 4.5, 1.5, 1.5);
        assertThat(Rankings.ranks(new double[0])).isEmpty();
    }

    /** {@code scipy.stats.kendalltau}. */
    @Test
    void tauAgreesWithScipy() {
        assertThat(Rankings.kendallTauB(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 3, 4, 5})
                        .getAsDouble())
                .isCloseTo(0.8, within(1e-15));
        assertThat(Rankings.kendallTauB(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 2})
                        .getAsDouble())
                .isCloseTo(0.4, within(1e-15));
    }

    @Test
    void tauIsPairsInOrderLessPairsInDisorderOverRandomRanksOfSeed7() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int n = 2 + random.nextInt(9);
            double[] first = random.ints(n, 0, 5).mapToDouble(i -> i).toArray();
            double[] second = random.ints(n, 0, 5).mapToDouble(i -> i).toArray();
            int order = 0;
            int untiedInFirst = 0;
            int untiedInSecond = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    order += (int) (Math.signum(first[i] - first[j]) * Math.signum(second[i] - second[j]));
                    untiedInFirst += first[i] != first[j] ? 1 : 0;
                    untiedInSecond += second[i] != second[j] ? 1 : 0;
                }
            }
            if (untiedInFirst == 0 || untiedInSecond == 0) {
                assertThat(Rankings.kendallTauB(first, second)).isEmpty();
            } else {
                assertThat(Rankings.kendallTauB(first, second).getAsDouble())
                        .isCloseTo(order / Math.sqrt((double) untiedInFirst * untiedInSecond), within(1e-14));
            }
        }
    }

    @Test
    void zerosOfEitherSignAreTiedInTau() {
        double[] other = {1, 2, 3};
        assertThat(Rankings.kendallTauB(new double[] {0.0, -0.0, 1}, other))
                .isEqualTo(Rankings.kendallTauB(new double[] {0, 0, 1}, other));
        assertThat(Rankings.kendallTauB(new double[] {0.0, -0.0, 0}, other)).isEmpty();
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rankings.kendallTauB(new double[] {1, 2}, new double[] {1}));
    }
}
