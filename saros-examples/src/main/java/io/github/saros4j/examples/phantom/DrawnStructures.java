package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.label.LabelSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * The classes of TotalSegmentator's version 2 that phantoms draw: all of the skeleton but S1 and the costal cartilages, and the larger
 * organs and vessels.
 */
final class DrawnStructures {

    private static final LabelSet<TotalSegmentatorV2> LABEL_SET = LabelSet.of("drawn structures", drawn());

    private DrawnStructures() {}

    /** With background, and the ids that they have in version 2. */
    static LabelSet<TotalSegmentatorV2> labelSet() {
        return LABEL_SET;
    }

    private static Set<TotalSegmentatorV2> drawn() {
        Set<TotalSegmentatorV2> drawn = EnumSet.of(
                TotalSegmentatorV2.BACKGROUND,
                TotalSegmentatorV2.SPLEEN,
                TotalSegmentatorV2.KIDNEY_RIGHT,
                TotalSegmentatorV2.KIDNEY_LEFT,
                TotalSegmentatorV2.LIVER,
                TotalSegmentatorV2.STOMACH,
                TotalSegmentatorV2.PANCREAS,
                TotalSegmentatorV2.ESOPHAGUS,
                TotalSegmentatorV2.TRACHEA,
                TotalSegmentatorV2.THYROID_GLAND,
                TotalSegmentatorV2.SMALL_BOWEL,
                TotalSegmentatorV2.COLON,
                TotalSegmentatorV2.URINARY_BLADDER,
                TotalSegmentatorV2.SACRUM,
                TotalSegmentatorV2.HEART,
                TotalSegmentatorV2.AORTA,
                TotalSegmentatorV2.COMMON_CAROTID_ARTERY_RIGHT,
                TotalSegmentatorV2.COMMON_CAROTID_ARTERY_LEFT,
                TotalSegmentatorV2.SUPERIOR_VENA_CAVA,
                TotalSegmentatorV2.INFERIOR_VENA_CAVA,
                TotalSegmentatorV2.SPINAL_CORD);
        drawn.addAll(EnumSet.range(TotalSegmentatorV2.LUNG_UPPER_LOBE_LEFT, TotalSegmentatorV2.LUNG_LOWER_LOBE_RIGHT));
        drawn.addAll(EnumSet.range(TotalSegmentatorV2.VERTEBRAE_L5, TotalSegmentatorV2.VERTEBRAE_C1));
        drawn.addAll(EnumSet.range(TotalSegmentatorV2.HUMERUS_LEFT, TotalSegmentatorV2.HIP_RIGHT));
        drawn.addAll(EnumSet.range(TotalSegmentatorV2.BRAIN, TotalSegmentatorV2.STERNUM));
        return drawn;
    }
}
