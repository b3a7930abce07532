package io.github.saros4j.occurrence;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.Collection;

/**
 * A cell of a published table that a cohort does not meet.
 *
 * @param table which one, by the word that asks for it on the command line
 * @param row the label set and the label, or the collection
 * @param column the split, or the anatomic region
 * @param quantity what is counted: {@code cts} or {@code slices}
 * @param expected what was published
 * @param found what the cohort has
 */
public record CellDifference(String table, String row, String column, String quantity, long expected, long found) {

    /** What CTs are called among quantities. */
    static final String CTS = "cts";

    /** What annotated slices are called among quantities. */
    static final String SLICES = "slices";

    /**
     * How far off the cohort is.
     *
     * @return found minus expected
     */
    public long difference() {
        return found - expected;
    }

    /**
     * The table {@code differences}, a row a difference.
     *
     * @param differences any number of them
     * @return {@code table, row, column, quantity, expected, found, difference}, in the order given
     */
    public static Table toTable(Collection<CellDifference> differences) {
        Table.Builder table = Table.builder(
                "differences",
                Column.text("table"),
                Column.text("row"),
                Column.text("column"),
                Column.text("quantity"),
                Column.integer("expected"),
                Column.integer("found"),
                Column.integer("difference"));
        for (CellDifference one : differences) {
            table.row(one.table, one.row, one.column, one.quantity, one.expected, one.found, one.difference());
        }
        return table.build();
    }
}
