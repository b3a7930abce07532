package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import java.util.List;
import java.util.Optional;

/**
 * The statistics of a cohort, or of one group of it.
 *
 * @param grouping what the cohort was divided by, such as {@code sex}; empty for the whole cohort
 * @param group the value that all cases of the group have; empty for the whole cohort, and for cases that have none
 * @param protocol how every case was scored
 * @param bootstrap how intervals were found
 * @param cases how many cases there are
 * @param patients how many patients they belong to
 * @param labels every label and metric, label by label
 * @param averages every metric that is no count
 * @param pooled every label
 */
public record GroupStatistics(
        Optional<String> grouping,
        Optional<String> group,
        EvaluationProtocol protocol,
        ClusterBootstrap bootstrap,
        int cases,
        int patients,
        List<LabelStatistics> labels,
        List<AverageStatistics> averages,
        List<PooledScores> pooled) {

    /** Copies the lists. */
    public GroupStatistics {
        labels = List.copyOf(labels);
        averages = List.copyOf(averages);
        pooled = List.copyOf(pooled);
    }

    /**
     * One metric of one label.
     *
     * @param key a label's key, or a union's
     * @param metric a metric of the protocol
     * @return its statistics
     * @throws IllegalArgumentException if there are none
     */
    public LabelStatistics label(String key, Metric metric) {
        return labels.stream()
                .filter(row -> row.label().key().equals(key) && row.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no scores of " + key + " by " + metric));
    }

    /**
     * One metric over all labels.
     *
     * @param metric a metric of the protocol that is no count
     * @return its statistics
     * @throws IllegalArgumentException if there are none
     */
    public AverageStatistics average(Metric metric) {
        return averages.stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no average of " + metric));
    }

    @Override
    public String toString() {
        return grouping.map(name -> name + " " + group.orElse("not given") + ": ")
                        .orElse("") + cases + " cases of " + patients + " patients";
    }
}
