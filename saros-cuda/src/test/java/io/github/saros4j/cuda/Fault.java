package io.github.saros4j.cuda;

/**
 * What is wrong with a backend.
 *
 * @param how it was noticed
 * @param what it is
 */
record Fault(How how, String what) {

    enum How {
        FOUND_BY_THE_STAND_IN,
        OTHER_RESULTS,
        EXCEPTION,
        SOMETHING_LEFT_ALLOCATED
    }
}
