package io.github.saros4j.export;

import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A format in which a {@link Table} can be written. */
public interface TableWriter {

    /**
     * Writes a table.
     *
     * @param table what to write
     * @param target where to; neither flushed nor closed
     * @throws IOException if the target fails
     */
    void write(Table table, Appendable target) throws IOException;

    /**
     * Writes a table to a file in UTF-8 without byte order mark. The file is there whole or not at all.
     *
     * @param table what to write
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    default void write(Table table, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(table, writer);
            writer.flush();
        });
    }
}
