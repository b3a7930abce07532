package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What numpy and scipy make of the same pairs; {@code associations.py} beside the file made it. */
class AssociationAgreementTest {

    private static final double PRECISION = 2e-11;

    @Test
    void correlationsAndLinesAgreeWithScipy() throws IOException {
        double[] x = {};
        double[] y = {};
        int checked = 0;
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            if (!cells[2].isEmpty()) {
                x = numbers(cells[2]);
                y = numbers(cells[3]);
            }
            double expected = Double.parseDouble(cells[5]);
            double value = value(cells[4], x, y, Double.parseDouble(cells[1]));
            assertThat(value)
                    .as("set %s: %s", cells[0], cells[4])
                    .isCloseTo(expected, within(slack(cells[4], expected)));
            checked++;
        }
        assertThat(checked).isEqualTo(172);
    }

    /** p values are compared by their own size, other numbers, which may lie near 0, by no less than 1. */
    private static double slack(String name, double expected) {
        return PRECISION * (name.endsWith("_p") ? expected : Math.max(1, Math.abs(expected)));
    }

    private static double value(String name, double[] x, double[] y, double level) {
        Correlation pearson = Correlation.pearson(x, y, level);
        Correlation spearman = Correlation.spearman(x, y, level);
        LinearRegression line = LinearRegression.of(x, y, level).orElseThrow();
        return switch (name) {
            case "pearson" -> pearson.coefficient().orElseThrow();
            case "pearson_low" -> pearson.interval().orElseThrow().low();
            case "pearson_high" -> pearson.interval().orElseThrow().high();
            case "pearson_p" -> pearson.p().orElseThrow();
            case "spearman" -> spearman.coefficient().orElseThrow();
            case "spearman_low" -> spearman.interval().orElseThrow().low();
            case "spearman_high" -> spearman.interval().orElseThrow().high();
            case "spearman_p" -> spearman.p().orElseThrow();
            case "slope" -> line.slope();
            case "slope_low" -> line.slopeInterval().low();
            case "slope_high" -> line.slopeInterval().high();
            case "intercept" -> line.intercept();
            case "intercept_low" -> line.interceptInterval().low();
            case "intercept_high" -> line.interceptInterval().high();
            case "residual_sd" -> line.residualSd();
            case "r_squared" -> line.rSquared().orElseThrow();
            default -> {
                ConfidenceInterval band = line.meanAt(Double.parseDouble(name.substring(name.lastIndexOf('_') + 1)));
                yield name.startsWith("mean_low") ? band.low() : band.high();
            }
        };
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> lines() throws IOException {
        InputStream stream =
                Objects.requireNonNull(AssociationAgreementTest.class.getResourceAsStream("associations.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
