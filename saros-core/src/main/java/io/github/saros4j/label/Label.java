package io.github.saros4j.label;

/**
 * One value of a label map: the number in the file, the name people read, and the key programs join by.
 *
 * <p>Implementations are immutable; two labels of one {@link LabelSet} never share an id or a key.
 */
public interface Label {

    /** The id of background in every label set. Background is never scored. */
    int BACKGROUND_ID = 0;

    /** The largest id a label may have; 255 is left for the ignore value. */
    int MAX_ID = 254;

    /**
     * The voxel value in the file.
     *
     * @return an id from 0 to {@link #MAX_ID}; {@link #BACKGROUND_ID} is background
     */
    int id();

    /**
     * The name as its authors print it, such as {@code Subcutaneous Tissue}.
     *
     * @return the name, for people
     */
    String displayName();

    /**
     * A stable identifier in lower case with underscores, such as {@code subcutaneous_tissue}. Tables are joined by it,
     * since printed names vary ("Right Leg", "Leg Right").
     *
     * @return the key, for programs
     */
    String key();

    /**
     * The name of the file that holds this label alone as a mask, without suffix.
     *
     * @return the {@link #key} unless the label's authors name their files otherwise, such as {@code vertebrae_L5}
     */
    default String fileName() {
        return key();
    }

    /**
     * Whether this is background, which is never scored.
     *
     * @return true for id 0
     */
    default boolean isBackground() {
        return id() == BACKGROUND_ID;
    }
}
