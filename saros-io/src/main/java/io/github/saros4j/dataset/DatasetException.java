package io.github.saros4j.dataset;

import io.github.saros4j.SarosException;

/** A folder of cases is not laid out as it must be: a file is there twice, or not at all, or is no volume. */
public class DatasetException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message the file or folder, what was found, and what was expected
     */
    public DatasetException(String message) {
        super(message);
    }
}
