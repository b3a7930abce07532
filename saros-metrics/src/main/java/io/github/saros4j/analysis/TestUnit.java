package io.github.saros4j.analysis;

/** What a test takes as independent. */
public enum TestUnit {
    /** Patients: the differences of a patient's cases are averaged first, one number a patient. */
    PATIENTS,
    /** Cases: right only if each is another patient's; otherwise p values are too small. */
    CASES
}
