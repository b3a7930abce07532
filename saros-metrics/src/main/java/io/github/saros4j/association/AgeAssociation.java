package io.github.saros4j.association;

import io.github.saros4j.statistics.Correlation;
import io.github.saros4j.statistics.LinearRegression;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one quantity of one structure goes with age.
 *
 * @param structure the structure's key
 * @param quantity the quantity
 * @param sex whose; empty for everybody, those whose sex is not known included
 * @param points the cases that take part, by id
 * @param leftOut how many do not, and why; every reason is a key. Of cases that are not listed nobody knows the sex, so only those of
 *     everybody have any
 * @param pearson the product-moment correlation of age and value
 * @param pearsonHolm its p, adjusted over the structures of the same quantity and sex
 * @param spearman the rank correlation
 * @param spearmanHolm its p, adjusted in the same way
 * @param regression the value's line over age; empty with fewer than three points or if all ages are equal
 */
public record AgeAssociation(
        String structure,
        Quantity quantity,
        Optional<String> sex,
        List<AgedValue> points,
        Map<LeftOut, Integer> leftOut,
        Correlation pearson,
        OptionalDouble pearsonHolm,
        Correlation spearman,
        OptionalDouble spearmanHolm,
        Optional<LinearRegression> regression) {

    /** Keeps copies; a reason that is not named left out none. */
    public AgeAssociation {
        points = List.copyOf(points);
        Map<LeftOut, Integer> everyReason = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            everyReason.put(reason, leftOut.getOrDefault(reason, 0));
        }
        leftOut = Collections.unmodifiableMap(everyReason);
    }

    /**
     * How many cases take part.
     *
     * @return the number of points
     */
    public int n() {
        return points.size();
    }

    AgeAssociation withHolm(OptionalDouble ofPearson, OptionalDouble ofSpearman) {
        return new AgeAssociation(
                structure, quantity, sex, points, leftOut, pearson, ofPearson, spearman, ofSpearman, regression);
    }
}
