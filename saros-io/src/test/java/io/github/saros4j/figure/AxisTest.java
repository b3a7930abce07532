package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void scoresGetFifths() {
        Axis axis = Axis.between(0, 1, 7);

        assertThat(labels(axis)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(axis.fraction(0.25)).isEqualTo(0.25);
    }

    @Test
    void anAxisAroundValuesIsWidenedToTheNextTicks() {
        Axis axis = Axis.covering(3.2, 104, 7);

        assertThat(axis.low()).isZero();
        assertThat(axis.high()).isEqualTo(120);
        assertThat(labels(axis)).containsExactly("0", "20", "40", "60", "80", "100", "120");
        assertThat(axis.fraction(30)).isEqualTo(0.25);
    }

    @Test
    void aGivenAxisKeepsItsEndsAndHasTicksInside() {
        Axis axis = Axis.between(0.05, 0.99, 7);

        assertThat(axis.low()).isEqualTo(0.05);
        assertThat(axis.high()).isEqualTo(0.99);
        assertThat(labels(axis)).containsExactly("0.2", "0.4", "0.6", "0.8");
    }

    @Test
    void aStepThatJustLeavesAsManyTicksAsAllowedIsTaken() {
        assertThat(labels(Axis.covering(0, 6, 7))).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void oneValueAloneLiesInTheMiddle() {
        assertThat(Axis.covering(0, 0, 7).high()).isEqualTo(1);
        assertThat(Axis.covering(8, 8, 7).fraction(8)).isEqualTo(0.5);
        assertThat(Axis.covering(0, 0, 7).fraction(0)).isEqualTo(0.5);
        assertThat(Axis.covering(-8, -8, 7).fraction(-8)).isEqualTo(0.5);
    }

    @Test
    void labelsAreTheTicksOfAnyRangeSeed11() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            double scale = Math.pow(10, random.nextInt(13) - 6);
            double a = (random.nextDouble() - 0.5) * scale;
            double b = a + (random.nextDouble() + 1e-6) * scale;
            Axis axis = Axis.covering(a, b, 7);

            assertThat(axis.low()).isLessThanOrEqualTo(a);
            assertThat(axis.high()).isGreaterThanOrEqualTo(b);
            // Widened by less than a step at each end.
            assertThat(axis.ticks()).hasSizeBetween(3, 8);
            assertThat(axis.ticks())
                    .allSatisfy(tick -> assertThat(new BigDecimal(tick.label()).doubleValue())
                            .isEqualTo(tick.value()));
            assertThat(axis.ticks().get(0).value()).isEqualTo(axis.low());
            assertThat(axis.ticks().get(axis.ticks().size() - 1).value()).isEqualTo(axis.high());
        }
    }
}
