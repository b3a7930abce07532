package io.github.saros4j.totalsegmentator;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * TotalSegmentator's table of subjects, {@code meta.csv}. Immutable; rows keep the file's order.
 *
 * <p>CSV in UTF-8 with a byte order mark or without, separated by semicolons or, as spreadsheets may save it, by commas. The columns {@code image_id}, {@code age},
 * {@code gender} ({@code m}, {@code f}), {@code institute}, {@code study_type} and {@code split} must be there, in any order; a short form of the
 * table ends with them, later ones go on. Age, gender, institute and study type may be empty in a row.
 */
public final class TotalSegmentatorInfo {

    /** The file's name in the data set. */
    public static final String FILE_NAME = "meta.csv";

    private static final String ID = "image_id";
    private static final String AGE = "age";
    private static final String GENDER = "gender";
    private static final String INSTITUTE = "institute";
    private static final String STUDY_TYPE = "study_type";
    private static final String SPLIT = "split";
    private static final List<String> COLUMNS = List.of(ID, AGE, GENDER, INSTITUTE, STUDY_TYPE, SPLIT);

    private final String source;
    private final Map<String, TotalSegmentatorSubject> byId = new LinkedHashMap<>();

    private TotalSegmentatorInfo(String source, Collection<TotalSegmentatorSubject> subjects) {
        this.source = source;
        subjects.forEach(subject -> byId.put(subject.id(), subject));
    }

    /**
     * Reads the table.
     *
     * @param file the CSV file
     * @return its subjects
     * @throws IOException if it cannot be read
     * @throws DatasetException if it is not UTF-8 or no CSV, a column is missing or there twice, an id is blank or there twice, or a value is not
     *     allowed in its column; the message names file, line, column and value
     */
    public static TotalSegmentatorInfo read(Path file) throws IOException {
        Map<String, TotalSegmentatorSubject> subjects = new LinkedHashMap<>();
        CsvText table = CsvText.read(file, COLUMNS, DatasetException::new);
        for (CsvRow row : table.rows()) {
            TotalSegmentatorSubject subject = new Row(table, row).subject();
            if (subjects.put(subject.id(), subject) != null) {
                throw row.complaint(ID, "'" + subject.id() + "' is there already");
            }
        }
        if (subjects.isEmpty()) {
            throw new DatasetException(
                    file + ": no subjects; rows under " + String.join(";", COLUMNS) + " are expected");
        }
        return new TotalSegmentatorInfo(file.toString(), subjects.values());
    }

    /**
     * Whether a file is such a table, by the name of its column of ids. Other columns may still be missing, which {@link #read} says.
     *
     * @param file a CSV file
     * @return true if the header has {@code image_id}
     * @throws IOException if it cannot be read
     */
    public static boolean isAt(Path file) throws IOException {
        return CsvText.hasColumns(file, List.of(ID));
    }

    /** One row of the file. */
    private record Row(CsvText table, CsvRow row) {

        TotalSegmentatorSubject subject() {
            if (row.text(ID).isEmpty()) {
                throw row.complaint(ID, "'' is no id");
            }
            Map<String, String> extra = new LinkedHashMap<>();
            for (String column : table.columns()) {
                if (!COLUMNS.contains(column)) {
                    extra.put(column, row.text(column));
                }
            }
            return new TotalSegmentatorSubject(
                    row.text(ID), age(), sex(), optional(INSTITUTE), optional(STUDY_TYPE), split(), extra);
        }

        private Optional<String> optional(String column) {
            return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
        }

        private OptionalDouble age() {
            String text = row.text(AGE);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (!text.matches("[0-9]{1,3}([.][0-9]+)?")) {
                throw row.complaint(AGE, "'" + text + "' is no number of years");
            }
            return OptionalDouble.of(new BigDecimal(text).doubleValue());
        }

        private Optional<Sex> sex() {
            return switch (row.text(GENDER).toLowerCase(Locale.ROOT)) {
                case "" -> Optional.empty();
                case "f" -> Optional.of(Sex.FEMALE);
                case "m" -> Optional.of(Sex.MALE);
                default -> throw row.complaint(GENDER, "'" + row.text(GENDER) + "' is none of m, f");
            };
        }

        private TotalSegmentatorSplit split() {
            for (TotalSegmentatorSplit split : TotalSegmentatorSplit.values()) {
                if (split.key().equalsIgnoreCase(row.text(SPLIT))) {
                    return split;
                }
            }
            throw row.complaint(SPLIT, "'" + row.text(SPLIT) + "' is none of train, val, test");
        }
    }

    /**
     * The subjects.
     *
     * @return an unmodifiable list, in the file's order
     */
    public List<TotalSegmentatorSubject> subjects() {
        return List.copyOf(byId.values());
    }

    /**
     * One subject.
     *
     * @param id such as {@code s0011}
     * @return its row, or empty if the table has none
     */
    public Optional<TotalSegmentatorSubject> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The subjects of a split.
     *
     * @param split a part of the data set
     * @return a table of those rows
     */
    public TotalSegmentatorInfo in(TotalSegmentatorSplit split) {
        return new TotalSegmentatorInfo(
                source,
                byId.values().stream()
                        .filter(subject -> subject.split() == split)
                        .toList());
    }

    /**
     * Patients and groups, for statistics: groupings {@code split}, {@code sex}, {@code institute}, {@code study_type} and each further column;
     * blank values are none. The table does not say which subjects are one patient: each is taken for one.
     *
     * @return what is known of the subjects
     */
    public CohortInfo toCohortInfo() {
        CohortInfo.Builder info = CohortInfo.builder();
        for (TotalSegmentatorSubject subject : byId.values()) {
            Map<String, String> groups = new LinkedHashMap<>();
            groups.put(SPLIT, subject.split().key());
            subject.sex().ifPresent(sex -> groups.put("sex", sex.key()));
            subject.institute().ifPresent(institute -> groups.put(INSTITUTE, institute));
            subject.studyType().ifPresent(type -> groups.put(STUDY_TYPE, type));
            subject.extra().forEach((column, value) -> {
                if (!column.isBlank() && !value.isBlank()) {
                    groups.putIfAbsent(column, value);
                }
            });
            info.add(subject.id(), subject.id(), groups);
        }
        return info.build();
    }

    @Override
    public String toString() {
        return source + " (" + byId.size() + " subjects)";
    }
}
