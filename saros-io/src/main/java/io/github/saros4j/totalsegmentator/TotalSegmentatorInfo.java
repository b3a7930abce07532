package io.github.saros4j.totalsegmentator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * TotalSegmentator's table of subjects, {@code meta.csv}. Immutable; rows keep the file's order.
 *
 * <p>CSV in UTF-8 with a byte order mark or without, separated by semicolons. The columns {@code image_id}, {@code age},
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
     * @throws DatasetException if it is not UTF-8 or no CSV, a column is missing, an id is blank or there twice, or a value is not
     *     allowed in its column; the message names file, line, column and value
     */
    public static TotalSegmentatorInfo read(Path file) throws IOException {
        Map<String, TotalSegmentatorSubject> subjects = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(file)) {
            TotalSegmentatorSubject subject = new Row(file, row).subject();
            if (subjects.put(subject.id(), subject) != null) {
                throw new Row(file, row).complaint(ID, "'" + subject.id() + "' is there already");
            }
        }
        return new TotalSegmentatorInfo(file.toString(), subjects.values());
    }

    /**
     * Whether a file is such a table, by its first line.
     *
     * @param file a CSV file
     * @return true if the first line has the columns of this table between semicolons
     * @throws IOException if it cannot be read
     */
    public static boolean isAt(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(header -> List.of(
                                    header.replace("\uFEFF", "").strip().split(";"))
                            .containsAll(COLUMNS))
                    .isPresent();
        } catch (UncheckedIOException notText) {
            return false;
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        List<NamedCsvRecord> rows;
        try {
            String text = Files.readString(file);
            rows = CsvReader.builder()
                    .fieldSeparator(';')
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
        if (rows.isEmpty()) {
            throw new DatasetException(
                    file + ": no subjects; rows under " + String.join(";", COLUMNS) + " are expected");
        }
        List<String> missing = COLUMNS.stream()
                .filter(column -> !rows.get(0).getHeader().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new DatasetException(file + ": missing column " + String.join(", ", missing) + "; found "
                    + String.join(", ", rows.get(0).getHeader()));
        }
        return rows;
    }

    /** One row of the file. */
    private record Row(Path file, NamedCsvRecord row) {

        TotalSegmentatorSubject subject() {
            if (row.getFieldCount() != row.getHeader().size()) {
                throw new DatasetException(file + ", line " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                        + " values for " + row.getHeader().size() + " columns");
            }
            if (text(ID).isEmpty()) {
                throw complaint(ID, "'' is no id");
            }
            Map<String, String> extra = new LinkedHashMap<>();
            for (String column : row.getHeader()) {
                if (!COLUMNS.contains(column)) {
                    extra.put(column, row.getField(column).strip());
                }
            }
            return new TotalSegmentatorSubject(
                    text(ID), age(), sex(), optional(INSTITUTE), optional(STUDY_TYPE), split(), extra);
        }

        private String text(String column) {
            return row.getField(column).strip();
        }

        private Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        private OptionalDouble age() {
            String text = text(AGE);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (!text.matches("[0-9]{1,3}([.][0-9]+)?")) {
                throw complaint(AGE, "'" + text + "' is no number of years");
            }
            return OptionalDouble.of(new BigDecimal(text).doubleValue());
        }

        private Optional<Sex> sex() {
            return switch (text(GENDER).toLowerCase(Locale.ROOT)) {
                case "" -> Optional.empty();
                case "f" -> Optional.of(Sex.FEMALE);
                case "m" -> Optional.of(Sex.MALE);
                default -> throw complaint(GENDER, "'" + text(GENDER) + "' is none of m, f");
            };
        }

        private TotalSegmentatorSplit split() {
            for (TotalSegmentatorSplit split : TotalSegmentatorSplit.values()) {
                if (split.key().equalsIgnoreCase(text(SPLIT))) {
                    return split;
                }
            }
            throw complaint(SPLIT, "'" + text(SPLIT) + "' is none of train, val, test");
        }

        DatasetException complaint(String column, String what) {
            return new DatasetException(
                    file + ", line " + row.getStartingLineNumber() + ", column " + column + ": " + what);
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
