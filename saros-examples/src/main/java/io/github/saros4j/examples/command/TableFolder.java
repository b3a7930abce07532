package io.github.saros4j.examples.command;

import io.github.saros4j.export.CsvTableWriter;
import io.github.saros4j.export.JsonTableWriter;
import io.github.saros4j.export.MarkdownTableWriter;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables into a folder, each under its name, and remembers which. */
public final class TableFolder {

    /** Tables for people are written in Markdown too, as long as somebody might read them. */
    private static final int MOST_ROWS_TO_READ = 2000;

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    /**
     * Tables for a folder that is there.
     *
     * @param folder where they go
     */
    public TableFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder for tables. That nothing can be written there is found before hours of work, not after.
     *
     * @param folder the folder; may exist
     * @return the folder
     * @throws IOException if it cannot be made
     * @throws AccessDeniedException if nothing can be written there
     */
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return folder;
    }

    /**
     * Writes NAME.csv and NAME.json, and NAME.md unless it is too long to be read.
     *
     * @param table the table, which says its name
     * @throws IOException if it cannot be written
     */
    public void write(Table table) throws IOException {
        write(table, table.name());
    }

    /**
     * The same under another name.
     *
     * @param table the table
     * @param name the files' name without its ending
     * @throws IOException if it cannot be written
     */
    public void write(Table table, String name) throws IOException {
        new CsvTableWriter().write(table, file(name + ".csv"));
        new JsonTableWriter().write(table, file(name + ".json"));
        if (table.rowCount() <= MOST_ROWS_TO_READ) {
            new MarkdownTableWriter().write(table, file(name + ".md"));
        } else {
            Files.deleteIfExists(folder.resolve(name + ".md"));
        }
    }

    /**
     * Removes a table that an earlier run may have left and this one does not have: tables of two runs do not go together.
     *
     * @param name the table's name
     * @throws IOException if it is there and cannot be removed
     */
    public void delete(String name) throws IOException {
        for (String ending : List.of(".csv", ".json", ".md")) {
            Files.deleteIfExists(folder.resolve(name + ending));
        }
    }

    /**
     * A folder in this one for files a case or structure that somebody else writes. Those of an earlier run are removed.
     *
     * @param name its name
     * @param endings what these files end in, such as {@code .json}; others stay
     * @return the folder, which is there
     * @throws IOException if it cannot be made, or a file not be removed
     */
    public Path emptied(String name, String... endings) throws IOException {
        Path inner = Files.createDirectories(file(name));
        try (Stream<Path> entries = Files.list(inner)) {
            for (Path entry : entries.toList()) {
                if (Arrays.stream(endings).anyMatch(entry.toString()::endsWith)) {
                    Files.delete(entry);
                }
            }
        }
        return inner;
    }

    /**
     * A file in the folder that somebody else writes.
     *
     * @param name its name
     * @return where it goes
     */
    public Path file(String name) {
        written.add(name);
        return folder.resolve(name);
    }

    /**
     * What was written, for people.
     *
     * @return one line
     */
    public String summary() {
        return "Written to " + folder + ": " + String.join(", ", written);
    }
}
