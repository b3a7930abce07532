package io.github.saros4j.composition;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A slice range that body regions tell: from the first to the last slice that has any of them, both included, half-open as
 * [first, last + 1). The constants are the ranges of Body and Organ Analysis (github.com/UMEssen/Body-and-Organ-Analysis), which takes
 * {@code slices.min()} to {@code slices.max() + 1} for regions ({@code report/builder.py}, {@code generate_aggregated_measurements}) and
 * vertebrae ({@code commands.py}, {@code create_vertebrae_info}). {@link CompositionProtocol#withLastSlice} leaves the last slice out. There as here,
 * the range of the thoracic cavity takes in mediastinum and pericardium, though they are regions of their own. That program
 * leaves out cavities that are shorter than 200 mm; here nothing is left out, and tables give the length.
 *
 * @param key the name in tables, such as {@code abdominal_cavity}
 * @param groups regions; of each group one at least must be in the volume, or there is no such range
 */
public record RegionRange(String key, List<Set<BodyRegion>> groups) {

    /** The slices of the abdominal cavity. */
    public static final RegionRange ABDOMINAL_CAVITY = of("abdominal_cavity", Set.of(BodyRegion.ABDOMINAL_CAVITY));

    /** The slices of the thoracic cavity, with those of mediastinum and pericardium. */
    public static final RegionRange THORACIC_CAVITY =
            of("thoracic_cavity", Set.of(BodyRegion.THORACIC_CAVITY, BodyRegion.MEDIASTINUM, BodyRegion.PERICARDIUM));

    /** From the one end of abdominal and thoracic cavity to the other; needs both. */
    public static final RegionRange VENTRAL_CAVITY =
            new RegionRange("ventral_cavity", List.of(ABDOMINAL_CAVITY.groups.get(0), THORACIC_CAVITY.groups.get(0)));

    /** The slices of the mediastinum. */
    public static final RegionRange MEDIASTINUM = of("mediastinum", Set.of(BodyRegion.MEDIASTINUM));

    /** The slices of the pericardium. */
    public static final RegionRange PERICARDIUM = of("pericardium", Set.of(BodyRegion.PERICARDIUM));

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if the name is blank, or there is no group, or one without a region
     */
    public RegionRange {
        groups = groups.stream().map(Set::copyOf).toList();
        if (key.isBlank() || groups.isEmpty() || groups.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("A range needs a name and regions: '" + key + "' of " + groups);
        }
    }

    private static RegionRange of(String key, Set<BodyRegion> regions) {
        return new RegionRange(key, List.of(regions));
    }

    /**
     * The five ranges.
     *
     * @return abdominal, thoracic and ventral cavity, mediastinum and pericardium
     */
    public static List<RegionRange> defaults() {
        return List.of(ABDOMINAL_CAVITY, THORACIC_CAVITY, VENTRAL_CAVITY, MEDIASTINUM, PERICARDIUM);
    }

    /**
     * Where the range lies.
     *
     * @param regions the body regions; not modified
     * @return the range, as far as annotated slices tell; empty if a group is not in them
     */
    public Optional<SliceRange> in(LabelVolume<BodyRegion> regions) {
        Optional<SliceRange> found = Optional.empty();
        for (Set<BodyRegion> group : groups) {
            Optional<SliceRange> ofGroup =
                    SliceRange.of(regions, id -> group.stream().anyMatch(region -> region.id() == id));
            if (ofGroup.isEmpty()) {
                return ofGroup;
            }
            found = found.isEmpty() ? ofGroup : found.map(ofGroup.get()::and);
        }
        return found;
    }
}
