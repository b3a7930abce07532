package io.github.saros4j.examples.phantom;

/** Where a phantom's arms are. */
public enum ArmPose {
    /** Hanging beside the trunk, with air between from below the armpits on. */
    HANGING,
    /** Hanging, and pressed against the trunk all along; the hands lie on the thighs. */
    AGAINST_TRUNK,
    /** Raised beside the head. */
    RAISED,
    /** Raised, and pressed against the ears. */
    AGAINST_HEAD
}
