package io.github.saros4j.bodyparts;

import java.util.Locale;

/** Why no rule of {@link BodyPartDerivation} is certain of a slice. */
public enum UncertainReason {
    /** The whole scan shows neither a brain nor a cavity, so nothing tells arms from legs. */
    NO_LANDMARK,
    /** Landmarks contradict each other, such as a brain below the cavities: the affine may be wrong. */
    LANDMARKS_DISAGREE,
    /** Between the highest cavity and the lowest slice that is certainly the head's. */
    NECK,
    /** Abdominal cavity, but so narrow and so near to its lower end that thighs may begin beside it. */
    HIP,
    /** Above the brain, and not surely the crown: raised arms, or too far up. */
    ABOVE_BRAIN,
    /** Amid the slices of trunk or head, but without what marks them. */
    GAP,
    /** A bone where only another limb's can be: an arm may touch the trunk or the head, a hand a leg. */
    LIMB_TOUCHES,
    /** Near a slice where limbs touch or are cut off, or near the shoulders: flesh without bone may reach over. */
    LIMB_NEAR,
    /** Below the abdominal cavity, and not two like pieces: the legs touch, or one is missing. */
    LEGS_TOUCH,
    /** Trunk or head reaches the right or left edge of the grid; what lies beyond is not known. */
    CUT_OFF,
    /** Too many pieces, or one that is neither right nor left of the middle. */
    ODD_PIECE,
    /** A piece lies where a limb would, but shows no bone, and no muscle or little of it all. */
    NO_BONE,
    /** A small piece that is too far from all others, or as far from two. */
    LOOSE_PIECE;

    /**
     * The word in tables.
     *
     * @return the name in lower case, such as {@code legs_touch}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
