package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTableTest {

    @TempDir
    private Path folder;

    private Table read(String text) throws IOException {
        return TextTable.read(Files.writeString(folder.resolve("tä.csv"), text));
    }

    private void assertRefused(String text, String why) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("tä.csv")
                .withMessageContaining(why);
    }

    @Test
    void semicolonsCommasAndAByteOrderMarkReadAlike() throws IOException {
        for (String text : new String[] {
            "a,b\n1,x y\n,\"2, 3\"\n", "\uFEFFa;b\r\n1;x y\r\n;2, 3\r\n", " a ;b\n 1 ; x y\n ;\"2, 3\"\n"
        }) {
            Table table = read(text);
            assertThat(table.name()).isEqualTo("tä.csv");
            assertThat(table.columns()).extracting(column -> column.name()).containsExactly("a", "b");
            assertThat(table.row(0)).containsExactly("1", "x y");
            assertThat(table.row(1)).containsExactly(null, "2, 3");
        }
        assertThat(read("a;b,c;d\n1;2;3\n").columns()).hasSize(3);
        assertThat(read("one\n1\n").rowCount()).isEqualTo(1);
    }

    /** As pandas and R write the numbers of rows. */
    @Test
    void aColumnWithoutANameIsLeftOut() throws IOException {
        Table table = read(",a\n0,x\n1,\n");
        assertThat(table.columns()).extracting(column -> column.name()).containsExactly("a");
        assertThat(table.row(0)).containsExactly("x");
        assertThat(table.row(1)).containsExactly((Object) null);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertRefused("", "empty");
        assertRefused("a,a\n", "line 1, column a: the column is there twice");
        assertRefused("\"\"\n1\n", "no column has a name");
        assertRefused("a,b\n1,2\n1\n", "line 3: 1 value for 2 columns");
        assertRefused("a,b\n\"1,2\n", "no valid CSV");
        Files.write(folder.resolve("l.csv"), "ä,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TextTable.read(folder.resolve("l.csv")))
                .withMessageContaining("not UTF-8");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> TextTable.read(folder.resolve("none.csv")));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TextTable.read(folder))
                .withMessageContaining("is a folder");
    }
}
