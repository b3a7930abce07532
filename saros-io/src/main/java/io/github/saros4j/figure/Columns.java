package io.github.saros4j.figure;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.OptionalDouble;

/** Columns of numbers, whole or not. */
final class Columns {

    private Columns() {}

    static Column numeric(Table table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name) && column.type() != Column.Type.TEXT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table " + table.name() + " has no column of numbers "
                        + name + " among "
                        + table.columns().stream().map(Column::name).toList()));
    }

    static OptionalDouble number(Table table, int row, Column column) {
        Object cell = table.row(row).get(table.columns().indexOf(column));
        return cell instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** The name with the unit, as it stands beside an axis. */
    static String title(Column column) {
        return column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")";
    }
}
