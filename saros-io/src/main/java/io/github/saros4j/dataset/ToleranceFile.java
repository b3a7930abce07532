package io.github.saros4j.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tolerances: a CSV in UTF-8 (with a byte order mark or without) with the columns {@code label} (a key or a printed name) and {@code tolerance_mm}; other
 * columns do not matter.
 */
public final class ToleranceFile {

    private static final String LABEL = "label";
    private static final String TOLERANCE = "tolerance_mm";

    private ToleranceFile() {}

    /**
     * Reads a file.
     *
     * @param file the CSV
     * @param labels the labels that may be named
     * @param others other names that may stand in the label column, such as those of unions
     * @return mm by label key or other name, in the file's order
     * @throws IOException if the file cannot be read
     * @throws DatasetException if it is not UTF-8 or no CSV, has no row, a column is missing, a name is unknown or stands there
     *     twice, or a tolerance is no number from 0; the message names file, line and value
     */
    public static Map<String, Double> read(Path file, LabelSet<?> labels, Collection<String> others)
            throws IOException {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            for (String column : List.of(LABEL, TOLERANCE)) {
                if (!row.getHeader().contains(column)) {
                    throw new DatasetException(file + ": no column " + column + " among " + row.getHeader());
                }
            }
            if (row.getFieldCount() != row.getHeader().size()) {
                throw complaint(
                        file,
                        row,
                        row.getFieldCount() + " values for " + row.getHeader().size() + " columns");
            }
            String name = row.getField(LABEL).strip();
            String key = others.contains(name)
                    ? name
                    : labels.byName(name)
                            .map(Label::key)
                            .orElseThrow(() -> complaint(file, row, "'" + name + "' is no label of " + labels));
            if (byLabel.put(key, tolerance(file, row)) != null) {
                throw complaint(file, row, "'" + name + "' has a tolerance already");
            }
        }
        if (byLabel.isEmpty()) {
            throw new DatasetException(
                    file + ": no tolerances; rows under " + LABEL + "," + TOLERANCE + " are expected");
        }
        return byLabel;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        try {
            String text = Files.readString(file);
            return CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .stream()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + ": not UTF-8 text");
        } catch (CsvParseException e) {
            throw new DatasetException(file + ": no valid CSV: " + e.getMessage());
        }
    }

    private static double tolerance(Path file, NamedCsvRecord row) {
        String text = row.getField(TOLERANCE).strip();
        double mm;
        try {
            mm = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException notANumber) {
            throw complaint(file, row, "'" + text + "' is no number of mm");
        }
        if (!(mm >= 0 && mm < Double.POSITIVE_INFINITY)) {
            throw complaint(file, row, "a tolerance is 0 mm or more, not '" + text + "'");
        }
        return mm;
    }

    private static DatasetException complaint(Path file, NamedCsvRecord row, String what) {
        return new DatasetException(file + ", line " + row.getStartingLineNumber() + ": " + what);
    }
}
