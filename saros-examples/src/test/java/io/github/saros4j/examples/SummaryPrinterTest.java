package io.github.saros4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} prints, and what it leaves in a folder that another run has written to. */
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
        List<String> args =
                new ArrayList<>(List.of("evaluate", "--truth", demo.truth().toString(), "--prediction"));
        args.addAll(List.of(demo.regionPredictions().toString(), "--labels", "body-regions", "--output"));
        args.addAll(List.of(output.toString(), "--resamples", "10", "--worst", "0"));
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
}
