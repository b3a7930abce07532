package io.github.saros4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.SarosException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    /** What readers pass on to their callers. */
    private static final class Complaint extends SarosException {

        private static final long serialVersionUID = 1;

        Complaint(String message) {
            super(message);
        }
    }

    private static final List<String> REQUIRED = List.of("id", "Name");

    @TempDir
    Path folder;

    private static CsvText parse(String text) {
        return CsvText.of("tä.csv", text, REQUIRED, Complaint::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,Name,note\n1,a b,\"x, y; \"\"z\"\"\"\n2,,\n",
                "id;Name;note\n1;a b;\"x, y; \"\"z\"\"\"\n2;;",
                "\r\n\r\nID , NAME, note\r\n\r\n1, a b ,\"x, y; \"\"z\"\"\"\r\n\r\n2,  ,\r\n",
                "\n\nid;name;note\n1;a b;\"x, y; \"\"z\"\"\"\n2;;\n",
                "\"id\",\"name\",\"note\"\r\"1\",\"a b\",\"x, y; \"\"z\"\"\"\r\"2\",\"\",\"\"\r",
            })
    void separatorsQuotesLineEndsBlanksAndCaseDoNotMatter(String text) {
        CsvText table = parse(text);
        assertThat(table.columns()).containsExactly("id", "Name", "note");
        assertThat(table.rows()).hasSize(2);
        CsvRow first = table.rows().get(0);
        assertThat(first.text("id")).isEqualTo("1");
        assertThat(first.text("Name")).isEqualTo("a b");
        assertThat(first.text("note")).isEqualTo("x, y; \"z\"");
        assertThat(table.rows().get(1).text("Name")).isEmpty();
        assertThat(table).hasToString("tä.csv (2 rows)");
    }

    @Test
    void separatorsWithinQuotesOrBelowTheHeaderDoNotDecide() {
        assertThat(parse("id,Name,\"a;b;c;d\"\n1,2,3;4;5;6\n").columns()).containsExactly("id", "Name", "a;b;c;d");
        assertThat(parse("id;Name\n1,2,3;4\n").rows().get(0).text("id")).isEqualTo("1,2,3");
        assertThat(parse("id,Name\r1,2;3;4\r").rows().get(0).text("Name")).isEqualTo("2;3;4");
        assertThat(parse("id,Name,\"a\n;;;;\"\n1,2,3\n").columns()).hasSize(3);
        assertThat(CsvText.of("t", "a;b,c\n1,2\n", List.of(), Complaint::new).columns())
                .containsExactly("a;b", "c");
    }

    @Test
    void exactValuesKeepTheirBlanksAndLineEnds() {
        CsvRow row = parse("id,Name\n 1 ,\" x\r\ny \"\n").rows().get(0);
        assertThat(row.exact("id")).isEqualTo(" 1 ");
        assertThat(row.exact("Name")).isEqualTo(" x\r\ny ");
        assertThat(row.text("Name")).isEqualTo("x\r\ny");
        assertThatIllegalArgumentException().isThrownBy(() -> row.text("name")).withMessageContaining("No column name");
    }

    @Test
    void linesAreThoseOfTheText() {
        List<CsvRow> rows = parse("\nid,Name\n1,\"a\nb\"\n\n2,c\n").rows();
        assertThat(rows).extracting(CsvRow::line).containsExactly(3L, 6L);
        assertThat(rows.get(1).complaint("is odd"))
                .isInstanceOf(Complaint.class)
                .hasMessage("tä.csv, line 6: is odd");
        assertThat(rows.get(1).complaint("Name", "'c' is odd"))
                .isInstanceOf(Complaint.class)
                .hasMessage("tä.csv, line 6, column Name: 'c' is odd");
        assertThat(rows.get(1)).hasToString("tä.csv, line 6: [2, c]");
    }

    @Test
    void oneColumnMayHaveNoName() {
        CsvText table = parse(",id,name\n0,7,x\n");
        assertThat(table.columns()).containsExactly("", "id", "Name");
        assertThat(table.rows().get(0).text("")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ': empty; a header with the columns id, Name is expected'",
        "'\n \n', ', line 2: missing column id, Name; found '",
        "'id\n', ', line 1: missing column Name; found id'",
        "'x,y\n', ', line 1: missing column id, Name; found x, y'",
        "'id,name,ID\n', ', line 1, column id: the column is there twice'",
        "'id,name,a,a\n', ', line 1, column a: the column is there twice'",
        "'id,name,,\n', ', line 1: several columns have no name'",
        "'id,name\n1\n', ', line 2: 1 value for 2 columns'",
        "'id,name\n1,2\n\n1,2,3\n', ', line 4: 3 values for 2 columns'",
        "'id,name\n1,\"2\n', ': no valid CSV: Unclosed quoted field at end of input (record starting at line 2)'"
    })
    void whatIsWrongIsSaidWithThePlace(String text, String message) {
        assertThatExceptionOfType(Complaint.class).isThrownBy(() -> parse(text)).withMessage("tä.csv" + message);
    }

    @Test
    void aTableThatNeedsNoColumnStillNeedsAHeader() {
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> CsvText.of("t", "", List.of(), Complaint::new))
                .withMessage("t: empty; a header is expected");
        assertThat(CsvText.of("t", "a", List.of(), Complaint::new).rows()).isEmpty();
    }

    @Test
    void filesAreUtf8WithAByteOrderMarkOrWithout() throws IOException {
        Path file = folder.resolve("größe.csv");
        for (String start : List.of("", "\uFEFF")) {
            Files.writeString(file, start + "id,name\n1,Gefäß 頭\n");
            assertThat(CsvText.read(file, REQUIRED, Complaint::new)
                            .rows()
                            .get(0)
                            .text("Name"))
                    .isEqualTo("Gefäß 頭");
        }
        Files.write(file, "id,name\n1,a\n2,Gefäß\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> CsvText.read(file, REQUIRED, Complaint::new))
                .withMessage(file + ", line 3: not UTF-8 text, byte E4; the file must be saved as UTF-8");
        Files.write(file, new byte[] {'a', '\n', (byte) 0xC3}); // the first byte of two
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> TextFile.read(file, Complaint::new))
                .withMessageContaining("line 2: not UTF-8 text, byte C3");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> CsvText.read(folder, REQUIRED, Complaint::new))
                .withMessage(folder + ": is a folder, not a file");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CsvText.read(folder.resolve("none"), REQUIRED, Complaint::new));
    }

    @Test
    void aTableIsKnownByItsHeaderAlone() throws IOException {
        Path file = folder.resolve("t.csv");
        for (String text : List.of("Id;x;NAME\n1\n", "\uFEFF\"id\", name\n\"", "\nname,id")) {
            Files.writeString(file, text);
            assertThat(CsvText.hasColumns(file, REQUIRED)).as(text).isTrue();
        }
        for (String text : List.of("", "id\nname\n", "id\tname", "\"id\"x,name\n")) {
            Files.writeString(file, text);
            assertThat(CsvText.hasColumns(file, REQUIRED)).as(text).isFalse();
        }
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 'i', 0, 'd', 0});
        assertThat(CsvText.hasColumns(file, List.of("id"))).isFalse();
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> CsvText.hasColumns(folder, REQUIRED));
    }
}
