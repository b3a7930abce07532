package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.Summary;
import java.util.List;
import java.util.Optional;

/**
 * A ranking by one metric, and how stable it is.
 *
 * @param protocol how every case was scored
 * @param metric what was ranked by
 * @param method in which order was averaged and ranked
 * @param label the label that was ranked by; empty for the average over labels
 * @param bootstrap the resamples and the level
 * @param cases how many cases there are
 * @param patients how many patients they belong to
 * @param leftOut how many times a case and label took no part; 0 for {@link RankingMethod#AGGREGATE_THEN_RANK}
 * @param undefinedResamples how many resamples give no ranking: they lack a label; all, if there are fewer than two patients
 * @param contestants by ascending rank, equal ones in the order given
 * @param tau Kendall's tau-b between this ranking and that of each resample where it is defined (not all ranks are equal); 1 where
 *     they agree
 */
public record RankingResult(
        EvaluationProtocol protocol,
        Metric metric,
        RankingMethod method,
        Optional<ScoredLabel> label,
        ClusterBootstrap bootstrap,
        int cases,
        int patients,
        int leftOut,
        int undefinedResamples,
        List<RankedContestant> contestants,
        Summary tau) {

    /** Copies the list. */
    public RankingResult {
        contestants = List.copyOf(contestants);
    }

    /**
     * One contestant.
     *
     * @param name its name
     * @return its place
     * @throws IllegalArgumentException if there is none of that name
     */
    public RankedContestant contestant(String name) {
        return contestants.stream()
                .filter(contestant -> contestant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contestant " + name));
    }

    @Override
    public String toString() {
        return contestants.stream()
                .map(contestant -> contestant.rank() + " " + contestant.name())
                .toList()
                .toString();
    }
}
