package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyRegion;

/** Regions that mark a part of the body, as bits by their ids. */
final class RegionGroup {

    static final int ABDOMEN = bits(BodyRegion.ABDOMINAL_CAVITY);

    static final int CHEST = bits(BodyRegion.THORACIC_CAVITY, BodyRegion.MEDIASTINUM, BodyRegion.PERICARDIUM);

    static final int CAVITIES = ABDOMEN | CHEST;

    static final int BRAIN = bits(BodyRegion.BRAIN);

    /** No slice that shows one of these without a cavity is the trunk's. */
    static final int HEAD = BRAIN | bits(BodyRegion.PAROTID_GLANDS, BodyRegion.SUBMANDIBULAR_GLANDS);

    /** What limbs show, and folds of skin and breasts do not. */
    static final int FLESH = bits(BodyRegion.MUSCLE);

    /** Marks the head's piece where none of the head's own regions is in the slice. */
    static final int CORD = bits(BodyRegion.SPINAL_CORD);

    private RegionGroup() {}

    private static int bits(BodyRegion... regions) {
        int bits = 0;
        for (BodyRegion region : regions) {
            bits |= 1 << region.id();
        }
        return bits;
    }
}
