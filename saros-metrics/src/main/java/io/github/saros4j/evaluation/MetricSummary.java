package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Summary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One metric of one label over a cohort.
 *
 * @param label the label
 * @param metric the metric
 * @param summary over the cases that have the score
 * @param leftOut how many cases have no value, by the reason; every status but {@link ScoreStatus#DEFINED} is a key
 * @param <L> the type of the labels
 */
public record MetricSummary<L extends Label>(
        L label, Metric metric, Summary summary, Map<ScoreStatus, Integer> leftOut) {

    /** Copies the map. */
    public MetricSummary {
        leftOut = Collections.unmodifiableMap(new EnumMap<>(leftOut));
    }

    /**
     * How many cases have no value, whatever the reason.
     *
     * @return the number of cases that the summary does not stand on
     */
    public int leftOutTotal() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}
