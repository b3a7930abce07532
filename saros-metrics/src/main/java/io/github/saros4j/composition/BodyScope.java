package io.github.saros4j.composition;

import io.github.saros4j.label.BodyPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of the body is measured. All but the first need body parts. */
public enum BodyScope {
    /** All that is in the scan. */
    BODY(null),
    /** The torso alone, which is the body without its extremities (and without the head). */
    TORSO(BodyPart.TORSO),
    /** The head. */
    HEAD(BodyPart.HEAD),
    /** The patient's right leg. */
    RIGHT_LEG(BodyPart.RIGHT_LEG),
    /** The patient's left leg. */
    LEFT_LEG(BodyPart.LEFT_LEG),
    /** The patient's right arm. */
    RIGHT_ARM(BodyPart.RIGHT_ARM),
    /** The patient's left arm. */
    LEFT_ARM(BodyPart.LEFT_ARM);

    private final @Nullable BodyPart part;

    BodyScope(@Nullable BodyPart part) {
        this.part = part;
    }

    /**
     * The part that it is.
     *
     * @return the part; empty for the whole body
     */
    public Optional<BodyPart> part() {
        return Optional.ofNullable(part);
    }

    /**
     * The word in tables.
     *
     * @return the name in lower case, such as {@code torso}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that are measured in every slice range; the others in the whole scan alone. */
    static List<BodyScope> inRanges() {
        return List.of(BODY, TORSO);
    }
}
