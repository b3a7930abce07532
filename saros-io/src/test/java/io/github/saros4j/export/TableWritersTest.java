package io.github.saros4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every format promises about its target. */
class TableWritersTest {

    static final List<TableWriter> WRITERS =
            List.of(new CsvTableWriter(), new JsonTableWriter(), new MarkdownTableWriter());

    private static final Table TABLE = Table.builder("größe", Column.text("case"), Column.real("volume", "mL"))
            .row("fälle", 0.1)
            .row(null, null)
            .build();

    @TempDir
    Path folder;

    private static String text(TableWriter writer) throws IOException {
        StringBuilder text = new StringBuilder();
        writer.write(TABLE, text);
        return text.toString();
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void aFileHasTheSameTextInUtf8WithoutByteOrderMark(TableWriter writer) throws IOException {
        Path file = Files.writeString(folder.resolve("table"), "old");
        writer.write(TABLE, file);

        assertThat(Files.readString(file))
                .isEqualTo(text(writer))
                .contains("fälle")
                .endsWith("\n")
                .doesNotContain("\r", "\uFEFF", "null null");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactly(file);
        }
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void aTargetIsNotClosed(TableWriter writer) throws IOException {
        StringBuilder text = new StringBuilder();
        Writer target = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {
                text.append(characters, offset, length);
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        writer.write(TABLE, target);

        assertThat(text.toString()).isEqualTo(text(writer));
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void aTargetThatFailsIsReported(TableWriter writer) {
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(TABLE, full))
                .withMessage("disk full");
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void aFolderThatIsNotThereIsReported(TableWriter writer) {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> writer.write(TABLE, folder.resolve("nowhere/table")));
    }

    @Test
    void csvLooksLikeThis() throws IOException {
        assertThat(text(new CsvTableWriter())).isEqualTo("case,volume\nfälle,0.1\n,\n");
    }

    @Test
    void markdownLooksLikeThis() throws IOException {
        assertThat(text(new MarkdownTableWriter())).isEqualTo("""
                        | case  | volume (mL) |
                        | ----- | ----------: |
                        | fälle |         0.1 |
                        |       |             |
                        """);
    }

    @Test
    void jsonLooksLikeThis() throws IOException {
        assertThat(text(new JsonTableWriter())).isEqualTo("""
                        {
                          "format": "saros-table",
                          "version": 1,
                          "name": "größe",
                          "columns": [
                            {"name": "case", "type": "text", "unit": ""},
                            {"name": "volume", "type": "real", "unit": "mL"}
                          ],
                          "rows": [
                            ["fälle", 0.1],
                            [null, null]
                          ]
                        }
                        """);
    }
}
