package io.github.saros4j.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as JSON, one row a line:
 *
 * <pre>{@code
 * {
 *   "format": "saros-table",
 *   "version": 1,
 *   "name": "scores",
 *   "columns": [
 *     {"name": "case", "type": "text", "unit": ""},
 *     {"name": "value", "type": "real", "unit": "mm"}
 *   ],
 *   "rows": [
 *     ["case_000", 0.25],
 *     ["case_001", null]
 *   ]
 * }
 * }</pre>
 *
 * <p>{@code type} is {@code text}, {@code integer} or {@code real}; {@code unit} is an empty string where there is none. A
 * row has a value a column, in the columns' order: a string, a whole number, a number, or null for an empty cell. Reals
 * have as many digits as it takes to read the same number back. The version grows when a reader of this description
 * would misread the file.
 *
 * <p>The same as a JSON Schema (draft 2020-12) is in the jar, {@code io/github/saros4j/export/table.schema.json}.
 */
public final class JsonTableWriter implements TableWriter {

    /** The number under {@code version}. */
    public static final int VERSION = 1;

    /** A writer of JSON. */
    public JsonTableWriter() {}

    @Override
    public void write(Table table, Appendable target) throws IOException {
        target.append("{\n  \"format\": \"saros-table\",\n  \"version\": ")
                .append(Integer.toString(VERSION))
                .append(",\n  \"name\": ")
                .append(quoted(table.name()))
                .append(",\n  \"columns\": [");
        String separator = "\n    ";
        for (Column column : table.columns()) {
            target.append(separator).append(json(column));
            separator = ",\n    ";
        }
        target.append("\n  ],\n  \"rows\": [");
        separator = "\n    ";
        for (int row = 0; row < table.rowCount(); row++) {
            target.append(separator).append(json(table.row(row)));
            separator = ",\n    ";
        }
        target.append(table.rowCount() == 0 ? "]\n}\n" : "\n  ]\n}\n");
    }

    private static String json(Column column) {
        return "{\"name\": " + quoted(column.name()) + ", \"type\": "
                + quoted(column.type().name().toLowerCase(Locale.ROOT)) + ", \"unit\": " + quoted(column.unit()) + "}";
    }

    private static String json(List<@Nullable Object> row) {
        StringBuilder text = new StringBuilder("[");
        for (Object cell : row) {
            text.append(text.length() == 1 ? "" : ", ");
            text.append(cell instanceof String string ? quoted(string) : String.valueOf(cell));
        }
        return text.append(']').toString();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
