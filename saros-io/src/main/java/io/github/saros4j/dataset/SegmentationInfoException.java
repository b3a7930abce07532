package io.github.saros4j.dataset;

import io.github.saros4j.SarosException;

/** The data set's table of cases has a wrong column, row or value. */
public class SegmentationInfoException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message the file, the line, the column, the value, and what is allowed there
     */
    public SegmentationInfoException(String message) {
        super(message);
    }

    /**
     * An error with its explanation and its cause.
     *
     * @param message the file, the line, the column, the value, and what is allowed there
     * @param cause what revealed it
     */
    public SegmentationInfoException(String message, Throwable cause) {
        super(message, cause);
    }
}
