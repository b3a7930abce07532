package io.github.saros4j.bodyparts;

import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Derives body parts from body regions by rules, slice by slice, where a rule is certain; immutable, usable from any thread. A slice of
 * which none is certain is left to a human, with the reason. Being silent is better than being wrong, so each rule asks for more
 * evidence than it would need on most scans.
 *
 * <p>The body is all that is not background, so parts and regions have the same foreground, voxel by voxel. It falls into pieces:
 * components of a slice, connected by sides and corners. Right, left, front and height are the patient's, by the affine (by its dominant
 * directions where it is oblique), never by the order of storage. Slices are judged by their position among those that show the
 * <i>cavities</i> (abdominal cavity; and of the chest, thoracic cavity, mediastinum, pericardium) and the <i>brain</i>:
 *
 * <ul>
 *   <li>Empty slices are certainly background.
 *   <li>A cavity in the slice: the one piece that holds it is the torso, one more piece on each side an arm ("with two or three connected
 *       components", as the paper says). Not certain: <b>hip</b>, the slice lies below the chest and within {@link #withHipMm} above the lowest slice
 *       with abdominal cavity, and the cavity is less than half as wide as the torso's piece, so that thighs may begin beside the
 *       pelvis; <b>limb_touches</b>, the torso's piece has a bone farther to
 *       the right, left or front of the cavities than {@link #withBoneReach} allows, as arms that touch the torso have, and
 *       shoulders (below the chest a bone may reach twice as far to the side if it begins within the cavities' width, as wings of
 *       the pelvis do); <b>cut_off</b>, the torso reaches the right or left edge of the grid; <b>landmarks_disagree</b>, the slice shows brain or glands
 *       of the head as well.
 *   <li>Below the abdominal cavity: two pieces, side by side, the smaller one at least half as large as the larger, are the legs;
 *       one more on the outside of each, less than half as large as the smaller leg, a hand, hence arm. Not certain: <b>legs_touch</b>,
 *       one piece or unlike ones; <b>odd_piece</b>, a leg that reaches over the middle between their centres; <b>limb_touches</b>, a leg with more than two bones, as a hand that touches it adds. Legs are taken not to be
 *       crossed.
 *   <li>Above the cavities, from the lowest slice with brain, parotid or submandibular glands to the highest with brain: the one piece that holds
 *       these (the spinal cord where there are none) is the head, one more piece on each side a raised arm. In the data set the head includes the neck: 474 of its CTs show a head, 262 a brain, 275
 *       submandibular glands (Table 3). Not certain: <b>limb_touches</b>, a bone of the head's piece is farther from the middle of brain
 *       and glands than 0.675 widths of the brain where it is widest; <b>cut_off</b>.
 *   <li>Up to 30 mm above the highest brain: the one piece that shows no muscle and one bone at most is the crown, hence head, one
 *       more piece on each side a raised arm. Not certain: <b>above_brain</b>, no piece or several are like that, or it is farther up.
 *   <li>Not certain, and so not judged: <b>neck</b>, above the highest cavity and below the lowest of those marks of the head, or where
 *       the scan shows no brain; <b>gap</b>, amid torso or head without what marks it.
 * </ul>
 *
 * <p>Flesh without bone may reach over from a slice near by, closer than {@link #withNearMm}: from one of limb_touches, legs_touch or
 * cut_off, and to the torso also from the neck, or from beyond the upper end of the scan if no abdominal cavity is in the slice. Then
 * it is not certain either (<b>limb_near</b>), unless it shows the torso and both arms apart. Limbs must show a bone, or muscle and the area of {@link #withBonelessMm2} (<b>no_bone</b>: it may be a fold or a breast), and there may be no more pieces, and none
 * that is neither right nor left of the middle (<b>odd_piece</b>: a piece is right of another if its centre is right of all of it). Pieces
 * smaller than {@link #withSmallPiecesMm2} do not count. They become what the nearest large piece is, if it is not farther than
 * {@link #withGapMm}, else the slice is not certain (<b>loose_piece</b>).
 *
 * <p>Where a scan shows neither brain nor cavity (<b>no_landmark</b>), or a brain below a cavity, an abdominal cavity that reaches higher
 * than the chest or a chest that reaches lower than the abdomen (<b>landmarks_disagree</b>), no slice is certain but empty ones. Two like
 * pieces with a bone each may then be legs or raised arms: stout upper arms have the area of slender thighs.
 *
 * <p>What cannot be seen from a slice: that legs are crossed, that an arm's bone was not annotated, or that a part of the body lies
 * outside of a round field of view.
 *
 * <p>Source: Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging", Scientific Data 11 (2024),
 * which says of its own rules that slices below the abdominal cavity with exactly two components show the legs, and slices with abdominal or
 * thoracic cavity and two or three components the arms. All else is this library's, as are the thresholds.
 *
 * <pre>{@code
 * DerivedParts derived = BodyPartDerivation.withDefaults().derive(truth);
 * derived.uncertain().forEach(slice -> System.out.println(slice.z() + ": " + slice.detail()));
 * }</pre>
 */
public final class BodyPartDerivation {

    /** Adult skulls reach to 0.55 widths of the brain from the middle, arms that touch a head begin beyond 0.75. */
    private static final double HEAD_BONE_REACH = 0.675;

    /** The crown rises less than that above the brain. */
    private static final double CROWN_MM = 30;

    private final double hipMm;
    private final double nearMm;
    private final double smallPieceMm2;
    private final double gapMm;
    private final double boneReach;
    private final double bonelessMm2;

    private BodyPartDerivation(
            double hipMm, double nearMm, double smallPieceMm2, double gapMm, double boneReach, double bonelessMm2) {
        this.hipMm = hipMm;
        this.nearMm = nearMm;
        this.smallPieceMm2 = smallPieceMm2;
        this.gapMm = gapMm;
        this.boneReach = boneReach;
        this.bonelessMm2 = bonelessMm2;
    }

    /**
     * The rules with thresholds of 80 mm above the lowest abdominal cavity, 50 mm2 for small pieces, 10 mm for their gaps, 0.15
     * widths of the cavities for bones, and 2000 mm2 for limbs without bone.
     *
     * @return the derivation
     */
    public static BodyPartDerivation withDefaults() {
        return new BodyPartDerivation(80, 50, 50, 10, 0.15, 2000);
    }

    /**
     * How far above the lowest slice with abdominal cavity a slice has to be to show no thigh beside a pelvis with narrow cavities. Slices that
     * are not below the chest need not be, nor those whose cavities are at least half as wide as the torso.
     *
     * @param mm along the axis of the slices, 0 or more
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withHipMm(double mm) {
        return new BodyPartDerivation(notNegative(mm), nearMm, smallPieceMm2, gapMm, boneReach, bonelessMm2);
    }

    /**
     * How far a slice has to be from one where a limb touches, or where the legs do.
     *
     * @param mm along the axis of the slices, 0 or more
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withNearMm(double mm) {
        return new BodyPartDerivation(hipMm, notNegative(mm), smallPieceMm2, gapMm, boneReach, bonelessMm2);
    }

    /**
     * Below which area a piece of the body in a slice is small, and belongs to what is nearest.
     *
     * @param mm2 0 for none
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withSmallPiecesMm2(double mm2) {
        return new BodyPartDerivation(hipMm, nearMm, notNegative(mm2), gapMm, boneReach, bonelessMm2);
    }

    /**
     * How far a small piece may be from the piece it belongs to.
     *
     * @param mm between the centres of the nearest voxels
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withGapMm(double mm) {
        return new BodyPartDerivation(hipMm, nearMm, smallPieceMm2, notNegative(mm), boneReach, bonelessMm2);
    }

    /**
     * How far to the right, left or front of all cavities in its slice a bone of the torso may lie.
     *
     * @param widths in widths of the cavities from right to left in that slice, all of them together
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withBoneReach(double widths) {
        return new BodyPartDerivation(hipMm, nearMm, smallPieceMm2, gapMm, notNegative(widths), bonelessMm2);
    }

    /**
     * From which area on a piece beside the torso or the head, or below the abdomen, may be a limb without showing a bone, if it shows muscle. Low
     * resolution, a round field of view or a model may lose small bones; folds and breasts show no muscle.
     *
     * @param mm2 0 for any that shows muscle
     * @return the same derivation with that limit
     * @throws IllegalArgumentException if it is negative or no number
     */
    public BodyPartDerivation withBonelessMm2(double mm2) {
        return new BodyPartDerivation(hipMm, nearMm, smallPieceMm2, gapMm, boneReach, notNegative(mm2));
    }

    private static double notNegative(double limit) {
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A threshold is a number from 0, not " + limit);
        }
        return limit;
    }

    /**
     * Derives the parts of one case.
     *
     * @param regions the body regions, dense or sparse, axial slices along axis 2; not modified
     * @return the parts of the certain slices, and why the others are not
     * @throws IllegalArgumentException if axial slices are stacked along another axis
     */
    public DerivedParts derive(LabelVolume<BodyRegion> regions) {
        BodySlices slices = new BodySlices(regions, smallPieceMm2, bonelessMm2);
        Landmarks landmarks = new Landmarks();
        List<BodySlice> upwards = new ArrayList<>();
        for (int height = 0; height < slices.count(); height++) {
            BodySlice slice = slices.slice(atHeight(slices, height));
            upwards.add(slice);
            landmarks.add(height, slice);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int height = 0; height < slices.count(); height++) {
            verdicts.add(judge(slices, landmarks, upwards.get(height), height));
        }
        Map<Integer, byte[]> certain = new HashMap<>();
        List<UncertainSlice> uncertain = new ArrayList<>();
        for (int height = 0; height < slices.count(); height++) {
            BodySlice slice = upwards.get(height);
            Verdict verdict = unlessNearLimb(slices, verdicts, slice, height);
            if (verdict instanceof Verdict.Certain parts) {
                certain.put(slices.position(slice.number()), paint(slices, slice, parts.parts()));
            } else if (verdict instanceof Verdict.Uncertain doubt) {
                uncertain.add(new UncertainSlice(slices.position(slice.number()), doubt.reason(), doubt.detail()));
            }
        }
        uncertain.sort(Comparator.comparingInt(UncertainSlice::z));
        return new DerivedParts(volume(regions, certain), uncertain);
    }

    /** Flesh of a limb that touches reaches beyond the limb's bone, upwards and downwards; not where both arms are elsewhere. */
    private Verdict unlessNearLimb(BodySlices slices, List<Verdict> verdicts, BodySlice slice, int height) {
        Verdict verdict = verdicts.get(height);
        if (!(verdict instanceof Verdict.Certain parts) || parts.parts().isEmpty() || parts.isTorsoBetweenArms()) {
            return verdict;
        }
        for (int other = 0; other < verdicts.size(); other++) {
            double mm = slices.betweenMm(slice.number(), atHeight(slices, other));
            if (mm < nearMm && verdicts.get(other) instanceof Verdict.Uncertain doubt && doubt.mayHoldLimbsOf(parts)) {
                return Verdict.uncertain(
                        UncertainReason.LIMB_NEAR,
                        String.format(
                                Locale.ROOT,
                                "%.0f mm away from a slice with %s",
                                mm,
                                doubt.reason().key()));
            }
        }
        double toTop = slices.toTopMm(slice.number());
        if (parts.isTorso() && !slice.shows(RegionGroup.ABDOMEN) && toTop < nearMm) {
            return Verdict.uncertain(
                    UncertainReason.LIMB_NEAR,
                    String.format(Locale.ROOT, "%.0f mm below the end of the scan, where shoulders may begin", toTop));
        }
        return verdict;
    }

    /** The number among the annotated slices, which may be stored downwards. */
    private static int atHeight(BodySlices slices, int height) {
        return slices.frame().upward() ? height : slices.count() - 1 - height;
    }

    private Verdict judge(BodySlices slices, Landmarks landmarks, BodySlice slice, int height) {
        if (slice.isEmpty()) {
            return new Verdict.Certain(Map.of());
        }
        Verdict verdict = byPosition(slices, landmarks, slice, height);
        return verdict instanceof Verdict.Certain parts
                ? new SmallPieces(slices.body(), gapMm).complete(slice, parts.parts())
                : verdict;
    }

    private Verdict byPosition(BodySlices slices, Landmarks landmarks, BodySlice slice, int height) {
        if (!landmarks.hasCavities() && !landmarks.hasBrain()) {
            return Verdict.uncertain(UncertainReason.NO_LANDMARK, "the scan shows neither brain nor a cavity");
        }
        Optional<String> contradiction = landmarks.contradiction();
        if (contradiction.isPresent()) {
            return Verdict.uncertain(UncertainReason.LANDMARKS_DISAGREE, contradiction.get());
        }
        if (slice.shows(RegionGroup.CAVITIES)) {
            return withCavity(slices, landmarks, slice, height);
        }
        if (landmarks.hasCavities() && height < landmarks.lowestCavity()) {
            return landmarks.lowestCavity() == landmarks.lowestAbdomen()
                    ? LegRule.judge(slice)
                    : Verdict.uncertain(
                            UncertainReason.GAP, "below the chest, and no slice shows the abdominal cavity");
        }
        if (landmarks.hasCavities() && height < landmarks.highestCavity()) {
            return Verdict.uncertain(UncertainReason.GAP, "no cavity, but slices above and below show one");
        }
        return aboveCavities(slices, landmarks, slice, height);
    }

    private Verdict withCavity(BodySlices slices, Landmarks landmarks, BodySlice slice, int height) {
        if (slice.shows(RegionGroup.HEAD)) {
            return Verdict.uncertain(UncertainReason.LANDMARKS_DISAGREE, "the slice shows both head and cavities");
        }
        boolean belowChest = landmarks.isBelowChest(height);
        boolean nearHips =
                belowChest && slices.betweenMm(slice.number(), atHeight(slices, landmarks.lowestAbdomen())) < hipMm;
        return new TrunkRule(boneReach, belowChest, nearHips).judge(slice);
    }

    private static Verdict aboveCavities(BodySlices slices, Landmarks landmarks, BodySlice slice, int height) {
        if (!landmarks.hasBrain()) {
            return Verdict.uncertain(UncertainReason.NECK, "above the cavities, and no slice shows the brain");
        }
        if (height < landmarks.lowestHead()) {
            return Verdict.uncertain(UncertainReason.NECK, "below the lowest slice with brain or glands of the head");
        }
        if (height > landmarks.highestBrain()) {
            double mm = slices.betweenMm(slice.number(), atHeight(slices, landmarks.highestBrain()));
            return mm <= CROWN_MM
                    ? HeadRule.judgeCrown(slice)
                    : Verdict.uncertain(
                            UncertainReason.ABOVE_BRAIN,
                            String.format(Locale.ROOT, "%.0f mm above the highest slice with brain", mm));
        }
        if (!slice.shows(RegionGroup.HEAD | RegionGroup.CORD)) {
            return Verdict.uncertain(
                    UncertainReason.GAP, "neither brain nor glands nor cord, but slices above and below show them");
        }
        return new HeadRule(HEAD_BONE_REACH * landmarks.brainWidthMm()).judge(slice);
    }

    private static byte[] paint(BodySlices slices, BodySlice slice, Map<Piece, BodyPart> parts) {
        byte[] painted = new byte[slices.frame().shape().sliceSize()];
        byte[] idByComponent = new byte[slices.body().count()];
        parts.forEach((piece, part) -> idByComponent[piece.component()] = (byte) part.id());
        ConnectedComponents body = slices.body();
        for (int run = body.firstRun(slice.number()); run < body.firstRun(slice.number() + 1); run++) {
            Arrays.fill(painted, body.runStart(run), body.runEnd(run), idByComponent[body.runComponent(run)]);
        }
        return painted;
    }

    private static LabelVolume<BodyPart> volume(LabelVolume<BodyRegion> regions, Map<Integer, byte[]> certain) {
        VolumeGeometry geometry = regions.geometry();
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(BodyPart.labelSet(), geometry)
                .axisOrder(regions.axisOrder())
                .source("body parts derived from " + regions.source());
        for (int z = 0; z < geometry.shape().nz(); z++) {
            byte[] voxels = certain.get(z);
            if (voxels == null) {
                builder.skip();
            } else {
                builder.add(voxels);
            }
        }
        return builder.build();
    }
}
