package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows of an {@code expected.csv}: what public reference code gives. */
record ExpectedScores(String caseId, int labelId, String protocol, String metric, double value) {

    static List<ExpectedScores> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new ExpectedScores(
                        cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], Double.parseDouble(cells[4])))
                .toList();
    }

    boolean isCount() {
        return List.of("tp", "fp", "fn", "tn").contains(metric)
                || metric.startsWith("surfels")
                || metric.endsWith("_components");
    }

    /** Counts must be equal, all else to 1e-9 relative, 1e-12 near zero. */
    void assertMetBy(double actual) {
        if (isCount()) {
            assertThat(actual).as(toString()).isEqualTo(value);
        } else {
            assertThat(actual).as(toString()).isCloseTo(value, within(Math.max(1e-12, 1e-9 * Math.abs(value))));
        }
    }
}
