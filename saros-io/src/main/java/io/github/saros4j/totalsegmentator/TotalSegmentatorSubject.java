package io.github.saros4j.totalsegmentator;

import io.github.saros4j.dataset.Sex;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of TotalSegmentator's {@code meta.csv}: one CT of one subject.
 *
 * @param id the name of its folder, such as {@code s0011}
 * @param age in years; empty where the table has none
 * @param sex empty where the table has none
 * @param institute where the CT was made; empty where the table has none
 * @param studyType what was scanned, such as {@code ct abdomen-pelvis}; empty where the table has none
 * @param split which part of the data set it belongs to
 * @param extra values of all further columns, such as {@code manufacturer}, {@code kvp} or {@code pathology}; may be blank
 */
public record TotalSegmentatorSubject(
        String id,
        OptionalDouble age,
        Optional<Sex> sex,
        Optional<String> institute,
        Optional<String> studyType,
        TotalSegmentatorSplit split,
        Map<String, String> extra) {

    /**
     * Keeps a copy of the further columns, in their order.
     *
     * @throws IllegalArgumentException if the id is blank, or the age negative or not finite
     */
    public TotalSegmentatorSubject {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        if (id.isBlank()) {
            throw new IllegalArgumentException("A subject needs an id");
        }
        if (age.isPresent() && !(age.getAsDouble() >= 0 && age.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(id + ": an age is 0 years or more, not " + age.getAsDouble());
        }
    }
}
