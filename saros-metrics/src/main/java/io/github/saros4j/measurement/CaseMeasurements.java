package io.github.saros4j.measurement;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.AnnotatedSlices;
import java.util.List;

/**
 * What all structures of one case measure.
 *
 * @param caseId the case
 * @param geometry the grid
 * @param axisOrder which axis of the label map's file each axis was
 * @param annotated the slices that were looked at
 * @param structures one for each label but background, by ascending id, absent ones too
 * @param <L> the type of the labels
 */
public record CaseMeasurements<L extends Label>(
        String caseId,
        VolumeGeometry geometry,
        AxisOrder axisOrder,
        AnnotatedSlices annotated,
        List<StructureMeasures<L>> structures) {

    /** Keeps a copy of the list. */
    public CaseMeasurements {
        structures = List.copyOf(structures);
    }

    /**
     * One structure.
     *
     * @param label one of the labels that were measured
     * @return its measures
     * @throws IllegalArgumentException if it is background, or of another label set
     */
    public StructureMeasures<L> forLabel(L label) {
        return structures.stream()
                .filter(structure -> structure.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Label " + label.key() + " was not measured"));
    }
}
