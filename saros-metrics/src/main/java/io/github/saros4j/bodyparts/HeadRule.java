package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A slice of the head: the piece that holds brain, parotid and submandibular glands, or the spinal cord where none of them is in the
 * slice, is the head, one more piece on either side a raised arm. Bones of the head's piece that are too far from its middle are an arm's that touches it.
 */
final class HeadRule {

    private final double allowedMm;

    /**
     * Bones may lie that far to the right or left of the middle of what marks the head.
     */
    HeadRule(double allowedMm) {
        this.allowedMm = allowedMm;
    }

    Verdict judge(BodySlice slice) {
        int group = slice.shows(RegionGroup.HEAD) ? RegionGroup.HEAD : RegionGroup.CORD;
        List<Piece> holders =
                slice.large().stream().filter(piece -> piece.shows(group)).toList();
        if (holders.size() != 1 || slice.small().stream().anyMatch(piece -> piece.shows(group))) {
            return Verdict.uncertain(
                    UncertainReason.ODD_PIECE, "not one piece, a large one, holds brain, glands or cord");
        }
        Piece head = holders.get(0);
        if (head.extent().touchesAnEdge()) {
            return Verdict.uncertain(UncertainReason.CUT_OFF, "the head reaches the right or left edge of the grid");
        }
        Extent marks = slice.extent(group);
        double middle = (marks.rightmost() + marks.leftmost()) / 2.0;
        double right = slice.acrossMm(middle - head.bone().rightmost());
        double left = slice.acrossMm(head.bone().leftmost() - middle);
        if (!head.bone().isEmpty() && Math.max(right, left) > allowedMm) {
            return Verdict.uncertain(
                    UncertainReason.LIMB_TOUCHES,
                    String.format(
                            Locale.ROOT,
                            "a bone lies %.0f mm to the %s of the head's middle, more than %.0f mm",
                            Math.max(right, left),
                            right > left ? "right" : "left",
                            allowedMm));
        }
        Map<Piece, BodyPart> parts = new HashMap<>(Map.of(head, BodyPart.HEAD));
        return Arms.beside(head, slice, parts).orElseGet(() -> new Verdict.Certain(parts));
    }

    /** A slice above the brain: the one piece without muscle, with one bone at most, is the crown. */
    static Verdict judgeCrown(BodySlice slice) {
        List<Piece> crowns = slice.large().stream()
                .filter(piece ->
                        !piece.shows(RegionGroup.FLESH) && piece.bones().size() <= 1)
                .toList();
        if (crowns.size() != 1) {
            return Verdict.uncertain(
                    UncertainReason.ABOVE_BRAIN,
                    "above the highest slice with brain, and no piece is surely the crown");
        }
        Piece crown = crowns.get(0);
        if (crown.extent().touchesAnEdge()) {
            return Verdict.uncertain(UncertainReason.CUT_OFF, "the crown reaches the right or left edge of the grid");
        }
        Map<Piece, BodyPart> parts = new HashMap<>(Map.of(crown, BodyPart.HEAD));
        return Arms.beside(crown, slice, parts).orElseGet(() -> new Verdict.Certain(parts));
    }
}
