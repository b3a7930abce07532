package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedSlicesTest {

    private static final AnnotatedSlices EVERY_FIFTH = AnnotatedSlices.of(20, 2, 7, 12, 17);

    @Test
    void positionsAndIndicesLeadToEachOther() {
        assertThat(EVERY_FIFTH.depth()).isEqualTo(20);
        assertThat(EVERY_FIFTH.count()).isEqualTo(4);
        assertThat(EVERY_FIFTH.isComplete()).isFalse();
        int next = 0;
        for (int z = -1; z <= 20; z++) {
            if (z % 5 == 2) {
                assertThat(EVERY_FIFTH.indexOf(z)).isEqualTo(next);
                assertThat(EVERY_FIFTH.position(next++)).isEqualTo(z);
            } else {
                assertThat(EVERY_FIFTH.indexOf(z)).isEqualTo(-1);
            }
        }
        assertThat(EVERY_FIFTH.positions()).containsExactly(2, 7, 12, 17);
    }

    @Test
    void allOfThemAreComplete() {
        assertThat(AnnotatedSlices.all(3)).isEqualTo(AnnotatedSlices.of(3, 0, 1, 2));
        assertThat(AnnotatedSlices.all(3).isComplete()).isTrue();
        assertThat(AnnotatedSlices.all(1).isComplete()).isTrue();
    }

    @Test
    void noneMayBeAnnotated() {
        AnnotatedSlices none = AnnotatedSlices.of(4);

        assertThat(none.count()).isZero();
        assertThat(none.isComplete()).isFalse();
        assertThat(none.indexOf(0)).isEqualTo(-1);
        assertThat(none).hasToString("0 of 4 slices");
    }

    @Test
    void arraysAreCopiedOnTheWayInAndOut() {
        int[] positions = {1, 2};
        AnnotatedSlices slices = AnnotatedSlices.of(4, positions);
        positions[0] = 0;
        slices.positions()[1] = 3;

        assertThat(slices).isEqualTo(AnnotatedSlices.of(4, 1, 2));
    }

    @Test
    void theIntersectionHasWhatBothHave() {
        AnnotatedSlices other = AnnotatedSlices.of(20, 0, 7, 8, 17, 19);

        assertThat(EVERY_FIFTH.intersection(other)).isEqualTo(AnnotatedSlices.of(20, 7, 17));
        assertThat(other.intersection(EVERY_FIFTH)).isEqualTo(AnnotatedSlices.of(20, 7, 17));
        assertThat(EVERY_FIFTH.intersection(AnnotatedSlices.of(20))).isEqualTo(AnnotatedSlices.of(20));
        assertThat(EVERY_FIFTH.intersection(AnnotatedSlices.all(20))).isEqualTo(EVERY_FIFTH);
    }

    @Test
    void slicesOfVolumesOfDifferentDepthDoNotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVERY_FIFTH.intersection(AnnotatedSlices.all(19)))
                .withMessage("Slices of 20 and of 19 do not compare");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2, 4})
    void positionsOutOfOrderOrRangeAreRefused(int last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnotatedSlices.of(4, 0, 2, last))
                .withMessage("Slice " + last + " after 2 is not ascending below 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aVolumeWithoutSlicesIsRefused(int depth) {
        assertThatIllegalArgumentException().isThrownBy(() -> AnnotatedSlices.all(depth));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnotatedSlices.of(depth));
    }

    @Test
    void describesItself() {
        assertThat(EVERY_FIFTH).hasToString("4 of 20 slices, one in 5 from 2");
        assertThat(AnnotatedSlices.of(20, 1, 2, 4)).hasToString("3 of 20 slices, unevenly spaced");
        assertThat(AnnotatedSlices.of(20, 3)).hasToString("1 of 20 slices");
        assertThat(AnnotatedSlices.all(20)).hasToString("20 of 20 slices");
    }

    @Test
    void equalityCountsDepthAndPositions() {
        assertThat(EVERY_FIFTH)
                .isEqualTo(AnnotatedSlices.of(20, 2, 7, 12, 17))
                .hasSameHashCodeAs(AnnotatedSlices.of(20, 2, 7, 12, 17))
                .isNotEqualTo(AnnotatedSlices.of(21, 2, 7, 12, 17))
                .isNotEqualTo(AnnotatedSlices.of(20, 2, 7, 12));
    }
}
