package io.github.saros4j.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The data set's table of cases, {@code Segmentation Info.csv}. Immutable; rows and columns keep the file's order.
 *
 * <p>Read: CSV in UTF-8, separated by commas or, where the header has more of these, by semicolons, lines ending in LF or
 * CRLF, with or without a byte order mark and quotes, columns in any order, upper or lower case; columns that SAROS does
 * not define are kept. Written: commas, LF, no byte order mark, quotes where they are needed.
 */
public final class SegmentationInfo {

    /** The file's name in the data set. */
    public static final String FILE_NAME = "Segmentation Info.csv";

    private final String source;
    private final List<String> columns;
    private final List<CaseInfo> cases;
    private final Map<String, CaseInfo> byId = new LinkedHashMap<>();

    SegmentationInfo(String source, List<String> columns, List<CaseInfo> cases) {
        this.source = source;
        this.columns = List.copyOf(columns);
        this.cases = List.copyOf(cases);
        for (CaseInfo info : cases) {
            if (byId.put(info.id(), info) != null) {
                throw new IllegalArgumentException("Two cases have the id " + info.id());
            }
        }
    }

    /**
     * One fold's turn in cross-validation.
     *
     * @param heldOut the fold that validates
     * @param training the cases of the four other folds
     * @param validation the cases of the held-out fold
     */
    public record Fold(Split heldOut, SegmentationInfo training, SegmentationInfo validation) {}

    /**
     * Reads the table.
     *
     * @param file the CSV file
     * @return its cases
     * @throws IOException if it cannot be read
     * @throws SegmentationInfoException if it is not UTF-8 or no CSV, a column is missing or there twice, an id is there
     *     twice, or a value is not allowed in its column
     */
    public static SegmentationInfo read(Path file) throws IOException {
        return SegmentationInfoParser.parse(
                file.toString(), CsvText.read(file, InfoColumn.headers(), SegmentationInfoException::new));
    }

    /**
     * A table of cases made in memory. Its columns are those of SAROS, then the cases' extra ones in the order in which
     * they first occur.
     *
     * @param cases the cases, in the order of rows
     * @return the table
     * @throws IllegalArgumentException if two cases share an id, or an extra column has the name of one of SAROS
     */
    public static SegmentationInfo of(Collection<CaseInfo> cases) {
        Set<String> columns = new LinkedHashSet<>(InfoColumn.headers());
        for (CaseInfo info : cases) {
            for (String column : info.extra().keySet()) {
                if (InfoColumn.of(column).isPresent()) {
                    throw new IllegalArgumentException(
                            info.id() + ": extra column " + column + " is a column of SAROS");
                }
                columns.add(column);
            }
        }
        return new SegmentationInfo("table in memory", List.copyOf(columns), List.copyOf(cases));
    }

    /**
     * Where the table comes from, for messages.
     *
     * @return a file's path or another description
     */
    public String source() {
        return source;
    }

    /**
     * The columns, those that SAROS does not define included.
     *
     * @return an unmodifiable list, in the file's order
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The cases.
     *
     * @return an unmodifiable list, in the file's order
     */
    public List<CaseInfo> cases() {
        return cases;
    }

    /**
     * The cases' ids.
     *
     * @return an unmodifiable set, in the file's order
     */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /**
     * One case.
     *
     * @param id its id, such as {@code case_042}
     * @return the case, or empty if the table has none of that id
     */
    public Optional<CaseInfo> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Some of the cases.
     *
     * @param wanted which to keep
     * @return a table of those rows, with all columns
     */
    public SegmentationInfo filter(Predicate<CaseInfo> wanted) {
        return new SegmentationInfo(
                source, columns, cases.stream().filter(wanted).toList());
    }

    /**
     * The same rows and columns with other splits.
     *
     * @param splits the split of every case, by id
     * @return a table of those splits
     * @throws IllegalArgumentException if a case has none
     */
    public SegmentationInfo withSplits(Map<String, Split> splits) {
        List<CaseInfo> moved = new ArrayList<>(cases.size());
        for (CaseInfo info : cases) {
            Split split = splits.get(info.id());
            if (split == null) {
                throw new IllegalArgumentException("No split is given for " + info.id());
            }
            moved.add(info.withSplit(split));
        }
        return new SegmentationInfo(source, columns, moved);
    }

