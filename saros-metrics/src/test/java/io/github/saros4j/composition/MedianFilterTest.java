package io.github.saros4j.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Also compared with scipy, by {@link CompositionByNumpyTest}. */
class MedianFilterTest {

    @Test
    void everyVoxelTakesTheMedianAroundItAndEdgesRepeat() {
        assertThat(filtered(3, 1, 9, 2, 3, 8, 4, 7, 5, 6)).containsExactly(3, 3, 4, 5, 5, 5, 7, 6, 6);
    }

    @Test
    void oneVoxelStaysWhatItIs() {
        assertThat(filtered(1, 5)).containsExactly(5);
    }

    @Test
    void aRowIsItsOwnNeighbour() {
        assertThat(filtered(4, 1, 9, 2, 8)).containsExactly(1, 2, 8, 8);
        assertThat(filtered(1, 1, 9, 2, 8)).containsExactly(1, 2, 8, 8);
    }

    @Test
    void aVoxelBesideOneThatIsNotFiniteKeepsItsOwn() {
        assertThat(filtered(5, 1, 9, 2, 8, Float.NaN)).containsExactly(1, 2, 8, 8, Float.NaN);
        assertThat(filtered(5, Float.NEGATIVE_INFINITY, 9, 2, 8, 3))
                .containsExactly(Float.NEGATIVE_INFINITY, 9, 8, 3, 3);
        assertThat(filtered(3, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE))
                .containsExactly(Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE);
    }

    private static float[] filtered(int nx, float... hu) {
        float[] result = new float[hu.length];
        new MedianFilter(nx, hu.length / nx).apply(hu, result);
        return result;
    }
}
