package io.github.saros4j.resample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisPlaceTest {

    /** Index, voxels, the nearest one, the lower one, the part of the way from it. */
    @ParameterizedTest
    @CsvSource({
        "-0.5, 3, 0, 0, 0",
        "-0.25, 3, 0, 0, 0",
        "0, 3, 0, 0, 0",
        "0.25, 3, 0, 0, 0.25",
        "0.5, 3, 1, 0, 0.5",
        "1.75, 3, 2, 1, 0.75",
        "2, 3, 2, 2, 0",
        "2.25, 3, 2, 2, 0"
    })
    void insideThereIsANearestAndALowerVoxel(double index, int size, int nearest, int lower, double part) {
        assertThat(AxisPlace.nearest(index, size)).isEqualTo(nearest);
        assertThat(AxisPlace.lower(index, size)).isEqualTo(lower);
        assertThat(AxisPlace.part(index, lower, size)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({"-0.5000001, 3", "2.5, 3", "NaN, 3", "0.5, 1", "Infinity, 3"})
    void outsideThereIsNone(double index, int size) {
        assertThat(AxisPlace.nearest(index, size)).isEqualTo(AxisPlace.OUTSIDE);
        assertThat(AxisPlace.lower(index, size)).isEqualTo(AxisPlace.OUTSIDE);
    }

    @Test
    void aSumThatRoundsUpToTheSizeIsStillTheLastVoxel() {
        double below = Math.nextDown(0.5);
        assertThat(below + 0.5).isEqualTo(1);
        assertThat(AxisPlace.nearest(below, 1)).isZero();
    }
}
