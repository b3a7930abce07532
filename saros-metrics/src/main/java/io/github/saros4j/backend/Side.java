package io.github.saros4j.backend;

/** Whose surface a surfel belongs to. */
public enum Side {
    /** The truth's. */
    TRUTH,
    /** The prediction's. */
    PREDICTION
}
