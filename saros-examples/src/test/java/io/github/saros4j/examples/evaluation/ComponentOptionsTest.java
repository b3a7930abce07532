package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.examples.Saros;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Components of label 1 of the reference pair ct_dense; the numbers are those of scipy.ndimage.label. */
class ComponentOptionsTest {

    @TempDir
    private Path output;

    private final StringWriter err = new StringWriter();

    private static String reference(String side) {
        try {
            return Path.of(Objects.requireNonNull(
                                    ComponentOptionsTest.class.getResource("/reference/" + side + "/ct_dense.nii.gz"))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private int evaluate(String... options) {
        List<String> args = new ArrayList<>(List.of("evaluate", "--labels", "body-regions", "--metrics", "instance"));
        args.addAll(List.of("--truth", reference("truth"), "--prediction", reference("prediction")));
        args.addAll(List.of("--output", output.toString(), "--resamples", "1", "--worst", "0"));
        args.addAll(List.of(options));
        return Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private String value(String metric) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("scores.csv"))) {
            return csv.stream()
                    .filter(row -> row.getField("label_id").equals("1")
                            && row.getField("metric").equals(metric))
                    .findFirst()
                    .orElseThrow()
                    .getField("value");
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 63, 76", "18, 53, 71", "26, 53, 68", "4, 190, 224", "8, 178, 221"})
    void neighboursSayWhatIsConnected(String neighbours, String truth, String prediction) throws IOException {
        assertThat(evaluate("--neighbours", neighbours)).as(err.toString()).isZero();
        assertThat(value("truth_components")).isEqualTo(truth);
        assertThat(value("prediction_components")).isEqualTo(prediction);
    }

    @Test
    void whereAnyOverlapMatchesThereIsNoPanopticQuality() throws IOException {
        assertThat(evaluate("--match", "any-overlap")).as(err.toString()).isZero();
        assertThat(value("missed_components")).isEqualTo("15");
        assertThat(value("invented_components")).isEqualTo("26");
        assertThat(value("pq")).isEmpty();
        assertThat(evaluate("--match", "0.1")).as(err.toString()).isZero();
        assertThat(value("pq")).isNotEmpty();
    }

    @Test
    void smallComponentsDoNotCountIfTheyAreNotToCount() throws IOException {
        assertThat(evaluate("--smallest-ml", "0.05")).as(err.toString()).isZero();
        assertThat(value("truth_components")).isEqualTo("31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--neighbours 7", "--match most", "--match 1.5", "--smallest-ml -1", "--smallest-ml NaN"})
    void whatMakesNoSenseIsBadUsage(String options) {
        assertThat(evaluate(options.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("--neighbours, --match or --smallest-ml: ");
    }
}
