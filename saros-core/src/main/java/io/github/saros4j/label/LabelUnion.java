package io.github.saros4j.label;

import java.util.List;
import java.util.Set;

/**
 * Several labels taken as one, such as adipose tissue of subcutaneous and visceral fat. Unions may share labels.
 *
 * @param key the name in tables, in lower case with underscores
 * @param labels the labels that it is made of, each once, without background
 */
public record LabelUnion(String key, List<? extends Label> labels) {

    /**
     * Checks the name and copies the list.
     *
     * @throws IllegalArgumentException if the name is blank, or there is no label, one twice, or background
     */
    public LabelUnion {
        labels = List.copyOf(labels);
        if (key.isBlank() || labels.isEmpty() || Set.copyOf(labels).size() < labels.size()) {
            throw new IllegalArgumentException(
                    "A union needs a name and labels, each once: '" + key + "' of " + labels);
        }
        if (labels.stream().anyMatch(Label::isBackground)) {
            throw new IllegalArgumentException("Background cannot be in a union: '" + key + "'");
        }
    }

    /**
     * A union.
     *
     * @param key the name in tables
     * @param labels what it is made of
     * @return the union
     */
    public static LabelUnion of(String key, Label... labels) {
        return new LabelUnion(key, List.of(labels));
    }
}
