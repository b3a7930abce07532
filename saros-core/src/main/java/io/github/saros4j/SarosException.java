package io.github.saros4j;

/**
 * Something is wrong with the data a caller handed in: a file, a header, a label map, a table. Unchecked; the message
 * says which file or case, what was found, what was expected, and where. Mistakes in calling code are
 * {@link IllegalArgumentException}s instead, and a disk that fails is an {@link java.io.IOException}.
 */
public class SarosException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message what was found, what was expected, and where
     */
    public SarosException(String message) {
        super(message);
    }

    /**
     * An error with its explanation and its cause.
     *
     * @param message what was found, what was expected, and where
     * @param cause what revealed it
     */
    public SarosException(String message, Throwable cause) {
        super(message, cause);
    }
}
