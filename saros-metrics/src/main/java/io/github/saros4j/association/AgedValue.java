package io.github.saros4j.association;

import java.util.Optional;

/**
 * One point: a case's value at an age.
 *
 * @param caseId the case
 * @param age years
 * @param sex the word that the cohort's table has for it; empty if it is not known
 * @param value in the quantity's unit
 */
public record AgedValue(String caseId, double age, Optional<String> sex, double value) {}
