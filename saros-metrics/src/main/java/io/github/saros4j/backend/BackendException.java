package io.github.saros4j.backend;

/** A backend cannot do its work here: there is no device, it has too little memory, or it failed. The message says which. */
public class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what is missing or failed
     */
    public BackendException(String message) {
        super(message);
    }

    /**
     * An exception with its cause.
     *
     * @param message what is missing or failed
     * @param cause what said so
     */
    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
