package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that {@code evaluate} leaves, opened by Chromium from a file: its script sorts the table that the address names. */
class EvaluationReportInBrowserTest {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private static Path folder;

    private static Path report;

    @BeforeAll
    static void evaluate() throws IOException {
        DemoCohort demo = DemoCohort.write(folder.resolve("cohort"), 3, 5, (id, done, total) -> {});
        Path output = folder.resolve("Auswertung \u00fc 1");
        int code = Saros.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "evaluate",
                "--truth",
                demo.truth().toString(),
                "--prediction",
                demo.regionPredictions().toString(),
                "--labels",
                "body-regions",
                "--resamples",
                "200",
                "--output",
                output.toString());
        assertThat(code).isZero();
        report = output.resolve("report.html");
    }

    /** What is shown at a width, as markup, after the page's script has run; skips where no browser is, but not under CI. */
    private static String shown(int width, String state) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(path -> PROGRAMS.stream().map(path::resolve))
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(program.isPresent(), "No Chromium is installed");
        }
        assertThat(program).as("CI has a Chromium").isPresent();
        Path dump = folder.resolve("dump.html");
        Process browser = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=" + width + ",2000",
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        report.toUri().toASCIIString() + "#" + state)
                .redirectOutput(dump.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assertThat(ended).as("the browser ended").isTrue();
        return Files.readString(dump, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void theTableThatTheAddressNamesIsSorted(int width) throws IOException, InterruptedException {
        String page = shown(width, "table=means&sort=Dice&order=descending");
        assertThat(page).contains("aria-sort=\"descending\"").contains("Worst cases");
        assertThat(shown(width, "")).doesNotContain("aria-sort=\"descending\"").contains("Worst cases");
    }
}
