package io.github.saros4j.cuda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake in a source file.
 *
 * @param mistake what is wrong afterwards
 * @param file its name
 * @param find what stands there, once
 * @param replace what stands there instead
 */
record Edit(String mistake, String file, String find, String replace) {

    /** Edits the file in its folder. */
    void applyIn(Path folder) {
        Path path = folder.resolve(file);
        try {
            String source = Files.readString(path);
            int at = source.indexOf(find);
            if (at < 0 || source.indexOf(find, at + 1) >= 0) {
                throw new IllegalStateException("Not once in " + file + ": " + find);
            }
            Files.writeString(path, source.substring(0, at) + replace + source.substring(at + find.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file + ": " + mistake;
    }
}
