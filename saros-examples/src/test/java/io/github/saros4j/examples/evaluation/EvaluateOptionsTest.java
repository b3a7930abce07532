package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.label.BodyRegion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code evaluate} makes of metrics, tolerances, unions and slices, and of mistakes in them. */
class EvaluateOptionsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Path reference(String side, String name) {
        try {
            return Path.of(Objects.requireNonNull(
                            EvaluateOptionsTest.class.getResource("/reference/" + side + "/" + name + ".nii.gz"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Scores one of the reference pairs. */
    private int evaluate(String name, String... options) {
        List<String> args = new ArrayList<>(List.of("evaluate", "--labels", "body-regions", "--threads", "1"));
        args.addAll(List.of("--truth", reference("truth", name).toString()));
        args.addAll(List.of("--prediction", reference("prediction", name).toString()));
        args.addAll(List.of("--output", folder.resolve("scores").toString()));
        args.addAll(List.of(options));
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("scores").resolve(table))) {
            return csv.stream().toList();
        }
    }

    /** The rows of one label, by metric. */
    private Map<String, NamedCsvRecord> scores(String label) throws IOException {
        Map<String, NamedCsvRecord> byMetric = new TreeMap<>();
        rows("scores.csv").stream()
                .filter(row -> row.getField("label").equals(label))
                .forEach(row -> byMetric.put(row.getField("metric"), row));
        return byMetric;
    }

    private static double value(Map<String, NamedCsvRecord> scores, String metric) {
        return Double.parseDouble(
                Objects.requireNonNull(scores.get(metric), metric).getField("value"));
    }

    private void assertOneLine(String... parts) {
        assertThat(err.toString().lines().filter(line -> line.startsWith("saros: ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(parts).doesNotContain("internal error"));
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void theMetricsThatAreNamedAreThoseOfTheTableInTheirOrder() throws IOException {
        assertThat(evaluate("iso_dense", "--metrics", "HD95,Jaccard,counts", "--metrics", "volume-similarity,tp"))
                .as(err.toString())
                .isZero();
        assertThat(rows("scores.csv").stream()
                        .map(row -> row.getField("metric"))
                        .distinct())
                .containsExactly("hd95", "iou", "tp", "fp", "fn", "tn", "volume_similarity");
        assertThat(out.toString()).contains("HD95", "IoU", "Volume similarity").doesNotContain("NSD 3mm", "Dice  ");
    }

    @ParameterizedTest
    @CsvSource({
        "overlap, 9",
        "counts, 4",
        "volume, 7",
        "surface, 2",
        "distance, 8",
        "instance, 13",
        "'overlap,distance,hd', 17"
    })
    void familiesStandForTheirMetrics(String names, int metrics) throws IOException {
        assertThat(evaluate("single_voxels", "--metrics", names))
                .as(err.toString())
                .isZero();
        assertThat(rows("scores.csv")).hasSize(13 * metrics);
    }

    /** Tables are written whatever is asked for; what people read has no counts, and precision only by itself. */
    @ParameterizedTest
    @CsvSource({"tp, false", "counts, false", "precision, true", "'fp,recall', true"})
    void countsAloneMakeTablesButNoSummaryInPrint(String names, boolean inPrint) throws IOException {
        assertThat(evaluate("iso_dense", "--metrics", names)).as(err.toString()).isZero();
        assertThat(rows("scores.csv")).isNotEmpty();
        assertThat(out.toString().contains("Average")).isEqualTo(inPrint);
        assertThat(out.toString()).contains("Protocol volumetric", "Written to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "foo       | 'foo' is no metric; there are ",
                "dice,foo  | 'foo' is no metric; there are ",
                "dice,,hd  | '' is no metric; there are ",
                "nsd_-1mm  | 'nsd_-1mm' is no metric; there are ",
                "hd101     | not 101.0",
                "f0        | not 0.0"
            })
    void anUnknownMetricIsBadUsage(String names, String complaint) {
        assertThat(evaluate("iso_dense", "--metrics", names)).isEqualTo(2);
        assertOneLine("--metrics: ", complaint, "--help");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("scores")).doesNotExist();
    }

    @Test
    void tolerancesByLabelNeedTheirFile() {
        assertThat(evaluate("iso_dense", "--metrics", "dice,nsd_by_label")).isEqualTo(2);
        assertOneLine("nsd_by_label needs --tolerances CSV");
    }

    private String toleranceFile(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("label,tolerance_mm"));
        lines.addAll(List.of(rows));
        for (BodyRegion region : BodyRegion.labelSet().foreground()) {
            if (lines.stream().noneMatch(line -> line.startsWith(region.key()))) {
                lines.add(region.key() + ",3");
            }
        }
        return Files.write(folder.resolve("tolerances.csv"), lines).toString();
    }

    /** Label 1 is a voxel that was moved by one, 0.5 mm. */
    @Test
    void eachLabelIsScoredAtItsOwnTolerance() throws IOException {
        String file = toleranceFile("subcutaneous_tissue,0.4", "pair,0.5");
        assertThat(evaluate("single_voxels", "--tolerances", file, "--union", "pair=subcutaneous_tissue"))
                .as(err.toString())
                .isZero();
        assertThat(value(scores("subcutaneous_tissue"), "nsd_by_label")).isCloseTo(0.5, within(1e-12));
        assertThat(value(scores("pair"), "nsd_by_label")).isEqualTo(1);
        assertThat(value(scores("subcutaneous_tissue"), "nsd_3mm")).isEqualTo(1);
    }

    @Test
    void aLabelOrUnionWithoutAToleranceIsAnErrorThatNamesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("few.csv"), "label,tolerance_mm\nbones,1\n");
        assertThat(evaluate("single_voxels", "--tolerances", file.toString(), "--union", "pair=bones+brain"))
                .isEqualTo(1);
        assertOneLine(file + ": no tolerance for pair, subcutaneous_tissue, muscle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "muscle,-1   | line 2, column tolerance_mm: a tolerance is 0 mm or more, not '-1'",
                "muscle,much | line 2, column tolerance_mm: 'much' is no number of mm",
                "muscle,1e7  | muscle: A tolerance is 0 to 1000000.0 mm",
                "liver,1     | line 2, column label: 'liver' is no label of body-regions",
                "muscle      | line 2: 1 value for 2 columns"
            })
    void aTableOfTolerancesThatMakesNoSenseIsBadData(String row, String complaint) throws IOException {
        assertThat(evaluate("single_voxels", "--tolerances", toleranceFile(row)))
                .isEqualTo(1);
        assertOneLine("tolerances.csv", complaint);
        assertThat(folder.resolve("scores/scores.csv")).doesNotExist();
    }

    @Test
    void aTableOfTolerancesThatIsNotThereIsBadData() {
        assertThat(evaluate(
                        "single_voxels",
                        "--tolerances",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(1);
        assertOneLine("none.csv: no such file or folder");
    }

    @Test
    void unionsFollowTheLabelsWithoutAnId() throws IOException {
        assertThat(evaluate("iso_dense", "--union", "soft=Muscle+Subcutaneous Tissue", "--union", "hard=bones"))
                .as(err.toString())
                .isZero();
        List<String> labels = rows("scores.csv").stream()
                .map(row -> row.getField("label"))
                .distinct()
                .toList();
        assertThat(labels).hasSize(15).endsWith("soft", "hard");
        Map<String, NamedCsvRecord> soft = scores("soft");
        assertThat(soft.values()).allMatch(row -> row.getField("label_id").isEmpty());
        assertThat(value(soft, "tp") + value(soft, "fn"))
                .isEqualTo(value(scores("muscle"), "tp")
                        + value(scores("muscle"), "fn")
                        + value(scores("subcutaneous_tissue"), "tp")
                        + value(scores("subcutaneous_tissue"), "fn"));
        scores("hard")
                .forEach((metric, row) -> assertThat(row.getField("value"))
                        .as(metric)
                        .isEqualTo(rowOf("bones", metric).getField("value")));
    }

    private NamedCsvRecord rowOf(String label, String metric) {
        try {
            return Objects.requireNonNull(scores(label).get(metric));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a                  | 'a' is not NAME=LABEL+LABEL",
                "a=                 | a: '' is no label of body-regions",
                "=bones             | needs a name",
                "a=bones+           | a: '' is no label of body-regions",
                "a=bones+liver      | a: 'liver' is no label of body-regions",
                "a=bones+Bones      | each once",
                "a=bones+background | Background cannot be in a union",
                "muscle=bones       | 'muscle' is the name of a label of body-regions",
                "Spinal Cord=bones  | 'Spinal Cord' is the name of a label of body-regions",
                "background=bones   | 'background' is the name of a label of body-regions"
            })
    void aUnionThatMakesNoSenseIsBadUsage(String union, String complaint) {
        assertThat(evaluate("iso_dense", "--union", union)).isEqualTo(2);
        assertOneLine("--union: ", complaint, "--help");
        assertThat(folder.resolve("scores")).doesNotExist();
    }

    @Test
    void twoUnionsOfOneNameAreBadUsage() {
        assertThat(evaluate("iso_dense", "--union", "a=bones", "--union", "a=brain"))
                .isEqualTo(2);
        assertOneLine("--union: Two unions have one name");
    }

    @Test
    void slicesAreATableOfTheirOwnWhoseCountsAddUp() throws IOException {
        assertThat(evaluate("ct_sparse", "--slices", "--union", "soft=muscle+subcutaneous_tissue"))
                .as(err.toString())
                .isZero();
        List<NamedCsvRecord> slices = rows("slices.csv");
        assertThat(slices.get(0).getHeader())
                .containsExactly("case", "slice", "label_id", "label", "protocol", "metric", "unit", "value", "status");
        assertThat(slices).allMatch(row -> row.getField("protocol").equals("in-plane"));
        for (String label : List.of("muscle", "bones", "soft")) {
            for (String count : List.of("tp", "fp", "fn")) {
                double sum = slices.stream()
                        .filter(row -> row.getField("label").equals(label)
                                && row.getField("metric").equals(count))
                        .mapToDouble(row -> Double.parseDouble(row.getField("value")))
                        .sum();
                assertThat(sum).as("%s %s", label, count).isEqualTo(value(scores(label), count));
            }
        }
        assertThat(slices.stream().map(row -> row.getField("metric")).distinct())
                .endsWith("nsd_3mm", "truth_area", "prediction_area");
        assertThat(out.toString()).contains("slices.csv");
    }

    @Test
    void withoutTheOptionThereIsNoTableOfSlices() {
        assertThat(evaluate("ct_sparse")).isZero();
        assertThat(folder.resolve("scores/slices.csv")).doesNotExist();
    }

    /** Label 2 of this pair was missed. */
    @Test
    void theNoteBelowTheTableHoldsForWhatStandsInIt() {
        assertThat(evaluate("single_voxels", "--metrics", "dice")).isZero();
        assertThat(out.toString()).contains("A label that only one side has counts as 0 there.");
        out.getBuffer().setLength(0);
        assertThat(evaluate("single_voxels", "--metrics", "dice,hd95")).isZero();
        assertThat(out.toString()).contains("; distances are left out.").contains("1 prediction absent");
        out.getBuffer().setLength(0);
        assertThat(evaluate("single_voxels", "--protocol", "published")).isZero();
        assertThat(out.toString()).contains("left out of NSD at other tolerances than 3 mm; distances are left out.");
        out.getBuffer().setLength(0);
        assertThat(evaluate("single_voxels", "--protocol", "monai")).isZero();
        assertThat(out.toString()).contains("is what monai makes of it");
    }

    @Test
    void columnsAreAsWideAsTheirTitles() {
        assertThat(evaluate("single_voxels", "--metrics", "asd_prediction_to_truth,hd95_pooled_interpolated"))
                .isZero();
        List<String> table = out.toString()
                .lines()
                .dropWhile(line -> !line.contains("ASD prediction to truth"))
                .takeWhile(line -> !line.startsWith("n:"))
                .toList();
        String title = "ASD prediction to truth (mm)";
        int end = table.get(0).indexOf(title) + title.length();
        assertThat(table).hasSize(15);
        assertThat(table.subList(1, 15)).allMatch(line -> line.charAt(end - 1) != ' ' && line.charAt(end) == ' ');
    }

    @Test
    void theHelpNamesEveryProtocolFamilyAndOption() {
        assertThat(Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), "evaluate", "--help"))
                .isZero();
        String words = out.toString().replaceAll("\\s+", " ");
        assertThat(words)
                .contains(EvaluationProtocol.names())
                .contains("overlap, counts, volume, surface, distance, instance")
                .contains("--metrics", "--tolerance", "--tolerances", "--union", "--slices", "--protocol");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
        assertThat(err.toString()).isEmpty();
    }
}
