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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of the public reference code, and of scipy, met by the command line. */
class ReferenceScoresTest {

    private static final Path REFERENCE = reference();
    private static final String METRICS = "tp,fp,fn,precision,recall,dice,nsd_0.5mm,nsd_1mm,nsd_2mm,nsd_3mm,nsd_5mm,"
            + "asd_truth_to_prediction,asd_prediction_to_truth,hd,hd95,hd50,surfels_truth,surfels_prediction,"
            + "surface_area_truth,surface_area_prediction,contour_length_truth,contour_length_prediction";
    private static final int PRESET_ROWS = 2651;

    @TempDir
    private Path output;

    private static Path reference() {
        try {
            return Path.of(Objects.requireNonNull(ReferenceScoresTest.class.getResource("/reference"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The package surface-distance compares without slack, so what it gives as {@code volumetric} is also {@code deepmind}'s. */
    @ParameterizedTest
    @CsvSource({
        "volumetric, volumetric, 61",
        "deepmind, volumetric, 61",
        "published, published, 61",
        "in-plane, in_plane, 0",
    })
    void everyScoreOfTheReference(String protocol, String name, int withDistances) throws IOException {
        Map<String, NamedCsvRecord> scores = evaluate("body-regions", REFERENCE, protocol);
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            boolean tie = protocol.equals("deepmind") && expected.caseId().equals("float_spacing_tie");
            if (List.of("any", name).contains(expected.protocol())
                    && !(tie && expected.metric().startsWith("nsd"))) {
                expected.assertMetBy(value(scores, expected));
                met++;
            }
        }
        int ties = protocol.equals("deepmind") ? 5 : 0;
        int perLabel = withDistances > 0 ? 5 + 4 : 1; // distances, surfels and areas, or the length of contours
        assertThat(met).isEqualTo(67 * 3 + 65 * 3 + 61 * 4 + 65 + perLabel * 61 - ties);
        assertThat(scores.values()).allMatch(row -> row.getField("protocol").equals(protocol));
    }

    private static double value(Map<String, NamedCsvRecord> scores, ExpectedScores expected) {
        if (expected.metric().equals("contour_length_total")) {
            return number(scores, expected, "contour_length_truth")
                    + number(scores, expected, "contour_length_prediction");
        }
        return number(scores, expected, expected.metric());
    }

    private static double number(Map<String, NamedCsvRecord> scores, ExpectedScores expected, String metric) {
        String key = expected.caseId() + "," + expected.labelId() + "," + metric;
        return Double.parseDouble(Objects.requireNonNull(scores.get(key), key).getField("value"));
    }

    /** Volumes, overlap, border voxels and components, by numpy and scipy (presets.py). */
    @Test
    void everyScoreThatScipyGives() throws IOException {
        Set<String> wanted = new TreeSet<>();
        List<ExpectedScores> all = ExpectedScores.read(REFERENCE.resolve("presets.csv"));
        all.forEach(expected -> wanted.add(expected.metric()));
        Path truth = REFERENCE.resolve("truth");
        Map<String, NamedCsvRecord> scores = run(
                List.of("--protocol", "voxels", "--metrics", String.join(",", wanted)),
                "body-regions",
                truth,
                REFERENCE.resolve("prediction"));
        for (ExpectedScores expected : all) {
            expected.assertMetBy(number(scores, expected, expected.metric()));
        }
        assertThat(all).hasSize(PRESET_ROWS);
    }

    @Test
    void bodyPartsAreScoredUnderTheirOwnNames() throws IOException {
        Path truth = REFERENCE.resolve("truth/parts_irregular.nii.gz");
        Path prediction = REFERENCE.resolve("prediction/parts_irregular.nii.gz");
        Map<String, NamedCsvRecord> scores =
                run(List.of("--protocol", "published", "--metrics", METRICS), "body-parts", truth, prediction);
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            NamedCsvRecord row = scores.get(key(expected));
            if (row != null && List.of("any", "published").contains(expected.protocol())) {
                expected.assertMetBy(Double.parseDouble(row.getField("value")));
                met++;
            }
        }
        assertThat(met).isEqualTo(6 * (6 + 5 + 5 + 4));
        assertThat(Objects.requireNonNull(scores.get("parts_irregular,5,dice")).getField("label"))
                .isEqualTo("right_arm");
    }

    /** Published leaves NSD at other tolerances than 3 mm undefined where one side is absent. */
    @Test
    void whatTheReferenceDoesNotDefineIsEmpty() throws IOException {
        Map<String, NamedCsvRecord> scores = evaluate("body-regions", REFERENCE, "published");
        NamedCsvRecord row = Objects.requireNonNull(scores.get("single_voxels,2,nsd_1mm"));
        assertThat(row.getField("value")).isEmpty();
        assertThat(row.getField("status")).isEqualTo("PREDICTION_ABSENT");
        NamedCsvRecord absent = Objects.requireNonNull(scores.get("single_voxels,13,dice"));
        assertThat(absent.getField("value")).isEmpty();
        assertThat(absent.getField("status")).isEqualTo("BOTH_ABSENT");
    }

    private Map<String, NamedCsvRecord> evaluate(String labels, Path folder, String protocol) throws IOException {
        return run(
                List.of("--protocol", protocol, "--metrics", METRICS),
                labels,
                folder.resolve("truth"),
                folder.resolve("prediction"));
    }

    private Map<String, NamedCsvRecord> run(List<String> options, String labels, Path truth, Path prediction)
            throws IOException {
        StringWriter err = new StringWriter();
        List<String> args = new ArrayList<>(List.of("evaluate", "--labels", labels, "--threads", "2"));
        args.addAll(List.of("--truth", truth.toString(), "--prediction", prediction.toString()));
        args.addAll(List.of("--output", output.toString()));
        args.addAll(options);
        int code = Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args.toArray(new String[0]));
        assertThat(code).as(err.toString()).isZero();
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("scores.csv"))) {
            csv.forEach(row -> rows.put(
                    row.getField("case") + "," + row.getField("label_id") + "," + row.getField("metric"), row));
        }
        return rows;
    }

    private static String key(ExpectedScores expected) {
        return expected.caseId() + "," + expected.labelId() + "," + expected.metric();
    }
}
