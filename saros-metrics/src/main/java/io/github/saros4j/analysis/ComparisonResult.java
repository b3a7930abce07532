package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import java.util.List;

/**
 * How two sets of scores of the same cases differ.
 *
 * @param nameA what a is
 * @param nameB what b is
 * @param protocol how every case was scored
 * @param bootstrap how intervals were found
 * @param testUnit what the tests take as independent
 * @param cases how many cases there are
 * @param labels every label and metric, label by label
 * @param averages every metric that is no count
 */
public record ComparisonResult(
        String nameA,
        String nameB,
        EvaluationProtocol protocol,
        ClusterBootstrap bootstrap,
        TestUnit testUnit,
        int cases,
        List<ComparedScores> labels,
        List<ComparedAverages> averages) {

    /** Copies the lists. */
    public ComparisonResult {
        labels = List.copyOf(labels);
        averages = List.copyOf(averages);
    }

    /**
     * One metric of one label.
     *
     * @param key a label's key, or a union's
     * @param metric a metric of the protocol
     * @return how its scores differ
     * @throws IllegalArgumentException if there are none
     */
    public ComparedScores label(String key, Metric metric) {
        return labels.stream()
                .filter(row -> row.label().key().equals(key) && row.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no scores of " + key + " by " + metric));
    }

    /**
     * One metric over all labels.
     *
     * @param metric a metric of the protocol that is no count
     * @return how its averages differ
     * @throws IllegalArgumentException if there are none
     */
    public ComparedAverages average(Metric metric) {
        return averages.stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no average of " + metric));
    }

    @Override
    public String toString() {
        return nameA + " against " + nameB + ", " + cases + " cases, " + bootstrap;
    }
}
