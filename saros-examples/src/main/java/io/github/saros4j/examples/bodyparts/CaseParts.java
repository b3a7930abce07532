package io.github.saros4j.examples.bodyparts;

import io.github.saros4j.bodyparts.DerivedParts;
import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.bodyparts.UncertainSlice;
import java.util.List;
import java.util.Optional;

/** What is kept of a case once its file is written. */
record CaseParts(
        String id,
        int certainSlices,
        List<UncertainSlice> uncertain,
        long[] voxels,
        Optional<PartAgreement> agreement) {

    static CaseParts of(String id, DerivedParts derived, Optional<PartAgreement> agreement) {
        return new CaseParts(
                id,
                derived.parts().annotatedSlices().count(),
                derived.uncertain(),
                derived.parts().voxelCounts(),
                agreement);
    }

    int slices() {
        return certainSlices + uncertain.size();
    }
}
