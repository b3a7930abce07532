package io.github.saros4j.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV of any columns, as text: in UTF-8, with a byte order mark or without, quoted where needed, separated by commas or, where the
 * header has more of these, by semicolons.
 */
public final class TextTable {

    private TextTable() {}

    /**
     * Reads a file.
     *
     * @param file the CSV
     * @return its rows under its header, all columns of text, blanks around names and values taken off; a cell without text is empty.
     *     The table has the file's name
     * @throws IOException if the file cannot be read
     * @throws DatasetException if it is not UTF-8 or no CSV, has no header, a column's name is blank or there twice, or a row has another
     *     number of values than the header; the message names file and line
     */
    public static Table read(Path file) throws IOException {
        List<CsvRecord> records = records(file);
        if (records.isEmpty()) {
            throw new DatasetException(file + ": empty; a header is expected");
        }
        List<String> header =
                records.get(0).getFields().stream().map(String::strip).toList();
        if (header.contains("") || header.stream().distinct().count() < header.size()) {
            throw complaint(file, records.get(0), "columns need different names that are not blank: " + header);
        }
        Table.Builder table = Table.builder(
                VolumeFiles.name(file), header.stream().map(Column::text).toArray(Column[]::new));
        for (CsvRecord row : records.subList(1, records.size())) {
            if (row.getFieldCount() != header.size()) {
                throw complaint(file, row, row.getFieldCount() + " values for " + header.size() + " columns");
            }
            table.row(row.getFields().stream().map(TextTable::cell).toArray());
        }
        return table.build();
    }

    private static @Nullable Object cell(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static List<CsvRecord> records(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        try {
            String text = Files.readString(file);
            String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return CsvReader.builder()
                    .fieldSeparator(separator(csv))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(csv)
                    .stream()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + ": not UTF-8 text");
        } catch (CsvParseException e) {
            throw new DatasetException(file + ": no valid CSV: " + e.getMessage());
        }
    }

    /** Commas, or semicolons where the first line has more of these. */
    static char separator(String csv) {
        String header = csv.lines().findFirst().orElse("");
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    private static DatasetException complaint(Path file, CsvRecord row, String what) {
        return new DatasetException(file + ", line " + row.getStartingLineNumber() + ": " + what);
    }
}
