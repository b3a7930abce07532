package io.github.saros4j.correspondence;

import io.github.saros4j.anatomy.AnatomicalStructure;
import io.github.saros4j.anatomy.StructureGroup;
import io.github.saros4j.anatomy.TotalSegmentatorBody;
import io.github.saros4j.anatomy.TotalSegmentatorLabel;
import io.github.saros4j.anatomy.TotalSegmentatorTissue;
import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.List;

/**
 * Where body regions of SAROS and classes of TotalSegmentator mean the same, so that one's output can be scored against the
 * other's truth. Regions that only resemble a class do not match, and the reason is listed: a score of them would measure the
 * difference of two definitions.
 *
 * <p>Sources: Table 2 of the SAROS paper (Koitka et al., Scientific Data 11, 2024), whose regions cover all voxels of the body; the class
 * lists in TotalSegmentator's {@code map_to_binary.py}; its {@code improvements_in_v2.md} on where ribs end.
 */
public final class SarosCorrespondence {

    private static final String NOT_A_REGION = "no region of its own in SAROS; it lies within a larger one";

    private static final String CORD =
            "regions of SAROS leave no voxel of the body out, so what surrounds the cord in its canal is in one of them;"
                    + " its paper does not say in which";

    private SarosCorrespondence() {}

    /**
     * Body regions and version 2.
     *
     * @return matches of bones, brain, spinal cord and thyroid gland
     */
    public static Correspondence<BodyRegion, TotalSegmentatorV2> totalSegmentatorV2() {
        Correspondence.Builder<BodyRegion, TotalSegmentatorV2> builder =
                Correspondence.builder(BodyRegion.labelSet(), TotalSegmentatorV2.labelSet());
        builder.match(
                        BodyRegion.BONES.displayName(),
                        List.of(BodyRegion.BONES),
                        bones(TotalSegmentatorV2.labelSet()),
                        "union of all bone classes; forearm, hand, lower leg, foot and hyoid bone have none, so where a scan"
                                + " shows these the prediction misses them; costal cartilages are left out, and where a rib ends"
                                + " at one is not defined")
                .match(BodyRegion.BRAIN.displayName(), List.of(BodyRegion.BRAIN), List.of(TotalSegmentatorV2.BRAIN), "")
                .match(
                        BodyRegion.SPINAL_CORD.displayName(),
                        List.of(BodyRegion.SPINAL_CORD),
                        List.of(TotalSegmentatorV2.SPINAL_CORD),
                        CORD)
                .match(
                        BodyRegion.THYROID_GLANDS.displayName(),
                        List.of(BodyRegion.THYROID_GLANDS),
                        List.of(TotalSegmentatorV2.THYROID_GLAND),
                        "");
        return withRegionsThatDiffer(builder)
                .unmatchedSecond(TotalSegmentatorV2.HEART, "not the pericardium: without the fat within it")
                .unmatchedSecond(TotalSegmentatorV2.COSTAL_CARTILAGES, "no bone; whether Bones has them is not defined")
                .othersOfSecond(NOT_A_REGION)
                .build();
    }

    /**
     * Body regions and version 1.
     *
     * @return a match of the brain
     */
    public static Correspondence<BodyRegion, TotalSegmentatorV1> totalSegmentatorV1() {
        Correspondence.Builder<BodyRegion, TotalSegmentatorV1> builder =
                Correspondence.builder(BodyRegion.labelSet(), TotalSegmentatorV1.labelSet());
        builder.match(BodyRegion.BRAIN.displayName(), List.of(BodyRegion.BRAIN), List.of(TotalSegmentatorV1.BRAIN), "");
        for (TotalSegmentatorV1 bone : bones(TotalSegmentatorV1.labelSet())) {
            builder.unmatchedSecond(bone, "Bones has skull and sternum too, which version 1 has not");
        }
        return withRegionsThatDiffer(builder)
                .unmatchedFirst(BodyRegion.BONES, "version 1 has neither skull nor sternum")
                .unmatchedFirst(BodyRegion.SPINAL_CORD, "no class of version 1")
                .unmatchedFirst(BodyRegion.THYROID_GLANDS, "no class of version 1")
                .othersOfSecond(NOT_A_REGION)
                .build();
    }

