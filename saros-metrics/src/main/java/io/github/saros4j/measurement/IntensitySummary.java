package io.github.saros4j.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Summarises values that are counted. */
final class IntensitySummary {

    private static final double MEDIAN = 0.5;

    private final ValueCounts values;
    private final long n;

    private IntensitySummary(ValueCounts values) {
        this.values = values;
        this.n = values.finite();
    }

    /** The statistics of values that are sorted. */
    static IntensityStatistics of(ValueCounts values, double[] percents) {
        return new IntensitySummary(values).summarise(percents);
    }

    private IntensityStatistics summarise(double[] percents) {
        List<IntensityStatistics.Percentile> percentiles = new ArrayList<>();
        if (n == 0) {
            for (double percent : percents) {
                percentiles.add(new IntensityStatistics.Percentile(percent, OptionalDouble.empty()));
            }
            OptionalDouble none = OptionalDouble.empty();
            return new IntensityStatistics(0, values.notFinite(), none, none, none, none, none, percentiles);
        }
        double[] shares = new double[percents.length + 3];
        shares[1] = MEDIAN;
        shares[2] = 1;
        for (int i = 0; i < percents.length; i++) {
            shares[3 + i] = percents[i] / 100;
        }
        double[] quantiles = quantiles(shares);
        for (int i = 0; i < percents.length; i++) {
            percentiles.add(new IntensityStatistics.Percentile(percents[i], OptionalDouble.of(quantiles[3 + i])));
        }
        double mean = mean();
        return new IntensityStatistics(
                n,
                values.notFinite(),
                OptionalDouble.of(mean),
                n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares(mean) / (n - 1))),
                OptionalDouble.of(quantiles[0]),
                OptionalDouble.of(quantiles[1]),
                OptionalDouble.of(quantiles[2]),
                percentiles);
    }

    /** The sum of whole numbers is exact as long as it stays below 2^53. */
    private double mean() {
        double[] sum = new double[1];
        values.forEachAscending((value, count) -> sum[0] += value * count);
        return sum[0] / n;
    }

    private double squares(double mean) {
        double[] sum = new double[1];
        values.forEachAscending((value, count) -> sum[0] += (value - mean) * (value - mean) * count);
        return sum[0];
    }

    private double[] quantiles(double[] shares) {
        long[] below = new long[shares.length];
        for (int i = 0; i < shares.length; i++) {
            below[i] = (long) ((n - 1) * shares[i]);
        }
        double[] lower = atRanks(below);
        double[] upper = atRanks(
                Arrays.stream(below).map(rank -> Math.min(rank + 1, n - 1)).toArray());
        double[] quantiles = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            quantiles[i] = lower[i] + ((n - 1) * shares[i] - below[i]) * (upper[i] - lower[i]);
        }
        return quantiles;
    }

    /** The values at these places of the ascending order, from 0. */
    private double[] atRanks(long[] ranks) {
        double[] found = new double[ranks.length];
        long[] seen = new long[1];
        values.forEachAscending((value, count) -> {
            for (int i = 0; i < ranks.length; i++) {
                if (ranks[i] >= seen[0] && ranks[i] < seen[0] + count) {
                    found[i] = value;
                }
            }
            seen[0] += count;
        });
        return found;
    }
}
