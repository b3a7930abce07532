package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every complaint about the table, to the letter. */
class SegmentationInfoErrorsTest {

    private static final String HEADER = "id,tcia_study_instance_uid,tcia_series_instance_uid,tcia_collection,"
            + "tcia_case_id,gender,anatomic_region,has_breast_implant,orientation_code,split";
    private static final String ROW = "case_000,1.2,1.3,HNSCC,01,male,thorax,FALSE,LPS,fold-1";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("info.csv");
    }

    private void assertRefused(String text, String complaint) throws IOException {
        Files.writeString(file, text);
        assertThatExceptionOfType(SegmentationInfoException.class)
                .isThrownBy(() -> SegmentationInfo.read(file))
                .withMessage(file + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "male   | femal     | gender             | 'femal' is none of female, male",
                "male   | ``        | gender             | '' is none of female, male",
                "thorax | head      | anatomic_region    | 'head' is none of abdomen, thorax, wholebody",
                "FALSE  | no        | has_breast_implant | 'no' is none of TRUE, FALSE",
                "LPS    | LPX       | orientation_code   | 'X' is none of R, L, A, P, S, I",
                "LPS    | LLS       | orientation_code   | Orientation code LLS uses one axis of the body twice",
                "fold-1 | fold-6    | split              | 'fold-6' is none of fold-1, fold-2, fold-3, fold-4, fold-5, test",
                "fold-1 | train     | split              | 'train' is none of fold-1, fold-2, fold-3, fold-4, fold-5, test",
                "HNSCC  | ``        | tcia_collection    | '' is no value; some text is expected",
                "1.3    | ` `       | tcia_series_instance_uid | '' is no value; some text is expected",
                "case_000 | ../x    | id                 | '../x' is not a plain folder name",
                "case_000 | ..      | id                 | '..' is not a plain folder name",
                "case_000 | a\\b    | id                 | 'a\\b' is not a plain folder name",
                "case_000 | ``      | id                 | '' is not a plain folder name"
            })
    void aBadValueIsNamedWithItsPlaceAndWhatIsAllowed(String good, String bad, String column, String what)
            throws IOException {
        String row = ROW.replace("case_000", "case_001").replace("1.3", "1.4");
        String broken = ROW.replaceFirst("(^|,)" + good + "(,|$)", "$1" + bad.replace("\\", "\\\\") + "$2");

        assertRefused(HEADER + "\n" + row + "\n\n" + broken + "\n", ", line 4, column " + column + ": " + what);
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        assertRefused(
                HEADER.replace("gender,", "").replace(",split", ",part") + "\n",
                ", line 1: missing column gender, split; found id, tcia_study_instance_uid, tcia_series_instance_uid,"
                        + " tcia_collection, tcia_case_id, anatomic_region, has_breast_implant, orientation_code, part");
    }

    @Test
    void anotherSeparatorShowsInTheColumnsThatWereFound() throws IOException {
        String tabs = HEADER.replace(',', '\t');

        assertRefused(tabs + "\n", ", line 1: missing column " + HEADER.replace(",", ", ") + "; found " + tabs);
    }

    @Test
    void aColumnThatIsThereTwiceIsNamed() throws IOException {
        assertRefused(HEADER + ",Split\n", ", line 1, column split: the column is there twice");
        assertRefused(HEADER + ",age,age\n", ", line 1, column age: the column is there twice");
    }

    @Test
    void anIdThatIsThereTwiceIsNamedWithBothLines() throws IOException {
        assertRefused(
                HEADER + "\n" + ROW + "\n" + ROW.replace("case_000", "case_001") + "\n" + ROW + "\n",
                ", line 4, column id: 'case_000' stands in line 2 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",x,y"})
    void aRowWithTooManyValuesIsNamed(String more) throws IOException {
        int values = 10 + (int) more.chars().filter(c -> c == ',').count();

        assertRefused(HEADER + "\n" + ROW + more + "\n", ", line 2: " + values + " values for 10 columns");
    }

    @Test
    void aRowWithTooFewValuesIsNamed() throws IOException {
        assertRefused(HEADER + "\n" + ROW + "\ncase_001,1.2\n", ", line 3: 2 values for 10 columns");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused("", ": empty; a header with the columns " + HEADER.replace(",", ", ") + " is expected");
        assertRefused("\uFEFF", ": empty; a header with the columns " + HEADER.replace(",", ", ") + " is expected");
    }

    @Test
    void brokenQuotesAreRefused() throws IOException {
        Files.writeString(file, HEADER + "\n\"case_000\"x," + ROW + "\n");

        assertThatExceptionOfType(SegmentationInfoException.class)
                .isThrownBy(() -> SegmentationInfo.read(file))
                .withMessageStartingWith(file + ": no valid CSV: ")
                .withMessageContaining("2");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Files.write(file, (HEADER + "\n" + ROW.replace("HNSCC", "Zürich")).getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(SegmentationInfoException.class)
                .isThrownBy(() -> SegmentationInfo.read(file))
                .withMessageStartingWith(file + ", line 2: not UTF-8 text, byte FC");

        Files.write(file, (HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_16));
        assertThatExceptionOfType(SegmentationInfoException.class)
                .isThrownBy(() -> SegmentationInfo.read(file))
                .withMessageStartingWith(file + ", line 1: not UTF-8 text, byte FE");
    }
}
