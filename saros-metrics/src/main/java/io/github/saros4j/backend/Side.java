package io.github.saros4j.backend;

/** Whose surface a surfel belongs to. */
public enum Side {
    /** The truth's. */
    TRUTH,
    /** The prediction's. */
    PREDICTION;

    /**
     * Where this side stands in arrays of both.
     *
     * @return 0 for the truth, 1 for the prediction
     */
    public int index() {
        return this == TRUTH ? 0 : 1;
    }

    /**
     * The side it is compared with.
     *
     * @return the prediction for the truth, the truth for the prediction
     */
    public Side other() {
        return this == TRUTH ? PREDICTION : TRUTH;
    }
}
