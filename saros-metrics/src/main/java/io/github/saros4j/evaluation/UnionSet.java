package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unions without a label in common, as labels of a volume. Unions that share labels need a volume each.
 *
 * @param <L> the type of the labels that unions are made of
 */
final class UnionSet<L extends Label> {

    private final LabelMapping<L, NamedLabel> mapping;

    private UnionSet(LabelMapping<L, NamedLabel> mapping) {
        this.mapping = mapping;
    }

    /**
     * The unions, in as many sets as it takes: a set ends before the first union that shares a label with it, so that the order
     * stays. A set never has more unions than there are labels.
     *
     * @throws IllegalArgumentException if a union has a label that is not in the set, or the name of one that is
     */
    static <L extends Label> List<UnionSet<L>> of(LabelSet<L> labels, List<LabelUnion> unions) {
        List<UnionSet<L>> sets = new ArrayList<>();
        List<LabelUnion> open = new ArrayList<>();
        Set<Label> taken = new HashSet<>();
        for (LabelUnion union : unions) {
            if (union.labels().stream().anyMatch(taken::contains)) {
                sets.add(of(labels, open, sets.size()));
                open.clear();
                taken.clear();
            }
            open.add(union);
            taken.addAll(union.labels());
        }
        if (!open.isEmpty()) {
            sets.add(of(labels, open, sets.size()));
        }
        return sets;
    }

    private static <L extends Label> UnionSet<L> of(LabelSet<L> labels, List<LabelUnion> unions, int number) {
        List<NamedLabel> names = new ArrayList<>();
        names.add(new NamedLabel(Label.BACKGROUND_ID, "Background", "background"));
        Map<L, NamedLabel> mapped = new HashMap<>();
        for (LabelUnion union : unions) {
            if (labels.labels().stream().anyMatch(label -> label.key().equals(union.key()))) {
                throw new IllegalArgumentException("A union has the name of a label of " + labels + ": " + union.key());
            }
            NamedLabel name = new NamedLabel(names.size(), union.key(), union.key());
            names.add(name);
            for (Label part : union.labels()) {
                mapped.put(find(labels, part, union), name);
            }
        }
        return new UnionSet<>(LabelMapping.of(labels, LabelSet.of("unions-" + number, names), mapped));
    }

    private static <L extends Label> L find(LabelSet<L> labels, Label part, LabelUnion union) {
        return labels.foreground().stream()
                .filter(part::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Union " + union.key() + ": " + part.key() + " is no label of " + labels));
    }

    LabelVolume<NamedLabel> apply(LabelVolume<L> volume) {
        return mapping.apply(volume);
    }
}
