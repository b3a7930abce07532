package io.github.saros4j.geometry;

/** Two volumes that must lie on one grid do not, and no lossless reordering of axes brings them together. */
public final class GeometryMismatchException extends GeometryException {

    private static final long serialVersionUID = 1L;

    /**
     * An error with its explanation.
     *
     * @param message both geometries, and which is whose
     */
    public GeometryMismatchException(String message) {
        super(message);
    }
}
