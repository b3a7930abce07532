package io.github.saros4j.quality;

import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import java.util.Optional;

/** Whether two grids are one. */
final class Grids {

    private Grids() {}

    /** What lays a grid on another, axial slices staying axial slices. */
    static Optional<Reorientation> aligning(VolumeGeometry source, VolumeGeometry target) {
        return Reorientation.aligning(source, target).filter(change -> change.from(2) == 2);
    }
}
