package io.github.saros4j.report;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * A table as a report shows it: its caption, and how many decimals its numbers have. Numbers are rounded for the eye only;
 * the full value is in the cell's tooltip, and rows are sorted by it. Immutable.
 */
public final class TableView {

    private static final int DEFAULT_DECIMALS = 3;
    private static final int MOST_DECIMALS = 20;

    private final Table table;
    private final String caption;
    private final int decimals;
    private final Map<String, Integer> decimalsByColumn;

    private TableView(Table table, String caption, int decimals, Map<String, Integer> decimalsByColumn) {
        this.table = table;
        this.caption = caption;
        this.decimals = decimals;
        this.decimalsByColumn = decimalsByColumn;
    }

    /**
     * A table with its name as caption, and three decimals.
     *
     * @param table the table
     * @return the view
     */
    public static TableView of(Table table) {
        return new TableView(table, table.name(), DEFAULT_DECIMALS, Map.of());
    }

    /**
     * The same table with another caption.
     *
     * @param newCaption what the table shows
     * @return the view
     */
    public TableView withCaption(String newCaption) {
        return new TableView(table, newCaption, decimals, decimalsByColumn);
    }

    /**
     * The same table with so many decimals in all columns that have no number of their own.
     *
     * @param newDecimals digits after the point, 0 to 20
     * @return the view
     * @throws IllegalArgumentException if it is outside 0 to 20
     */
    public TableView withDecimals(int newDecimals) {
        return new TableView(table, caption, checked(newDecimals), decimalsByColumn);
    }

    /**
     * The same table with so many decimals in one column.
     *
     * @param column the column's name
     * @param newDecimals digits after the point, 0 to 20
     * @return the view
     * @throws IllegalArgumentException if the table has no such column of reals, or the number is outside 0 to 20
     */
    public TableView withDecimals(String column, int newDecimals) {
        if (table.columns().stream().noneMatch(one -> one.name().equals(column) && one.type() == Column.Type.REAL)) {
            throw new IllegalArgumentException("Table " + table.name() + " has no column of reals " + column);
        }
        Map<String, Integer> more = new HashMap<>(decimalsByColumn);
        more.put(column, checked(newDecimals));
        return new TableView(table, caption, decimals, Map.copyOf(more));
    }

    private static int checked(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Decimals must be 0 to " + MOST_DECIMALS + ", not " + decimals);
        }
        return decimals;
    }

    Table table() {
        return table;
    }

    String caption() {
        return caption;
    }

    int decimals(Column column) {
        return decimalsByColumn.getOrDefault(column.name(), decimals);
    }
}
