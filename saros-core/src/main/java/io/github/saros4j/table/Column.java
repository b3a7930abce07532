package io.github.saros4j.table;

/**
 * One column of a {@link Table}.
 *
 * @param name its header, unique in the table
 * @param type what its cells hold
 * @param unit the unit of its numbers, such as {@code mm} or {@code mL}; empty for none
 */
public record Column(String name, Type type, String unit) {

    /** What a column's cells hold. A cell of any type may be empty. */
    public enum Type {
        /** A {@link String}. */
        TEXT,
        /** A {@link Long}. */
        INTEGER,
        /** A finite {@link Double}; a value that is undefined is an empty cell, never NaN. */
        REAL
    }

    /**
     * A column of text.
     *
     * @param name its header
     * @return the column
     */
    public static Column text(String name) {
        return new Column(name, Type.TEXT, "");
    }

    /**
     * A column of whole numbers without a unit.
     *
     * @param name its header
     * @return the column
     */
    public static Column integer(String name) {
        return new Column(name, Type.INTEGER, "");
    }

    /**
     * A column of numbers without a unit.
     *
     * @param name its header
     * @return the column
     */
    public static Column real(String name) {
        return new Column(name, Type.REAL, "");
    }

    /**
     * A column of numbers with a unit.
     *
     * @param name its header
     * @param unit such as {@code mm}
     * @return the column
     */
    public static Column real(String name, String unit) {
        return new Column(name, Type.REAL, unit);
    }
}
