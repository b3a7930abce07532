package io.github.saros4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
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

class CsvTableReaderTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("id"), Column.integer("slices"), Column.real("share"));

    @TempDir
    Path folder;

    private Table read(String csv) throws IOException {
        return new CsvTableReader().read(Files.writeString(folder.resolve("regeln ß.csv"), csv), "rules", COLUMNS);
    }

    @Test
    void quotesLineEndsAndAByteOrderMarkAreUnderstood() throws IOException {
        Table table = read("\uFEFFid,slices,share\r\n\"a \"\"b\"\", c\", 7 ,-1.5e3\r\n\"two\r\nlines\",,\r\n");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.row(0)).containsExactly("a \"b\", c", 7L, -1500.0);
        assertThat(table.row(1)).containsExactly("two\r\nlines", null, null);
    }

    @Test
    void columnsComeInTheOrderAskedForAndMayBeMissing() throws IOException {
        Table table = read("share,id\n0.1,ü\n");
        assertThat(table.row(0)).containsExactly("ü", null, 0.1);
        assertThat(read("id,share\n").rowCount()).isZero();
        assertThat(read("share;id\n0.1;ü,\n").row(0)).containsExactly("ü,", null, 0.1);
    }

    @Test
    void whatTheWriterWroteIsReadBack() throws IOException {
        Table table = Table.builder("rules", COLUMNS.toArray(Column[]::new))
                .row("a,\"b\"\nc", Long.MIN_VALUE, Double.MIN_VALUE)
                .row(" ", null, 1 / 3.0)
                .build();
        Path file = folder.resolve("t.csv");
        new CsvTableWriter().write(table, file);
        Table back = new CsvTableReader().read(file, "rules", COLUMNS);
        assertThat(back.row(0)).isEqualTo(table.row(0));
        assertThat(back.row(1)).isEqualTo(table.row(1));
    }

    @ParameterizedTest
    @CsvSource({
        "'id,slices\na,1\nb,1.5\n', 'line 3, column slices: ''1.5'' is no whole number'",
        "'id,slices\na,9223372036854775808\n', 'line 2, column slices: ''9223372036854775808'' is no whole number'",
        "'id,share\n\"x\ny\",1\nb,many\n', 'line 4, column share: ''many'' is no number'",
        "'id,share\na,NaN\n', 'line 2, column share: ''NaN'' is no number'",
        "'id,share\na,1e999\n', 'line 2, column share: ''1e999'' is no number'",
        "'id,limit\na,1\n', 'column ''limit'' is none of [id, slices, share]'",
        "'id,limit\n', 'column ''limit'' is none of [id, slices, share]'",
        "'id,id\na,b\n', 'line 1, column id: the column is there twice'",
        "'id,slices\nb,1\na\n', 'line 3: 1 value for 2 columns'",
        "'id,slices\na,1,2\n', 'line 2: 3 values for 2 columns'",
        "'id,slices\n\"a,1\n', 'no valid CSV'",
        "'', 'empty; a header is expected'"
    })
    void whatIsWrongIsNamedWithFileAndLine(String csv, String words) {
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> read(csv))
                .withMessageContaining("regeln ß.csv")
                .withMessageContaining(words);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"), "id\nß\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> new CsvTableReader().read(latin, "rules", COLUMNS))
                .withMessageStartingWith(latin + ", line 2: not UTF-8 text");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> new CsvTableReader().read(folder, "rules", COLUMNS))
                .withMessageContaining("is a folder");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> new CsvTableReader().read(folder.resolve("none.csv"), "rules", COLUMNS));
    }
}
