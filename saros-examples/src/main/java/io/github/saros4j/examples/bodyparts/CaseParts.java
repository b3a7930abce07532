package io.github.saros4j.examples.bodyparts;

import io.github.saros4j.bodyparts.DerivedParts;
import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.bodyparts.UncertainSlice;
import io.github.saros4j.label.BodyPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of a case once its file is written. */
record CaseParts(
        String id,
        int certainSlices,
        List<UncertainSlice> uncertain,
        Map<BodyPart, Long> voxels,
        Optional<PartAgreement> agreement) {

    static CaseParts of(String id, DerivedParts derived, Optional<PartAgreement> agreement) {
        long[] counts = derived.parts().voxelCounts();
        Map<BodyPart, Long> voxels = new EnumMap<>(BodyPart.class);
        BodyPart.labelSet().foreground().forEach(part -> voxels.put(part, counts[part.id()]));
        return new CaseParts(id, derived.parts().annotatedSlices().count(), derived.uncertain(), voxels, agreement);
    }

    int slices() {
        return certainSlices + uncertain.size();
    }
}
