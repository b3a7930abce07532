package io.github.saros4j.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The step-down correction of Holm (Scandinavian Journal of Statistics 6, 1979) for testing several hypotheses at once: the
 * chance of one or more wrong rejections stays below the level, whatever the tests have to do with each other.
 */
public final class HolmCorrection {

    private HolmCorrection() {}

    /**
     * Adjusted p values: the i-th smallest of m is multiplied by {@code m - i + 1}, raised to the one before it where that is
     * greater, and cut at 1. A hypothesis may be rejected at a level if its adjusted p is at most that level.
     *
     * @param ps p values, 0 to 1; empty for a test that gave none, which then does not count as one of the m
     * @return the adjusted values in the same order, empty where empty
     * @throws IllegalArgumentException if a value is not 0 to 1
     */
    public static List<OptionalDouble> adjust(List<OptionalDouble> ps) {
        for (OptionalDouble p : ps) {
            if (p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1)) {
                throw new IllegalArgumentException("A p value is 0 to 1, not " + p.getAsDouble());
            }
        }
        int[] ascending = IntStream.range(0, ps.size())
                .filter(i -> ps.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ps.get(i).getAsDouble()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<OptionalDouble> adjusted = new ArrayList<>(Collections.nCopies(ps.size(), OptionalDouble.empty()));
        double least = 0;
        for (int i = 0; i < ascending.length; i++) {
            least = Math.max(
                    least, (ascending.length - i) * ps.get(ascending[i]).getAsDouble());
            adjusted.set(ascending[i], OptionalDouble.of(Math.min(1, least)));
        }
        return List.copyOf(adjusted);
    }
}
