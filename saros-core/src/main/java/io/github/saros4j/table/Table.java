package io.github.saros4j.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named table of typed cells. Immutable. A cell is empty ({@code null}) where there is no value: an undefined score is
 * an empty cell, not NaN and not 0.
 */
public final class Table {

    private final String name;
    private final List<Column> columns;
    private final Map<String, Integer> indexByName = new HashMap<>();
    private final List<List<@Nullable Object>> rows;

    private Table(Builder builder) {
        this.name = builder.name;
        this.columns = builder.columns;
        this.rows = List.copyOf(builder.rows);
        for (int i = 0; i < columns.size(); i++) {
            indexByName.put(columns.get(i).name(), i);
        }
    }

    /**
     * Starts a table.
     *
     * @param name what the table shows, such as {@code scores}
     * @param columns its columns, from left to right
     * @return a builder without rows
     * @throws IllegalArgumentException if there is no column or two have one name
     */
    public static Builder builder(String name, Column... columns) {
        return new Builder(name, List.of(columns));
    }

    /**
     * What the table shows.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * The columns from left to right.
     *
     * @return an unmodifiable list
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int rowCount() {
        return rows.size();
    }

    /**
     * One row, cell by cell.
     *
     * @param row 0 to {@link #rowCount()} - 1
     * @return an unmodifiable list of {@link String}, {@link Long}, {@link Double} as the columns say, or null
     */
    public List<@Nullable Object> row(int row) {
        return rows.get(row);
    }

    /**
     * A cell of a text column.
     *
     * @param row 0 to {@link #rowCount()} - 1
     * @param column the column's name
     * @return the text, or null if the cell is empty
     * @throws IllegalArgumentException if there is no such text column
     */
    public @Nullable String text(int row, String column) {
        return (String) cell(row, column, Column.Type.TEXT);
    }

    /**
     * A cell of a column of whole numbers.
     *
     * @param row 0 to {@link #rowCount()} - 1
     * @param column the column's name
     * @return the number, or null if the cell is empty
     * @throws IllegalArgumentException if there is no such column of whole numbers
     */
    public @Nullable Long integer(int row, String column) {
        return (Long) cell(row, column, Column.Type.INTEGER);
    }

    /**
     * A cell of a column of numbers.
     *
     * @param row 0 to {@link #rowCount()} - 1
     * @param column the column's name
     * @return the number in the column's unit, or null if the cell is empty
     * @throws IllegalArgumentException if there is no such column of numbers
     */
    public @Nullable Double real(int row, String column) {
        return (Double) cell(row, column, Column.Type.REAL);
    }

    private @Nullable Object cell(int row, String column, Column.Type type) {
        Integer index = indexByName.get(column);
        if (index == null || columns.get(index).type() != type) {
            throw new IllegalArgumentException("Table " + name + " has no " + type + " column " + column + " among "
                    + columns.stream().map(Column::name).toList());
        }
        return rows.get(row).get(index);
    }

    @Override
    public String toString() {
        return "Table " + name + " (" + rows.size() + " rows of " + columns.size() + ")";
    }

    /** Collects rows. */
    public static final class Builder {

        private final String name;
        private final List<Column> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Builder(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
            long names = columns.stream().map(Column::name).distinct().count();
            if (columns.isEmpty() || names < columns.size()) {
                throw new IllegalArgumentException("Table " + name + " needs columns of different names: " + columns);
            }
        }

        /**
         * Adds a row.
         *
         * @param cells one a column: {@link String}, {@link Long} or {@link Integer}, {@link Double}, as its type says,
         *     or null
         * @return this
         * @throws IllegalArgumentException if the number or a type of cells is wrong, or a number is not finite
         */
        public Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException("Table " + name + " has " + columns.size() + " columns, the row "
                        + cells.length + ": " + Arrays.toString(cells));
            }
            List<@Nullable Object> row = new ArrayList<>(cells.length);
            for (int i = 0; i < cells.length; i++) {
                row.add(checked(cells[i], columns.get(i)));
            }
            rows.add(Collections.unmodifiableList(row));
            return this;
        }

        private @Nullable Object checked(@Nullable Object cell, Column column) {
            if (cell == null) {
                return null;
            }
            Object value = cell instanceof Integer number ? Long.valueOf(number) : cell;
            boolean fits = switch (column.type()) {
                case TEXT -> value instanceof String;
                case INTEGER -> value instanceof Long;
                case REAL -> value instanceof Double number && Double.isFinite(number);
            };
            if (!fits) {
                throw new IllegalArgumentException("Table " + name + ", column " + column.name() + ": " + cell + " ("
                        + cell.getClass().getSimpleName() + ") is no " + column.type());
            }
            return value;
        }

        /**
         * The finished table.
         *
         * @return the table of the rows so far
         */
        public Table build() {
            return new Table(this);
        }
    }
}
