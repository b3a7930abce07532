package io.github.saros4j.analysis;

import io.github.saros4j.statistics.ConfidenceInterval;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One contestant's place in a ranking.
 *
 * @param name the contestant
 * @param value what was ranked: a mean score in the metric's unit, or a mean rank; empty without any score, which ranks last
 * @param rank its rank, 1 for the best; equal ones share the mean of their ranks
 * @param missing how many scores it lacks of labels that at least one side of the case has
 * @param medianRank the median rank over the resamples; empty if there are fewer than two patients, or no resample has all
 *     labels
 * @param rankInterval the percentile interval of ranks over the resamples; empty likewise
 * @param shareAtRank for each rank that occurs, the share of resamples that give it, ascending; empty likewise
 */
public record RankedContestant(
        String name,
        OptionalDouble value,
        double rank,
        int missing,
        OptionalDouble medianRank,
        Optional<ConfidenceInterval> rankInterval,
        SortedMap<Double, Double> shareAtRank) {

    /** Copies the map. */
    public RankedContestant {
        shareAtRank = Collections.unmodifiableSortedMap(new TreeMap<>(shareAtRank));
    }
}
