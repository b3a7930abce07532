package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.evaluation.Score;
import io.github.saros4j.metric.Metric;
import java.util.List;

/**
 * A case whose labels have been looked up, once and not for every metric again.
 *
 * @param all the scores of the case
 * @param labels those of each label and union, in the order of {@link ScoredLabel#of}
 */
record ScoredCase(CaseScores<?> all, List<LabelScores<?>> labels) {

    static List<ScoredCase> of(List<? extends CaseScores<?>> cases, List<ScoredLabel> labels) {
        return cases.stream()
                .map(ofCase -> new ScoredCase(
                        ofCase,
                        labels.stream()
                                .<LabelScores<?>>map(label -> ofCase.forKey(label.key()))
                                .toList()))
                .toList();
    }

    String caseId() {
        return all.caseId();
    }

    Score score(int label, Metric metric) {
        return labels.get(label).score(metric);
    }
}
