package io.github.saros4j.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GeneralisedDiceTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-14);

    /** 100 voxels of which 90 are found, and 10 of which 5 are. */
    private static final List<ConfusionCounts> LARGE_AND_SMALL =
            List.of(new ConfusionCounts(90, 0, 10, 900), new ConfusionCounts(5, 5, 5, 985));

    private static final ConfusionCounts NOWHERE = new ConfusionCounts(0, 0, 0, 1000);
    private static final ConfusionCounts INVENTED = new ConfusionCounts(0, 20, 0, 980);

    private static void assertScore(GeneralisedDice weights, List<ConfusionCounts> labels, double expected) {
        assertThat(weights.of(labels).orElseThrow()).isCloseTo(expected, EXACT);
    }

    @Test
    void weightsByHand() {
        assertScore(GeneralisedDice.UNIFORM, LARGE_AND_SMALL, 2 * 95 / (190.0 + 20));
        assertScore(GeneralisedDice.INVERSE_VOLUME, LARGE_AND_SMALL, 2 * (0.9 + 0.5) / (1.9 + 2));
        assertScore(GeneralisedDice.INVERSE_SQUARED_VOLUME, LARGE_AND_SMALL, 2 * (0.009 + 0.05) / (0.019 + 0.2));
    }

    @Test
    void labelsOnNeitherSideDoNotMatter() {
        for (GeneralisedDice weights : GeneralisedDice.values()) {
            assertThat(weights.of(List.of(LARGE_AND_SMALL.get(0), NOWHERE, LARGE_AND_SMALL.get(1))))
                    .isEqualTo(weights.of(LARGE_AND_SMALL));
        }
    }

    /** What is invented weighs as much as the smallest label of the truth, here 10 voxels. */
    @Test
    void whatIsInventedCosts() {
        List<ConfusionCounts> labels = List.of(INVENTED, LARGE_AND_SMALL.get(0), LARGE_AND_SMALL.get(1));
        assertScore(GeneralisedDice.UNIFORM, labels, 2 * 95 / 230.0);
        assertScore(GeneralisedDice.INVERSE_VOLUME, labels, 2 * 1.4 / (3.9 + 2));
        assertScore(GeneralisedDice.INVERSE_SQUARED_VOLUME, labels, 2 * 0.059 / (0.219 + 0.2));
    }

    @Test
    void withoutALabelOfTheTruthOnlyUniformWeightsGiveAScore() {
        for (List<ConfusionCounts> nothing : List.of(List.<ConfusionCounts>of(), List.of(NOWHERE))) {
            for (GeneralisedDice weights : GeneralisedDice.values()) {
                assertThat(weights.of(nothing)).isEmpty();
            }
        }
        assertThat(GeneralisedDice.UNIFORM.of(List.of(INVENTED))).hasValue(0);
        assertThat(GeneralisedDice.INVERSE_VOLUME.of(List.of(INVENTED, NOWHERE)))
                .isEmpty();
        assertThat(GeneralisedDice.INVERSE_SQUARED_VOLUME.of(List.of(INVENTED))).isEmpty();
    }

    @Test
    void whatIsMissedCountsAs0() {
        ConfusionCounts missed = new ConfusionCounts(0, 0, 10, 990);
        for (GeneralisedDice weights : GeneralisedDice.values()) {
            assertThat(weights.of(List.of(missed))).hasValue(0);
        }
    }
}
