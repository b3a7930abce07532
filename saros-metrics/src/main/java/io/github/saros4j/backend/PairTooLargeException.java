package io.github.saros4j.backend;

/** One pair needs more memory than the backend's device has left for it; smaller ones work. The message says how much. */
public final class PairTooLargeException extends BackendException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param message what the pair needs, and what there is
     */
    public PairTooLargeException(String message) {
        super(message);
    }
}
