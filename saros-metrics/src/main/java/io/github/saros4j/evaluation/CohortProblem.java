package io.github.saros4j.evaluation;

import java.util.Locale;

/**
 * Why a case of a cohort could not be scored as it should have been.
 *
 * @param caseId the case
 * @param kind what is wrong
 * @param message what was found and where, in one line
 */
public record CohortProblem(String caseId, Kind kind, String message) {

    /** What can be wrong with a case, and what happens where it is tolerated. */
    public enum Kind {
        /** There is no prediction. Tolerated: every label of the truth counts as missed. */
        MISSING_PREDICTION,
        /** There is a prediction without a truth. Tolerated: it is listed and not scored. */
        EXTRA_PREDICTION,
        /** The truth cannot be read. Tolerated: the case is listed and not scored. */
        UNREADABLE_TRUTH,
        /** The prediction cannot be read, or lies on another grid. Tolerated: it counts as a missing one. */
        UNREADABLE_PREDICTION
    }

    /** Such as {@code case_007: missing prediction: …}. */
    @Override
    public String toString() {
        return caseId + ": " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + message;
    }
}
