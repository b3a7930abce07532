package io.github.saros4j.geometry;

import io.github.saros4j.SarosException;

/** A geometry that contradicts itself: a singular affine, or a spacing that its affine does not have. */
public class GeometryException extends SarosException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message what was found, what was expected, and where
     */
    public GeometryException(String message) {
        super(message);
    }
}
