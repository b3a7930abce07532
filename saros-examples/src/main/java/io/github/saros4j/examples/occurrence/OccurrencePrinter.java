package io.github.saros4j.examples.occurrence;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.occurrence.CellDifference;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.occurrence.OccurrenceStatistics;
import io.github.saros4j.occurrence.OccurrenceTables;
import io.github.saros4j.table.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The statistics as text: a table a label set, then what differs. */
final class OccurrencePrinter {

    private static final String SPLIT = "split";
    private static final int NAME_WIDTH = 22;
    private static final int CELL_WIDTH = 12;

    private final PrintWriter out;

    OccurrencePrinter(PrintWriter out) {
        this.out = out;
    }

    /** How many cases there are, and which ones lack a label map that others have. */
    void printCohort(List<List<LabelOccurrence>> counted, CohortInfo info) {
        List<String> ids = counted.stream().map(one -> one.get(0).caseId()).toList();
        out.print(ids.size() + (ids.size() == 1 ? " case" : " cases"));
        if (!info.groupings().isEmpty()) {
            long patients = ids.stream().map(info::patient).distinct().count();
            out.print(" of " + patients + (patients == 1 ? " patient" : " patients"));
        }
        out.println("; cells are CTs / annotated slices");
        for (LabelSet<?> labelSet : List.of(BodyRegion.labelSet(), BodyPart.labelSet())) {
            List<String> without = counted.stream()
                    .filter(one ->
                            one.stream().noneMatch(found -> found.labelSet().sameLabelsAs(labelSet)))
                    .map(one -> one.get(0).caseId())
                    .toList();
            if (without.size() == ids.size()) {
                out.println("No case has " + labelSet.name());
            } else if (!without.isEmpty()) {
                out.println("Without " + labelSet.name() + ", and not counted there: " + String.join(", ", without));
            }
        }
    }

    /** Labels by split, or overall alone where no splits are known. */
    void printLabels(OccurrenceStatistics statistics) {
        out.println();
        boolean bySplit = statistics.groupings().contains(SPLIT);
        Table table = bySplit
                ? OccurrenceTables.byGroup(List.of(statistics), SPLIT)
                : OccurrenceTables.overall(List.of(statistics));
        StringBuilder header = new StringBuilder(name(statistics.labelSet().name()));
        IntStream.range(2, table.columns().size())
                .forEach(
                        column -> header.append(cell(table.columns().get(column).name())));
        out.println(header);
        for (int row = 0; row < table.rowCount(); row++) {
            List<?> cells = table.row(row);
            StringBuilder line = new StringBuilder(name(String.valueOf(cells.get(1))));
            cells.stream().skip(2).forEach(text -> line.append(cell(String.valueOf(text))));
            out.println(line);
        }
    }

    private static String name(String text) {
        return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", text);
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%" + CELL_WIDTH + "s", text);
    }

    /** Every cell of one published table that is not met. */
    void printDifferences(Expectation expectation, List<OccurrenceStatistics> compared, List<CellDifference> all) {
        String table = expectation.name().toLowerCase(Locale.ROOT);
        List<CellDifference> differences =
                all.stream().filter(one -> one.table().equals(table)).toList();
        out.println();
        if (differences.isEmpty()) {
            String part = expectation == Expectation.TABLE3 && compared.size() == 1
                    ? " of " + compared.get(0).labelSet().name() + ", which alone are here,"
                    : "";
            out.println(table + ": every cell" + part + " is as published");
            return;
        }
        out.println(table + ": " + differences.size() + (differences.size() == 1 ? " cell is" : " cells are")
                + " not as published");
        int width =
                differences.stream().mapToInt(one -> one.row().length()).max().orElse(0);
        for (CellDifference one : differences) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  %-9s  %-6s  expected %6d, found %6d, %+d",
                    one.row(),
                    one.column(),
                    one.quantity(),
                    one.expected(),
                    one.found(),
                    one.difference()));
        }
    }
}
