package io.github.saros4j.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all. The bytes go to a hidden file beside the target, {@code .NAME.N.tmp}, which is
 * moved over the target at the end: whoever looks sees the old file or the new one, never half of one. When writing
 * fails, or the JVM is told to stop, the hidden file is deleted.
 */
public final class AtomicFile {

    private static final int BUFFER_SIZE = 1 << 16;

    private AtomicFile() {}

    /** What a file will hold. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the whole content.
         *
         * @param out buffered; closed by the caller
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing one that exists. A symbolic link is followed.
     *
     * @param target the file; its folder must exist
     * @param content what it will hold
     * @throws IOException if it cannot be written; the target is then as it was before
     */
    public static void write(Path target, Content content) throws IOException {
        Path place =
                Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(); // a dangling link is replaced
        Path temporary = createBeside(place);
        Thread cleanUp = new Thread(temporary.toFile()::delete, "delete " + temporary.getFileName());
        boolean moved = false;
        try {
            Runtime.getRuntime().addShutdownHook(cleanUp);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER_SIZE)) {
                content.writeTo(out);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
            forget(cleanUp);
        }
    }

    /** Creates an empty file with the permissions any new file gets; a number that is taken is left to its owner. */
    private static Path createBeside(Path place) throws IOException {
        for (int number = 0; ; number++) {
            Path candidate = place.resolveSibling("." + place.getFileName() + "." + number + ".tmp");
            try {
                Files.newOutputStream(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                return candidate;
            } catch (FileAlreadyExistsException taken) {
                if (number == Integer.MAX_VALUE) {
                    throw taken;
                }
            }
        }
    }

    private static void forget(Thread cleanUp) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, and finds nothing left to delete.
            return;
        }
    }
}
