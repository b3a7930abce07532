package io.github.saros4j.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.saros4j.SarosException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of text: CSV with a header. Immutable; columns and rows keep their order.
 *
 * <p>Values stand between commas or, where the header has more of these, between semicolons, and in quotes where needed; lines end in
 * LF or CRLF, and empty ones do not count. Blanks around a column's name do not belong to it. No two columns have one name; one may have
 * none, as the first has in tables that are written with their rows' numbers. All rows have as many values as the header.
 */
public final class CsvText {

    private final String source;
    private final Function<String, ? extends SarosException> problem;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvText(
            String source,
            List<CsvRecord> records,
            List<String> required,
            Function<String, ? extends SarosException> problem) {
        this.source = source;
        this.problem = problem;
        if (records.isEmpty()) {
            throw problem.apply(source + ": empty; a header "
                    + (required.isEmpty() ? "" : "with the columns " + String.join(", ", required) + " ")
                    + "is expected");
        }
        CsvRecord header = records.get(0);
        this.columns = header.getFields().stream()
                .map(String::strip)
                .map(name -> spelling(name, required))
                .toList();
        checkHeader(header, required);
        for (CsvRecord row : records.subList(1, records.size())) {
            if (row.getFieldCount() != columns.size()) {
                throw problem.apply(place(row.getStartingLineNumber()) + ": " + row.getFieldCount()
                        + (row.getFieldCount() == 1 ? " value for " : " values for ") + columns.size() + " columns");
            }
            rows.add(new CsvRow(this, row));
        }
    }

    /**
     * Reads a file in UTF-8, with a byte order mark or without.
     *
     * @param file the file
     * @param required columns that must be there; in the file their names may be in upper or lower case
     * @param problem makes the error of a message that says what is wrong, and where
     * @return the table
     * @throws IOException if the file cannot be read, or is a folder
     * @throws SarosException as {@code problem} makes it, if the file is not UTF-8, no CSV or has no header, a column is missing or there
     *     twice, or a row has another number of values than the header; the message names file and line
     */
    public static CsvText read(Path file, List<String> required, Function<String, ? extends SarosException> problem)
            throws IOException {
        String text = TextFile.read(file, problem);
        return of(file.toString(), text, required, problem);
    }

    /**
     * Takes a text apart.
     *
     * @param source where it comes from, for messages
     * @param text header and rows
     * @param required columns that must be there; in the text their names may be in upper or lower case
     * @param problem makes the error of a message that says what is wrong, and where
     * @return the table
     * @throws SarosException as {@code problem} makes it, if it is no CSV or has no header, a column is missing or there twice, or a row
     *     has another number of values than the header; the message names source and line
     */
    public static CsvText of(
            String source, String text, List<String> required, Function<String, ? extends SarosException> problem) {
        List<CsvRecord> records;
        try (Stream<CsvRecord> lines = lines(text)) {
            records = lines.toList();
        } catch (CsvParseException e) {
            throw problem.apply(source + ": no valid CSV: " + e.getMessage());
        }
        return new CsvText(source, records, required, problem);
    }

    /**
     * Whether a file is a table with some columns, by its header; rows are not looked at.
     *
     * @param file the file
     * @param columns names, in upper or lower case
     * @return true if all of them are there; false if one is not, or the file is not UTF-8 or no CSV
     * @throws IOException if the file cannot be read, or is a folder
     */
    public static boolean hasColumns(Path file, Collection<String> columns) throws IOException {
        try (Stream<CsvRecord> lines = lines(TextFile.read(file, SarosException::new))) {
            List<String> names = lines.limit(1)
                    .flatMap(header -> header.getFields().stream())
                    .map(String::strip)
                    .toList();
            return columns.stream().allMatch(column -> names.stream().anyMatch(column::equalsIgnoreCase));
        } catch (SarosException | CsvParseException noTable) {
            return false;
        }
    }

    private static Stream<CsvRecord> lines(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // it is said here what is wrong, with the line
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream();
    }

    /** Counted in the first line that is not blank, outside quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            started |= !Character.isWhitespace(c);
            if (quoted) {
                continue;
            }
            if (started && (c == '\n' || c == '\r')) {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static String spelling(String name, List<String> required) {
        return required.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private void checkHeader(CsvRecord header, List<String> required) {
        String place = place(header.getStartingLineNumber());
        for (String column : columns) {
            if (places.put(column, places.size()) != null) {
                throw problem.apply(place
                        + (column.isEmpty()
                                ? ": several columns have no name"
                                : ", column " + column + ": the column is there twice"));
            }
        }
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw problem.apply(
                    place + ": missing column " + String.join(", ", missing) + "; found " + String.join(", ", columns));
        }
    }

    /** Source and line, to begin a message with. */
    String place(long line) {
        return source + ", line " + line;
    }

    /** The index of a column. */
    int indexOf(String column) {
        Integer index = places.get(column);
        if (index == null) {
            throw new IllegalArgumentException("No column " + column + " among " + columns);
        }
        return index;
    }

    SarosException problem(String message) {
        return problem.apply(message);
    }

    /**
     * The columns' names, required ones as they were asked for.
     *
     * @return an unmodifiable list without repetition, in the header's order; the name may be empty
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The rows below the header.
     *
     * @return an unmodifiable list, in the text's order
     */
    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public String toString() {
        return source + " (" + rows.size() + " rows)";
    }
}
