package io.github.saros4j.composition;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A tissue: the voxels of some body regions whose HU lie in a range. As a label it is what a tissue map holds.
 *
 * <p>The constants are those of Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging",
 * Scientific Data 11 (2024), Fig. 3, with its thresholds (after Aubrey et al., Acta Physiologica 210, 2014). Ids, and which
 * region each is found in, are those of Body and Organ Analysis (github.com/UMEssen/Body-and-Organ-Analysis), which differs in
 * one thing: it takes only voxels of -1000 to 3000 HU as bone, here every finite HU is.
 *
 * @param id the voxel value in a tissue map, 1 to 254; 0 for what is no tissue
 * @param key the name in tables, in lower case, such as {@code sat}
 * @param displayName the name for people
 * @param regions the regions that it is looked for in
 * @param hu the HU that it has
 * @param source where region and range come from
 */
public record Tissue(int id, String key, String displayName, Set<BodyRegion> regions, HuRange hu, String source)
        implements Label {

    private static final String THRESHOLDS =
            "thresholds of Aubrey et al., Acta Physiologica 210 (2014), as in Koitka et al., Scientific Data 11 (2024)";

    private static final HuRange ADIPOSE = new HuRange(-190, -30);

    /** What is none of the tissues, in a tissue map. */
    public static final Tissue NONE = new Tissue(0, "none", "No Tissue", Set.of(), HuRange.ANY, "");

    /** Skeletal muscle: the region muscle, -29 to 150 HU. */
    public static final Tissue MUSCLE =
            new Tissue(1, "muscle", "Muscle", Set.of(BodyRegion.MUSCLE), new HuRange(-29, 150), THRESHOLDS);

    /** Bone: the region bones, of any HU. */
    public static final Tissue BONE =
            new Tissue(2, "bone", "Bone", Set.of(BodyRegion.BONES), HuRange.ANY, "the region, without a threshold");

    /** Subcutaneous adipose tissue: the region subcutaneous tissue, -190 to -30 HU. */
    public static final Tissue SAT = adipose(3, "sat", "SAT", BodyRegion.SUBCUTANEOUS_TISSUE);

    /** Visceral adipose tissue: the region abdominal cavity, -190 to -30 HU. */
    public static final Tissue VAT = adipose(4, "vat", "VAT", BodyRegion.ABDOMINAL_CAVITY);

    /** Inter- and intramuscular adipose tissue: the region muscle, -190 to -30 HU. */
    public static final Tissue IMAT = adipose(5, "imat", "IMAT", BodyRegion.MUSCLE);

    /** Paracardial adipose tissue: the region mediastinum, -190 to -30 HU. */
    public static final Tissue PAT = adipose(6, "pat", "PAT", BodyRegion.MEDIASTINUM);

    /** Epicardial adipose tissue: the region pericardium, -190 to -30 HU. */
    public static final Tissue EAT = adipose(7, "eat", "EAT", BodyRegion.PERICARDIUM);

    /**
     * Copies the regions.
     *
     * @throws IllegalArgumentException if the id is out of range, a name is blank, or background or nothing is the region
     */
    public Tissue {
        if (id < 0 || id > MAX_ID || key.isBlank() || displayName.isBlank()) {
            throw new IllegalArgumentException("A tissue needs an id from 0 to " + MAX_ID + " and names: " + id + ", '"
                    + key + "', '" + displayName + "'");
        }
        if ((id == BACKGROUND_ID) != regions.isEmpty() || regions.contains(BodyRegion.BACKGROUND)) {
            throw new IllegalArgumentException(
                    "Tissue " + key + " (" + id + ") cannot be found in " + List.copyOf(regions));
        }
        regions = regions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(regions));
    }

    private static Tissue adipose(int id, String key, String name, BodyRegion region) {
        return new Tissue(id, key, name, Set.of(region), ADIPOSE, THRESHOLDS);
    }

    /**
     * The seven tissues.
     *
     * @return muscle, bone, SAT, VAT, IMAT, PAT and EAT, by id
     */
    public static List<Tissue> defaults() {
        return List.of(MUSCLE, BONE, SAT, VAT, IMAT, PAT, EAT);
    }

    /**
     * The same tissue with another threshold.
     *
     * @param range the HU that it has
     * @param newSource where the range comes from
     * @return the tissue
     */
    public Tissue with(HuRange range, String newSource) {
        return new Tissue(id, key, displayName, regions, range, newSource);
    }

    /** Whether a voxel could be both. */
    boolean overlaps(Tissue other) {
        return hu.overlaps(other.hu) && regions.stream().anyMatch(other.regions::contains);
    }
}
