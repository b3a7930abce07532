package io.github.saros4j.text;

import io.github.saros4j.SarosException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Text in UTF-8, with a byte order mark or without. */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param problem makes the error of a message that says what is wrong
     * @return its text, without a byte order mark
     * @throws IOException if the file cannot be read, or is a folder
     * @throws SarosException as {@code problem} makes it, if it is not UTF-8; the message names file and line
     */
    public static String read(Path file, Function<String, ? extends SarosException> problem) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw problem.apply(file + ", line " + lineAt(bytes) + ": not UTF-8 text, byte "
                    + String.format(Locale.ROOT, "%02X", bytes.get(bytes.position()))
                    + "; the file must be saved as UTF-8");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The line of what the buffer stands at, the first being 1. */
    private static long lineAt(ByteBuffer bytes) {
        long line = 1;
        for (int i = 0; i < bytes.position(); i++) {
            line += bytes.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
