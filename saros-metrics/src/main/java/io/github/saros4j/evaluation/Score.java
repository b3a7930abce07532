package io.github.saros4j.evaluation;

import java.util.OptionalDouble;

/**
 * A value, or the reason why there is none. A score whose status is not {@link ScoreStatus#DEFINED} may still have a
 * value, where the protocol says what an absent side is worth.
 *
 * @param status how the value came about
 * @param value the value, finite; empty where the score is undefined and left out of means
 */
public record Score(ScoreStatus status, OptionalDouble value) {

    /**
     * Checks that a defined score has a value, and that a value is a number.
     *
     * @throws IllegalArgumentException if not
     */
    public Score {
        if (status == ScoreStatus.DEFINED && value.isEmpty()) {
            throw new IllegalArgumentException("A defined score needs a value");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("A score cannot be " + value.getAsDouble());
        }
    }

    static Score of(ScoreStatus status, double value) {
        return new Score(status, OptionalDouble.of(value));
    }

    static Score undefined(ScoreStatus status) {
        return new Score(status, OptionalDouble.empty());
    }

    @Override
    public String toString() {
        return value.isPresent() ? value.getAsDouble() + " (" + status + ")" : "undefined (" + status + ")";
    }
}
