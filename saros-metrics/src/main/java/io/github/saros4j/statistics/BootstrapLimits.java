package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The limits of an interval from resampled estimates, as {@link BootstrapMethod} defines them. */
final class BootstrapLimits {

    /** Estimates that differ by no more than this share of their size are equal but for rounding. */
    private static final double TIE_SLACK = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private BootstrapLimits() {}

    /**
     * An interval.
     *
     * @param bootstrap its level and method
     * @param estimate the estimate from all the data
     * @param resampled at least one resampled estimate, ascending
     * @param jackknife gives the estimates with one cluster left out, NaN where there is none; asked for BCA alone
     * @return the interval, or empty if BCA cannot place it
     */
    static Optional<ConfidenceInterval> of(
            ClusterBootstrap bootstrap, double estimate, double[] resampled, Supplier<double[]> jackknife) {
        double lowShare = (1 - bootstrap.level()) / 2;
        double highShare = 1 - lowShare;
        if (bootstrap.method() == BootstrapMethod.BCA) {
            OptionalDouble bias = bias(estimate, resampled);
            if (bias.isEmpty()) {
                return Optional.empty();
            }
            double acceleration = acceleration(jackknife.get());
            OptionalDouble low = shifted(lowShare, bias.getAsDouble(), acceleration);
            OptionalDouble high = shifted(highShare, bias.getAsDouble(), acceleration);
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            lowShare = low.getAsDouble();
            highShare = high.getAsDouble();
        }
        return Optional.of(new ConfidenceInterval(
                bootstrap.level(), Quantiles.ofSorted(resampled, lowShare), Quantiles.ofSorted(resampled, highShare)));
    }

    /** z0: how far the estimate lies from the median of the resampled ones, in normal units; empty if it lies beyond all. */
    private static OptionalDouble bias(double estimate, double[] resampled) {
        double slack = TIE_SLACK * Math.max(Math.abs(resampled[0]), Math.abs(resampled[resampled.length - 1]));
        int below = 0;
        int equal = 0;
        for (double value : resampled) {
            if (Math.abs(value - estimate) <= slack) {
                equal++;
            } else if (value < estimate) {
                below++;
            }
        }
        double share = (below + equal / 2.0) / resampled.length;
        return share == 0 || share == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(NORMAL.inverseCumulativeProbability(share));
    }

    private static double acceleration(double[] jackknife) {
        double[] defined =
                Arrays.stream(jackknife).filter(x -> !Double.isNaN(x)).toArray();
        double mean = Arrays.stream(defined).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : defined) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** The share where BCA reads a limit; empty where the acceleration leaves the range of its approximation. */
    private static OptionalDouble shifted(double share, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(share);
        double divisor = 1 - acceleration * z;
        return divisor > 0
                ? OptionalDouble.of(NORMAL.cumulativeProbability(bias + z / divisor))
                : OptionalDouble.empty();
    }
}
