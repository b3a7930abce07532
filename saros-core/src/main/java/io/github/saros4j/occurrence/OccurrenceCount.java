package io.github.saros4j.occurrence;

/**
 * How often something is there: one cell of Table 3 of the paper.
 *
 * @param cts CTs, 0 or more
 * @param slices annotated slices of these CTs, 0 or more
 */
public record OccurrenceCount(long cts, long slices) {

    /** Nothing was counted. */
    static final OccurrenceCount NONE = new OccurrenceCount(0, 0);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public OccurrenceCount {
        if (cts < 0 || slices < 0) {
            throw new IllegalArgumentException("Counts are 0 or more, not " + cts + " CTs and " + slices + " slices");
        }
    }

    OccurrenceCount plus(long moreCts, long moreSlices) {
        return new OccurrenceCount(cts + moreCts, slices + moreSlices);
    }

    /** As the paper prints it, such as {@code 41 / 186}. */
    @Override
    public String toString() {
        return cts + " / " + slices;
    }
}
