package io.github.saros4j.masks;

import io.github.saros4j.SarosException;

/** A folder of masks lacks some, has two of one label, or has masks that do not go together. */
public class MaskException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message the folder or file, what was found, and what was expected
     */
    public MaskException(String message) {
        super(message);
    }
}
