package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.statistics.Rankings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a ranking averages, as a matrix: a row a case, a column a label and contestant, label by label. Scores for
 * {@link RankingMethod#AGGREGATE_THEN_RANK}, ranks within the case for {@link RankingMethod#RANK_THEN_AGGREGATE}.
 */
final class RankingColumns {

    private final List<CohortScores<?>> contestants;
    private final List<ScoredLabel> labels;
    private final Metric metric;
    private final RankingMethod method;
    private final ClusteredValues values;
    private final int[] missing;
    private int leftOut;

    RankingColumns(
            List<CohortScores<?>> contestants,
            List<ScoredLabel> labels,
            Metric metric,
            RankingMethod method,
            CohortInfo info) {
        this.contestants = contestants;
        this.labels = labels;
        this.metric = metric;
        this.method = method;
        this.missing = new int[contestants.size()];
        ClusteredValues.Builder builder = ClusteredValues.builder(labels.size() * contestants.size());
        for (int i = 0; i < contestants.get(0).cases().size(); i++) {
            int index = i;
            List<OptionalDouble> row = new ArrayList<>();
            for (ScoredLabel label : labels) {
                row.addAll(cells(contestants.stream()
                        .<LabelScores<?>>map(scores -> scores.cases().get(index).forKey(label.key()))
                        .toList()));
            }
            builder.row(info.patient(contestants.get(0).cases().get(i).caseId()), row);
        }
        this.values = builder.build();
    }

    /** Of one case and label: what each contestant has, and what is missing or left out is counted. */
    private List<OptionalDouble> cells(List<LabelScores<?>> scores) {
        for (int c = 0; c < missing.length; c++) {
            boolean lacking = scores.get(c).score(metric).value().isEmpty();
            missing[c] += lacking && scores.get(c).status() != ScoreStatus.BOTH_ABSENT ? 1 : 0;
        }
        if (method == RankingMethod.AGGREGATE_THEN_RANK) {
            return scores.stream().map(score -> score.score(metric).value()).toList();
        }
        if (!canBeRanked(scores)) {
            leftOut++;
            return scores.stream().map(score -> OptionalDouble.empty()).toList();
        }
        double[] badness = scores.stream().mapToDouble(this::badness).toArray();
        return Arrays.stream(Rankings.ranks(badness))
                .mapToObj(OptionalDouble::of)
                .toList();
    }

    private boolean canBeRanked(List<LabelScores<?>> scores) {
        boolean nobodyHasAnything = scores.stream()
                .allMatch(score -> score.status() == ScoreStatus.BOTH_ABSENT
                        && score.score(metric).value().isEmpty());
        boolean somebodyCannotBeScored = scores.stream()
                .map(score -> score.score(metric))
                .anyMatch(score -> score.status() == ScoreStatus.NOT_EVALUABLE
                        && score.value().isEmpty());
        return !nobodyHasAnything && !somebodyCannotBeScored;
    }

    /** Ascending from the best: rightly nothing, then values, then no value where there should be one. */
    private double badness(LabelScores<?> scores) {
        OptionalDouble value = scores.score(metric).value();
        if (value.isPresent()) {
            return oriented(value.getAsDouble());
        }
        return scores.status() == ScoreStatus.BOTH_ABSENT ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** The number by which averages are ranked, ascending from the best. */
    double orientedAverage(double average) {
        return method == RankingMethod.AGGREGATE_THEN_RANK ? oriented(average) : average;
    }

    private double oriented(double score) {
        return metric.betterWhen() == BetterWhen.HIGHER ? -score : score;
    }

    EvaluationProtocol protocol() {
        return contestants.get(0).protocol();
    }

    ClusteredValues values() {
        return values;
    }

    /** The columns of a contestant that have a value, a column a label. */
    int[] columnsOf(int contestant) {
        int[] columns = new int[labels.size()];
        Arrays.setAll(columns, label -> label * contestants.size() + contestant);
        return Arrays.stream(columns)
                .filter(column -> values.clustersWithValues(column) > 0)
                .toArray();
    }

    int missing(int contestant) {
        return missing[contestant];
    }

    int leftOut() {
        return leftOut;
    }
}
