package io.github.saros4j.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables that {@link CsvTableWriter} wrote, or somebody edited: CSV in UTF-8, with a byte order mark or without. */
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
     * @throws TableFormatException if it is not UTF-8 or no CSV, a column is unknown or there twice, a row has another number of fields
     *     than the header, or a field is not of its column's type; the message names file, line, column and value
     */
    public Table read(Path file, String name, List<Column> columns) throws IOException {
        Table.Builder table = Table.builder(name, columns.toArray(Column[]::new));
        List<CsvRecord> lines = lines(file);
        List<String> header = lines.isEmpty() ? List.of() : lines.get(0).getFields();
        checkHeader(file, header, columns);
        for (CsvRecord line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.getFieldCount() != header.size()) {
                throw new TableFormatException(file + ", line " + line.getStartingLineNumber() + ": has "
                        + line.getFieldCount() + " fields, the header " + header.size() + ": " + line.getFields());
            }
            @Nullable Object[] cells = new @Nullable Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                Column column = columns.get(i);
                int place = header.indexOf(column.name());
                String text = place < 0 ? "" : line.getField(place);
                cells[i] = text.isEmpty() ? null : cell(file, line, column, text);
            }
            table.row(cells);
        }
        return table.build();
    }

    private static List<CsvRecord> lines(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        try {
            String text = Files.readString(file);
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // read() says what is wrong, with the line
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .stream()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new TableFormatException(file + ": not UTF-8 text");
        } catch (CsvParseException e) {
            throw new TableFormatException(file + ": no valid CSV: " + e.getMessage());
        }
    }

    private static void checkHeader(Path file, List<String> header, List<Column> columns) {
        List<String> known = columns.stream().map(Column::name).toList();
        for (String column : header) {
            if (!known.contains(column)) {
                throw new TableFormatException(file + ", line 1: column '" + column + "' is none of " + known);
            }
        }
        if (Set.copyOf(header).size() < header.size()) {
            throw new TableFormatException(file + ", line 1: a column is there twice: " + header);
        }
    }

    private static Object cell(Path file, CsvRecord line, Column column, String text) {
        try {
            return switch (column.type()) {
                case TEXT -> text;
                case INTEGER -> new BigDecimal(text.strip()).longValueExact();
                case REAL -> finite(new BigDecimal(text.strip()).doubleValue());
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new TableFormatException(file + ", line " + line.getStartingLineNumber() + ", " + column.name()
                    + ": '" + text + "' is no " + (column.type() == Column.Type.INTEGER ? "whole number" : "number"));
        }
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("too large");
        }
        return number;
    }
}
