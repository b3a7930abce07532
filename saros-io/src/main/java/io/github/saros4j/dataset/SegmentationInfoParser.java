package io.github.saros4j.dataset;

import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Turns the rows of the table into cases; every complaint names file, line, column and value. */
final class SegmentationInfoParser {

    private final List<String> extra;

    private SegmentationInfoParser(CsvText table) {
        this.extra = table.columns().stream()
                .filter(column -> InfoColumn.of(column).isEmpty())
                .toList();
    }

    /** Of a table that has all columns of SAROS. */
    static SegmentationInfo parse(String source, CsvText table) {
        SegmentationInfoParser parser = new SegmentationInfoParser(table);
        List<CaseInfo> cases = new ArrayList<>();
        Map<String, Long> lineById = new HashMap<>();
        for (CsvRow row : table.rows()) {
            CaseInfo info = parser.readRow(row);
            Long earlier = lineById.put(info.id(), row.line());
            if (earlier != null) {
                throw row.complaint(
                        InfoColumn.ID.header(), "'" + info.id() + "' stands in line " + earlier + " already");
            }
            cases.add(info);
        }
        return new SegmentationInfo(source, table.columns(), cases);
    }

    private CaseInfo readRow(CsvRow row) {
        Map<String, String> others = new LinkedHashMap<>();
        extra.forEach(name -> others.put(name, row.exact(name)));
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
    private static <T> T read(CsvRow row, InfoColumn column, Function<String, T> parser) {
        try {
            return parser.apply(row.text(column.header()));
        } catch (IllegalArgumentException e) {
            throw row.complaint(column.header(), String.valueOf(e.getMessage()));
        }
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
}
