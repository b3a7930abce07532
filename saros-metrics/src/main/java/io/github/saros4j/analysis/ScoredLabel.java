package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.label.LabelUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was scored: a label, or a union of labels.
 *
 * @param id the label's id; empty for a union
 * @param key the label's key, or the union's
 */
public record ScoredLabel(OptionalInt id, String key) {

    /** Whether it is one label and not a union. Averages over labels take no unions. */
    boolean isLabel() {
        return id.isPresent();
    }

    /** The foreground labels by ascending id, then the protocol's unions. */
    static List<ScoredLabel> of(CohortScores<?> scores) {
        List<ScoredLabel> all = new ArrayList<>();
        scores.labelSet()
                .foreground()
                .forEach(label -> all.add(new ScoredLabel(OptionalInt.of(label.id()), label.key())));
        for (LabelUnion union : scores.protocol().unions()) {
            all.add(new ScoredLabel(OptionalInt.empty(), union.key()));
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return key;
    }
}
