package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusteredValues;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Scores as matrices for statistics: a row a case, whose cluster is the patient. */
final class ScoreColumns {

    private ScoreColumns() {}

    /** One metric: a column a label, in the order given; the last is the mean over the labels of a case that have a value. */
    static ClusteredValues of(List<ScoredCase> cases, List<ScoredLabel> labels, Metric metric, CohortInfo info) {
        ClusteredValues.Builder values = ClusteredValues.builder(labels.size() + 1);
        for (ScoredCase ofCase : cases) {
            List<OptionalDouble> row = new ArrayList<>();
            for (int label = 0; label < labels.size(); label++) {
                row.add(ofCase.score(label, metric).value());
            }
            row.add(ofCase.all().average(metric));
            values.row(info.patient(ofCase.caseId()), row);
        }
        return values.build();
    }

    /** The columns of single labels, which averages over labels are made of. */
    static int[] ofSingleLabels(List<ScoredLabel> labels) {
        return IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).isLabel())
                .toArray();
    }

    /** How many of some columns have a value. */
    static int withValues(ClusteredValues values, int[] columns) {
        return (int) IntStream.of(columns)
                .filter(column -> values.clustersWithValues(column) > 0)
                .count();
    }

    static int lastColumn(BootstrapResult result) {
        return result.values().columns() - 1;
    }

    /**
     * Checks that something is known of every case.
     *
     * @throws IllegalArgumentException if not, naming all unknown cases
     */
    static void requireKnown(CohortInfo info, CohortScores<?> scores) {
        List<String> unknown =
                info.unknown(scores.cases().stream().map(CaseScores::caseId).toList());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Nothing is known of the patients of " + unknown.size() + " of "
                    + scores.cases().size() + " cases: " + String.join(", ", unknown));
        }
    }
}
