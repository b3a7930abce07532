package io.github.saros4j.anatomy;

/**
 * Kinds of structures. They follow the five parts that TotalSegmentator's model is made of (organs, vertebrae, cardiac, muscles,
 * ribs), but go by anatomy where these do not: its part of muscles also has bones, brain and spinal cord, that of ribs the sternum.
 */
public enum StructureGroup {
    /** Organs of chest, abdomen, pelvis and neck; also the cysts of kidneys. */
    ORGAN,
    /** The heart and its parts. */
    HEART,
    /** Arteries and veins. */
    VESSEL,
    /** Vertebrae and the sacrum. */
    VERTEBRA,
    /** Ribs, without their cartilages. */
    RIB,
    /** Other bones. */
    BONE,
    /** Cartilages. */
    CARTILAGE,
    /** Single muscles. */
    MUSCLE,
    /** Brain and spinal cord. */
    NERVOUS_SYSTEM,
    /** A kind of tissue, wherever it is. */
    TISSUE,
    /** A part of the body. */
    REGION;

    /**
     * Whether its structures are bones.
     *
     * @return true for vertebrae, ribs and other bones; false for cartilages
     */
    public boolean isBone() {
        return this == VERTEBRA || this == RIB || this == BONE;
    }
}
