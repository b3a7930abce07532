package io.github.saros4j.examples.aging;

import io.github.saros4j.association.Quantity;
import io.github.saros4j.association.StructureValue;
import io.github.saros4j.association.Subject;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.TextTable;
import io.github.saros4j.measurement.StructureStatus;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two tables of a study: what was measured, and in whom. */
final class StudyTables {

    private static final String CASE = "case";
    private static final String LABEL = "label";
    private static final String STATUS = "status";
    private static final String VOLUME_ML = "volume_ml";
    private static final String ANNOTATED = "annotated_slices";
    private static final String SLICES = "slices";

    /** Nobody has become as old. */
    private static final double MOST_YEARS = 130;

    private static final Set<String> MISSING = Set.of("nan", "na", "n/a", "none", "null", "unknown");

    private StudyTables() {}

    /**
     * Reads measurements as {@code saros measure} writes them: {@code case}, {@code label}, {@code volume_ml}, the column of CT values and,
     * if they are there, {@code status}, {@code annotated_slices} and {@code slices}: where these two differ, a volume is not that of the
     * whole structure, and none. Without a status a volume of 0 says that there is no value, as in TotalSegmentator's files.
     */
    static List<StructureValue> measurements(Path file, String intensities) throws IOException {
        Table table = TextTable.read(file);
        requireColumns(file, table, CASE, LABEL, VOLUME_ML, intensities);
        boolean hasStatus = has(table, STATUS);
        boolean hasSlices = has(table, ANNOTATED) && has(table, SLICES);
        Set<String> seen = new HashSet<>();
        List<StructureValue> values = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String id = text(file, table, row, CASE);
            String label = text(file, table, row, LABEL);
            String place = file + ", case " + id + ", " + label + ", column ";
            if (!seen.add(id + '\n' + label)) {
                throw new DatasetException(place + LABEL + ": is there already");
            }
            OptionalDouble volume = number(place + VOLUME_ML, table.text(row, VOLUME_ML));
            OptionalDouble hu = number(place + intensities, table.text(row, intensities));
            StructureStatus status = StructureStatus.MEASURED;
            if (hasStatus) {
                status = status(place + STATUS, text(file, table, row, STATUS));
            } else if (volume.isPresent() && volume.getAsDouble() == 0) {
                volume = OptionalDouble.empty();
                hu = OptionalDouble.empty();
            }
            if (hasSlices && !text(file, table, row, ANNOTATED).equals(text(file, table, row, SLICES))) {
                volume = OptionalDouble.empty();
            }
            values.add(new StructureValue(id, label, Quantity.VOLUME, status, volume));
            values.add(new StructureValue(id, label, Quantity.ATTENUATION, status, hu));
        }
        if (values.isEmpty()) {
            throw new DatasetException(file + ": no measurements");
        }
        return values;
    }

    /** Reads whom the cases show: a table with a row a case, such as TotalSegmentator's meta.csv. */
    static List<Subject> subjects(Path file, String id, String age, String sex, boolean needsSex) throws IOException {
        Table table = TextTable.read(file);
        requireColumns(file, table, id, age);
        if (needsSex) {
            requireColumns(file, table, sex);
        }
        boolean hasSex = has(table, sex);
        Set<String> seen = new HashSet<>();
        List<Subject> subjects = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String caseId = text(file, table, row, id);
            if (!seen.add(caseId)) {
                throw new DatasetException(
                        file + ": case " + caseId + " is there twice in column " + id + "; a row a case is needed");
            }
            subjects.add(new Subject(
                    caseId,
                    age(file + ", case " + caseId + ", column " + age, table.text(row, age)),
                    hasSex
                            ? Optional.ofNullable(table.text(row, sex))
                                    .filter(word -> !isMissing(word))
                                    .map(word -> word.toLowerCase(Locale.ROOT))
                            : Optional.empty()));
        }
        return subjects;
    }

    private static boolean has(Table table, String column) {
        return table.columns().stream().map(Column::name).anyMatch(column::equals);
    }

    private static void requireColumns(Path file, Table table, String... columns) {
        for (String column : columns) {
            if (!has(table, column)) {
                throw new DatasetException(file + ": no column " + column + " among "
                        + table.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
            }
        }
    }

    private static String text(Path file, Table table, int row, String column) {
        String text = table.text(row, column);
        if (text == null) {
            throw new DatasetException(file + ": row " + (row + 1) + " below the header has no " + column);
        }
        return text;
    }

    private static boolean isMissing(String text) {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static OptionalDouble number(String place, @Nullable String text) {
        if (text == null || isMissing(text)) {
            return OptionalDouble.empty();
        }
        double value;
        try {
            value = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new DatasetException(place + ": '" + text + "' is no number such as 63 or 63.5");
        }
        if (!Double.isFinite(value)) {
            throw new DatasetException(place + ": '" + text + "' is too large");
        }
        return OptionalDouble.of(value);
    }

    /** Some tables say -1 for what is not known; that is no age, and neither is a date of birth. */
    private static OptionalDouble age(String place, @Nullable String text) {
        OptionalDouble years = number(place, text);
        if (years.isPresent() && years.getAsDouble() < 0) {
            throw new DatasetException(place + ": '" + text + "' is no age; leave it empty where it is not known");
        }
        if (years.isPresent() && years.getAsDouble() > MOST_YEARS) {
            throw new DatasetException(place + ": '" + text + "' is no age in years");
        }
        return years;
    }

    private static StructureStatus status(String place, String text) {
        for (StructureStatus status : StructureStatus.values()) {
            if (status.key().equals(text)) {
                return status;
            }
        }
        throw new DatasetException(place + ": '" + text + "' is none of "
                + Arrays.stream(StructureStatus.values())
                        .map(StructureStatus::key)
                        .collect(Collectors.joining(", ")));
    }
}
