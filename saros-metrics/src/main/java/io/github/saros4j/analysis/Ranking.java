package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several contestants is best on the same cases, and how sure that is: every ranking is made again from resampled
 * patients. Immutable.
 */
public final class Ranking {

    private final Map<String, CohortScores<?>> contestants;
    private final CohortInfo info;
    private final ClusterBootstrap bootstrap;

    private Ranking(Map<String, CohortScores<?>> contestants, CohortInfo info, ClusterBootstrap bootstrap) {
        this.contestants = contestants;
        this.info = info;
        this.bootstrap = bootstrap;
    }

    /**
     * A ranking that takes every case for a patient of its own, with {@link ClusterBootstrap#withDefaults()}.
     *
     * @param scoresByName two or more contestants' scores; the map's order is that of equal ranks
     * @return the ranking
     * @throws IllegalArgumentException if there are fewer, or protocols, labels or cases differ, saying which
     */
    public static Ranking of(Map<String, ? extends CohortScores<?>> scoresByName) {
        if (scoresByName.size() < 2) {
            throw new IllegalArgumentException("A ranking needs two contestants or more: " + scoresByName.keySet());
        }
        Map<String, CohortScores<?>> contestants = new LinkedHashMap<>(scoresByName);
        Map.Entry<String, CohortScores<?>> first =
                contestants.entrySet().iterator().next();
        contestants.forEach((name, scores) -> SameCases.require(first.getKey(), first.getValue(), name, scores));
        return new Ranking(contestants, CohortInfo.independent(), ClusterBootstrap.withDefaults());
    }

    /**
     * The same ranking with other patients.
     *
     * @param newInfo what is known of the cases; may know others too
     * @return the ranking
     * @throws IllegalArgumentException if nothing is known of some cases; the message names all of them
     */
    public Ranking withInfo(CohortInfo newInfo) {
        ScoreColumns.requireKnown(newInfo, anyScores());
        return new Ranking(contestants, newInfo, bootstrap);
    }

    /**
     * The same ranking with other resamples.
     *
     * @param newBootstrap number of resamples, seed and level; the method does not matter
     * @return the ranking
     */
    public Ranking withBootstrap(ClusterBootstrap newBootstrap) {
        return new Ranking(contestants, info, newBootstrap);
    }

    /**
     * Ranks by all labels, unions left out.
     *
     * @param metric a metric of the protocol, of which higher or lower values are better
     * @param method in which order to average and to rank
     * @return the ranking
     * @throws IllegalArgumentException if the protocol does not have that metric, or neither is better
     */
    public RankingResult by(Metric metric, RankingMethod method) {
        List<ScoredLabel> labels = ScoredLabel.of(anyScores()).stream()
                .filter(ScoredLabel::isLabel)
                .toList();
        return rank(metric, method, labels, Optional.empty());
    }

    /**
     * Ranks by one label.
     *
     * @param metric a metric of the protocol, of which higher or lower values are better
     * @param method in which order to average and to rank
     * @param key the label's key, or a union's
     * @return the ranking
     * @throws IllegalArgumentException if the protocol does not have that metric, neither is better, or there is no such label
     */
    public RankingResult by(Metric metric, RankingMethod method, String key) {
        ScoredLabel label = ScoredLabel.of(anyScores()).stream()
                .filter(scored -> scored.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " was not scored"));
        return rank(metric, method, List.of(label), Optional.of(label));
    }

    private RankingResult rank(
            Metric metric, RankingMethod method, List<ScoredLabel> labels, Optional<ScoredLabel> label) {
        if (metric.betterWhen() == BetterWhen.NEITHER) {
            throw new IllegalArgumentException("Neither higher nor lower values of " + metric + " are better");
        }
        if (!anyScores().protocol().metrics().contains(metric)) {
            throw new IllegalArgumentException("No " + metric + " was asked for, only "
                    + anyScores().protocol().metrics());
        }
        RankingColumns columns = new RankingColumns(List.copyOf(contestants.values()), labels, metric, method, info);
        return new RankedResamples(columns, List.copyOf(contestants.keySet()), bootstrap).result(metric, method, label);
    }

    private CohortScores<?> anyScores() {
        return contestants.values().iterator().next();
    }

    @Override
    public String toString() {
        return "ranking of " + contestants.keySet() + ", " + anyScores().cases().size() + " cases; " + info + "; "
                + bootstrap;
    }
}
