package io.github.saros4j.composition;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one scan: its body regions and its CT, perhaps its body parts and where vertebrae lie. All on one grid;
 * volumes that only lie in another storage order are brought into that of the regions. Immutable.
 */
public final class CompositionScan {

    private final LabelVolume<BodyRegion> regions;
    private final IntensityVolume image;
    private final @Nullable LabelVolume<BodyPart> parts;
    private final Map<String, Optional<SliceRange>> levels;

    private CompositionScan(
            LabelVolume<BodyRegion> regions,
            IntensityVolume image,
            @Nullable LabelVolume<BodyPart> parts,
            Map<String, Optional<SliceRange>> levels) {
        this.regions = regions;
        this.image = image;
        this.parts = parts;
        this.levels = levels;
    }

    /**
     * A scan of which regions and CT are known.
     *
     * @param regions the body regions, sparse or dense
     * @param image the CT
     * @return the scan
     * @throws GeometryMismatchException if the two do not lie on one grid; the message shows both
     */
    public static CompositionScan of(LabelVolume<BodyRegion> regions, IntensityVolume image) {
        return new CompositionScan(regions, image.alignedTo(regions), null, Map.of());
    }

    /**
     * The same scan with body parts. Slices that the parts do not annotate are left out wherever parts matter.
     *
     * @param newParts the body parts, sparse or dense
     * @return the scan
     * @throws GeometryMismatchException if they lie on another grid; the message shows both
     */
    public CompositionScan withParts(LabelVolume<BodyPart> newParts) {
        return new CompositionScan(regions, image, newParts.alignedTo(regions), levels);
    }

    /**
     * The same scan with another slice range: from the first to the last slice that has a label, such as a vertebra.
     *
     * @param key the range's name in tables, such as {@code L3}
     * @param labels any label map on the scan's grid
     * @param label a label of it. If it is nowhere, the range is absent, and tables say so
     * @return the scan
     * @throws GeometryMismatchException if the map lies on another grid; the message shows both
     * @throws IllegalArgumentException if the name is blank or another level's
     */
    public CompositionScan withLevel(String key, LabelVolume<?> labels, Label label) {
        if (key.isBlank() || levels.containsKey(key)) {
            throw new IllegalArgumentException("'" + key + "' names no level, or two");
        }
        Map<String, Optional<SliceRange>> more = new LinkedHashMap<>(levels);
        more.put(key, SliceRange.of(labels.alignedTo(regions), label));
        return new CompositionScan(regions, image, parts, Collections.unmodifiableMap(more));
    }

    /**
     * The body regions.
     *
     * @return the regions as they were given
     */
    public LabelVolume<BodyRegion> regions() {
        return regions;
    }

    /**
     * The CT.
     *
     * @return HU in the storage order of the regions
     */
    public IntensityVolume image() {
        return image;
    }

    /**
     * The body parts.
     *
     * @return the parts in the storage order of the regions, if they are known
     */
    public Optional<LabelVolume<BodyPart>> parts() {
        return Optional.ofNullable(parts);
    }

    /** Levels by name; empty where the label is nowhere. */
    Map<String, Optional<SliceRange>> levels() {
        return levels;
    }
}
