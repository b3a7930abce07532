package io.github.saros4j.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.SarosException;
import io.github.saros4j.cohort.FailedCasesException;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class CaseOptionsTest {

    @TempDir
    private static Path folder;

    private static DemoCohort cohort = new DemoCohort(Path.of(""), Path.of(""), Path.of(""), Path.of(""));

    private final StringWriter err = new StringWriter();

    @Command(name = "test")
    static final class TestCommand {
        @Mixin
        private CaseOptions cases = new CaseOptions();
    }

    @BeforeAll
    static void makeCohort() throws IOException {
        cohort = DemoCohort.write(folder, 3, 5, (id, done, total) -> {});
    }

    private CaseOptions parse(Object... arguments) {
        TestCommand command = new TestCommand();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        new CommandLine(command).setErr(new PrintWriter(err, true)).parseArgs(texts);
        command.cases.check();
        return command.cases;
    }

    private static List<String> ids(CaseOptions options) throws IOException {
        return options.cases().stream().map(CaseFiles::id).toList();
    }

    @Test
    void aDatasetBringsItsTable() throws IOException {
        CaseOptions options = parse(cohort.truth());
        assertThat(ids(options)).containsExactly("case_000", "case_001", "case_002");
        assertThat(options.info())
                .hasValueSatisfying(info -> assertThat(info.ids()).hasSize(3));
        assertThat(options.dataset()).contains(cohort.truth());
    }

    @Test
    void plainFoldersAreMatchedByNameAndBringNoTable() throws IOException {
        CaseOptions options = parse("--regions", cohort.regionPredictions(), "--images", cohort.truth());
        assertThat(options.cases())
                .hasSize(3)
                .allSatisfy(files -> assertThat(files.bodyRegions()).isPresent())
                .allSatisfy(files -> assertThat(files.image()).isPresent())
                .allSatisfy(files -> assertThat(files.bodyParts()).isEmpty());
        assertThat(options.info()).isEmpty();
    }

    @Test
    void aSplitChoosesAndSaysWhatIsLeftOut() throws IOException {
        assertThat(ids(parse(cohort.truth(), "--info", cohort.info(), "--split", "fold-1")))
                .containsExactly("case_001");
        assertThat(err.toString())
                .startsWith("saros: note: 2 of 3 cases are not in ")
                .contains("and not looked at");
        CaseOptions nobody = parse(cohort.truth(), "--info", cohort.info(), "--split", "fold-5");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(nobody::cases)
                .withMessageMatching("None of the 3 cases is in .*, split fold-5");
    }

    @Test
    void casesOfTheTableThatAreNotHereAreNamed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(cohort.regionPredictions().resolve("case_002.nii.gz"), other.resolve("case_002.nii.gz"));
        assertThat(ids(parse("--regions", other, "--info", cohort.info()))).containsExactly("case_002");
        assertThat(err.toString()).contains("lists 2 cases that are not here: case_000, case_001");
    }

    @Test
    void optionsThatMakeNoSenseAreRefusedBeforeAnythingIsRead() {
        refused("Which cases? Give a DATASET folder, or --regions, --parts, --images");
        refused("Give either DATASET or --regions, --parts, --images, not both", "here", "--parts", "there");
        refused("--threads must be 1 or more, not 0", "here", "--threads", "0");
        refused("--split needs --info CSV, which says what is in it", "here", "--split", "test");
    }

    private void refused(String message, Object... arguments) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> parse(arguments))
                .withMessage(message);
    }

    @Test
    void workIsDoneOnEveryCaseAndFailuresAreNamed() throws IOException {
        CaseOptions options = parse(cohort.truth(), "--threads", 2);
        assertThat(options.run(
                        "Reading",
                        files -> files.id() + " "
                                + files.readBodyRegions().annotatedSlices().depth()))
                .containsExactly("case_000 170", "case_001 66", "case_002 66");
        assertThat(err.toString()).contains("Reading: 3 of 3 (");
        assertThatExceptionOfType(FailedCasesException.class)
                .isThrownBy(() -> options.run("Failing", files -> {
                    throw new SarosException("no good");
                }))
                .withMessageStartingWith("3 of 3 cases failed: case_000: no good; case_001: no good");
    }

    @Test
    void aDatasetsTableMayBeAbsentButNotThereTwice() throws IOException {
        Path plain = folder.resolve("plain");
        Path source = cohort.truth().resolve("case_001/body-regions.nii.gz");
        Path target = plain.resolve("case_001/body-regions.nii.gz");
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(source, target);
        assertThat(parse(plain).info()).isEmpty();
        Files.copy(cohort.info(), plain.resolve(SegmentationInfo.FILE_NAME));
        Files.copy(cohort.info(), plain.resolve("segmentation_info.csv"));
        CaseOptions twice = parse(plain);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(twice::info)
                .withMessageContaining("expected one 'Segmentation Info.csv', found ");
    }
}
