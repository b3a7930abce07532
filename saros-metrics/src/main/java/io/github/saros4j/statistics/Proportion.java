package io.github.saros4j.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many of some independent trials succeeded, such as cases in which a label was found.
 *
 * @param successes 0 to trials
 * @param trials 0 or more
 */
public record Proportion(long successes, long trials) {

    /**
     * Checks that the successes are some of the trials.
     *
     * @throws IllegalArgumentException if not
     */
    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
    }

    /**
     * The share of successes.
     *
     * @return 0 to 1, or empty without trials
     */
    public OptionalDouble share() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /**
     * The score interval of Wilson (Journal of the American Statistical Association 22, 1927), without correction for
     * continuity: all shares p whose distance from the observed one is at most z standard errors {@code sqrt(p (1 - p) / n)},
     * z the normal quantile of {@code (1 + level) / 2}. It takes the trials as independent and never leaves 0 to 1.
     *
     * @param level between 0 and 1, such as 0.95
     * @return the interval, or empty without trials
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> wilson(double level) {
        ConfidenceInterval.requireLevel(level);
        if (trials == 0) {
            return Optional.empty();
        }
        double z = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double n = trials;
        double share = successes / n;
        double centre = share + z * z / (2 * n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        return Optional.of(new ConfidenceInterval(level, low, high));
    }
}
