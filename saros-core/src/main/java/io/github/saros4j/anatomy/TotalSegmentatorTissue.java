package io.github.saros4j.anatomy;

import io.github.saros4j.label.LabelSet;
import java.util.Arrays;

/**
 * The three classes of TotalSegmentator's task {@code tissue_types}.
 *
 * <p>Source: {@code tissue_types} in {@code map_to_binary.py} of TotalSegmentator.
 */
public enum TotalSegmentatorTissue implements TotalSegmentatorLabel {
    /** Everything else. Never scored. */
    BACKGROUND(0),
    /** {@code subcutaneous_fat}. */
    SUBCUTANEOUS_FAT(1),
    /** {@code torso_fat}. */
    TORSO_FAT(2),
    /** {@code skeletal_muscle}. */
    SKELETAL_MUSCLE(3);

    private static final LabelSet<TotalSegmentatorTissue> LABEL_SET =
            LabelSet.of("tissue-types", Arrays.asList(values()));

    private final int id;

    TotalSegmentatorTissue(int id) {
        this.id = id;
    }

    /**
     * The whole set. No voxel is ignored: TotalSegmentator labels all of a CT.
     *
     * @return the label set {@code tissue-types}
     */
    public static LabelSet<TotalSegmentatorTissue> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }
}
