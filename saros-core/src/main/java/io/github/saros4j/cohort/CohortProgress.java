package io.github.saros4j.cohort;

/** Hears how far work on a cohort has come. Calls never overlap. */
@FunctionalInterface
public interface CohortProgress {

    /**
     * A case is done, whether or not anything came of it.
     *
     * @param caseId the case
     * @param done cases done so far, this one included
     * @param total cases in all
     */
    void caseDone(String caseId, int done, int total);
}
