package io.github.saros4j.association;

import java.util.Locale;

/** Why a case takes no part in the association of a structure; the first that holds. */
public enum LeftOut {
    /** Nothing is known of whom the case shows. */
    NOT_LISTED,
    /** The age is not known. */
    NO_AGE,
    /** The structure is absent. */
    ABSENT,
    /** The structure may be cut off. */
    AT_BORDER,
    /** There is no value: no voxel with a finite CT value; no whole volume, as slices are not annotated; or none in the table. */
    NO_VALUE;

    /**
     * The word for it in tables.
     *
     * @return such as {@code no_age}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
