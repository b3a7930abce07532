package io.github.saros4j.masks;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masks that were put together, and what was odd about them.
 *
 * @param volume the label volume; every slice is annotated
 * @param missing labels without a mask, by ascending id; no voxel has them
 * @param unknown volumes in the folder that are named after no label, by name; they were not read
 * @param overlaps voxels that several masks claim, by the label that lost them and the one that has them, by ascending ids
 * @param <L> the type of the labels
 */
public record MergedMasks<L extends Label>(
        LabelVolume<L> volume, List<L> missing, List<Path> unknown, List<MaskOverlap<L>> overlaps) {

    /** More would not be read. */
    static final int MOST_NAMED = 5;

    /**
     * Keeps copies.
     *
     * @param volume the label volume
     * @param missing labels without a mask
     * @param unknown volumes named after no label
     * @param overlaps voxels that several masks claim
     */
    public MergedMasks {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * What was odd, for people: one line each for missing, unknown and overlapping masks, of which the first few are named.
     *
     * @return an unmodifiable list, usually empty
     */
    public List<String> remarks() {
        return Stream.of(
                        remark(
                                "no mask of",
                                missing.stream().map(Label::displayName).toList()),
                        remark(
                                "named after no label:",
                                unknown.stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .toList()),
                        remark(
                                "masks overlap:",
                                overlaps.stream().map(MaskOverlap::toString).toList()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String remark(String what, List<String> names) {
        return names.isEmpty()
                ? ""
                : what + " " + names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }
}
