package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;

/**
 * The signed-rank test of Wilcoxon on paired differences, two-sided: are differences as often and as far above zero as
 * below? It takes the differences as independent. Absolute differences are ranked from 1, ties share the mean of their
 * ranks. Swapping the two sides of every pair swaps the two sums of ranks and changes no p.
 *
 * <p>Given the ranks, every choice of signs is equally likely under the hypothesis. With at most {@value #MOST_EXACT}
 * differences that are not zero p comes from all of these choices, ties included; with more from the normal distribution of
 * that mean and variance ({@code sum(ranks) / 2}, {@code sum(ranks squared) / 4}, which holds for ties and dropped zeros),
 * without correction for continuity.
 *
 * <p>Without differences p and effect size are empty. If all are zero, p is 1 and the effect size is empty.
 *
 * @param zeroDifferences what was done with differences of zero
 * @param n how many differences there are, zeros included
 * @param zeros how many of them are zero
 * @param positiveRanks the sum of the ranks of differences above zero
 * @param negativeRanks the sum of the ranks of differences below zero
 * @param method where p comes from
 * @param p the two-sided p, 0 to 1
 */
public record SignedRankTest(
        ZeroDifferences zeroDifferences,
        int n,
        int zeros,
        double positiveRanks,
        double negativeRanks,
        Method method,
        OptionalDouble p) {

    /** Up to so many differences that are not zero, p is exact. */
    public static final int MOST_EXACT = 50;

    /** Where p comes from. */
    public enum Method {
        /** All choices of signs over the ranks. */
        EXACT,
        /** The normal approximation. */
        NORMAL
    }

    /**
     * Tests differences.
     *
     * @param differences finite, one a pair, in any order; not modified. They are compared as they are: where subtraction
     *     rounds, differences that would be tied or zero are not.
     * @param zeroDifferences what to do with differences of zero
     * @return the test
     */
    public static SignedRankTest of(double[] differences, ZeroDifferences zeroDifferences) {
        double[] ranked = zeroDifferences == ZeroDifferences.PRATT
                ? differences
                : Arrays.stream(differences)
                        .filter(difference -> difference != 0)
                        .toArray();
        double[] ranks = Rankings.ranks(Arrays.stream(ranked).map(Math::abs).toArray());
        int[] doubled = new int[ranks.length]; // a shared rank may end in a half
        int nonZero = 0;
        long positive = 0;
        long negative = 0;
        for (int i = 0; i < ranks.length; i++) {
            int rank = (int) Math.round(2 * ranks[i]);
            if (ranked[i] > 0) {
                positive += rank;
            } else if (ranked[i] < 0) {
                negative += rank;
            } else {
                continue;
            }
            doubled[nonZero++] = rank;
        }
        doubled = Arrays.copyOf(doubled, nonZero);
        Method method = nonZero <= MOST_EXACT ? Method.EXACT : Method.NORMAL;
        OptionalDouble p = OptionalDouble.empty();
        if (differences.length > 0) {
            p = OptionalDouble.of(
                    method == Method.EXACT
                            ? exact(doubled, (int) Math.min(positive, negative))
                            : normal(doubled, positive));
        }
        return new SignedRankTest(
                zeroDifferences,
                differences.length,
                differences.length - nonZero,
                positive / 2.0,
                negative / 2.0,
                method,
                p);
    }

    /** Twice the probability that the sum of the ranks with one sign is at most that; ranks and sum are doubled. */
    private static double exact(int[] ranks, int sum) {
        double[] probability = new double[Arrays.stream(ranks).sum() + 1];
        probability[0] = 1;
        int most = 0;
        for (int rank : ranks) {
            most += rank;
            for (int s = most; s >= 0; s--) {
                probability[s] = (probability[s] + (s < rank ? 0 : probability[s - rank])) / 2;
            }
        }
        double tail = 0;
        for (int s = 0; s <= sum; s++) {
            tail += probability[s];
        }
        return Math.min(1, 2 * tail);
    }

    private static double normal(int[] ranks, long positive) {
        double mean = 0;
        double variance = 0;
        for (int rank : ranks) {
            mean += rank / 2.0;
            variance += (double) rank * rank / 4;
        }
        return Erf.erfc(Math.abs(positive - mean) / Math.sqrt(2 * variance));
    }

    /**
     * The matched-pairs rank-biserial correlation (King, Rosopa and Minium 2011): the positive less the negative share of the
     * sum of ranks.
     *
     * @return -1 (all differences are negative) to 1 (all are positive), or empty if no difference is other than zero
     */
    public OptionalDouble rankBiserial() {
        return n == zeros
                ? OptionalDouble.empty()
                : OptionalDouble.of((positiveRanks - negativeRanks) / (positiveRanks + negativeRanks));
    }
}
