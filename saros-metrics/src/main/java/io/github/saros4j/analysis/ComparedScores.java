package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.statistics.PairedTTest;
import io.github.saros4j.statistics.SignedRankTest;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One metric of one label, a against b. Numbers have the metric's unit; every difference is a less b.
 *
 * @param label the label
 * @param metric the metric
 * @param pairs how many cases have a value on either side; all numbers stand on these
 * @param patients how many patients they belong to
 * @param leftOut the other cases, by the reason; none if there are none
 * @param meanA the mean of a's values
 * @param meanB the mean of b's values
 * @param meanDifference the mean difference over cases, with its interval over patients
 * @param medianDifference the median difference over cases, with its interval over patients
 * @param signedRank the signed-rank test over the comparison's {@link TestUnit}, with the rank-biserial correlation
 * @param tTest the t-test over the same, with Cohen's d_z
 * @param signedRankHolm the signed-rank test's p, Holm-adjusted over all labels and unions of this metric
 * @param tTestHolm the t-test's p, adjusted likewise
 */
public record ComparedScores(
        ScoredLabel label,
        Metric metric,
        int pairs,
        int patients,
        List<LeftOutPairs> leftOut,
        OptionalDouble meanA,
        OptionalDouble meanB,
        Estimate meanDifference,
        Estimate medianDifference,
        SignedRankTest signedRank,
        PairedTTest tTest,
        OptionalDouble signedRankHolm,
        OptionalDouble tTestHolm) {

    /**
     * Cases that could not be compared.
     *
     * @param statusA a's status in them; where it is {@link ScoreStatus#DEFINED}, b alone has no value
     * @param statusB b's status in them
     * @param cases how many there are
     */
    public record LeftOutPairs(ScoreStatus statusA, ScoreStatus statusB, int cases) {}

    /** Copies the list. */
    public ComparedScores {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * How many cases could not be compared.
     *
     * @return all cases less the pairs
     */
    public int leftOutTotal() {
        return leftOut.stream().mapToInt(LeftOutPairs::cases).sum();
    }
}
