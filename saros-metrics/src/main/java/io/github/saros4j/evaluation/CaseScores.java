package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.overlap.GeneralisedDice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of all labels of one case.
 *
 * @param caseId the case
 * @param protocol how it was scored
 * @param evaluatedSlices the number of slices that were compared
 * @param labels each scored label, by ascending id
 * @param unions each scored union of labels, in the protocol's order
 * @param slices the scores of each compared slice, ascending; none unless they were asked for
 * @param warning what a reader of the scores should know, if anything
 * @param <L> the type of the labels
 */
public record CaseScores<L extends Label>(
        String caseId,
        EvaluationProtocol protocol,
        int evaluatedSlices,
        List<LabelScores<L>> labels,
        List<LabelScores<NamedLabel>> unions,
        List<SliceScores<L>> slices,
        Optional<String> warning) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the labels' ids do not ascend
     */
    public CaseScores {
        labels = List.copyOf(labels);
        unions = List.copyOf(unions);
        slices = List.copyOf(slices);
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).label().id() <= labels.get(i - 1).label().id()) {
                throw new IllegalArgumentException("Labels of " + caseId + " come by ascending id, not "
                        + labels.stream().map(scores -> scores.label().id()).toList());
            }
        }
    }

    /**
     * Labels and unions together, as tables have them.
     *
     * @return the scores of each label, then of each union
     */
    public List<LabelScores<?>> all() {
        List<LabelScores<?>> all = new ArrayList<>(labels);
        all.addAll(unions);
        return List.copyOf(all);
    }

    /**
     * The scores of a label or a union.
     *
     * @param key a label's key, or a union's
     * @return its scores
     * @throws IllegalArgumentException if it was not scored
     */
    public LabelScores<?> forKey(String key) {
        for (LabelScores<L> scores : labels) {
            if (scores.label().key().equals(key)) {
                return scores;
            }
        }
        for (LabelScores<NamedLabel> scores : unions) {
            if (scores.label().key().equals(key)) {
                return scores;
            }
        }
        throw new IllegalArgumentException(key + " was not scored in " + caseId);
    }

    /**
     * One Dice coefficient over all labels (not unions).
     *
     * @param weights how labels are weighed
     * @return the score, 0 to 1, or empty if no label can be scored
     */
    public OptionalDouble generalisedDice(GeneralisedDice weights) {
        return weights.of(labels.stream().map(LabelScores::counts).toList());
    }

    /**
     * The mean over the labels of this case that have a value.
     *
     * @param metric a metric of the protocol
     * @return the mean, or empty if no label has a value
     */
    public OptionalDouble average(Metric metric) {
        return labels.stream()
                .map(scores -> scores.score(metric).value())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /**
     * The scores of one label.
     *
     * @param label a label that was scored
     * @return its scores
     * @throws IllegalArgumentException if it was not scored
     */
    public LabelScores<L> forLabel(L label) {
        int low = 0;
        int high = labels.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int id = labels.get(middle).label().id();
            if (id == label.id()) {
                return labels.get(middle);
            } else if (id < label.id()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new IllegalArgumentException(label.key() + " was not scored in " + caseId);
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
