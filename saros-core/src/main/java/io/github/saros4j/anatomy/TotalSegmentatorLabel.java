package io.github.saros4j.anatomy;

import io.github.saros4j.label.Label;
import java.util.Locale;
import java.util.Optional;

/**
 * A class of one of TotalSegmentator's tasks. Its printed name is the one that TotalSegmentator prints, which is also that of its mask's
 * file.
 */
public sealed interface TotalSegmentatorLabel extends Label
        permits TotalSegmentatorV1, TotalSegmentatorV2, TotalSegmentatorBody, TotalSegmentatorTissue {

    /**
     * The constant's name.
     *
     * @return the name of the enum constant
     */
    String name();

    /**
     * The structure, which has the same name in every label set that has it.
     *
     * @return the structure, or empty for background
     */
    default Optional<AnatomicalStructure> structure() {
        return isBackground() ? Optional.empty() : Optional.of(AnatomicalStructure.valueOf(name()));
    }

    @Override
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    default String displayName() {
        return fileName();
    }

    @Override
    default String fileName() {
        return structure().map(AnatomicalStructure::fileName).orElseGet(this::key);
    }
}
