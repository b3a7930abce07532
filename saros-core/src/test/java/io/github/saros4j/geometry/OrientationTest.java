package io.github.saros4j.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    static List<Orientation> all() {
        return Orientation.all();
    }

    @Test
    void thereAre48() {
        assertThat(all()).hasSize(48).doesNotHaveDuplicates();
        assertThat(all().get(0).code()).isEqualTo("RAS");
    }

    @ParameterizedTest
    @MethodSource("all")
    void codesAreReadBackInAnyCase(Orientation orientation) {
        assertThat(Orientation.parse(orientation.code())).isEqualTo(orientation);
        assertThat(Orientation.parse(" " + orientation.code().toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(orientation);
        assertThat(orientation).hasToString(orientation.code());
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAffineAlongTheAxesHasItsOrientation(Orientation orientation) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            AnatomicalDirection direction = orientation.direction(axis);
            rows[direction.worldAxis() * 4 + axis] = direction.isPositive() ? 1 + axis : -1 - axis;
        }

        assertThat(Orientation.of(Affine.ofRows(rows))).isEqualTo(orientation);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAxialAxisRunsBetweenFeetAndHead(Orientation orientation) {
        char letter = orientation.code().charAt(orientation.axialAxis());

        assertThat(letter).isIn('S', 'I');
    }

    @ParameterizedTest
    @CsvSource({"R, 0, true", "L, 0, false", "A, 1, true", "P, 1, false", "S, 2, true", "I, 2, false"})
    void lettersNameTheDirectionInWhichTheWorldGrows(char letter, int worldAxis, boolean positive) {
        AnatomicalDirection direction = AnatomicalDirection.of(letter);

        assertThat(direction.letter()).isEqualTo(letter);
        assertThat(direction.worldAxis()).isEqualTo(worldAxis);
        assertThat(direction.isPositive()).isEqualTo(positive);
        assertThat(AnatomicalDirection.of(worldAxis, positive)).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LP", "LPSA", "LPX", "LRS", "AAP", "SIP", "123"})
    void otherCodesAreRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Orientation.parse(code));
    }

    @Test
    void refusalsSayWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Orientation.parse("LPX"))
                .withMessage("'X' is none of R, L, A, P, S, I");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Orientation.parse("LRS"))
                .withMessage("Orientation code LRS uses one axis of the body twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Orientation.parse("LP"))
                .withMessage("Orientation code 'LP' is not three letters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Orientation.parse("LPS").direction(3))
                .withMessage("No axis 3");
    }

    @Test
    void aTiltedGantryKeepsItsCode() {
        double c = Math.cos(Math.toRadians(20));
        double s = Math.sin(Math.toRadians(20));

        assertThat(Orientation.of(Affine.ofRows(-1, 0, 0, 0, 0, -c, s, 0, 0, s, c, 0))
                        .code())
                .isEqualTo("LPS");
    }

    @Test
    void atExactly45DegreesTheEarlierAxisKeepsItsPlace() {
        assertThat(Orientation.of(Affine.ofRows(1, -1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0))
                        .code())
                .isEqualTo("RAS");
        assertThat(Orientation.of(Affine.ofRows(1, 0, 0, 0, 0, -1, 1, 0, 0, -1, -1, 0))
                        .code())
                .isEqualTo("RPI");
        assertThat(Orientation.of(Affine.ofRows(-1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0))
                        .code())
                .isEqualTo("LAS");
    }

    @Test
    void spacingHasNoSayInTheTie() {
        assertThat(Orientation.of(Affine.ofRows(0.5, -9, 0, 0, 0.5, 9, 0, 0, 0, 0, 3, 0))
                        .code())
                .isEqualTo("RAS");
    }

    @Test
    void justPast45DegreesTheAxesSwap() {
        double c = Math.cos(Math.toRadians(46));
        double s = Math.sin(Math.toRadians(46));

        assertThat(Orientation.of(Affine.ofRows(c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0))
                        .code())
                .isEqualTo("ALS");
    }
}
