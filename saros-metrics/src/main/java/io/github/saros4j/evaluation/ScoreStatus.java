package io.github.saros4j.evaluation;

/** Why a score has the value it has, or none. What each status is worth is the protocol's decision. */
public enum ScoreStatus {
    /** Both sides have the label; the score follows from its formula. */
    DEFINED,
    /** Neither side has the label. */
    BOTH_ABSENT,
    /** Only the prediction has the label: a false positive. */
    TRUTH_ABSENT,
    /** Only the truth has the label: it was missed. */
    PREDICTION_ABSENT,
    /** Nothing lies where the protocol looks, such as in a truth without a single annotated slice. */
    NOT_EVALUABLE
}
