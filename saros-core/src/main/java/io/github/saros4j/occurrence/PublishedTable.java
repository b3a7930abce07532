package io.github.saros4j.occurrence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of a table that ships with this package: plain commas, no quotes; a comment with the source, then a header. */
final class PublishedTable {

    private static final int LINES_BEFORE_ROWS = 2;

    private PublishedTable() {}

    /** The rows without source and header, cell by cell. */
    static List<List<String>> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(PublishedTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(LINES_BEFORE_ROWS)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " in the jar cannot be read", e);
        }
    }
}
