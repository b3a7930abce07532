package io.github.saros4j.anatomy;

import io.github.saros4j.label.LabelSet;
import java.util.Arrays;

/**
 * The two classes of TotalSegmentator's task {@code body}.
 *
 * <p>Source: {@code body} in {@code map_to_binary.py} of TotalSegmentator.
 */
public enum TotalSegmentatorBody implements TotalSegmentatorLabel {
    /** Everything else. Never scored. */
    BACKGROUND(0),
    /** {@code body_trunc}. */
    BODY_TRUNC(1),
    /** {@code body_extremities}. */
    BODY_EXTREMITIES(2);

    private static final LabelSet<TotalSegmentatorBody> LABEL_SET = LabelSet.of("body", Arrays.asList(values()));

    private final int id;

    TotalSegmentatorBody(int id) {
        this.id = id;
    }

    /**
     * The whole set. No voxel is ignored: TotalSegmentator labels all of a CT.
     *
     * @return the label set {@code body}
     */
    public static LabelSet<TotalSegmentatorBody> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }
}
