package io.github.saros4j.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeEstimateTest {

    private static final double EXACT = 1e-12;

    @Test
    void aRegularPatternIsTheAnnotatedVolumeOverTheAnnotatedFraction() {
        VolumeEstimate estimate =
                VolumeEstimate.of(new double[] {3, 5, 4}, new int[] {2, 7, 12}, new SliceRange(0, 15));
        assertThat(estimate.annotatedFraction()).isEqualTo(0.2);
        assertThat(estimate.volumeMl()).isCloseTo(12 / 0.2, within(EXACT));
        // r = 5 - 3.5, s2 = 2.25 / 1.5, SE2 = 1.5 * 3 * 5 * 4
        assertThat(estimate.standardErrorMl().orElseThrow()).isCloseTo(Math.sqrt(90), within(EXACT));
    }

    @Test
    void aSliceThatIsMissingIsBridgedByItsNeighbours() {
        VolumeEstimate estimate =
                VolumeEstimate.of(new double[] {1, 2, 10, 12}, new int[] {2, 4, 8, 10}, new SliceRange(0, 12));
        // weights 2 + 1 + 0.5, 0.5 + 1 + 1.5, 1.5 + 1 + 0.5, 0.5 + 1 + 1
        assertThat(estimate.volumeMl()).isCloseTo(3.5 + 3 * 2 + 3 * 10 + 2.5 * 12, within(EXACT));
        // r = 2 - (4 * 1 + 2 * 10) / 6 and 10 - (2 * 2 + 4 * 12) / 6, both over 1 + 20 / 36
        double variance = (4 + 16 / 9.0) / (14 / 9.0) / 2;
        double spread = 3.5 * 2.5 + 3 * 2 + 3 * 2 + 2.5 * 1.5;
        assertThat(estimate.standardErrorMl().orElseThrow()).isCloseTo(Math.sqrt(variance * spread), within(EXACT));
    }

    @Test
    void whereEverySliceIsAnnotatedNothingIsEstimated() {
        VolumeEstimate estimate = VolumeEstimate.of(new double[] {3, 9}, new int[] {4, 5}, new SliceRange(4, 6));
        assertThat(estimate.volumeMl()).isEqualTo(12);
        assertThat(estimate.standardErrorMl()).hasValue(0);
        assertThat(estimate.annotatedFraction()).isEqualTo(1);
    }

    @Test
    void twoSlicesOrOneTellNoError() {
        assertThat(VolumeEstimate.of(new double[] {3}, new int[] {4}, new SliceRange(2, 7))
                        .volumeMl())
                .isEqualTo(15);
        assertThat(VolumeEstimate.of(new double[] {3}, new int[] {4}, new SliceRange(2, 7))
                        .standardErrorMl())
                .isEmpty();
        assertThat(VolumeEstimate.of(new double[] {3, 5}, new int[] {2, 7}, new SliceRange(0, 10))
                        .standardErrorMl())
                .isEmpty();
    }

    @Test
    void aStraightLineHasNoError() {
        VolumeEstimate estimate =
                VolumeEstimate.of(new double[] {1, 3, 4, 6}, new int[] {0, 4, 6, 10}, new SliceRange(0, 11));
        assertThat(estimate.standardErrorMl().orElseThrow()).isCloseTo(0, within(EXACT));
        assertThat(estimate.volumeMl()).isCloseTo(11 * 3.5, within(EXACT));
    }

    /** Slices of noise around a smooth curve, every fifth of 100 annotated, seed 11: the error is what it is said to be. */
    @Test
    void ofNoiseTheStandardErrorIsTheTrueOne() {
        Random random = new Random(11);
        int trials = 2000;
        double squares = 0;
        double claimed = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] slices = IntStream.range(0, 100)
                    .mapToDouble(z -> 50 + 20 * Math.sin(z / 30.0) + 4 * random.nextGaussian())
                    .toArray();
            int[] positions = IntStream.range(0, 20).map(i -> 2 + 5 * i).toArray();
            double[] annotated =
                    IntStream.of(positions).mapToDouble(z -> slices[z]).toArray();
            VolumeEstimate estimate = VolumeEstimate.of(annotated, positions, new SliceRange(0, 100));
            double error = estimate.volumeMl()
                    - IntStream.range(0, 100).mapToDouble(z -> slices[z]).sum();
            squares += error * error;
            claimed += Math.pow(estimate.standardErrorMl().orElseThrow(), 2);
        }
        assertThat(Math.sqrt(claimed / squares)).isBetween(0.95, 1.05);
    }
}
