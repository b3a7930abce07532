package io.github.saros4j.statistics;

/**
 * A two-sided confidence interval.
 *
 * @param level its nominal coverage, such as 0.95
 * @param low the lower limit, in the unit of what is estimated
 * @param high the upper limit, in the same unit
 */
public record ConfidenceInterval(double level, double low, double high) {

    /**
     * Checks that the level lies between 0 and 1 and the limits are finite and in order.
     *
     * @throws IllegalArgumentException if not
     */
    public ConfidenceInterval {
        requireLevel(level);
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("An interval cannot reach from " + low + " to " + high);
        }
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level of confidence lies between 0 and 1, not at " + level);
        }
    }

    /**
     * Whether a value lies in the interval, limits included.
     *
     * @param value a value in the same unit
     * @return true if it does
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    @Override
    public String toString() {
        return "[" + low + ", " + high + "] at " + level;
    }
}
