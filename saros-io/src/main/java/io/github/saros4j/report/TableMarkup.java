package io.github.saros4j.report;

import io.github.saros4j.export.CellText;
import io.github.saros4j.export.JsonTableWriter;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as elements: the first {@value #ROWS_SHOWN} rows as they are seen without the script, and all further rows as
 * JSON, of which the script shows as many at a time. So a table of 100,000 rows opens as fast as one of 200.
 *
 * <p>The script rounds with {@code toFixed}, which like this class takes the double's exact value and rounds half away from
 * zero.
 */
final class TableMarkup implements Block {

    /** The script shows as many rows at a time. */
    static final int ROWS_SHOWN = 200;

    /** From here on {@code toFixed} has no plain digits. */
    private static final double LARGEST_FIXED = 1e21;

    /** From here on JavaScript's numbers do not hold every whole one. */
    private static final long LARGEST_EXACT = 1L << 53;

    private final Table table;
    private final TableView view;
    private final String id;
    private final String captionId;

    TableMarkup(TableView view, String id, String captionId) {
        this.table = view.table();
        this.view = view;
        this.id = id;
        this.captionId = captionId;
    }

    @Override
    public void write(Markup page) throws IOException {
        page.open("figure", "class", "table", "id", id).line();
        page.element("figcaption", view.caption(), "id", captionId).line();
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", captionId);
        page.open("table", "aria-labelledby", captionId).line();
        writeHead(page);
        page.open("tbody").line();
        for (int row = 0; row < Math.min(table.rowCount(), ROWS_SHOWN); row++) {
            writeRow(page, table.row(row));
        }
        page.close().close().close().line();
        if (table.rowCount() > ROWS_SHOWN) {
            writeFurtherRows(page);
        }
        page.close().line();
    }

    private void writeHead(Markup page) throws IOException {
        page.open("thead").open("tr");
        for (Column column : table.columns()) {
            switch (column.type()) {
                case TEXT -> page.open("th", "scope", "col");
                case INTEGER -> page.open("th", "scope", "col", "class", "number");
                case REAL -> {
                    String decimals = Integer.toString(view.decimals(column));
                    page.open("th", "scope", "col", "class", "number", "data-decimals", decimals);
                }
            }
            page.element("span", column.name(), "class", "name");
            if (!column.unit().isEmpty()) {
                page.text(" ").element("span", column.unit(), "class", "unit");
            }
            page.close();
        }
        page.close().close().line();
    }

    private void writeRow(Markup page, List<@Nullable Object> cells) throws IOException {
        page.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            Column column = table.columns().get(i);
            if (column.type() == Column.Type.TEXT) {
                String text = cell == null ? "" : CellText.of(cell);
                if (i == 0) {
                    page.element("th", text, "scope", "row");
                } else {
                    page.element("td", text);
                }
            } else if (cell == null) {
                page.element("td", "");
            } else {
                writeNumber(page, CellText.of(cell), shown(cell, column));
            }
        }
        page.close().line();
    }

    private static void writeNumber(Markup page, String full, String shown) throws IOException {
        if (full.equals(shown)) {
            page.element("td", full, "class", "number");
        } else {
            page.element("td", shown, "class", "number", "title", full);
        }
    }

    private String shown(Object cell, Column column) {
        if (cell instanceof Double real && Math.abs(real) < LARGEST_FIXED) {
            return new BigDecimal(real)
                    .setScale(view.decimals(column), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return CellText.of(cell);
    }

    private void writeFurtherRows(Markup page) throws IOException {
        page.element(
                        "p",
                        "The first " + ROWS_SHOWN + " of " + table.rowCount()
                                + " rows. The others are in this file too, but are shown by a script, which does not run.",
                        "class",
                        "cut")
                .line();
        StringBuilder json = new StringBuilder();
        new JsonTableWriter().write(inDoubles(table), json);
        page.open("script", "type", "application/json")
                .verbatim(json.toString()
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026"))
                .close()
                .line();
    }

    /** A column of integers that JavaScript's numbers do not hold becomes one of text, which it sorts by number, too. */
    private static Table inDoubles(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.replaceAll(column -> isExact(table, column) ? column : Column.text(column.name()));
        Table.Builder exact = Table.builder(table.name(), columns.toArray(Column[]::new));
        for (int row = 0; row < table.rowCount(); row++) {
            @Nullable Object[] cells = table.row(row).toArray();
            for (int i = 0; i < cells.length; i++) {
                Object cell = cells[i];
                if (cell instanceof Long && columns.get(i).type() == Column.Type.TEXT) {
                    cells[i] = CellText.of(cell);
                }
            }
            exact.row(cells);
        }
        return exact.build();
    }

    private static boolean isExact(Table table, Column column) {
        int index = table.columns().indexOf(column);
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.row(row).get(index) instanceof Long integer
                    && (integer > LARGEST_EXACT || integer < -LARGEST_EXACT)) {
                return false;
            }
        }
        return true;
    }
}
