package io.github.saros4j.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tolerances: a CSV in UTF-8 with the columns {@code label} (a key or a printed name) and {@code tolerance_mm}; other
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
     * @throws DatasetException if a column is missing, a name is unknown or stands there twice, or a tolerance is no number from 0;
     *     the message names file, line and value
     */
    public static Map<String, Double> read(Path file, LabelSet<?> labels, Collection<String> others)
            throws IOException {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                for (String column : List.of(LABEL, TOLERANCE)) {
                    if (row.findField(column).isEmpty()) {
                        throw new DatasetException(file + ": no column " + column + " among " + row.getHeader());
                    }
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
        } catch (CsvParseException e) {
            throw new DatasetException(file + ": no valid CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (byLabel.isEmpty()) {
            throw new DatasetException(
                    file + ": no tolerances; rows under " + LABEL + "," + TOLERANCE + " are expected");
        }
        return byLabel;
    }

    private static double tolerance(Path file, NamedCsvRecord row) {
        String text = row.getField(TOLERANCE).strip();
        try {
            double mm = Double.parseDouble(text);
            if (mm >= 0 && mm < Double.POSITIVE_INFINITY) {
                return mm;
            }
        } catch (NumberFormatException notANumber) {
            throw complaint(file, row, "'" + text + "' is no number of mm");
        }
        throw complaint(file, row, "a tolerance is 0 mm or more, not '" + text + "'");
    }

    private static DatasetException complaint(Path file, NamedCsvRecord row, String what) {
        return new DatasetException(file + ", line " + row.getStartingLineNumber() + ": " + what);
    }
}
