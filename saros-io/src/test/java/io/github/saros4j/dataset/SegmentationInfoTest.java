package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.Orientation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** The table in every dress it may come in, on 43 rows of the data set's own. */
class SegmentationInfoTest {

    @TempDir
    Path folder;

    private Path file;
    private String sample;

    @BeforeEach
    void copySample() throws IOException {
        file = folder.resolve(SegmentationInfo.FILE_NAME);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("segmentation-info-sample.csv"))) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
        }
        Files.writeString(file, sample);
    }

    @Test
    void aRowIsTyped() throws IOException {
        SegmentationInfo info = SegmentationInfo.read(file);

        assertThat(info.cases()).hasSize(43);
        assertThat(info.source()).isEqualTo(file.toString());
        assertThat(info.byId("case_001"))
                .contains(new CaseInfo(
                        "case_001",
                        "1.2.826.0.1.3680043.2.1125.1.66511116888361566401978081032321398",
                        "1.2.826.0.1.3680043.2.1125.1.1543700067293409822950367187567394",
                        new PatientId("Pancreas-CT", "PANCREAS_0006"),
                        Sex.FEMALE,
                        AnatomicRegion.ABDOMEN,
                        false,
                        Orientation.parse("LAI"),
                        Split.TEST,
                        Map.of()));
        assertThat(info.byId("case_999")).isEmpty();
        assertThat(info.ids()).startsWith("case_000", "case_001", "case_002").hasSize(43);
        assertThat(info).hasToString(file + " (43 cases)");
    }

    static final List<Arguments> DRESSES = List.of(
            dress("CRLF", text -> text.replace("\n", "\r\n")),
            dress("CR", text -> text.replace("\n", "\r")),
            dress("byte order mark", text -> "\uFEFF" + text),
            dress("byte order mark and quotes", text -> "\uFEFF" + quoted(text)),
            dress("quotes", SegmentationInfoTest::quoted),
            dress("quotes and CRLF", text -> quoted(text).replace("\n", "\r\n")),
            dress("no line end at the end", String::stripTrailing),
            dress("empty lines", text -> text.replace("\n", "\n\n") + "\n\n"),
            dress(
                    "lower-case truth values",
                    text -> text.replace("FALSE", "false").replace("TRUE", "True")),
            dress("upper-case words", text -> text.replace("female", "FEMALE").replace("fold-", "FOLD-")),
            dress("upper-case header", text -> text.replace("gender", "Gender").replace(",split", ",SPLIT")),
            dress("blanks around values", text -> text.replace(",", " , ")),
            dress("columns reversed", SegmentationInfoTest::reversed));

    private static Arguments dress(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    private static String quoted(String text) {
        return text.lines()
                .map(line -> "\"" + line.replace(",", "\",\"") + "\"\n")
                .reduce("", String::concat);
    }

    private static String reversed(String text) {
        StringBuilder reversed = new StringBuilder();
        for (String line : text.lines().toList()) {
            List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
            Collections.reverse(fields);
            reversed.append(String.join(",", fields)).append('\n');
        }
        return reversed.toString();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("DRESSES")
    void theSameCasesAreReadInAnyDress(String name, UnaryOperator<String> change) throws IOException {
        List<CaseInfo> plain = SegmentationInfo.read(file).cases();
        String changed = change.apply(sample);
        assertThat(changed).as(name).isNotEqualTo(sample);
        Files.writeString(file, changed);

        assertThat(SegmentationInfo.read(file).cases()).isEqualTo(plain);
    }

    @Test
    void aWrittenTableIsTheFileThatWasRead() throws IOException {
        Path copy = folder.resolve("copy.csv");
        SegmentationInfo.read(file).write(copy);

        assertThat(copy).hasContent(sample);
        assertThat(Files.readAllBytes(copy)[0]).isEqualTo((byte) 'i');
    }

    @Test
    void unknownColumnsAreKeptInPlaceAndWrittenBack() throws IOException {
        String text = "age,id,tcia_study_instance_uid,tcia_series_instance_uid,tcia_collection,,tcia_case_id,gender,"
                + "anatomic_region,has_breast_implant,orientation_code,Remark,split\n"
                + "61,case_007,1.2,1.3,Head-Neck Cetuximab,x,0522c0433,male,wholebody,FALSE,LPS,"
                + "\"said \"\"no\"\", then\nleft\",fold-2\n"
                + ",case_003,1.4,1.5,HNSCC,,01,female,thorax,TRUE,LAI, kept as is ,test\n";
        Files.writeString(file, text);
        SegmentationInfo info = SegmentationInfo.read(file);

        assertThat(info.columns())
                .startsWith("age", "id")
                .contains("", "Remark")
                .hasSize(13);
        assertThat(info.cases().get(0).extra())
                .containsExactly(
                        Map.entry("age", "61"), Map.entry("", "x"), Map.entry("Remark", "said \"no\", then\nleft"));
        assertThat(info.cases().get(1).extra())
                .containsExactly(Map.entry("age", ""), Map.entry("", ""), Map.entry("Remark", " kept as is "));
        Path copy = folder.resolve("copy.csv");
        info.write(copy);
        SegmentationInfo again = SegmentationInfo.read(copy);
        assertThat(again.columns()).isEqualTo(info.columns());
        assertThat(again.cases()).isEqualTo(info.cases());
        assertThat(Files.readString(copy)).contains("\n61,case_007,").contains("\"said \"\"no\"\", then\nleft\"");
    }

    @Test
    void trainingValidationAndTestAreThePapers() throws IOException {
        SegmentationInfo info = SegmentationInfo.read(file);

        assertThat(info.validation().cases()).isNotEmpty().allMatch(item -> item.split() == Split.FOLD_1);
        assertThat(info.test().cases()).isNotEmpty().allMatch(item -> item.split() == Split.TEST);
        assertThat(info.training().cases())
                .extracting(CaseInfo::split)
                .contains(Split.FOLD_2, Split.FOLD_3, Split.FOLD_4, Split.FOLD_5)
                .doesNotContain(Split.FOLD_1, Split.TEST);
        assertThat(info.validation().ids().size()
                        + info.training().ids().size()
                        + info.test().ids().size())
                .isEqualTo(43);
        assertThat(info.in(Split.FOLD_1, Split.values()))
                .satisfies(all -> assertThat(all.cases()).isEqualTo(info.cases()));
    }

    @Test
    void everyFoldValidatesOnceAndNoTestCaseTakesPart() throws IOException {
        SegmentationInfo info = SegmentationInfo.read(file);
        List<SegmentationInfo.Fold> folds = info.crossValidation();

        assertThat(folds).extracting(SegmentationInfo.Fold::heldOut).isEqualTo(Split.folds());
        List<String> validated = new ArrayList<>();
        for (SegmentationInfo.Fold fold : folds) {
            assertThat(fold.validation().cases()).isNotEmpty().allMatch(item -> item.split() == fold.heldOut());
            assertThat(fold.training().ids())
                    .doesNotContainAnyElementsOf(fold.validation().ids())
                    .doesNotContainAnyElementsOf(info.test().ids());
            assertThat(fold.training().ids().size()
                            + fold.validation().ids().size()
                            + info.test().ids().size())
                    .isEqualTo(43);
            validated.addAll(fold.validation().ids());
        }
        assertThat(validated)
                .doesNotHaveDuplicates()
                .hasSize(43 - info.test().cases().size());
        assertThat(folds.get(0).training().ids()).isEqualTo(info.training().ids());
    }

    @Test
    void casesAreGroupedByPatientInOrder() throws IOException {
        SegmentationInfo info = SegmentationInfo.read(file);
        Map<PatientId, List<CaseInfo>> patients = info.byPatient();
        PatientId twice = new PatientId("ACRIN-NSCLC-FDG-PET", "ACRIN-NSCLC-FDG-PET-080");

        assertThat(patients.get(twice)).hasSize(2).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(patients.values().stream().mapToInt(List::size).sum()).isEqualTo(43);
        assertThat(patients.keySet()).first().isEqualTo(new PatientId("CPTAC-PDA", "C3L-00625"));
        assertThat(twice).hasToString("ACRIN-NSCLC-FDG-PET/ACRIN-NSCLC-FDG-PET-080");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(patients::clear);
    }

    @Test
    void onePatientIdInTwoCollectionsIsTwoPatients() {
        SegmentationInfo info = SegmentationInfo.of(
                List.of(row("a", "LIDC-IDRI", Map.of()), row("b", "HNSCC", Map.of()), row("c", "LIDC-IDRI", Map.of())));

        assertThat(info.byPatient().values())
                .extracting(group -> group.stream().map(CaseInfo::id).toList())
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void filteringKeepsOrderAndColumns() throws IOException {
        SegmentationInfo info = SegmentationInfo.read(file);
        SegmentationInfo implants = info.filter(CaseInfo::hasBreastImplant);

        assertThat(implants.cases()).hasSize(4);
        assertThat(implants.columns()).isEqualTo(info.columns());
        assertThat(new TreeSet<>(implants.ids())).containsExactlyElementsOf(implants.ids());
        assertThat(info.filter(item -> false).cases()).isEmpty();
    }

    private static CaseInfo row(String id, String collection, Map<String, String> extra) {
        return new CaseInfo(
                id,
                "1.2",
                "1.3",
                new PatientId(collection, "patient 1"),
                Sex.MALE,
                AnatomicRegion.THORAX,
                true,
                Orientation.parse("LPS"),
                Split.FOLD_3,
                extra);
    }

    @Test
    void aTableMadeInMemoryIsWrittenAndReadBack() throws IOException {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("zeta", "a,b");
        extra.put("alpha", "ä");
        SegmentationInfo info =
                SegmentationInfo.of(List.of(row("one", "X", extra), row("two", "X", Map.of("alpha", "2", "more", ""))));
        info.write(file);

        assertThat(info.columns()).hasSize(13).endsWith("split", "zeta", "alpha", "more");
        SegmentationInfo again = SegmentationInfo.read(file);
        assertThat(again.columns()).isEqualTo(info.columns());
        assertThat(again.cases().get(0).extra())
                .containsExactly(Map.entry("zeta", "a,b"), Map.entry("alpha", "ä"), Map.entry("more", ""));
        assertThat(again.cases().get(1).extra()).containsEntry("zeta", "").containsEntry("alpha", "2");
    }

    @Test
    void extraValuesAreCopiedAndCannotBeChanged() {
        Map<String, String> extra = new LinkedHashMap<>(Map.of("a", "1"));
        CaseInfo info = row("one", "X", extra);
        extra.put("a", "2");

        assertThat(info.extra()).containsEntry("a", "1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> info.extra().clear());
    }

    @Test
    void rowsThatContradictEachOtherAreRefusedInMemoryToo() {
        CaseInfo one = row("one", "X", Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationInfo.of(List.of(one, one)))
                .withMessage("Two cases have the id one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationInfo.of(List.of(row("one", "X", Map.of("Split", "?")))))
                .withMessage("one: extra column Split is a column of SAROS");
        assertThatIllegalArgumentException().isThrownBy(() -> row("../one", "X", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> row("one", " ", Map.of()));
    }

    @Test
    void aHeaderAloneIsATableWithoutCases() throws IOException {
        Files.writeString(file, sample.lines().findFirst().orElseThrow());

        assertThat(SegmentationInfo.read(file).cases()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsTheDisksError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> SegmentationInfo.read(folder.resolve("none.csv")));
    }
}
