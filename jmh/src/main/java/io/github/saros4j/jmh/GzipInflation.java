package io.github.saros4j.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Inflates a file into an array that is already there, all of it: the least that any reader has to do. */
final class GzipInflation {

    private static final int BUFFER_BYTES = 1 << 16;

    private GzipInflation() {}

    static void into(byte[] content, Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            if (in.readNBytes(content, 0, content.length) != content.length || in.read() >= 0) {
                throw new IllegalStateException(file + " does not hold " + content.length + " bytes");
            }
        }
    }
}
