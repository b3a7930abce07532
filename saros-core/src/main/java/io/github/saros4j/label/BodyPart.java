package io.github.saros4j.label;

import java.util.Arrays;
import java.util.Locale;

/**
 * The body parts of SAROS, as in {@code body-parts.nii.gz}: background and six parts. Left and right are the patient's.
 *
 * <p>Source: Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging", Scientific
 * Data 11 (2024), Table 2, whose wording ("Right Leg", but "Arm Right") the display names keep.
 */
public enum BodyPart implements Label {
    /** Everything outside the body. Never scored. */
    BACKGROUND(0, "Background"),
    /** The trunk. */
    TORSO(1, "Torso"),
    /** The head. */
    HEAD(2, "Head"),
    /** The patient's right leg. */
    RIGHT_LEG(3, "Right Leg"),
    /** The patient's left leg. */
    LEFT_LEG(4, "Left Leg"),
    /** The patient's right arm. */
    RIGHT_ARM(5, "Arm Right"),
    /** The patient's left arm. */
    LEFT_ARM(6, "Arm Left");

    private static final LabelSet<BodyPart> LABEL_SET =
            LabelSet.of("body-parts", Arrays.asList(values())).withIgnoreId(LabelSet.SAROS_IGNORE_ID);

    private final int id;
    private final String displayName;

    BodyPart(int id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /**
     * The whole set, with 255 as its ignore id.
     *
     * @return the label set {@code body-parts}
     */
    public static LabelSet<BodyPart> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
