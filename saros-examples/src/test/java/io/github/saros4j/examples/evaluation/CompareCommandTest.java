package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final int CASES = 4;

    @TempDir
    private static Path cohort;

    private static Path truth;
    private static Path good;
    private static Path withoutBones;

    @TempDir
    private Path output;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A second contestant that calls all bones muscle. */
    @BeforeAll
    static void makePredictions() throws IOException {
        DemoCohort demo = DemoCohort.write(cohort, CASES, 7, (id, done, total) -> {});
        truth = demo.truth();
        good = demo.regionPredictions();
        withoutBones = Files.createDirectories(cohort.resolve("without bones"));
        LabelSet<BodyRegion> regions = BodyRegion.labelSet().withoutIgnoreId();
        Map<BodyRegion, BodyRegion> renamed = new HashMap<>();
        regions.foreground()
                .forEach(region -> renamed.put(region, region == BodyRegion.BONES ? BodyRegion.MUSCLE : region));
        try (Stream<Path> files = Files.list(good)) {
            for (Path file : files.toList()) {
                LabelVolume<BodyRegion> volume = NiftiReader.withDefaults().readLabels(file, regions);
                NiftiWriter.withDefaults()
                        .write(
                                withoutBones.resolve(file.getFileName().toString()),
                                LabelMapping.of(regions, regions, renamed).apply(volume));
            }
        }
    }

    private int compare(String... more) {
        List<String> args =
                new ArrayList<>(List.of("compare", "--truth", truth.toString(), "--labels", "body-regions"));
        args.addAll(List.of("--output", output.toString(), "--resamples", "500"));
        args.addAll(List.of(more));
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve(table))) {
            return csv.stream().toList();
        }
    }

    private NamedCsvRecord row(String label, String metric) throws IOException {
        return rows("comparison.csv").stream()
                .filter(row -> row.getField("label").equals(label)
                        && row.getField("metric").equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void differencesFollowFromTheScoresOfBothSides() throws IOException {
        assertThat(compare("good=" + good, withoutBones.toString()))
                .as(err.toString())
                .isZero();
        NamedCsvRecord bones = row("bones", "dice");
        assertThat(bones.getField("a")).isEqualTo("good");
        assertThat(bones.getField("b")).isEqualTo("without bones");
        assertThat(Double.parseDouble(bones.getField("mean_b"))).isZero();
        assertThat(bones.getField("mean_difference")).isEqualTo(bones.getField("mean_a"));
        assertThat(Double.parseDouble(bones.getField("mean_difference_low"))).isPositive();
        assertThat(bones.getField("n")).isEqualTo(Integer.toString(CASES));
        double muscle = Double.parseDouble(row("muscle", "dice").getField("mean_difference"));
        assertThat(muscle).isPositive().isLessThan(0.5);
        double brain = Double.parseDouble(row("brain", "dice").getField("mean_difference"));
        assertThat(brain).isZero();
        assertThat(meanOf("good", "muscle") - meanOf("without bones", "muscle")).isCloseTo(muscle, within(1e-12));
        assertThat(out.toString())
                .contains("Dice, good less without bones", "average", "Ranking by Dice, means: 1. good (");
        assertThat(err.toString()).contains("Scoring good: 4 of 4", "Scoring without bones: 4 of 4");
    }

    private double meanOf(String contestant, String label) throws IOException {
        return rows(contestant + "/scores.csv").stream()
                .filter(row -> row.getField("label").equals(label)
                        && row.getField("metric").equals("dice"))
                .mapToDouble(row -> Double.parseDouble(row.getField("value")))
                .average()
                .orElseThrow();
    }

    @Test
    void equalPredictionsDoNotDifferAndShareTheirRank() throws IOException {
        assertThat(compare("a=" + good, "b=" + good, "--metrics", "dice"))
                .as(err.toString())
                .isZero();
        NamedCsvRecord muscle = row("muscle", "dice");
        assertThat(muscle.getField("mean_difference")).isEqualTo("0");
        assertThat(muscle.getField("zeros")).isEqualTo(muscle.getField("n_tested"));
        assertThat(rows("ranking.csv"))
                .allSatisfy(row -> assertThat(row.getField("rank")).isEqualTo("1.5"));
    }

    @Test
    void threePredictionsAreComparedTwoByTwo() throws IOException {
        assertThat(compare("a=" + good, "b=" + good, "c=" + withoutBones, "--metrics", "dice,hd95", "--zeros", "pratt"))
                .as(err.toString())
                .isZero();
        assertThat(rows("comparison.csv").stream()
                        .map(row -> row.getField("a") + row.getField("b"))
                        .distinct())
                .containsExactly("ab", "ac", "bc");
        assertThat(rows("ranking.csv").stream()
                        .map(row -> row.getField("metric"))
                        .distinct())
                .containsExactly("dice", "hd95");
        assertThat(rows("comparison.csv"))
                .allSatisfy(row -> assertThat(row.getField("zero_differences")).isIn("pratt", ""));
    }

    @Test
    void resultsDoNotDependOnThreadsOrLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            assertThat(compare("a=" + good, "b=" + withoutBones, "--threads", "1"))
                    .isZero();
            String first = Files.readString(output.resolve("comparison.csv"));
            String shares = Files.readString(output.resolve("rank_shares.json"));
            Locale.setDefault(Locale.GERMANY);
            assertThat(compare("a=" + good, "b=" + withoutBones, "--threads", "3"))
                    .isZero();
            assertThat(output.resolve("comparison.csv")).hasContent(first);
            assertThat(output.resolve("rank_shares.json")).hasContent(shares);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void badUsageIsExitCode2() {
        assertThat(compare(good.toString())).isEqualTo(2);
        assertThat(compare(good.toString(), good.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Two predictions are called body-regions");
        assertThat(compare("../x=" + good, "b=" + good)).isEqualTo(2);
        assertThat(compare("a=" + good, "b=" + good, "--zeros", "drop")).isEqualTo(2);
        assertThat(compare("a=" + good, "b=" + good, "--level", "1.5")).isEqualTo(2);
        assertThat(compare("a=" + good, "b=" + good, "--interval", "normal")).isEqualTo(2);
    }

    @Test
    void aPredictionThatOneContestantLacksIsAnErrorThatNamesIt() throws IOException {
        Path fewer = Files.createDirectories(output.resolve("fewer"));
        try (Stream<Path> files = Files.list(good)) {
            for (Path file : files.sorted().limit(CASES - 1).toList()) {
                Files.copy(file, fewer.resolve(file.getFileName().toString()));
            }
        }
        assertThat(compare("a=" + good, "b=" + fewer)).isEqualTo(1);
        assertThat(err.toString())
                .contains("saros: b: 1 problem in the cohort: case_003")
                .contains("no prediction");
        assertThat(rows("b/problems.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("case")).isEqualTo("case_003"));
        assertThat(compare("a=" + good, "b=" + fewer, "--allow-missing")).isZero();
        assertThat(out.toString()).contains("Tolerated: b: case_003: missing prediction");
    }

    @Test
    void whatFlattersIsSaidOfEveryContestant() {
        assertThat(compare("a=" + good, "b=" + good, "--protocol", "volumetric"))
                .isZero();
        assertThat(out.toString()).contains("Warning: a: volumetric surface scores flatter", "Warning: b: volumetric");
    }

    @Test
    void aPrintedPIsNever0() {
        assertThat(ComparisonPrinter.pValue(OptionalDouble.of(1e-12))).isEqualTo("<0.001");
        assertThat(ComparisonPrinter.pValue(OptionalDouble.of(0.001))).isEqualTo("0.001");
        assertThat(ComparisonPrinter.pValue(OptionalDouble.empty())).isEqualTo("-");
    }

    /** As in {@code evaluate}: predictions that leave slices out are compared within slices. */
    @Test
    void sparsePredictionsAreComparedInPlane() throws IOException {
        Path dense = Files.createDirectories(output.resolve("dense"));
        Files.copy(good.resolve("case_000.nii.gz"), dense.resolve("case_000.nii.gz"));
        Path output2 = output.resolve("compared");
        String[] args = {
            "compare",
            "--truth",
            dense.toString(),
            "--labels",
            "body-regions",
            "--output",
            output2.toString(),
            "--resamples",
            "10",
            "--sparse-prediction",
            "a=" + dense,
            "b=" + dense
        };
        assertThat(Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(output2.resolve("comparison.csv"))).contains(",in-plane,nsd_3mm,");
    }
}
