package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import java.util.List;
import java.util.Optional;

/**
 * The scores of all labels of one case.
 *
 * @param caseId the case
 * @param protocol how it was scored
 * @param evaluatedSlices the number of slices that were compared
 * @param labels each scored label, by ascending id
 * @param warning what a reader of the scores should know, if anything
 * @param <L> the type of the labels
 */
public record CaseScores<L extends Label>(
        String caseId,
        EvaluationProtocol protocol,
        int evaluatedSlices,
        List<LabelScores<L>> labels,
        Optional<String> warning) {

    /** Copies the list. */
    public CaseScores {
        labels = List.copyOf(labels);
    }

    /**
     * The scores of one label.
     *
     * @param label a label that was scored
     * @return its scores
     * @throws IllegalArgumentException if it was not scored
     */
    public LabelScores<L> forLabel(L label) {
        return labels.stream()
                .filter(scores -> scores.label().id() == label.id())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label.key() + " was not scored in " + caseId));
    }

    /**
     * One score of one label.
     *
     * @param label a label that was scored
     * @param metric a metric of the protocol
     * @return the score
     * @throws IllegalArgumentException if there is none
     */
    public Score score(L label, Metric metric) {
        return forLabel(label).score(metric);
    }
}
