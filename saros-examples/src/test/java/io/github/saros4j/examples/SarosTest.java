package io.github.saros4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarosTest {

    private static final String SCORES_HEADER = "case,label_id,label,protocol,metric,unit,value,status";

    @TempDir
    private static Path original;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeCohort() throws IOException {
        DemoCohort.write(original, 3, 1, (id, done, total) -> {});
    }

    @BeforeEach
    void copyCohort() throws IOException {
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private int saros(String... args) {
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int evaluate(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--truth",
                folder.resolve("truth").toString(),
                "--prediction",
                folder.resolve("predictions/body-regions").toString(),
                "--labels",
                "body-regions",
                "--output",
                folder.resolve("scores").toString()));
        args.addAll(List.of(more));
        return saros(args.toArray(String[]::new));
    }

    private List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve("scores").resolve(table));
    }

    private Path prediction(String caseId) {
        return folder.resolve("predictions/body-regions/" + caseId + ".nii.gz");
    }

    private void assertOneLine(String... parts) {
        assertThat(err.toString().lines().filter(line -> line.startsWith("saros: ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(parts));
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void evaluateWritesItsTablesAndPrintsTheMeans() throws IOException {
        assertThat(evaluate()).as(err.toString()).isZero();
        assertThat(lines("scores.csv")).hasSize(1 + 3 * 13 * 7).startsWith(SCORES_HEADER);
        assertThat(lines("scores.csv"))
                .anySatisfy(line -> assertThat(line).matches("case_000,2,muscle,in-plane,tp,voxels,[0-9]+,DEFINED"))
                .anySatisfy(line -> assertThat(line).matches("case_000,2,muscle,in-plane,nsd_3mm,,0\\.[0-9]+,DEFINED"));
        assertThat(lines("summary.csv").get(0))
                .startsWith(
                        "grouping,group,label_id,label,protocol,metric,unit,n,patients,left_out,left_out_both_absent,")
                .contains(",mean,mean_low,mean_high,sd,min,q1,median,median_low,median_high,q3,max,level,interval,");
        assertThat(lines("problems.csv")).containsExactly("case,kind,message");
        assertThat(out.toString())
                .contains("Protocol in-plane, body-regions, 3 cases", "NSD 3mm", "Subcutaneous Tissue", "Average");
        assertThat(err.toString()).contains("Scoring: 3 of 3");
    }

    @Test
    void resultsDoNotDependOnThreadsOrLocale() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            assertThat(evaluate("--threads", "1", "--tolerance", "0.5")).isZero();
            String table = Files.readString(folder.resolve("scores/scores.csv"));
            String summary = Files.readString(folder.resolve("scores/summary.csv"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(evaluate("--threads", "3", "--tolerance", "0.5")).isZero();
            assertThat(folder.resolve("scores/scores.csv")).hasContent(table);
            assertThat(folder.resolve("scores/summary.csv")).hasContent(summary);
            assertThat(table).contains(",nsd_0.5mm,");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void everyCaseThatFailedHasALine() throws IOException {
        Path cohort = Files.createDirectories(folder.resolve("cohort"));
        for (int i = 0; i < 9; i++) {
            Path home = Files.createDirectories(cohort.resolve("case_00" + i));
            Files.writeString(home.resolve("body-regions.nii"), "no");
        }
        Files.copy(
                folder.resolve("truth/case_001/body-regions.nii.gz"),
                Files.createDirectories(cohort.resolve("case_009")).resolve("body-regions.nii.gz"));
        assertThat(saros(
                        "composition",
                        cohort.toString(),
                        "--output",
                        folder.resolve("tables").toString()))
                .isEqualTo(1);
        List<String> said = err.toString()
                .lines()
                .filter(line -> !line.startsWith("Measuring: "))
                .toList();
        assertThat(said).hasSize(11).startsWith("saros: 10 of 10 cases failed:").endsWith("  case_009: no image");
        for (int i = 0; i < 9; i++) {
            assertThat(said.get(i + 1))
                    .startsWith("  case_00" + i + ": " + cohort.resolve("case_00" + i + "/body-regions.nii"));
        }
    }

    @Test
    void twoFilesAreOneCase() throws IOException {
        assertThat(saros(
                        "evaluate",
                        "--truth",
                        folder.resolve("truth/case_001/body-regions.nii.gz").toString(),
                        "--prediction",
                        prediction("case_001").toString(),
                        "--labels",
                        "body-regions",
                        "--output",
                        folder.resolve("scores").toString()))
                .isZero();
        assertThat(lines("scores.csv").subList(1, 92)).allMatch(line -> line.startsWith("case_001,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "evaluate",
                "evaluate --truth a --prediction b --labels organs --output c",
                "evaluate --truth a --prediction b --labels body-parts --output c --tolerance -1",
                "evaluate --truth a --prediction b --labels body-parts --output c --tolerance NaN",
                "evaluate --truth a --prediction b --labels body-parts --output c --protocol 3d",
                "evaluate --truth a --prediction b --labels body-parts --output c --threads 0",
                "evaluate --truth a --prediction b --labels body-parts --output c --split test",
                "inspect",
                "demo --cases 0"
            })
    void badUsageIsExitCode2AndOneLine(String commandLine) {
        String[] args = commandLine.isEmpty() ? new String[0] : commandLine.split(" ", -1);
        assertThat(saros(args)).isEqualTo(2);
        assertOneLine("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownSplitIsBadUsage() {
        String info = folder.resolve("truth/Segmentation Info.csv").toString();
        assertThat(evaluate("--info", info, "--split", "fold-9")).isEqualTo(2);
        assertOneLine("fold-9");
    }

    @Test
    void onlyTheCasesOfASplitAreScored() throws IOException {
        Path info = folder.resolve("truth/Segmentation Info.csv");
        String split = Files.readAllLines(info).get(1).replaceAll(".*,", "");
        long inSplit = Files.readAllLines(info).stream()
                .filter(line -> line.endsWith("," + split))
                .count();
        assertThat(evaluate("--info", info.toString(), "--split", split))
                .as(err.toString())
                .isZero();
        assertThat(lines("scores.csv")).hasSize((int) (1 + inSplit * 13 * 7));
        assertThat(inSplit).isLessThan(3);
    }

    @Test
    void aCaseThatTheTableListsButNobodyHasIsReported() throws IOException {
        Path info = folder.resolve("truth/Segmentation Info.csv");
        String row = Files.readAllLines(info).get(1);
        Files.writeString(info, Files.readString(info) + row.replace("case_000", "case_777") + "\n");
        assertThat(evaluate("--info", info.toString())).isEqualTo(1);
        assertOneLine("case_777", "--allow-missing");
        assertThat(evaluate("--info", info.toString(), "--allow-missing")).isZero();
        assertThat(err.toString()).contains("warning").contains("case_777");
    }

    @Test
    void noCaseAtAllIsAnErrorNotAnEmptyTable() throws IOException {
        Path info = folder.resolve("truth/Segmentation Info.csv");
        String header = Files.readAllLines(info).get(0);
        Path empty = Files.writeString(folder.resolve("none.csv"), header + "\n");
        assertThat(evaluate("--info", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("3 of 3 cases are not in").contains("saros: No case to score");
        assertThat(folder.resolve("scores/scores.csv")).doesNotExist();
    }

    @Test
    void casesThatTheTableDoesNotListAreNoted() throws IOException {
        Path info = folder.resolve("truth/Segmentation Info.csv");
        Path one =
                Files.write(folder.resolve("one.csv"), Files.readAllLines(info).subList(0, 2));
        assertThat(evaluate("--info", one.toString())).isZero();
        assertThat(err.toString()).contains("saros: note: 2 of 3 cases are not in " + one + ", and not scored");
    }

    @Test
    void aDownloadCutShortInsideACaseIsNotPassedOver() throws IOException {
        Path file = folder.resolve("truth/case_002/body-regions.nii.gz");
        Files.move(file, file.resolveSibling("body-regions.nii.gz.part"));
        Files.delete(prediction("case_002"));
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine("body-regions.nii.gz.part", "looks like a volume");
    }

    @Test
    void publishedSaysWhatItLeavesOutOfWhichScore() throws IOException {
        Files.delete(prediction("case_002"));
        assertThat(evaluate("--protocol", "published", "--allow-missing")).isZero();
        assertThat(out.toString())
                .contains("; NSD 1mm: ")
                .contains("1 prediction absent")
                .contains("left out of NSD at other tolerances than 3 mm");
    }

    @Test
    void anOutputThatIsAFileAndAnInputThatIsAFolderAreNamed() throws IOException {
        Files.writeString(folder.resolve("scores"), "a file");
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine(folder.resolve("scores") + ": is a file, not a folder");
    }

    @Test
    void inspectNamesWhatItCannotRead() {
        assertThat(saros("inspect", folder.toString())).isEqualTo(1);
        assertOneLine(folder + ": is a folder, not a file");
    }

    @Test
    void aFailedRunStillListsItsProblems() throws IOException {
        Files.delete(prediction("case_001"));
        assertThat(evaluate()).isEqualTo(1);
        assertThat(lines("problems.csv").get(1)).startsWith("case_001,MISSING_PREDICTION,");
    }

    @Test
    void aFolderThatDoesNotExistIsBadData() {
        assertThat(saros(
                        "evaluate",
                        "--truth",
                        "/no/where",
                        "--prediction",
                        "/no/where",
                        "--labels",
                        "body-parts",
                        "--output",
                        folder.resolve("scores").toString()))
                .isEqualTo(1);
        assertOneLine("/no/where: no such file or folder");
    }

    @Test
    void aMissingPredictionFailsUnlessAllowedAndThenCountsAsMissed() throws IOException {
        Files.delete(prediction("case_002"));
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine("1 problem", "case_002: missing prediction");
        assertThat(folder.resolve("scores/scores.csv")).doesNotExist();
        assertThat(evaluate("--allow-missing")).isZero();
        assertThat(lines("scores.csv")).contains("case_002,2,muscle,in-plane,dice,,0,PREDICTION_ABSENT");
        assertThat(lines("problems.csv").get(1)).startsWith("case_002,MISSING_PREDICTION,");
        assertThat(out.toString()).contains("Tolerated: case_002: missing prediction");
    }

    @Test
    void anExtraPredictionFailsUnlessAllowed() throws IOException {
        Files.copy(prediction("case_000"), prediction("case_900"));
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine("case_900: extra prediction");
        assertThat(evaluate("--allow-extra")).isZero();
        assertThat(lines("problems.csv").get(1)).startsWith("case_900,EXTRA_PREDICTION,");
    }

    @Test
    void anUnreadablePredictionFailsUnlessAllowedAndThenCountsAsMissed() throws IOException {
        byte[] bytes = Files.readAllBytes(prediction("case_001"));
        Files.write(prediction("case_001"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine("case_001: unreadable prediction", prediction("case_001").toString());
        assertThat(evaluate("--allow-unreadable")).isZero();
        assertThat(lines("scores.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("case_001,").endsWith("dice,,0,PREDICTION_ABSENT"));
    }

    @Test
    void anIgnoreValueInAPredictionIsAnErrorThatNamesItsPlace() throws IOException {
        Files.copy(
                folder.resolve("truth/case_000/body-regions.nii.gz"),
                prediction("case_000"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(evaluate()).isEqualTo(1);
        assertOneLine("case_000", "slice ", "voxel (0, 0, ", "255");
        assertThat(evaluate("--sparse-prediction")).as(err.toString()).isZero();
        assertThat(lines("scores.csv")).contains("case_000,2,muscle,in-plane,dice,,1,DEFINED");
    }

    @Test
    void debugShowsWhereAnErrorComesFrom() {
        assertThat(saros("inspect", "--debug", "/no/file.nii.gz")).isEqualTo(1);
        assertThat(err.toString())
                .contains("saros: /no/file.nii.gz: no such file or folder")
                .contains("\tat ");
    }

    @Test
    void inspectShowsGeometryAnnotationAndLabels() {
        Path truth = folder.resolve("truth/case_000/body-regions.nii.gz");
        assertThat(saros("inspect", "--labels", "body-regions", truth.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(truth.toString(), "NIfTI-1", "UINT8", "spacing", "LPS", "one in 5 from", "mL", "Spinal Cord")
                .contains("(ignored)");
    }

    @Test
    void inspectGoesOnAfterAFileItCannotRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.nii"), "no volume");
        String image = folder.resolve("truth/case_000/image.nii.gz").toString();
        assertThat(saros("inspect", broken.toString(), image)).isEqualTo(1);
        assertOneLine(broken.toString());
        assertThat(out.toString()).contains(image, "values");
    }

    @Test
    void inspectShowsTheRangeOfACt() {
        assertThat(saros(
                        "inspect", folder.resolve("truth/case_000/image.nii.gz").toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("values +-1[0-9]{3} to [0-9]+, mean -?[0-9.]+");
    }

    @Test
    void demoShowsAllThreeProtocols() throws IOException {
        Path demo = folder.resolve("démo ü");
        assertThat(saros("demo", "--cases", "1", "--output", demo.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Protocol volumetric, body-regions, 1 case")
                .contains("Protocol in-plane, body-parts")
                .contains("Protocol published, body-parts")
                .contains("Warning: volumetric surface scores flatter");
        try (Stream<Path> files = Files.walk(demo)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }
}
