package io.github.saros4j.analysis;

/** In which order scores are averaged and ranked. The two often disagree (Maier-Hein et al., Nature Communications 9 (2018) 5217). */
public enum RankingMethod {
    /**
     * Ranks mean scores: the mean over cases, for all labels the unweighted average of the labels' means. A missing score
     * takes no part, so where a metric has no value for a missed label, missing labels does no harm; the number of
     * missing scores stands beside the mean.
     */
    AGGREGATE_THEN_RANK,
    /**
     * Ranks the contestants of each case and label, then ranks their mean ranks, taken as means of scores are. In a case, a
     * contestant who rightly finds nothing comes first, then values in order, last who has no value: a missing score is the
     * worst rank of that case. Equal ones share the mean of their ranks. Left out, and counted, are cases where nobody has
     * anything to find or to show, and those where a contestant is
     * {@link io.github.saros4j.evaluation.ScoreStatus#NOT_EVALUABLE}.
     */
    RANK_THEN_AGGREGATE
}
