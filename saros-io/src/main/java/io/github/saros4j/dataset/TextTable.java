package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV of any columns, as text: in UTF-8, with a byte order mark or without, quoted where needed, separated by commas or, where the
 * header has more of these, by semicolons.
 */
public final class TextTable {

    private TextTable() {}

    /**
     * Reads a file.
     *
     * @param file the CSV
     * @return its rows under its header, all columns of text, blanks around names and values taken off; a cell without text is empty. A
     *     column without a name, as that of rows' numbers is, is left out. The table has the file's name
     * @throws IOException if the file cannot be read
     * @throws DatasetException if it is not UTF-8 or no CSV, has no header, no column has a name, two have the same, or a row has another
     *     number of values than the header; the message names file and line
     */
    public static Table read(Path file) throws IOException {
        CsvText csv = CsvText.read(file, List.of(), DatasetException::new);
        List<String> columns =
                csv.columns().stream().filter(name -> !name.isEmpty()).toList();
        if (columns.isEmpty()) {
            throw new DatasetException(file + ": no column has a name; a header is expected in the first line");
        }
        Table.Builder table = Table.builder(
                FileName.of(file), columns.stream().map(Column::text).toArray(Column[]::new));
        for (CsvRow row : csv.rows()) {
            table.row(columns.stream().map(column -> cell(row.text(column))).toArray());
        }
        return table.build();
    }

    private static @Nullable Object cell(String text) {
        return text.isEmpty() ? null : text;
    }
}
