package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The scores of a cohort.
 *
 * @param protocol how every case was scored
 * @param labelSet the labels
 * @param cases each scored case once, by ascending id
 * @param problems what was wrong and tolerated, by case id
 * @param <L> the type of the labels
 */
public record CohortScores<L extends Label>(
        EvaluationProtocol protocol, LabelSet<L> labelSet, List<CaseScores<L>> cases, List<CohortProblem> problems) {

    /**
     * Sorts the cases and copies the lists.
     *
     * @throws IllegalArgumentException if a case is there twice
     */
    public CohortScores {
        cases = cases.stream().sorted(Comparator.comparing(CaseScores::caseId)).toList();
        problems = List.copyOf(problems);
        for (int i = 1; i < cases.size(); i++) {
            if (cases.get(i).caseId().equals(cases.get(i - 1).caseId())) {
                throw new IllegalArgumentException("Case " + cases.get(i).caseId() + " is there twice");
            }
        }
    }

    /**
     * One metric of one label over the cases.
     *
     * @param label a foreground label
     * @param metric a metric of the protocol
     * @return its summary; cases without a value are counted by reason, not averaged
     */
    public MetricSummary<L> summary(L label, Metric metric) {
        Map<ScoreStatus, Integer> leftOut = new EnumMap<>(ScoreStatus.class);
        for (ScoreStatus status : ScoreStatus.values()) {
            if (status != ScoreStatus.DEFINED) {
                leftOut.put(status, 0);
            }
        }
        List<Double> values = new ArrayList<>();
        for (CaseScores<L> scores : cases) {
            Score score = scores.score(label, metric);
            if (score.value().isPresent()) {
                values.add(score.value().getAsDouble());
            } else {
                leftOut.merge(score.status(), 1, Integer::sum);
            }
        }
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new MetricSummary<>(label, metric, Summary.of(numbers), leftOut);
    }

    /**
     * The average over labels: the unweighted mean of the labels' means, as the averages of the paper's Table 4 are.
     * Labels without a single value do not take part.
     *
     * @param metric a metric of the protocol
     * @return the average, or empty if no label has a value
     */
    public OptionalDouble average(Metric metric) {
        return labelSet.foreground().stream()
                .map(label -> summary(label, metric).summary().mean())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * How many labels an average stands on.
     *
     * @param metric a metric of the protocol
     * @return the number of labels that have at least one value
     */
    public int labelsWithValues(Metric metric) {
        return (int) labelSet.foreground().stream()
                .filter(label -> summary(label, metric).summary().n() > 0)
                .count();
    }

    /**
     * The distinct warnings of the cases.
     *
     * @return what a reader of the scores should know; usually nothing
     */
    public List<String> warnings() {
        return cases.stream()
                .flatMap(scores -> scores.warning().stream())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return cases.size() + " cases of " + labelSet + ", " + protocol + ", " + problems.size() + " problems";
    }
}
