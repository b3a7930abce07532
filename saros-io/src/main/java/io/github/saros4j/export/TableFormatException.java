package io.github.saros4j.export;

import io.github.saros4j.SarosException;

/** A file that does not hold the table it should. */
public final class TableFormatException extends SarosException {

    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong.
     *
     * @param message with file, line, column and value
     */
    public TableFormatException(String message) {
        super(message);
    }
}
