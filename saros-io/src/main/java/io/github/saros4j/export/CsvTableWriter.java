package io.github.saros4j.export;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV by RFC 4180, but with lines that end in LF: a header of column names, then the rows. Quotes stand
 * only where they are needed. Units are not written.
 *
 * <p>An empty cell is an empty field, as is an empty text. Integers and whole reals are plain digits; other reals have a
 * point and, by {@link Double#toString(double)}, as many digits as it takes to read the same number back.
 */
public final class CsvTableWriter implements TableWriter {

    /** A writer of CSV. */
    public CsvTableWriter() {}

    @Override
    public void write(Table table, Appendable target) throws IOException {
        writeLine(table.columns().stream().map(Column::name).toList(), target);
        for (int row = 0; row < table.rowCount(); row++) {
            writeLine(table.row(row), target);
        }
    }

    private static void writeLine(List<? extends @Nullable Object> cells, Appendable target) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            target.append(i == 0 ? "" : ",").append(cell == null ? "" : quotedIfNeeded(CellText.of(cell)));
        }
        if (cells.size() == 1 && isEmpty(cells.get(0))) {
            // An empty line would be passed over as no row at all.
            target.append("\"\"");
        }
        target.append('\n');
    }

    private static boolean isEmpty(@Nullable Object cell) {
        return cell == null || cell.equals("");
    }

    /** Line breaks, commas and quotes need quotes around them, and so do outer blanks, which some readers strip. */
    private static String quotedIfNeeded(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
