package io.github.saros4j.text;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.saros4j.SarosException;

/** One row of a {@link CsvText}. Immutable. */
public final class CsvRow {

    private final CsvText table;
    private final CsvRecord row;

    CsvRow(CsvText table, CsvRecord row) {
        this.table = table;
        this.row = row;
    }

    /**
     * Where the row stands.
     *
     * @return the number of its first line in the text, from 1
     */
    public long line() {
        return row.getStartingLineNumber();
    }

    /**
     * A value, character by character.
     *
     * @param column its column
     * @return the value, without the quotes around it
     * @throws IllegalArgumentException if there is no such column
     */
    public String exact(String column) {
        return row.getField(table.indexOf(column));
    }

    /**
     * A value without the blanks around it.
     *
     * @param column its column
     * @return the value, which may be empty
     * @throws IllegalArgumentException if there is no such column
     */
    public String text(String column) {
        return exact(column).strip();
    }

    /**
     * The error that says what is wrong with the row.
     *
     * @param what what was found, and what was expected
     * @return an error to be thrown; its message begins with source and line
     */
    public SarosException complaint(String what) {
        return table.problem(table.place(line()) + ": " + what);
    }

    /**
     * The error that says what is wrong with a value.
     *
     * @param column its column
     * @param what what was found, and what was expected
     * @return an error to be thrown; its message begins with source, line and column
     */
    public SarosException complaint(String column, String what) {
        return table.problem(table.place(line()) + ", column " + column + ": " + what);
    }

    @Override
    public String toString() {
        return table.place(line()) + ": " + row.getFields();
    }
}
