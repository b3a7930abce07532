package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} prints, of cohorts that cannot be scored too, and what it leaves of an earlier run. */
class SummaryPrinterTest {

    @TempDir
    private static Path cohort;

    private static DemoCohort demo;

    @TempDir
    private Path output;

    @BeforeAll
    static void makeCohort() throws IOException {
        demo = DemoCohort.write(cohort, 1, 5, (id, done, total) -> {});
    }

    private String evaluate(String... more) {
        return evaluateInto(output, more);
    }

    private static String evaluateInto(Path target, String... more) {
        List<String> args =
                new ArrayList<>(List.of("evaluate", "--truth", demo.truth().toString(), "--prediction"));
        args.addAll(List.of(demo.regionPredictions().toString(), "--labels", "body-regions", "--output"));
        args.addAll(List.of(target.toString(), "--resamples", "10", "--worst", "0"));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void metricsHaveTheirUnit() {
        assertThat(evaluate("--metrics", "dice,hd95,volume_difference"))
                .contains(" Dice ", "HD95 (mm)", "Volume difference (mL)")
                .contains("counts as 0 in Dice and NSD; distances are left out; PROTOCOLS.md says");
        assertThat(evaluate("--metrics", "dice,hd95"))
                .contains("A label that only one side has counts as 0 there; distances are left out.");
    }

    @Test
    void whatIsNotPrintedIsNamed() {
        assertThat(evaluate("--metrics", "distance,dice", "--union", "glands=parotid_glands+thyroid_glands"))
                .contains("summary.csv has 3 more metrics.", "summary.csv has the unions too: glands.");
        assertThat(evaluate("--metrics", "counts"))
                .contains("Counts are not averaged here")
                .doesNotContain("Average");
    }

    @Test
    void tablesOfAnEarlierRunAreNotLeftAmongThoseOfThisOne() throws IOException {
        String info = demo.truth().resolve("Segmentation Info.csv").toString();
        evaluate("--metrics", "dice", "--slices", "--info", info);
        assertThat(output).isDirectoryContaining("glob:**/slices.csv").isDirectoryContaining("glob:**/groups.json");
        Files.createFile(output.resolve("notes.md"));
        evaluate("--metrics", "dice");
        assertThat(output)
                .isDirectoryNotContaining("glob:**/slices.*")
                .isDirectoryNotContaining("glob:**/groups.*")
                .isDirectoryContaining("glob:**/notes.md")
                .isDirectoryContaining("glob:**/scores.md");
    }

    @Test
    void theReportSaysOfAbsentLabelsWhatIsPrinted() throws IOException {
        evaluate("--metrics", "dice", "--protocol", "monai");
        assertThat(Files.readString(output.resolve("report.html")))
                .contains("What a label counts that a side lacks is what monai makes of it (PROTOCOLS.md).");
        evaluate("--metrics", "dice,hd95");
        assertThat(Files.readString(output.resolve("report.html")))
                .contains("A label that only one side has counts as 0 there; distances are left out.");
    }

    private String failure(Path truth, Path target, String... more) {
        List<String> args = new ArrayList<>(List.of("evaluate", "--truth", truth.toString(), "--prediction"));
        args.addAll(List.of(demo.regionPredictions().toString(), "--labels", "body-regions", "--output"));
        args.add(target.toString());
        args.addAll(List.of(more));
        StringWriter err = new StringWriter();
        int code =
                Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(1);
        return err.toString();
    }

    @Test
    void aCohortWithoutAReadableTruthIsAnError() throws IOException {
        Path truths = Files.createDirectories(output.resolve("truths"));
        Files.writeString(truths.resolve("case_000.nii.gz"), "no volume");
        assertThat(failure(truths, output.resolve("scores"), "--allow-unreadable"))
                .contains("saros: No case could be scored; case_000: unreadable truth: ");
    }

    @Test
    void ofManyUnknownCasesAFewAreNamed() throws IOException {
        List<String> lines = Files.readAllLines(demo.truth().resolve("Segmentation Info.csv"));
        List<String> more = new ArrayList<>(lines);
        for (int i = 0; i < 30; i++) {
            more.add(lines.get(1).replace("case_000", String.format(Locale.ROOT, "other_%02d", i)));
        }
        Path info = Files.write(output.resolve("info.csv"), more);
        assertThat(failure(demo.truth(), output.resolve("scores"), "--info", info.toString()))
                .contains("lists 30 cases", "other_00, ", "other_09 and 20 more")
                .doesNotContain("other_10");
    }

    /** Nothing is read-only to a superuser, who may write there. */
    @Test
    void aFolderThatCannotBeWrittenToIsFoundBeforeAnyCaseIsScored() throws IOException {
        Path readOnly = Files.createDirectory(output.resolve("read-only"));
        boolean locked = readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly);
        if (locked) {
            assertThat(failure(demo.truth(), readOnly))
                    .contains("read-only: access denied")
                    .doesNotContain("Scoring");
        } else {
            assertThat(evaluateInto(readOnly)).contains("Written to " + readOnly);
        }
    }
}
