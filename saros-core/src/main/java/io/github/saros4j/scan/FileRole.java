package io.github.saros4j.scan;

import java.util.Locale;

/** What a file of a case is. */
public enum FileRole {
    /** The label map of the body regions. */
    REGIONS,
    /** The label map of the body parts. */
    PARTS,
    /** The CT on the label maps' grid. */
    IMAGE;

    /**
     * The role as tables name it.
     *
     * @return {@code regions}, {@code parts} or {@code image}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
