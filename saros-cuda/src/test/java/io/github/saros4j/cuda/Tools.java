package io.github.saros4j.cuda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Compilers that tests use where they are installed. */
final class Tools {

    private Tools() {}

    static boolean runs(String... command) {
        try {
            output(command);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** What a command prints, if it ends well. */
    static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(List.of(command) + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
