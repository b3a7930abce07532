package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceFileTest {

    private static final LabelSet<BodyRegion> LABELS = BodyRegion.labelSet();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tolerances.csv"), text);
    }

    private Map<String, Double> read(String text) throws IOException {
        return ToleranceFile.read(file(text), LABELS, List.of("fat", "Left Half"));
    }

    private void assertComplaint(String text, String message) throws IOException {
        Path file = file(text);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ToleranceFile.read(file, LABELS, List.of("fat", "Left Half")))
                .withMessage(file + message);
    }

    @Test
    void readsKeysNamesAndOtherNamesInTheFilesOrder() throws IOException {
        assertThat(read("""
                        label,tolerance_mm
                        Spinal Cord,0.5
                        bones,2
                        fat,1e1
                        Left Half,0
                        """))
                .containsExactly(
                        Map.entry("spinal_cord", 0.5),
                        Map.entry("bones", 2.0),
                        Map.entry("fat", 10.0),
                        Map.entry("Left Half", 0.0));
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws IOException {
        assertThat(read("reader,tolerance_mm,note,label\nA,3,\"a, b\",bones\n"))
                .containsExactly(Map.entry("bones", 3.0));
    }

    /** As spreadsheets write it. */
    @Test
    void aByteOrderMarkCarriageReturnsQuotesAndBlanksDoNotMatter() throws IOException {
        assertThat(read("\uFEFFlabel,tolerance_mm\r\n\"bones\",\"2\"\r\n\r\n brain , 1.5 \r\n"))
                .containsExactly(Map.entry("bones", 2.0), Map.entry("brain", 1.5));
        assertThat(read("\uFEFF\"label\",\"tolerance_mm\"\nbones,2")).containsExactly(Map.entry("bones", 2.0));
    }

    @Test
    void doesNotDependOnTheLocale() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(read("label,tolerance_mm\nbones,2.5\n")).containsExactly(Map.entry("bones", 2.5));
            assertComplaint(
                    "label,tolerance_mm\nbones,\"2,5\"\n", ", line 2, column tolerance_mm: '2,5' is no number of mm");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'a tolerance is 0 mm or more, not ''-1'''",
        "NaN, '''NaN'' is no number of mm'",
        "Infinity, '''Infinity'' is no number of mm'",
        "1e999, 'a tolerance is 0 mm or more, not ''1e999'''",
        "3mm, '''3mm'' is no number of mm'",
        "3d, '''3d'' is no number of mm'",
        "0x1p1, '''0x1p1'' is no number of mm'",
        "'', ''''' is no number of mm'"
    })
    void aToleranceIsANumberFrom0(String value, String complaint) throws IOException {
        assertComplaint(
                "label,tolerance_mm\nbrain,1\nbones," + value + "\n", ", line 3, column tolerance_mm: " + complaint);
    }

    @Test
    void anUnknownLabelIsNamedWithItsLine() throws IOException {
        assertComplaint(
                "label,tolerance_mm\n\n\"brain\",1\nliver,2\n",
                ", line 4, column label: 'liver' is no label of body-regions (13 labels)");
        assertComplaint(
                "label,tolerance_mm\n,2\n", ", line 2, column label: '' is no label of body-regions (13 labels)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bones", "Bones", "BONES"})
    void aLabelStandsThereOnceWhateverItIsCalled(String again) throws IOException {
        assertComplaint(
                "label,tolerance_mm\nbones,1\nbrain,1\n" + again + ",1\n",
                ", line 4, column label: '" + again + "' has a tolerance already");
        assertComplaint("label,tolerance_mm\nfat,1\nfat,1\n", ", line 3, column label: 'fat' has a tolerance already");
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        assertComplaint("label,mm\nbones,1\n", ", line 1: missing column tolerance_mm; found label, mm");
        assertComplaint("region,tolerance_mm\nbones,1\n", ", line 1: missing column label; found region, tolerance_mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"label,tolerance_mm\n", "\uFEFFlabel,tolerance_mm", "\n\nLABEL,tolerance_MM\n\n"})
    void aFileWithoutRowsIsRefused(String text) throws IOException {
        assertComplaint(text, ": no tolerances; rows under label,tolerance_mm are expected");
        for (String empty : List.of("", "\n\n", "\uFEFF")) {
            assertComplaint(empty, ": empty; a header with the columns label, tolerance_mm is expected");
        }
    }

    @Test
    void raggedRowsAreNamedWithTheirLine() throws IOException {
        assertComplaint("label,tolerance_mm\n\nbrain,1\nbones\n", ", line 4: 1 value for 2 columns");
        assertComplaint("label,tolerance_mm\nbones,1,2\n", ", line 2: 3 values for 2 columns");
    }

    @Test
    void whatIsNoCsvIsRefused() throws IOException {
        Path file = file("label,tolerance_mm\n\"bones,1\n");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ToleranceFile.read(file, LABELS, List.of()))
                .withMessageStartingWith(file + ": no valid CSV: ");
        assertComplaint("label,label\nbones,1\n", ", line 1, column label: the column is there twice");
    }

    @Test
    void aFileThatCannotBeReadIsAnIoException() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ToleranceFile.read(folder.resolve("none.csv"), LABELS, List.of()));
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> ToleranceFile.read(folder, LABELS, List.of()))
                .withMessage(folder + ": is a folder, not a file");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"),
                "label,tolerance_mm\nGeh\u00f6rn,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ToleranceFile.read(latin, LABELS, List.of()))
                .withMessageStartingWith(latin + ", line 2: not UTF-8 text");
    }
}
