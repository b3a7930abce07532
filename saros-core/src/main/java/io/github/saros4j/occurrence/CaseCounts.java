package io.github.saros4j.occurrence;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many CTs of a cohort are in each group of one grouping and of another: Table 1 of the paper, where rows are collections
 * and columns anatomic regions, for any two groupings. Needs no volumes. A case without a value in either of them is in no
 * cell. Immutable.
 */
public final class CaseCounts {

    private static final String ALL = "overall";

    private final String rowGrouping;
    private final List<String> rows;
    private final List<String> columns;
    private final Map<List<String>, Long> cells;

    private CaseCounts(String rowGrouping, List<String> rows, List<String> columns, Map<List<String>, Long> cells) {
        this.rowGrouping = rowGrouping;
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * Counts cases.
     *
     * @param info which groups the cases are in
     * @param caseIds the cases that count, each once
     * @param rowGrouping the grouping that makes the rows, such as {@code collection}
     * @param columnGrouping the grouping that makes the columns, such as {@code anatomic_region}
     * @return the counts
     * @throws IllegalArgumentException if there is no such grouping, or nothing is known of a case
     */
    public static CaseCounts of(
            CohortInfo info, Collection<String> caseIds, String rowGrouping, String columnGrouping) {
        TreeSet<String> rows = new TreeSet<>();
        TreeSet<String> columns = new TreeSet<>();
        Map<List<String>, Long> cells = new HashMap<>();
        for (String id : caseIds) {
            info.group(rowGrouping, id)
                    .ifPresent(row -> info.group(columnGrouping, id).ifPresent(column -> {
                        rows.add(row);
                        columns.add(column);
                        cells.merge(List.of(row, column), 1L, Long::sum);
                    }));
        }
        return new CaseCounts(rowGrouping, List.copyOf(rows), List.copyOf(columns), Map.copyOf(cells));
    }

    /**
     * The groups that make the rows.
     *
     * @return an unmodifiable list of those that have a case, in ascending order
     */
    public List<String> rows() {
        return rows;
    }

    /**
     * The groups that make the columns.
     *
     * @return an unmodifiable list of those that have a case, in ascending order
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * One cell.
     *
     * @param row a group of the rows' grouping
     * @param column a group of the columns' grouping
     * @return CTs that are in both; 0 where none is
     */
    public long count(String row, String column) {
        return cells.getOrDefault(List.of(row, column), 0L);
    }

    /**
     * The counts as a table {@code cases}: a row a group, a column of CTs for each group of the other grouping, and
     * {@code overall}; a last row {@code overall} sums each column up.
     *
     * @return the table
     */
    public Table toTable() {
        List<Column> header = new ArrayList<>();
        header.add(Column.text(rowGrouping));
        columns.forEach(column -> header.add(Column.integer(column)));
        header.add(Column.integer(ALL));
        Table.Builder table = Table.builder("cases", header.toArray(Column[]::new));
        for (String row : rows) {
            table.row(cells(row, List.of(row)));
        }
        return table.row(cells(ALL, rows)).build();
    }

    private Object[] cells(String name, List<String> summed) {
        List<Object> cells = new ArrayList<>();
        cells.add(name);
        long all = 0;
        for (String column : columns) {
            long sum = summed.stream().mapToLong(row -> count(row, column)).sum();
            cells.add(sum);
            all += sum;
        }
        cells.add(all);
        return cells.toArray();
    }
}
