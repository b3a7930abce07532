package io.github.saros4j.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables whose first column names the rows as a JSON object of objects, as TotalSegmentator's {@code statistics.json} is one:
 *
 * <pre>{@code
 * {
 *     "spleen": {
 *         "volume": 260010.0,
 *         "intensity": 33.05909
 *     },
 *     "brain": {
 *         "volume": 0.0,
 *         "intensity": 0.0
 *     }
 * }
 * }</pre>
 *
 * <p>Reals have a point and as many digits as it takes to read the same number back, and no exponent; an empty cell is null.
 * Types and units are not written.
 */
public final class KeyedJsonWriter implements TableWriter {

    /** A writer of JSON. */
    public KeyedJsonWriter() {}

    /**
     * Writes a table.
     *
     * @param table its first column is of text
     * @param target where to
     * @throws IOException if the target fails
     * @throws IllegalArgumentException if the first column is not of text, or a row's name is missing or there twice
     */
    @Override
    public void write(Table table, Appendable target) throws IOException {
        Column key = table.columns().get(0);
        if (key.type() != Column.Type.TEXT) {
            throw new IllegalArgumentException("Rows of table " + table.name() + " have no names: " + key);
        }
        Set<String> seen = new HashSet<>();
        target.append('{');
        for (int row = 0; row < table.rowCount(); row++) {
            String name = table.text(row, key.name());
            if (name == null || !seen.add(name)) {
                throw new IllegalArgumentException(
                        "Row " + row + " of table " + table.name() + " needs a name of its own, not " + name);
            }
            target.append(row == 0 ? "\n    " : ",\n    ").append(quoted(name)).append(": {");
            for (int column = 1; column < table.columns().size(); column++) {
                target.append(column == 1 ? "\n        " : ",\n        ")
                        .append(quoted(table.columns().get(column).name()))
                        .append(": ")
                        .append(json(table.row(row).get(column)));
            }
            target.append(table.columns().size() > 1 ? "\n    }" : "}");
        }
        target.append(table.rowCount() == 0 ? "}\n" : "\n}\n");
    }

    private static String json(@Nullable Object cell) {
        if (cell instanceof String text) {
            return quoted(text);
        }
        if (cell instanceof Double real) {
            BigDecimal exact = new BigDecimal(real.toString()).stripTrailingZeros();
            return exact.setScale(Math.max(1, exact.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        return String.valueOf(cell);
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
