package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.NamedLabel;
import java.util.List;

/**
 * The scores of one slice of a case.
 *
 * @param slice its place along z, from 0, in the truth's storage order
 * @param labels each scored label, by ascending id
 * @param unions each scored union of labels, in the protocol's order
 * @param <L> the type of the labels
 */
public record SliceScores<L extends Label>(
        int slice, List<LabelScores<L>> labels, List<LabelScores<NamedLabel>> unions) {

    /** Copies the lists. */
    public SliceScores {
        labels = List.copyOf(labels);
        unions = List.copyOf(unions);
    }
}
