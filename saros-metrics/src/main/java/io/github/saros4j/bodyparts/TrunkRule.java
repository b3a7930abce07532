package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A slice with a cavity: the piece that holds it is the trunk, one more piece on either side an arm.
 *
 * <p>An arm that touches the trunk is part of its piece. It gives itself away by its bones: all bones of the trunk lie beside the
 * cavities or behind them. Wings of the pelvis reach farther to the side, but are one bone that begins behind the cavities.
 */
final class TrunkRule {

    /** Cavities are that wide between the wings of the pelvis, in widths of the trunk, and narrower between the hips. */
    private static final double LEAST_CAVITY_SHARE = 0.5;

    /** Wings of the pelvis may reach that often as far as other bones. */
    private static final double WING = 2;

    private final double boneReach;
    private final boolean belowChest;
    private final boolean nearHips;

    /**
     * The rule for a slice.
     *
     * @param boneReach how far bones may lie to the right, left or front of the cavities, in widths of the cavities in the slice
     * @param belowChest whether no slice of the chest is as low, so that wings of the pelvis may be in the slice
     * @param nearHips whether thighs may be in the slice as well, unless the cavities are wide
     */
    TrunkRule(double boneReach, boolean belowChest, boolean nearHips) {
        this.boneReach = boneReach;
        this.belowChest = belowChest;
        this.nearHips = nearHips;
    }

    Verdict judge(BodySlice slice) {
        List<Piece> holders = slice.large().stream()
                .filter(piece -> piece.shows(RegionGroup.CAVITIES))
                .toList();
        if (holders.size() != 1 || slice.small().stream().anyMatch(piece -> piece.shows(RegionGroup.CAVITIES))) {
            return Verdict.uncertain(UncertainReason.ODD_PIECE, "not one piece, a large one, holds the cavities");
        }
        Piece trunk = holders.get(0);
        if (trunk.extent().touchesAnEdge()) {
            return Verdict.uncertain(UncertainReason.CUT_OFF, "the trunk reaches the right or left edge of the grid");
        }
        if (nearHips && mayHoldThighs(slice, trunk)) {
            return Verdict.uncertain(
                    UncertainReason.HIP,
                    String.format(
                            Locale.ROOT,
                            "the cavities have %.0f %% of the trunk's width, and end a little lower",
                            100.0
                                    * slice.extent(RegionGroup.CAVITIES).width()
                                    / trunk.extent().width()));
        }
        Optional<String> strange = strangeBone(slice, trunk);
        if (strange.isPresent()) {
            return Verdict.uncertain(UncertainReason.LIMB_TOUCHES, strange.get());
        }
        Map<Piece, BodyPart> parts = new HashMap<>(Map.of(trunk, BodyPart.TORSO));
        return Arms.beside(trunk, slice, parts).orElseGet(() -> new Verdict.Certain(parts));
    }

    private boolean mayHoldThighs(BodySlice slice, Piece trunk) {
        return slice.extent(RegionGroup.CAVITIES).width()
                < LEAST_CAVITY_SHARE * trunk.extent().width();
    }

    private Optional<String> strangeBone(BodySlice slice, Piece trunk) {
        Extent cavities = slice.extent(RegionGroup.CAVITIES);
        double allowed = boneReach * slice.acrossMm(cavities.width());
        double farthest = Double.NEGATIVE_INFINITY;
        String side = "";
        for (Extent bone : trunk.bones()) {
            double right = slice.acrossMm(cavities.rightmost() - bone.rightmost());
            double left = slice.acrossMm(bone.leftmost() - cavities.leftmost());
            double front = slice.depthMm(cavities.foremost() - bone.foremost());
            boolean maybeWing = belowChest && front <= allowed && !bone.isBeside(cavities);
            double beyond = Math.max(front, Math.max(left, right));
            if (beyond > (maybeWing ? WING * allowed : allowed) && beyond > farthest) {
                farthest = beyond;
                side = beyond == right ? "to the right" : beyond == left ? "to the left" : "in front";
            }
        }
        return side.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "a bone lies %.0f mm %s of the cavities, more than %.0f mm",
                        farthest,
                        side,
                        allowed));
    }
}
