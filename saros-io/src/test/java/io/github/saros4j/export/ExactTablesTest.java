package io.github.saros4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was written is read back, by other people's readers, as exactly what it was. */
class ExactTablesTest {

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "comma, inside",
            "say \"no\"",
            "\"",
            "two\nlines",
            "carriage\rreturn",
            "windows\r\nlines",
            " outer blanks ",
            "tab\there",
            "pipe | and \\ backslash",
            "ünïcödé \uD83E\uDEC0 \u2028",
            "\u0001 control",
            "=1+1");

    private static Table hard() {
        Random random = new Random(5);
        Table.Builder builder = Table.builder(
                "hard", Column.text("text, \"odd\""), Column.integer("count"), Column.real("value", "mm"));
        for (String text : TEXTS) {
            builder.row(text, random.nextLong(), Double.longBitsToDouble(random.nextLong() & 0xbfff_ffff_ffff_ffffL));
        }
        double[] reals = {0, -0.0, 0.1, 1e-300, 4.9e-324, Double.MAX_VALUE, 1.0 / 3, 123456789.125, 1e7, 1e-4, 1e22};
        for (double real : reals) {
            builder.row("real", 3_000_000_000L, real);
        }
        return builder.row("last", Long.MIN_VALUE, 100.0).row(null, null, null).build();
    }

    private static String written(TableWriter writer, Table table) throws IOException {
        StringBuilder text = new StringBuilder();
        writer.write(table, text);
        return text.toString();
    }

    @Test
    void csvIsReadBackExactly() throws IOException {
        Table table = hard();
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(written(new CsvTableWriter(), table)).stream()
                .toList();

        assertThat(records).hasSize(table.rowCount() + 1);
        assertThat(records.get(0).getFields()).containsExactly("text, \"odd\"", "count", "value");
        for (int row = 0; row + 1 < table.rowCount(); row++) {
            CsvRecord read = records.get(row + 1);
            assertThat(read.getField(0)).isEqualTo(table.text(row, "text, \"odd\""));
            assertThat(Long.valueOf(read.getField(1))).isEqualTo(table.integer(row, "count"));
            assertThat(Double.valueOf(read.getField(2))).isEqualTo(table.real(row, "value"));
        }
        assertThat(records.get(table.rowCount()).getFields()).containsExactly("", "", "");
    }

    @Test
    void jsonIsReadBackExactly() throws IOException {
        Table table = hard();
        JsonNode json = new ObjectMapper().readTree(written(new JsonTableWriter(), table));

        assertThat(json.get("format").asText()).isEqualTo("saros-table");
        assertThat(json.get("version").asInt()).isEqualTo(JsonTableWriter.VERSION);
        assertThat(json.get("name").asText()).isEqualTo("hard");
        assertThat(json.get("columns").get(0).get("name").asText()).isEqualTo("text, \"odd\"");
        assertThat(json.get("columns").findValuesAsText("type")).containsExactly("text", "integer", "real");
        assertThat(json.get("columns").findValuesAsText("unit")).containsExactly("", "", "mm");
        assertThat(json.get("rows")).hasSize(table.rowCount());
        for (int row = 0; row + 1 < table.rowCount(); row++) {
            JsonNode cells = json.get("rows").get(row);
            assertThat(cells.get(0).asText()).isEqualTo(table.text(row, "text, \"odd\""));
            assertThat(cells.get(1).isIntegralNumber()).isTrue();
            assertThat(cells.get(1).asLong()).isEqualTo(table.integer(row, "count"));
            assertThat(cells.get(2).asDouble()).isEqualTo(table.real(row, "value"));
        }
        assertThat(json.get("rows").get(table.rowCount() - 1)).allMatch(JsonNode::isNull);
    }

    @Test
    void aTableWithoutRowsIsStillWhole() throws IOException {
        Table empty = Table.builder("empty", Column.text("a"), Column.real("b")).build();

        assertThat(written(new CsvTableWriter(), empty)).isEqualTo("a,b\n");
        assertThat(written(new MarkdownTableWriter(), empty)).isEqualTo("| a   |   b |\n| --- | --: |\n");
        assertThat(new ObjectMapper()
                        .readTree(written(new JsonTableWriter(), empty))
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void anEmptyCellAloneInItsRowIsNotAnEmptyLine() throws IOException {
        Table table = Table.builder("one", Column.text("a"))
                .row((Object) null)
                .row("")
                .row("x")
                .build();

        assertThat(written(new CsvTableWriter(), table)).isEqualTo("a\n\"\"\n\"\"\nx\n");
    }

    @Test
    void numbersAreWrittenAlikeInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        Table table = Table.builder("n", Column.integer("i"), Column.real("r"))
                .row(1234567, 1234.5678)
                .build();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(written(new CsvTableWriter(), table)).isEqualTo("i,r\n1234567,1234.5678\n");
            assertThat(written(new JsonTableWriter(), table)).contains("[1234567, 1234.5678]");
            assertThat(written(new MarkdownTableWriter().withDecimals(2), table))
                    .contains("| 1234567 | 1234.57 |");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void markdownEscapesWhatWouldBreakTheTable() throws IOException {
        Table table = Table.builder("m", Column.text("a|b"), Column.integer("n"))
                .row("x | y \\ z", 1)
                .row("two\r\nlines", null)
                .build();

        assertThat(written(new MarkdownTableWriter(), table)).isEqualTo("""
                        | a\\|b        |   n |
                        | ----------- | --: |
                        | x \\| y \\\\ z |   1 |
                        | two lines   |     |
                        """);
    }

    @Test
    void markdownRoundsWhenAsked() throws IOException {
        Table table = Table.builder("m", Column.real("dice"))
                .row(0.96449)
                .row(1.0)
                .row((Object) null)
                .build();

        assertThat(written(new MarkdownTableWriter().withDecimals(3), table)).isEqualTo("""
                        |  dice |
                        | ----: |
                        | 0.964 |
                        | 1.000 |
                        |       |
                        """);
        assertThat(written(new MarkdownTableWriter().withDecimals(0), table)).contains("|    1 |");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkdownTableWriter().withDecimals(-1))
                .withMessage("Decimals must be 0 or more, not -1");
    }
}
