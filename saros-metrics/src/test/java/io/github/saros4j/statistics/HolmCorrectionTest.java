package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmCorrectionTest {

    private static List<OptionalDouble> ps(double... ps) {
        return Arrays.stream(ps).mapToObj(OptionalDouble::of).toList();
    }

    /** By hand: 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04, raised to the one before. */
    @Test
    void fourHypotheses() {
        assertThat(HolmCorrection.adjust(ps(0.01, 0.04, 0.03, 0.005))).isEqualTo(ps(0.03, 0.06, 0.06, 0.02));
    }

    @Test
    void adjustedValuesAreCutAtOneAndTiesGetOneValue() {
        assertThat(HolmCorrection.adjust(ps(0.7, 0.6, 0.2, 0.2))).isEqualTo(ps(1, 1, 0.8, 0.8));
    }

    @Test
    void aTestWithoutPDoesNotCount() {
        assertThat(HolmCorrection.adjust(
                        List.of(OptionalDouble.of(0.02), OptionalDouble.empty(), OptionalDouble.of(0.5))))
                .containsExactly(OptionalDouble.of(0.04), OptionalDouble.empty(), OptionalDouble.of(0.5));
        assertThat(HolmCorrection.adjust(List.of())).isEmpty();
    }

    /** The definition: p is rejected at a level if all smaller ones were, and p is at most level / (number left). */
    @Test
    void rejectsWhatStepDownRejectsOverRandomValuesOfSeed6() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            double[] ps = random.doubles(1 + random.nextInt(8)).map(p -> p * p).toArray();
            double level = random.nextDouble();
            List<OptionalDouble> adjusted = HolmCorrection.adjust(ps(ps));
            double[] sorted = ps.clone();
            Arrays.sort(sorted);
            int rejected = 0;
            while (rejected < sorted.length && sorted[rejected] <= level / (sorted.length - rejected)) {
                rejected++;
            }
            for (int i = 0; i < ps.length; i++) {
                boolean rejects = Arrays.binarySearch(sorted, ps[i]) < rejected;
                assertThat(adjusted.get(i).getAsDouble() <= level).isEqualTo(rejects);
                assertThat(adjusted.get(i).getAsDouble()).isGreaterThanOrEqualTo(ps[i]);
            }
        }
    }

    @Test
    void swappingHypothesesSwapsTheirValues() {
        List<OptionalDouble> there = HolmCorrection.adjust(ps(0.01, 0.2, 0.03));
        List<OptionalDouble> back = HolmCorrection.adjust(ps(0.03, 0.2, 0.01));
        assertThat(back).containsExactly(there.get(2), there.get(1), there.get(0));
        assertThat(there.get(2).getAsDouble()).isCloseTo(0.06, within(1e-15));
    }

    @Test
    void noPLiesOutside0To1() {
        assertThatIllegalArgumentException().isThrownBy(() -> HolmCorrection.adjust(ps(0.2, 1.1)));
    }
}
