package io.github.saros4j.totalsegmentator;

import java.util.Locale;

/** Which part of TotalSegmentator's data set a subject belongs to. */
public enum TotalSegmentatorSplit {
    /** {@code train}. */
    TRAIN,
    /** {@code val}. */
    VAL,
    /** {@code test}. */
    TEST;

    /**
     * The word in the table.
     *
     * @return {@code train}, {@code val} or {@code test}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
