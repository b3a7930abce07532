package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How strongly two quantities go together, over pairs that are taken as independent. With fewer than three pairs, or where all
 * numbers of a side are equal, there is no coefficient. One within 1e-12 of -1 or 1, which is no more than sums round, is that
 * number.
 *
 * @param n how many pairs there are
 * @param coefficient -1 to 1
 * @param interval the confidence interval, on Fisher's scale {@code atanh(r)}; empty with fewer than four pairs, and for a
 *     coefficient of -1 or 1, which has none there
 * @param p the two-sided p of no association, 0 to 1
 * @param method where p comes from; {@link Method#T} also where there is none
 */
public record Correlation(
        int n, OptionalDouble coefficient, Optional<ConfidenceInterval> interval, OptionalDouble p, Method method) {

    /** Up to so many pairs, p of a rank correlation is exact: of all orders of one side, 40320 at most. */
    public static final int MOST_EXACT = 8;

    /** A coefficient that is so near to -1 or 1 is that number. */
    private static final double ROUNDING = 1e-12;

    private static final int FEWEST = 3;
    private static final int FEWEST_FOR_INTERVAL = 4;

    /** Where p comes from. */
    public enum Method {
        /** All orders of one side's ranks, ties included: the share of those with as large an absolute coefficient. */
        EXACT,
        /** The t distribution with n - 2 degrees of freedom, of {@code r sqrt((n - 2) / (1 - r^2))}. */
        T
    }

    /**
     * The product-moment correlation of Pearson: {@code sum((x - mx)(y - my)) / sqrt(sum((x - mx)^2) sum((y - my)^2))}. The variance of
     * its {@code atanh} is 1 / (n - 3) (Fisher 1921). Interval and p take the pairs as normal.
     *
     * @param x finite numbers; not modified
     * @param y as many finite numbers; not modified
     * @param level the level of the interval, between 0 and 1
     * @return the correlation
     * @throws IllegalArgumentException if lengths differ, a number is not finite or its square too large for a double, or the level
     *     is not between 0 and 1
     */
    public static Correlation pearson(double[] x, double[] y, double level) {
        ConfidenceInterval.requireLevel(level);
        OptionalDouble r = coefficient(CentredSums.of(x, y));
        return new Correlation(
                x.length,
                r,
                r.isEmpty() ? Optional.empty() : interval(r.getAsDouble(), 1, x.length, level),
                p(r, x.length),
                Method.T);
    }

    /**
     * The rank correlation of Spearman: Pearson's of the ranks, ties sharing the mean of theirs. The variance of its {@code atanh} is
     * taken as (1 + r^2 / 2) / (n - 3) (Bonett and Wright, Psychometrika 65, 2000). With at most {@value #MOST_EXACT} pairs p is
     * exact, else of t.
     *
     * @param x finite numbers; not modified
     * @param y as many finite numbers; not modified
     * @param level the level of the interval, between 0 and 1
     * @return the correlation
     * @throws IllegalArgumentException if lengths differ, a number is not finite, or the level is not between 0 and 1
     */
    public static Correlation spearman(double[] x, double[] y, double level) {
        ConfidenceInterval.requireLevel(level);
        double[] ranksX = Rankings.ranks(finite(x));
        double[] ranksY = Rankings.ranks(finite(y));
        OptionalDouble r = coefficient(CentredSums.of(ranksX, ranksY));
        if (r.isEmpty()) {
            return new Correlation(x.length, r, Optional.empty(), r, Method.T);
        }
        double rho = r.getAsDouble();
        boolean exact = x.length <= MOST_EXACT;
        return new Correlation(
                x.length,
                r,
                interval(rho, 1 + rho * rho / 2, x.length, level),
                exact ? OptionalDouble.of(exactP(ranksX, ranksY)) : p(r, x.length),
                exact ? Method.EXACT : Method.T);
    }

    private static double[] finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Pairs need finite numbers, not " + value);
            }
        }
        return values;
    }

    private static OptionalDouble coefficient(CentredSums sums) {
        if (sums.n() < FEWEST || !(sums.xx() > 0) || !(sums.yy() > 0)) {
            return OptionalDouble.empty();
        }
        double r = sums.xy() / Math.sqrt(sums.xx()) / Math.sqrt(sums.yy());
        return OptionalDouble.of(1 - Math.abs(r) < ROUNDING ? Math.signum(r) : r);
    }

    private static Optional<ConfidenceInterval> interval(double r, double varianceFactor, int n, double level) {
        if (n < FEWEST_FOR_INTERVAL || Math.abs(r) == 1) {
            return Optional.empty();
        }
        double z = Math.log((1 + r) / (1 - r)) / 2;
        double half = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2)
                * Math.sqrt(varianceFactor / (n - 3));
        return Optional.of(new ConfidenceInterval(level, Math.tanh(z - half), Math.tanh(z + half)));
    }

    private static OptionalDouble p(OptionalDouble coefficient, int n) {
        if (coefficient.isEmpty()) {
            return coefficient;
        }
        double r = coefficient.getAsDouble();
        if (Math.abs(r) == 1) {
            return OptionalDouble.of(0);
        }
        double t = Math.abs(r) * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        return OptionalDouble.of(Math.min(1, 2 * new TDistribution(n - 2).cumulativeProbability(-t)));
    }

    /** In whole numbers: twice the ranks, as shared ones may end in a half. */
    private static double exactP(double[] ranksX, double[] ranksY) {
        long[] x = doubled(ranksX);
        long[] y = doubled(ranksY);
        long expected = Arrays.stream(x).sum() * Arrays.stream(y).sum();
        long observed = Math.abs(x.length * products(x, y) - expected);
        long[] tally = new long[2];
        permute(x, y, 0, expected, observed, tally);
        return (double) tally[0] / tally[1];
    }

    private static long[] doubled(double[] ranks) {
        return Arrays.stream(ranks).mapToLong(rank -> Math.round(2 * rank)).toArray();
    }

    private static long products(long[] x, long[] y) {
        long sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Tallies, over all orders of y from a place on, those that are as extreme, and all. */
    private static void permute(long[] x, long[] y, int from, long expected, long observed, long[] tally) {
        if (from == y.length) {
            tally[0] += Math.abs(x.length * products(x, y) - expected) >= observed ? 1 : 0;
            tally[1]++;
            return;
        }
        for (int i = from; i < y.length; i++) {
            swap(y, from, i);
            permute(x, y, from + 1, expected, observed, tally);
            swap(y, from, i);
        }
    }

    private static void swap(long[] values, int i, int j) {
        long kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
