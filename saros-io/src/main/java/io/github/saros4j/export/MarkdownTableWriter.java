package io.github.saros4j.export;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as Markdown (GitHub's pipe tables), lined up so that they read well as plain text, too: text to the
 * left, numbers to the right, units in the header. Pipes and backslashes in text are escaped, line breaks become blanks.
 * An empty cell stays empty. Immutable.
 */
public final class MarkdownTableWriter implements TableWriter {

    private static final int ALL_DIGITS = -1;
    private static final int RULE_WIDTH = 3;

    private final int decimals;

    /** A writer of Markdown that gives reals all their digits. */
    public MarkdownTableWriter() {
        this(ALL_DIGITS);
    }

    private MarkdownTableWriter(int decimals) {
        this.decimals = decimals;
    }

    /**
     * A writer that rounds reals, half up.
     *
     * @param newDecimals digits after the point, 0 or more
     * @return the writer
     * @throws IllegalArgumentException if it is below 0
     */
    public MarkdownTableWriter withDecimals(int newDecimals) {
        if (newDecimals < 0) {
            throw new IllegalArgumentException("Decimals must be 0 or more, not " + newDecimals);
        }
        return new MarkdownTableWriter(newDecimals);
    }

    @Override
    public void write(Table table, Appendable target) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(MarkdownTableWriter::header).toList());
        for (int row = 0; row < table.rowCount(); row++) {
            lines.add(table.row(row).stream().map(this::text).toList());
        }
        int[] widths = widths(lines);
        writeLine(lines.get(0), table.columns(), widths, target);
        writeRule(table.columns(), widths, target);
        for (List<String> line : lines.subList(1, lines.size())) {
            writeLine(line, table.columns(), widths, target);
        }
    }

    private static String header(Column column) {
        return escaped(column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")");
    }

    private String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double real && decimals != ALL_DIGITS) {
            return String.format(Locale.ROOT, "%." + decimals + "f", real);
        }
        return escaped(CellText.of(cell));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = RULE_WIDTH;
            for (List<String> line : lines) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void writeLine(List<String> cells, List<Column> columns, int[] widths, Appendable target)
            throws IOException {
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            target.append(i == 0 ? "| " : " | ")
                    .append(isNumeric(columns.get(i)) ? padding + cells.get(i) : cells.get(i) + padding);
        }
        target.append(" |\n");
    }

    private static void writeRule(List<Column> columns, int[] widths, Appendable target) throws IOException {
        for (int i = 0; i < widths.length; i++) {
            target.append(i == 0 ? "| " : " | ")
                    .append("-".repeat(widths[i] - 1))
                    .append(isNumeric(columns.get(i)) ? ':' : '-');
        }
        target.append(" |\n");
    }

    private static boolean isNumeric(Column column) {
        return column.type() != Column.Type.TEXT;
    }
}
