package io.github.saros4j.composition;

import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.volume.AnnotatedSlices;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured of one scan. Immutable; holds some numbers a slice, and no volume. */
public final class CompositionResult {

    /** The name of the slice range that is the whole scan. */
    public static final String SCAN = "scan";

    private final String caseId;
    private final CompositionProtocol protocol;
    private final VolumeGeometry geometry;
    private final AnnotatedSlices slices;
    private final boolean hasParts;
    private final List<SliceCounts> counts;
    private final Map<String, Optional<SliceRange>> ranges;

    CompositionResult(
            String caseId,
            CompositionProtocol protocol,
            VolumeGeometry geometry,
            AnnotatedSlices slices,
            boolean hasParts,
            List<SliceCounts> counts,
            Map<String, Optional<SliceRange>> ranges) {
        this.caseId = caseId;
        this.protocol = protocol;
        this.geometry = geometry;
        this.slices = slices;
        this.hasParts = hasParts;
        this.counts = List.copyOf(counts);
        this.ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }

    /**
     * The scan's name.
     *
     * @return the case's id
     */
    public String caseId() {
        return caseId;
    }

    /**
     * What was measured.
     *
     * @return the protocol
     */
    public CompositionProtocol protocol() {
        return protocol;
    }

    /**
     * The grid.
     *
     * @return the regions' geometry
     */
    public VolumeGeometry geometry() {
        return geometry;
    }

    /**
     * The slices that numbers stand on.
     *
     * @return the slices that the regions annotate
     */
    public AnnotatedSlices slices() {
        return slices;
    }

    /**
     * Whether body parts are known.
     *
     * @return false if everything but the whole body is {@link MeasureStatus#PARTS_MISSING}
     */
    public boolean hasParts() {
        return hasParts;
    }

    /**
     * Voxels of the body, in annotated slices, whose HU is NaN or infinite. They are of no tissue.
     *
     * @return their number; 0 for a sound CT
     */
    public long unmeasuredVoxels() {
        return counts.stream().mapToLong(SliceCounts::unmeasured).sum();
    }

    /**
     * The slice ranges.
     *
     * @return an unmodifiable map by name, the whole scan first, then those of regions and of levels; empty where what
     *     tells the range is not in the scan, or nothing is left of it without its last slice
     */
    public Map<String, Optional<SliceRange>> ranges() {
        return ranges;
    }

    /**
     * The whole body in the whole scan.
     *
     * @return what was measured there
     */
    public TissueMeasures whole() {
        return measures(SCAN, BodyScope.BODY);
    }

    /**
     * A part of the body in a slice range.
     *
     * @param range the range's name, one of {@link #ranges()}
     * @param scope which part of the body
     * @return what was measured there
     * @throws IllegalArgumentException if there is no range of that name
     */
    public TissueMeasures measures(String range, BodyScope scope) {
        if (!ranges.containsKey(range)) {
            throw new IllegalArgumentException("No slice range " + range + " among " + ranges.keySet());
        }
        Optional<SliceRange> found = ranges.getOrDefault(range, Optional.empty());
        return found.isPresent() ? measures(found.get(), scope) : TissueMeasures.absent(this);
    }

    /**
     * A part of the body in some slices.
     *
     * @param range any slices of the scan
     * @param scope which part of the body
     * @return what was measured there
     */
    public TissueMeasures measures(SliceRange range, BodyScope scope) {
        List<SliceCounts> inRange =
                counts.stream().filter(slice -> range.contains(slice.z())).toList();
        return TissueMeasures.of(this, range, scope, inRange);
    }

    @Override
    public String toString() {
        return caseId + ": " + protocol.keys() + " on " + slices;
    }
}
