package io.github.saros4j.label;

import java.util.Arrays;
import java.util.Locale;

/**
 * The body regions of SAROS, as in {@code body-regions.nii.gz}: background and 13 regions that together cover the body.
 *
 * <p>Source: Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging", Scientific
 * Data 11 (2024), Table 2.
 */
public enum BodyRegion implements Label {
    /** Everything outside the body. Never scored. */
    BACKGROUND(0, "Background"),
    /** Skin and the fat below it. */
    SUBCUTANEOUS_TISSUE(1, "Subcutaneous Tissue"),
    /** Skeletal muscle with the fat between its fibres. */
    MUSCLE(2, "Muscle"),
    /** The abdominal cavity and all in it. */
    ABDOMINAL_CAVITY(3, "Abdominal Cavity"),
    /** The thoracic cavity without mediastinum and pericardium. */
    THORACIC_CAVITY(4, "Thoracic Cavity"),
    /** Every bone. */
    BONES(5, "Bones"),
    /** Both parotid glands. */
    PAROTID_GLANDS(6, "Parotid Glands"),
    /** The pericardium and the heart in it. */
    PERICARDIUM(7, "Pericardium"),
    /** Breast implants; on 18 of the 900 CTs. */
    BREAST_IMPLANT(8, "Breast Implant"),
    /** The mediastinum without the pericardium. */
    MEDIASTINUM(9, "Mediastinum"),
    /** The brain. */
    BRAIN(10, "Brain"),
    /** The spinal cord. */
    SPINAL_CORD(11, "Spinal Cord"),
    /** The thyroid gland, both lobes. */
    THYROID_GLANDS(12, "Thyroid Glands"),
    /** Both submandibular glands. */
    SUBMANDIBULAR_GLANDS(13, "Submandibular Glands");

    private static final LabelSet<BodyRegion> LABEL_SET =
            LabelSet.of("body-regions", Arrays.asList(values())).withIgnoreId(LabelSet.SAROS_IGNORE_ID);

    private final int id;
    private final String displayName;

    BodyRegion(int id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /**
     * The whole set, with 255 as its ignore id.
     *
     * @return the label set {@code body-regions}
     */
    public static LabelSet<BodyRegion> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
