package io.github.saros4j.nifti;

import io.github.saros4j.SarosException;

/** A file is no NIfTI file, or one that lies, is damaged, or holds what this library does not read. */
public final class NiftiFormatException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message the file, the field or the place in it, what was found, what was expected
     */
    public NiftiFormatException(String message) {
        super(message);
    }

    /**
     * An error with its explanation and its cause.
     *
     * @param message the file, the field or the place in it, what was found, what was expected
     * @param cause what revealed it
     */
    public NiftiFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
