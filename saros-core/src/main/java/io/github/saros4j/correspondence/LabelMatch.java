package io.github.saros4j.correspondence;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.NamedLabel;
import java.util.List;
import java.util.Set;

/**
 * Labels of two sets that mean the same once they are put together.
 *
 * @param label what both become
 * @param first labels of the first set, each once; at least one
 * @param second labels of the second set, each once; at least one
 * @param note what to know before their scores are believed; empty if there is nothing
 * @param <L> the type of the first set's labels
 * @param <M> the type of the second set's labels
 */
public record LabelMatch<L extends Label, M extends Label>(
        NamedLabel label, List<L> first, List<M> second, String note) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if a side has no label, one twice, or background, or both become background
     */
    public LabelMatch {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (label.isBackground() || isWrong(first) || isWrong(second)) {
            throw new IllegalArgumentException(
                    label.key() + ": labels of both sets, each once, without background, not " + first + ", " + second);
        }
    }

    private static boolean isWrong(List<? extends Label> labels) {
        return labels.isEmpty()
                || Set.copyOf(labels).size() < labels.size()
                || labels.stream().anyMatch(Label::isBackground);
    }
}
