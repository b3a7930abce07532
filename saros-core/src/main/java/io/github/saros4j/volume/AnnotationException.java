package io.github.saros4j.volume;

import io.github.saros4j.SarosException;

/** A label map holds what it must not: an unknown label, an ignore value where none may be, a half-ignored slice. */
public class AnnotationException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message the file or source, the slice, the voxel and the value
     */
    public AnnotationException(String message) {
        super(message);
    }
}
