package io.github.saros4j.dataset;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tolerances: a CSV in UTF-8 (with a byte order mark or without), separated by commas or, where the header has more of these, by
 * semicolons, with the columns {@code label} (a key or a printed name) and {@code tolerance_mm}; other columns do not matter.
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
     * @throws DatasetException if it is not UTF-8 or no CSV, has no row, a column is missing or there twice, a name is unknown or stands there
     *     twice, or a tolerance is no number from 0; the message names file, line and value
     */
    public static Map<String, Double> read(Path file, LabelSet<?> labels, Collection<String> others)
            throws IOException {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        for (CsvRow row : CsvText.read(file, List.of(LABEL, TOLERANCE), DatasetException::new)
                .rows()) {
            String name = row.text(LABEL);
            String key = others.contains(name)
                    ? name
                    : labels.byName(name)
                            .map(Label::key)
                            .orElseThrow(() -> row.complaint(LABEL, "'" + name + "' is no label of " + labels));
            if (byLabel.put(key, tolerance(row)) != null) {
                throw row.complaint(LABEL, "'" + name + "' has a tolerance already");
            }
        }
        if (byLabel.isEmpty()) {
            throw new DatasetException(
                    file + ": no tolerances; rows under " + LABEL + "," + TOLERANCE + " are expected");
        }
        return byLabel;
    }

    private static double tolerance(CsvRow row) {
        String text = row.text(TOLERANCE);
        double mm;
        try {
            mm = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException notANumber) {
            throw row.complaint(TOLERANCE, "'" + text + "' is no number of mm");
        }
        if (!(mm >= 0 && mm < Double.POSITIVE_INFINITY)) {
            throw row.complaint(TOLERANCE, "a tolerance is 0 mm or more, not '" + text + "'");
        }
        return mm;
    }
}
