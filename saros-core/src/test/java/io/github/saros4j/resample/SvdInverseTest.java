package io.github.saros4j.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.geometry.GeometryException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SvdInverseTest {

    @Test
    void aMatrixTimesItsInverseIsOne() {
        Random random = new Random(11);
        for (int trial = 0; trial < 2000; trial++) {
            double[] matrix = new double[9];
            for (int i = 0; i < 9; i++) {
                matrix[i] = random.nextInt(4) == 0 ? 0 : random.nextGaussian();
            }
            if (Math.abs(determinant(matrix)) < 0.05) {
                continue;
            }
            double[] inverse = SvdInverse.of(matrix);
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    double sum = 0;
                    for (int j = 0; j < 3; j++) {
                        sum += matrix[3 * i + j] * inverse[3 * j + k];
                    }
                    assertThat(sum).isCloseTo(i == k ? 1 : 0, within(1e-11));
                }
            }
        }
    }

    @Test
    void aDiagonalIsInvertedEntryByEntry() {
        double[] spacing = {-0.8203125, 0.9f, 5};
        double[] matrix = {spacing[0], 0, 0, 0, spacing[1], 0, 0, 0, spacing[2]};
        assertThat(SvdInverse.of(matrix))
                .usingComparatorWithPrecision(0.0)
                .containsExactly(1 / spacing[0], 0, 0, 0, 1 / spacing[1], 0, 0, 0, 1 / spacing[2]);
    }

    @Test
    void permutedAxesAreInvertedExactly() {
        assertThat(SvdInverse.of(new double[] {0, 0, 4, -2, 0, 0, 0, 8, 0}))
                .usingComparatorWithPrecision(0.0)
                .containsExactly(0, -0.5, 0, 0, 0, 0.125, 0.25, 0, 0);
    }

    @Test
    void whatHasNoInverseIsAnError() {
        assertThatThrownBy(() -> SvdInverse.of(new double[] {1, 2, 3, 2, 4, 6, 3, 6, 9.5}))
                .isInstanceOf(GeometryException.class);
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }
}
