package io.github.saros4j.quality;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.scan.FileRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels that a rule names: keys or names, parted by {@code |}, or {@code *} for all but background.
 *
 * @param role the file that has them
 * @param labels the labels
 */
record Labels(FileRole role, List<Label> labels) {

    private static final String ALL = "*";

    /** The labels of a file. */
    static LabelSet<? extends Label> of(FileRole role) {
        return role == FileRole.PARTS ? BodyPart.labelSet() : BodyRegion.labelSet();
    }

    /** The labels that a text names in a file; empty if the file does not have all of them. */
    static Optional<Labels> parse(FileRole role, String text) {
        LabelSet<? extends Label> labelSet = of(role);
        if (text.strip().equals(ALL)) {
            return Optional.of(new Labels(role, List.copyOf(labelSet.foreground())));
        }
        List<Label> labels = new ArrayList<>();
        for (String name : text.split("\\|", -1)) {
            Optional<? extends Label> label = labelSet.byName(name);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            labels.add(label.get());
        }
        return Optional.of(new Labels(role, labels));
    }

    boolean contains(int id) {
        return labels.stream().anyMatch(label -> label.id() == id);
    }

    /** Such as {@code Bones or Muscle}. */
    String words() {
        return labels.size() > 3
                ? "any label"
                : String.join(" or ", labels.stream().map(Label::displayName).toList());
    }
}
