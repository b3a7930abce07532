package io.github.saros4j.examples;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;

/** The label sets that {@code --labels} names. */
enum LabelSets {
    BODY_REGIONS,
    BODY_PARTS;

    LabelSet<?> labelSet() {
        return switch (this) {
            case BODY_REGIONS -> BodyRegion.labelSet();
            case BODY_PARTS -> BodyPart.labelSet();
        };
    }

    /** The name on the command line, which is the label set's. */
    @Override
    public String toString() {
        return labelSet().name();
    }
}
