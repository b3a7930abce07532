package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.statistics.Summary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One metric of one label over the cases of a group. Numbers have the metric's unit.
 *
 * @param label the label
 * @param metric the metric
 * @param patients how many patients the cases with a value belong to
 * @param leftOut how many cases have no value, by the reason; every status but {@link ScoreStatus#DEFINED} is a key
 * @param summary over the cases with a value
 * @param mean the mean over cases, with its interval over patients
 * @param median the median over cases, with its interval over patients
 */
public record LabelStatistics(
        ScoredLabel label,
        Metric metric,
        int patients,
        Map<ScoreStatus, Integer> leftOut,
        Summary summary,
        Estimate mean,
        Estimate median) {

    /** Copies the map. */
    public LabelStatistics {
        leftOut = Collections.unmodifiableMap(new EnumMap<>(leftOut));
    }

    /**
     * How many cases have no value, whatever the reason.
     *
     * @return all cases of the group less those with a value
     */
    public int leftOutTotal() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