    /**
     * The cases of one or several splits.
     *
     * @param first a split
     * @param more further splits
     * @return a table of those rows
     */
    public SegmentationInfo in(Split first, Split... more) {
        Set<Split> wanted = EnumSet.of(first, more);
        return filter(info -> wanted.contains(info.split()));
    }

    /**
     * What the data set's authors train with where there is no cross-validation.
     *
     * @return the cases of folds 2 to 5
     */
    public SegmentationInfo training() {
        return in(Split.FOLD_2, Split.FOLD_3, Split.FOLD_4, Split.FOLD_5);
    }

    /**
     * What the data set's authors validate with where there is no cross-validation.
     *
     * @return the cases of fold 1
     */
    public SegmentationInfo validation() {
        return in(Split.FOLD_1);
    }

    /**
     * The held-out test set.
     *
     * @return the cases in no fold
     */
    public SegmentationInfo test() {
        return in(Split.TEST);
    }

    /**
     * Five-fold cross-validation: each fold validates once, the four others train. No test case takes part.
     *
     * @return five pairs, fold 1 held out first
     */
    public List<Fold> crossValidation() {
        return Split.folds().stream()
                .map(heldOut -> new Fold(
                        heldOut, filter(info -> info.split() != heldOut && info.split() != Split.TEST), in(heldOut)))
                .toList();
    }

    /**
     * The cases patient by patient: 900 cases are fewer patients, and cases of one patient are not independent.
     *
     * @return an unmodifiable map; patients in the order of their first case, cases in the file's order
     */
    public Map<PatientId, List<CaseInfo>> byPatient() {
        Map<PatientId, List<CaseInfo>> groups = new LinkedHashMap<>();
        for (CaseInfo info : cases) {
            groups.computeIfAbsent(info.patient(), patient -> new ArrayList<>()).add(info);
        }
        groups.replaceAll((patient, group) -> List.copyOf(group));
        return Collections.unmodifiableMap(groups);
    }

    /**
     * The patients and groups of the cases, for statistics: groupings {@code split}, {@code sex}, {@code anatomic_region},
     * {@code collection} and {@code has_breast_implant} (true, false), and every extra column that has a name of its own;
     * there a blank value is none.
     *
     * @return what is known of the cases
     */
    public CohortInfo toCohortInfo() {
        CohortInfo.Builder info = CohortInfo.builder();
        for (CaseInfo row : cases) {
            Map<String, String> groups = new LinkedHashMap<>();
            groups.put("split", row.split().key());
            groups.put("sex", row.sex().key());
            groups.put("anatomic_region", row.anatomicRegion().key());
            groups.put("collection", row.patient().collection());
            groups.put("has_breast_implant", Boolean.toString(row.hasBreastImplant()));
            row.extra().forEach((column, value) -> {
                if (!column.isBlank() && !value.isBlank()) {
                    groups.putIfAbsent(column, value);
                }
            });
            info.add(row.id(), row.patient().toString(), groups);
        }
        return info.build();
    }

    /**
     * Writes the table, extra columns included, in this order of columns and rows. The file is there whole or not at
     * all.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        String csv = toCsv();
        AtomicFile.write(file, out -> {
            OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(csv);
            writer.flush();
        });
    }

    private String toCsv() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            for (CaseInfo info : cases) {
                csv.writeRecord(
                        columns.stream().map(column -> value(info, column)).toList());
            }
        }
        return text.toString();
    }

    private static String value(CaseInfo info, String column) {
        return InfoColumn.of(column)
                .map(known -> known.valueOf(info))
                .orElseGet(() -> info.extra().getOrDefault(column, ""));
    }

    @Override
    public String toString() {
        return source + " (" + cases.size() + " cases)";
    }
}
