package io.github.saros4j.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfusionCountsTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-14);

    /** 100 voxels, 10 of them the truth's, 8 the prediction's, 6 in both. */
    private static final ConfusionCounts COUNTS = new ConfusionCounts(6, 2, 4, 88);

    private static void assertValue(OptionalDouble score, double expected) {
        assertThat(score.orElseThrow()).isCloseTo(expected, EXACT);
    }

    @Test
    void formulasByHand() {
        assertThat(COUNTS.truth()).isEqualTo(10);
        assertThat(COUNTS.prediction()).isEqualTo(8);
        assertThat(COUNTS.dice()).hasValue(12.0 / 18);
        assertThat(COUNTS.iou()).hasValue(0.5);
        assertThat(COUNTS.precision()).hasValue(0.75);
        assertThat(COUNTS.recall()).hasValue(0.6);
        assertValue(COUNTS.fBeta(2), 30.0 / 48);
        assertValue(COUNTS.fBeta(0.5), 7.5 / 10.5);
        assertThat(COUNTS.specificity()).hasValue(88.0 / 90);
        assertValue(COUNTS.balancedAccuracy(), (0.6 + 88.0 / 90) / 2);
        assertValue(COUNTS.mcc(), (6.0 * 88 - 2 * 4) / Math.sqrt(8.0 * 10 * 90 * 92));
        // po = 0.94, pe = (8 * 10 + 92 * 90) / 10000 = 0.836
        assertValue(COUNTS.kappa(), (0.94 - 0.836) / (1 - 0.836));
        assertValue(COUNTS.volumeSimilarity(), 1 - 2.0 / 18);
        assertThat(COUNTS.relativeVolumeDifference()).hasValue(-0.2);
    }

    @Test
    void whatDividesByZeroIsEmpty() {
        ConfusionCounts nothing = new ConfusionCounts(0, 0, 0, 9);
        assertThat(nothing.dice()).isEmpty();
        assertThat(nothing.iou()).isEmpty();
        assertThat(nothing.precision()).isEmpty();
        assertThat(nothing.recall()).isEmpty();
        assertThat(nothing.fBeta(1)).isEmpty();
        assertThat(nothing.balancedAccuracy()).isEmpty();
        assertThat(nothing.mcc()).isEmpty();
        assertThat(nothing.kappa()).isEmpty();
        assertThat(nothing.volumeSimilarity()).isEmpty();
        assertThat(nothing.relativeVolumeDifference()).isEmpty();
        assertThat(nothing.specificity()).hasValue(1);
        assertThat(new ConfusionCounts(0, 5, 0, 1).recall()).isEmpty();
        assertThat(new ConfusionCounts(0, 5, 0, 1).precision()).hasValue(0);
        assertThat(new ConfusionCounts(0, 0, 5, 1).precision()).isEmpty();
    }

    @Test
    void aMaskThatIsEverywhereHasNoOutside() {
        ConfusionCounts everywhere = new ConfusionCounts(9, 0, 0, 0);
        assertThat(everywhere.specificity()).isEmpty();
        assertThat(everywhere.balancedAccuracy()).isEmpty();
        assertThat(everywhere.mcc()).isEmpty();
        assertThat(everywhere.kappa()).isEmpty();
        assertThat(everywhere.dice()).hasValue(1);
        assertThat(new ConfusionCounts(5, 4, 0, 0).mcc()).hasValue(0);
        assertThat(new ConfusionCounts(0, 4, 0, 5).mcc()).hasValue(0);
        assertThat(new ConfusionCounts(0, 4, 0, 5).kappa()).hasValue(0);
    }

    @Test
    void extremesOfCorrelation() {
        assertThat(new ConfusionCounts(3, 0, 0, 5).mcc()).hasValue(1);
        assertThat(new ConfusionCounts(3, 0, 0, 5).kappa()).hasValue(1);
        assertValue(new ConfusionCounts(0, 3, 5, 0).mcc(), -1);
    }

    @Test
    void identitiesOverRandomCountsOfSeed5() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            ConfusionCounts counts = new ConfusionCounts(
                    1 + random.nextInt(1000), random.nextInt(1000), random.nextInt(1000), 1 + random.nextInt(100_000));
            double iou = counts.iou().orElseThrow();
            assertValue(counts.dice(), 2 * iou / (1 + iou));
            assertValue(counts.fBeta(1), counts.dice().orElseThrow());
            ConfusionCounts swapped = new ConfusionCounts(counts.tp(), counts.fn(), counts.fp(), counts.tn());
            assertThat(swapped.dice()).isEqualTo(counts.dice());
            assertThat(swapped.precision()).isEqualTo(counts.recall());
            assertValue(swapped.mcc(), counts.mcc().orElseThrow());
            assertValue(swapped.kappa(), counts.kappa().orElseThrow());
        }
    }

    @Test
    void largeCountsDoNotOverflow() {
        ConfusionCounts counts = new ConfusionCounts(1L << 40, 1L << 40, 1L << 40, 1L << 40);
        assertThat(counts.dice()).hasValue(0.5);
        assertThat(counts.mcc()).hasValue(0);
        assertThat(new ConfusionCounts(1L << 40, 0, 0, 1L << 40).mcc()).hasValue(1);
        assertThat(new ConfusionCounts(1L << 40, 0, 0, 1L << 40).kappa()).hasValue(1);
    }

    @Test
    void anFScoreIsANumberAtEveryBetaThatIsAllowed() {
        ConfusionCounts missed = new ConfusionCounts(0, 0, 5, 1);
        for (double beta : new double[] {Double.MIN_VALUE, 1e-200, 1, 1e6}) {
            assertThat(missed.fBeta(beta)).hasValue(0);
            assertThat(new ConfusionCounts(0, 5, 0, 1).fBeta(beta)).hasValue(0);
            assertThat(new ConfusionCounts(0, 0, 0, 1).fBeta(beta)).isEmpty();
            assertThat(new ConfusionCounts(3, 0, 0, 1).fBeta(beta)).hasValue(1);
        }
        assertThat(COUNTS.fBeta(1e-200)).isEqualTo(COUNTS.precision());
        for (double beta : new double[] {0, -1, 1e200, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COUNTS.fBeta(beta))
                    .withMessageContaining("not " + beta);
        }
    }

    @Test
    void countsAddUp() {
        assertThat(COUNTS.plus(new ConfusionCounts(1, 2, 3, 4))).isEqualTo(new ConfusionCounts(7, 4, 7, 92));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new ConfusionCounts(Long.MAX_VALUE, 0, 0, 0).plus(COUNTS));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionCounts(1, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfusionCounts(1, 0, 0, -1));
    }
}
