package io.github.saros4j.export;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables that {@link CsvTableWriter} wrote, or somebody edited: CSV in UTF-8, with a byte order mark or without, separated by commas
 * or, where the header has more of these, by semicolons.
 */
public final class CsvTableReader {

    /** A reader of CSV. */
    public CsvTableReader() {}

    /**
     * Reads a table.
     *
     * @param file the CSV, whose first line names the columns
     * @param name the table's name
     * @param columns what may be there; columns that the file lacks, in any order in the file, are empty
     * @return the table, with all columns in the order given; an empty field is an empty cell
     * @throws IOException if the file cannot be read
     * @throws TableFormatException if it is not UTF-8 or no CSV, has no header, a column is unknown or there twice, a row has another
     *     number of values than the header, or a value is not of its column's type; the message names file, line, column and value
     */
    public Table read(Path file, String name, List<Column> columns) throws IOException {
        Table.Builder table = Table.builder(name, columns.toArray(Column[]::new));
        CsvText csv = CsvText.read(file, List.of(), TableFormatException::new);
        List<String> known = columns.stream().map(Column::name).toList();
        for (String column : csv.columns()) {
            if (!known.contains(column)) {
                throw new TableFormatException(file + ": column '" + column + "' is none of " + known);
            }
        }
        for (CsvRow row : csv.rows()) {
            table.row(columns.stream()
                    .map(column -> csv.columns().contains(column.name()) ? cell(row, column) : null)
                    .toArray());
        }
        return table.build();
    }

    private static @Nullable Object cell(CsvRow row, Column column) {
        String text = row.exact(column.name());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (column.type()) {
                case TEXT -> text;
                case INTEGER -> new BigDecimal(text.strip()).longValueExact();
                case REAL -> finite(new BigDecimal(text.strip()).doubleValue());
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw row.complaint(
                    column.name(),
                    "'" + text + "' is no " + (column.type() == Column.Type.INTEGER ? "whole number" : "number"));
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("too large");
        }
        return number;
    }
}
