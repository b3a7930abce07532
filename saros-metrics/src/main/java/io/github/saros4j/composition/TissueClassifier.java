package io.github.saros4j.composition;

import io.github.saros4j.label.BodyRegion;
import java.util.List;

/** Region and HU to tissue, voxel by voxel. */
final class TissueClassifier {

    private final Tissue[][] byRegion = new Tissue[256][];

    TissueClassifier(List<Tissue> tissues) {
        for (int id = 0; id < byRegion.length; id++) {
            int region = id;
            byRegion[id] = tissues.stream()
                    .filter(tissue ->
                            tissue.regions().stream().mapToInt(BodyRegion::id).anyMatch(one -> one == region))
                    .toArray(Tissue[]::new);
        }
    }

    /**
     * The tissues of a slice.
     *
     * @param regions ids of body regions, unsigned bytes. Not modified
     * @param hu as long as regions. Not modified
     * @param tissues receives ids of tissues, 0 for none; as long as regions. Modified
     */
    void classify(byte[] regions, float[] hu, byte[] tissues) {
        for (int i = 0; i < regions.length; i++) {
            tissues[i] = regions[i] == 0 ? 0 : tissue(byRegion[regions[i] & 0xff], hu[i]);
        }
    }

    private static byte tissue(Tissue[] candidates, float hu) {
        for (Tissue candidate : candidates) {
            if (candidate.hu().contains(hu)) {
                return (byte) candidate.id();
            }
        }
        return 0;
    }
}
