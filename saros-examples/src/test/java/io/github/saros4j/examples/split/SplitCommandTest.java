package io.github.saros4j.examples.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitCommandTest {

    @TempDir
    private static Path folder;

    private static Path dataset = Path.of("");
    private static Path table = Path.of("");

    private final Path output = folder.resolve("new split.csv");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeCohort() throws IOException {
        dataset = DemoCohort.write(folder, 6, 2024, (id, done, total) -> {}).truth();
        table = dataset.resolve(SegmentationInfo.FILE_NAME);
    }

    private int run(Object... arguments) {
        return Saros.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("split"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    @Test
    void whatIsMadeIsWrittenAndPassesTheCheck() throws IOException {
        assertThat(run("make", "--info", table, "--folds", 2, "--test", 2, "--seed", 3, "--output", output))
                .isZero();
        SegmentationInfo made = SegmentationInfo.read(output);
        assertThat(made.cases())
                .extracting(info -> info.withSplit(Split.TEST))
                .containsExactlyElementsOf(SegmentationInfo.read(table).cases().stream()
                        .map(info -> info.withSplit(Split.TEST))
                        .toList());
        assertThat(Stream.of(Split.FOLD_1, Split.FOLD_2, Split.TEST)
                        .map(split -> made.in(split).cases().size()))
                .containsExactly(2, 2, 2);
        assertThat(made.byPatient().values())
                .allSatisfy(
                        cases -> assertThat(cases.stream().map(CaseInfo::split).distinct())
                                .hasSize(1));
        assertThat(run("check", "--info", output)).isZero();
        assertThat(out.toString())
                .contains("6 cases of 5 patients")
                .contains("No patient, study or series is in several splits");
    }

    @Test
    void theTableIsNotReplacedByTheNewOne() throws IOException {
        String before = Files.readString(table);
        assertThat(run("make", dataset, "--folds", 2, "--test", 2, "--output", table))
                .isOne();
        assertThat(run("make", "--info", table, "--folds", 2, "--output", table))
                .isOne();
        assertThat(err.toString()).contains(table + ": would be replaced").doesNotContain("Counting");
        assertThat(table).hasContent(before);
    }

    @Test
    void aStudyOfTwoPatientsCannotBeDivided() throws IOException {
        Path shared = folder.resolve("shared study.csv");
        List<CaseInfo> rows = SegmentationInfo.read(table).cases();
        Files.writeString(
                shared,
                Files.readString(table)
                        .replace(rows.get(1).studyInstanceUid(), rows.get(0).studyInstanceUid()));
        Path made = folder.resolve("shared study, new.csv");
        assertThat(run("make", "--info", shared, "--folds", 2, "--test", 1, "--seed", 0, "--output", made))
                .isOne();
        assertThat(err.toString())
                .contains("lists a study for several patients")
                .contains(rows.get(0).studyInstanceUid() + ": case_000 (fold-1), case_001 (fold-2)");
        assertThat(made).doesNotExist();
    }

    @Test
    void slicesAreCountedWhereADatasetIsGiven() throws IOException {
        Path tables = folder.resolve("tables");
        assertThat(run("check", dataset, "--output", tables, "--strata", "sex")).isZero();
        assertThat(out.toString())
                .containsPattern("body-regions bones, slices +14 +13 +46 +13 +33")
                .doesNotContain("anatomic_region");
        assertThat(Files.readAllLines(tables.resolve("split_balance.csv")))
                .anyMatch(line -> line.startsWith("body-regions,brain,slices,fold-3,5,3,2"));
        assertThat(Files.readAllLines(tables.resolve("split_leaks.csv"))).containsExactly("kind,name,cases");
    }

    @Test
    void rowsWithoutACaseAreSaidSo() throws IOException {
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(table).replace("case_005", "case_999"));
        assertThat(run("check", dataset, "--info", other)).isZero();
        assertThat(err.toString()).contains("warning: 1 of 6 cases in " + other).contains("Counting: 5 of 5");
    }

    @Test
    void aPatientInTwoSplitsIsExitCode1() throws IOException {
        Path leaking = folder.resolve("leaking.csv");
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(5)).startsWith("case_004").endsWith("fold-3");
        lines.set(5, lines.get(5).replace("fold-3", "test"));
        Files.write(leaking, lines);
        assertThat(run("check", "--info", leaking)).isOne();
        assertThat(out.toString())
                .contains("In several splits: patient Phantom-Demo/DEMO-004: case_003 (fold-3), case_004 (test)");
    }

    @Test
    void aRowWithoutASplitIsAnErrorThatNamesTheLine() throws IOException {
        Path incomplete = folder.resolve("incomplete.csv");
        Files.writeString(incomplete, Files.readString(table).replaceFirst(",fold-1\\R", ",\n"));
        assertThat(run("check", "--info", incomplete)).isOne();
        assertThat(err.toString()).contains("line 3, column split");
    }

    @Test
    void moreFoldsThanPatientsAreBadData() {
        assertThat(run("make", "--info", table, "--output", output, "--folds", 5, "--test", 1))
                .isOne();
        assertThat(err.toString()).contains("5 patients cannot fill 6 parts");
    }

    @Test
    void optionsThatMakeNoSenseAreBadUsage() {
        for (List<Object> wrong : List.<List<Object>>of(
                List.of("make", "--info", table, "--output", output, "--folds", 6),
                List.of("make", "--info", table, "--output", output, "--test", "1.5"),
                List.of("make", "--info", table, "--output", output, "--test", "-1"),
                List.of("make", "--info", table, "--output", output, "--test", "NaN"),
                List.of("make", "--info", table, "--output", output, "--strata", "sex,scanner"),
                List.of("make", "--info", table),
                List.of("check"),
                List.of())) {
            assertThat(run(wrong.toArray())).as(wrong.toString()).isEqualTo(2);
        }
        assertThat(err.toString()).contains("no grouping 'scanner'").doesNotContain("internal error");
    }
}