    /**
     * Body regions and the task {@code tissue_types}, which do not mean the same anywhere.
     *
     * @return reasons only
     */
    public static Correspondence<BodyRegion, TotalSegmentatorTissue> tissueTypes() {
        Correspondence.Builder<BodyRegion, TotalSegmentatorTissue> builder =
                Correspondence.builder(BodyRegion.labelSet(), TotalSegmentatorTissue.labelSet());
        return builder.othersOfFirst("a region, not a tissue: it has all tissues within its borders")
                .unmatchedFirst(BodyRegion.SUBCUTANEOUS_TISSUE, "has the skin too, and what else lies below it")
                .unmatchedFirst(BodyRegion.MUSCLE, "has the fat between and within muscles too")
                .unmatchedSecond(
                        TotalSegmentatorTissue.SUBCUTANEOUS_FAT, "without the skin and what else lies below it")
                .unmatchedSecond(TotalSegmentatorTissue.TORSO_FAT, "lies in several regions")
                .unmatchedSecond(TotalSegmentatorTissue.SKELETAL_MUSCLE, "without the fat between and within muscles")
                .build();
    }

    /**
     * Body parts and the task {@code body}. What is in the body means the same; where the trunk ends does not.
     *
     * @return a match of the whole body
     */
    public static Correspondence<BodyPart, TotalSegmentatorBody> bodyOfParts() {
        return body(BodyPart.labelSet());
    }

    /**
     * Body regions and the task {@code body}. Regions leave no voxel of the body out.
     *
     * @return a match of the whole body
     */
    public static Correspondence<BodyRegion, TotalSegmentatorBody> bodyOfRegions() {
        return body(BodyRegion.labelSet());
    }

    private static <L extends Label> Correspondence<L, TotalSegmentatorBody> body(LabelSet<L> saros) {
        return Correspondence.builder(saros, TotalSegmentatorBody.labelSet())
                .match(
                        "Body",
                        saros.foreground(),
                        TotalSegmentatorBody.labelSet().foreground(),
                        "everything within the skin, taken together: where trunk and extremities meet is defined on neither side")
                .build();
    }

    private static <L extends TotalSegmentatorLabel> List<L> bones(LabelSet<L> labels) {
        return labels.foreground().stream()
                .filter(label -> label.structure()
                        .map(AnatomicalStructure::group)
                        .filter(StructureGroup::isBone)
                        .isPresent())
                .toList();
    }

    /** The regions that are cavities, mixtures, or glands of other tasks. */
    private static <M extends TotalSegmentatorLabel> Correspondence.Builder<BodyRegion, M> withRegionsThatDiffer(
            Correspondence.Builder<BodyRegion, M> builder) {
        return builder.unmatchedFirst(BodyRegion.SUBCUTANEOUS_TISSUE, "no class of the task total")
                .unmatchedFirst(BodyRegion.MUSCLE, "all muscles; the task total has ten single ones")
                .unmatchedFirst(
                        BodyRegion.ABDOMINAL_CAVITY,
                        "the cavity with the fat between its organs; the task total has single organs")
                .unmatchedFirst(
                        BodyRegion.THORACIC_CAVITY,
                        "the cavity with fluid and vessels; the task total has lobes of the lungs")
                .unmatchedFirst(BodyRegion.PAROTID_GLANDS, "no class of the task total")
                .unmatchedFirst(BodyRegion.PERICARDIUM, "the sac with the fat within it; the task total has the heart")
                .unmatchedFirst(BodyRegion.BREAST_IMPLANT, "no class of the task total")
                .unmatchedFirst(
                        BodyRegion.MEDIASTINUM,
                        "the whole space; the task total has single vessels, the trachea and the esophagus in it")
                .unmatchedFirst(BodyRegion.SUBMANDIBULAR_GLANDS, "no class of the task total");
    }
}
