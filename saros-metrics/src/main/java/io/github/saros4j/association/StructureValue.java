package io.github.saros4j.association;

import io.github.saros4j.measurement.StructureStatus;
import java.util.OptionalDouble;

/**
 * One quantity of one structure of one case.
 *
 * @param caseId the case
 * @param structure the structure's key
 * @param quantity what it is
 * @param status whether it says anything of the structure; only {@link StructureStatus#MEASURED} takes part
 * @param value in the quantity's unit; empty if there is none
 */
public record StructureValue(
        String caseId, String structure, Quantity quantity, StructureStatus status, OptionalDouble value) {

    /**
     * Checks that the value is a number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public StructureValue {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(
                    "Case " + caseId + ", " + structure + ": a " + quantity.key() + " of " + value.getAsDouble());
        }
    }
}
