package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3mm",
        "0.5, 0.5mm",
        "10, 10mm",
        "0, 0mm",
        "-0.0, 0mm",
        "1.25, 1.25mm",
        "0.001, 0.001mm",
        "100, 100mm",
        "1e-9, 1e-09mm",
        "1e6, 1e+06mm",
        "0.0001, 0.0001mm"
    })
    void printsAsShortAsItCan(double mm, String text) {
        assertThat(Tolerance.ofMm(mm)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, 1.1e6, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoDistance(double mm) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tolerance.ofMm(mm))
                .withMessageContaining("mm");
    }

    @Test
    void comparesByMm() {
        assertThat(Tolerance.ofMm(0.5)).isLessThan(Tolerance.THREE_MM);
    }
}
