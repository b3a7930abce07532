package io.github.saros4j.association;

import io.github.saros4j.measurement.BorderRule;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistic;
import io.github.saros4j.measurement.StructureMeasures;
import io.github.saros4j.measurement.StructureStatus;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Volume and attenuation of every structure of a case. Where slices are not annotated, nobody knows a structure's whole
     * volume: it has none.
     *
     * @param measured the case
     * @param rule which structures may be cut off
     * @param attenuation which number stands for the CT values
     * @return two values a structure, in the order of structures; one that is absent has neither
     */
    public static List<StructureValue> of(
            CaseMeasurements<?> measured, BorderRule rule, IntensityStatistic attenuation) {
        List<StructureValue> values = new ArrayList<>();
        for (StructureMeasures<?> one : measured.structures()) {
            String key = one.label().key();
            StructureStatus status = one.status(rule);
            boolean whole = one.voxels() > 0 && measured.annotated().isComplete();
            OptionalDouble volume = whole ? OptionalDouble.of(one.volumeMl()) : OptionalDouble.empty();
            values.add(new StructureValue(measured.caseId(), key, Quantity.VOLUME, status, volume));
            values.add(new StructureValue(
                    measured.caseId(),
                    key,
                    Quantity.ATTENUATION,
                    status,
                    one.hu().value(attenuation)));
        }
        return List.copyOf(values);
    }
}
