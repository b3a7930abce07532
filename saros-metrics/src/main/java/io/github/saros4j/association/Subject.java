package io.github.saros4j.association;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of whom a case shows.
 *
 * @param caseId the case
 * @param age years; empty if it is not known
 * @param sex the word that the cohort's table has for it, such as {@code f}; empty if it is not known
 */
public record Subject(String caseId, OptionalDouble age, Optional<String> sex) {

    /**
     * Checks the age.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Subject {
        if (age.isPresent() && !(age.getAsDouble() >= 0 && age.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Case " + caseId + ": an age of " + age.getAsDouble());
        }
    }
}
