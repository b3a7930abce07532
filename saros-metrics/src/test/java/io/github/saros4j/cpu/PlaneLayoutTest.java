package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneLayoutTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "62, 1", "63, 1", "64, 2", "65, 2", "127, 2", "128, 3", "129, 3"})
    void aRowHasRoomForItsPointsAndAGuardWord(int nx, int words) {
        PlaneLayout layout = PlaneLayout.of(nx, 4, 3);
        assertThat(layout.lastWord() + 1).isEqualTo(words);
        assertThat(layout.stride()).isEqualTo(words + 1);
        for (int y = -layout.margin(); y < layout.ny() + layout.margin(); y++) {
            assertThat(layout.row(y + 1) - layout.row(y)).isEqualTo(words + 1);
        }
    }

    /** Rows 0 to ny and as far as a search reaches from there, one row more for the voxels above, a word before and after. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "64, 5, 0", "64, 5, 7", "200, 1, 30"})
    void everyWordThatIsReadExists(int nx, int ny, int farthestRow) {
        PlaneLayout layout = PlaneLayout.of(nx, ny, farthestRow);
        assertThat(layout.row(-farthestRow - 1) - 1).isNotNegative();
        assertThat(layout.row(ny + farthestRow) + layout.lastWord() + 1).isLessThan(layout.length());
    }

    @Test
    void aSliceThatNoArrayCanHoldIsRefused() {
        assertThatThrownBy(() -> PlaneLayout.of(1, Integer.MAX_VALUE / 2, 10)).isInstanceOf(ArithmeticException.class);
    }
}
