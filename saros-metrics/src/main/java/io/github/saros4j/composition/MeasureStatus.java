package io.github.saros4j.composition;

import java.util.Locale;

/** Whether a part of the body could be measured in a slice range, and if not, why. */
public enum MeasureStatus {
    /** There are numbers; they may be 0. */
    MEASURED,
    /** Body parts are not known, in any slice of the range or at all. */
    PARTS_MISSING,
    /**
     * What tells the range, such as a region or a vertebra, is nowhere in the scan, or in one slice alone where last slices
     * are left out ({@link CompositionProtocol#withLastSlice}).
     */
    RANGE_ABSENT,
    /** The range has no slice that somebody annotated. */
    NO_SLICE;

    /**
     * The word in tables.
     *
     * @return the name in lower case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
