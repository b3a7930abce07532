package io.github.saros4j.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.saros4j.geometry.Orientation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns the text of the table into cases; every complaint names file, line, column and value. */
final class SegmentationInfoParser {

    private final String source;
    private final List<String> columns = new ArrayList<>();
    private final Map<InfoColumn, Integer> defined = new EnumMap<>(InfoColumn.class);
    private final Map<String, Integer> extra = new LinkedHashMap<>();

    SegmentationInfoParser(String source) {
        this.source = source;
    }

    SegmentationInfo parse(String text) {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CsvRecord> records;
        try {
            records = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(csv)
                    .stream()
                    .toList();
        } catch (CsvParseException e) {
            throw new SegmentationInfoException(source + ": no valid CSV: " + e.getMessage(), e);
        }
        if (records.isEmpty()) {
            throw new SegmentationInfoException(source + ": empty; a header with the columns "
                    + String.join(", ", InfoColumn.headers()) + " is expected");
        }
        readHeader(records.get(0));
        List<CaseInfo> cases = new ArrayList<>(records.size() - 1);
        Map<String, Long> lineById = new HashMap<>();
        for (CsvRecord row : records.subList(1, records.size())) {
            CaseInfo info = readRow(row);
            Long earlier = lineById.put(info.id(), row.getStartingLineNumber());
            if (earlier != null) {
                throw complaint(row, "id", "'" + info.id() + "' stands in line " + earlier + " already");
            }
            cases.add(info);
        }
        return new SegmentationInfo(source, columns, cases);
    }

    private void readHeader(CsvRecord header) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String field = header.getField(i);
            Optional<InfoColumn> column = InfoColumn.of(field);
            String name = column.map(InfoColumn::header).orElse(field);
            if (!seen.add(name)) {
                throw complaint(header, name, "the column is there twice");
            }
            columns.add(name);
            if (column.isPresent()) {
                defined.put(column.get(), i);
            } else {
                extra.put(name, i);
            }
        }
        List<String> missing = new ArrayList<>(InfoColumn.headers());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new SegmentationInfoException(source + ", line " + header.getStartingLineNumber()
                    + ": missing column " + String.join(", ", missing) + "; found " + String.join(", ", columns));
        }
    }

    private CaseInfo readRow(CsvRecord row) {
        if (row.getFieldCount() != columns.size()) {
            throw new SegmentationInfoException(source + ", line " + row.getStartingLineNumber() + ": "
                    + row.getFieldCount() + " values for " + columns.size() + " columns");
        }
        Map<String, String> others = new LinkedHashMap<>();
        extra.forEach((name, index) -> others.put(name, row.getField(index)));
        return new CaseInfo(
                read(row, InfoColumn.ID, CaseInfo::requireFolderName),
                read(row, InfoColumn.TCIA_STUDY_INSTANCE_UID, SegmentationInfoParser::notBlank),
                read(row, InfoColumn.TCIA_SERIES_INSTANCE_UID, SegmentationInfoParser::notBlank),
                new PatientId(
                        read(row, InfoColumn.TCIA_COLLECTION, SegmentationInfoParser::notBlank),
                        read(row, InfoColumn.TCIA_CASE_ID, SegmentationInfoParser::notBlank)),
                read(row, InfoColumn.GENDER, Sex::parse),
                read(row, InfoColumn.ANATOMIC_REGION, AnatomicRegion::parse),
                read(row, InfoColumn.HAS_BREAST_IMPLANT, SegmentationInfoParser::truth),
                read(row, InfoColumn.ORIENTATION_CODE, Orientation::parse),
                read(row, InfoColumn.SPLIT, Split::parse),
                others);
    }

    /** A parser refuses a value with an IllegalArgumentException that says what is allowed; the place is added here. */
    private <T> T read(CsvRecord row, InfoColumn column, Function<String, T> parser) {
        String value = row.getField(indexOf(column)).strip();
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new SegmentationInfoException(place(row, column.header()) + e.getMessage(), e);
        }
    }

    private int indexOf(InfoColumn column) {
        Integer index = defined.get(column);
        if (index == null) {
            throw new IllegalStateException("No column " + column + " after the header was checked");
        }
        return index;
    }

    private static String notBlank(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("'' is no value; some text is expected");
        }
        return value;
    }

    private static boolean truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + value + "' is none of TRUE, FALSE");
        };
    }

    private SegmentationInfoException complaint(CsvRecord row, String column, String what) {
        return new SegmentationInfoException(place(row, column) + what);
    }

    private String place(CsvRecord row, String column) {
        return source + ", line " + row.getStartingLineNumber() + ", column " + column + ": ";
    }
}
