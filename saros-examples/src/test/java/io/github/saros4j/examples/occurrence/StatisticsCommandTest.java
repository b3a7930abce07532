package io.github.saros4j.examples.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small data set that a script beside it made, and counted with numpy. */
class StatisticsCommandTest {

    @TempDir
    private Path folder;

    private Path dataset = Path.of("");
    private Path tables = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyDataset() throws IOException {
        dataset = folder.resolve("Köln, Größe 1");
        tables = folder.resolve("tables");
        Path source = resource("dataset");
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(
                    file -> copy(file, dataset.resolve(source.relativize(file).toString())));
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(StatisticsCommandTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(Object... arguments) {
        return Saros.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("statistics"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    @Test
    void countsAreThoseOfNumpy() throws IOException {
        assertThat(run(dataset, "--output", tables)).isZero();
        List<String> expected = Files.readAllLines(resource("expected.csv"));
        assertThat(expected).hasSizeGreaterThan(150);
        assertThat(Files.readAllLines(tables.resolve("occurrence.csv"))).containsAll(expected);
        assertThat(out.toString())
                .contains("4 cases of 4 patients")
                .contains("Without body-parts, and not counted there: case_003");
    }

    @Test
    void tablesDoNotDependOnThreads() throws IOException {
        Path other = folder.resolve("other");
        assertThat(run(dataset, "--output", tables, "--threads", 1)).isZero();
        assertThat(run(dataset, "--output", other, "--threads", 7)).isZero();
        for (String name : List.of("occurrence", "occurrence_by_split", "occurrence_by_sex", "cases")) {
            assertThat(tables.resolve(name + ".json")).hasSameTextualContentAs(other.resolve(name + ".json"));
        }
    }

    @Test
    void tablesThatThisRunDoesNotHaveAreRemoved() {
        assertThat(run(dataset, "--output", tables, "--expect", "table1")).isOne();
        assertThat(tables.resolve("differences.csv")).exists();
        assertThat(tables.resolve("cases.csv")).exists();
        assertThat(run("--regions", dataset, "--output", tables)).isZero();
        assertThat(tables.resolve("differences.csv")).doesNotExist();
        assertThat(tables.resolve("cases.csv")).doesNotExist();
        assertThat(tables.resolve("occurrence_by_split.md")).doesNotExist();
        assertThat(tables.resolve("occurrence.csv")).exists();
    }

    @Test
    void plainFilesAreCountedOverall() {
        assertThat(run("--parts", dataset)).isZero();
        assertThat(out.toString())
                .contains("3 cases; cells are CTs / annotated slices")
                .contains("No case has body-regions")
                .containsPattern("body-parts +overall\\R");
    }

    @Test
    void whatDiffersFromThePaperIsListedCellByCell() throws IOException {
        assertThat(run(dataset, "--expect", "table1,table3", "--output", tables))
                .isOne();
        assertThat(out.toString())
                .containsPattern("table1: \\d+ cells are not as published")
                .containsPattern("C4KC-KiTS +abdomen +cts +expected +175, found +0, -175")
                .containsPattern("table3: \\d+ cells are not as published")
                .containsPattern("body-regions background +overall +cts +expected +900, found +4, -896");
        assertThat(Files.readAllLines(tables.resolve("differences.csv")))
                .contains("table3,body-regions background,overall,cts,900,4,-896")
                .contains("table1,B,abdomen,cts,0,2,2");
    }

    @Test
    void aCaseWithoutARowIsAnErrorThatNamesIt() throws IOException {
        Path table = dataset.resolve("Segmentation Info.csv");
        Files.write(
                table,
                Files.readAllLines(table).stream()
                        .filter(line -> !line.startsWith("case_001") && !line.startsWith("case_003"))
                        .toList());
        assertThat(run(dataset)).isOne();
        assertThat(err.toString()).contains("2 of 4 cases failed", "case_001: has no row", "case_003: has no row");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreNamedAfterAllWereTried() throws IOException {
        Path broken = dataset.resolve("case_000/body-parts.nii.gz");
        Files.writeString(broken, "no volume");
        Files.copy(dataset.resolve("case_002/body-regions.nii.gz"), dataset.resolve("case_002/body-regions.nii"));
        assertThat(run(dataset)).isOne();
        assertThat(err.toString())
                .contains("Counting: 4 of 4")
                .contains("2 of 4 cases failed")
                .contains(broken.toString());
    }

    @Test
    void aFolderWithAnImageAloneHasNothingToCount() throws IOException {
        Files.move(dataset.resolve("case_003/body-regions.nii.gz"), dataset.resolve("case_003/image.nii.gz"));
        assertThat(run(dataset)).isOne();
        assertThat(err.toString()).contains("case_003: neither body regions nor body parts");
    }

    @Test
    void expectingWithoutATableAndUnknownTablesAreBadUsage() {
        assertThat(run("--regions", dataset, "--expect", "table3")).isEqualTo(2);
        assertThat(err.toString()).contains("--info CSV");
        assertThat(run(dataset, "--expect", "table4")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }
}
