package io.github.saros4j.evaluation;

/** Hears how far a cohort's evaluation has come. Calls never overlap. */
@FunctionalInterface
public interface CohortProgress {

    /**
     * A case is done, scored or not.
     *
     * @param caseId the case
     * @param done cases done so far, this one included
     * @param total cases in all
     */
    void caseDone(String caseId, int done, int total);
}
