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
 * cavities or behind them.
 */
final class TrunkRule {

    private final double boneReach;

    /** Bones may lie that far to the right, left or front of the cavities, in widths of the cavities in the slice. */
    TrunkRule(double boneReach) {
        this.boneReach = boneReach;
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
        Optional<String> strange = strangeBone(slice, trunk);
        if (strange.isPresent()) {
            return Verdict.uncertain(UncertainReason.LIMB_TOUCHES, strange.get());
        }
        Map<Piece, BodyPart> parts = new HashMap<>(Map.of(trunk, BodyPart.TORSO));
        return Arms.beside(trunk, slice.large(), parts).orElseGet(() -> new Verdict.Certain(parts));
    }

    private Optional<String> strangeBone(BodySlice slice, Piece trunk) {
        if (trunk.bone().isEmpty()) {
            return Optional.empty();
        }
        Extent cavities = slice.extent(RegionGroup.CAVITIES);
        Extent bone = trunk.bone();
        double allowed = boneReach * slice.acrossMm(cavities.width());
        double right = slice.acrossMm(cavities.rightmost() - bone.rightmost());
        double left = slice.acrossMm(bone.leftmost() - cavities.leftmost());
        double front = slice.depthMm(cavities.foremost() - bone.foremost());
        double farthest = Math.max(front, Math.max(left, right));
        if (farthest <= allowed) {
            return Optional.empty();
        }
        String side = farthest == right ? "to the right" : farthest == left ? "to the left" : "in front";
        return Optional.of(String.format(
                Locale.ROOT, "a bone lies %.0f mm %s of the cavities, more than %.0f mm", farthest, side, allowed));
    }
}
