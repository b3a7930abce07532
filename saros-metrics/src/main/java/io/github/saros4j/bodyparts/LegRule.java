package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A slice below the abdominal cavity: the two largest pieces, side by side, alike in size, each with two bones at most, are the legs; one
 * more piece outside of each, less than half as large, is a hand, which belongs to the arm.
 */
final class LegRule {

    /** The smaller leg's area in parts of the larger one's; and a leg's in parts of a hand's beside it. */
    private static final double LEAST_SHARE = 0.5;

    /** Femur and patella, tibia and fibula. A hand that touches a leg adds more. */
    private static final int MOST_BONES = 2;

    private LegRule() {}

    static Verdict judge(BodySlice slice) {
        List<Piece> pieces = slice.large();
        if (pieces.size() < 2) {
            return Verdict.uncertain(UncertainReason.LEGS_TOUCH, "one piece where two legs are expected");
        }
        long larger = pieces.get(0).extent().voxels();
        long smaller = pieces.get(1).extent().voxels();
        if (smaller < LEAST_SHARE * larger) {
            return Verdict.uncertain(
                    UncertainReason.LEGS_TOUCH,
                    String.format(
                            Locale.ROOT,
                            "the second piece has %.0f %% of the largest one's area",
                            100.0 * smaller / larger));
        }
        Optional<Verdict> doubt = doubtOf(slice, pieces.get(0)).or(() -> doubtOf(slice, pieces.get(1)));
        if (doubt.isPresent()) {
            return doubt.get();
        }
        boolean firstIsRight =
                pieces.get(0).extent().centre() < pieces.get(1).extent().centre();
        Piece right = pieces.get(firstIsRight ? 0 : 1);
        Piece left = pieces.get(firstIsRight ? 1 : 0);
        double middle = (right.extent().centre() + left.extent().centre()) / 2;
        if (right.extent().leftmost() >= middle || left.extent().rightmost() <= middle) {
            return Verdict.uncertain(
                    UncertainReason.ODD_PIECE, "one of the two largest pieces reaches over the middle between them");
        }
        return withHands(slice, right, left);
    }

    private static Optional<Verdict> doubtOf(BodySlice slice, Piece leg) {
        if (!slice.mayBeLimb(leg)) {
            return Optional.of(
                    Verdict.uncertain(UncertainReason.NO_BONE, "one of the two largest pieces shows no bone"));
        }
        if (leg.bones().size() > MOST_BONES) {
            return Optional.of(Verdict.uncertain(
                    UncertainReason.LIMB_TOUCHES,
                    "one of the two largest pieces shows " + leg.bones().size() + " bones, more than a leg has"));
        }
        return Optional.empty();
    }

    private static Verdict withHands(BodySlice slice, Piece right, Piece left) {
        List<Piece> pieces = slice.large();
        Map<Piece, BodyPart> parts = new HashMap<>(Map.of(right, BodyPart.RIGHT_LEG, left, BodyPart.LEFT_LEG));
        for (Piece piece : pieces.subList(2, pieces.size())) {
            boolean onRight = piece.isRightOf(right);
            if (!onRight && !piece.isLeftOf(left)) {
                return Verdict.uncertain(UncertainReason.ODD_PIECE, "a piece beside two legs is not outside of them");
            }
            if (piece.extent().voxels() >= LEAST_SHARE * pieces.get(1).extent().voxels()) {
                return Verdict.uncertain(UncertainReason.ODD_PIECE, "a third piece is half as large as a leg");
            }
            Optional<Verdict> doubt = onRight
                    ? Arms.add(slice, piece, BodyPart.RIGHT_ARM, "right", parts)
                    : Arms.add(slice, piece, BodyPart.LEFT_ARM, "left", parts);
            if (doubt.isPresent()) {
                return doubt.get();
            }
        }
        return new Verdict.Certain(parts);
    }
}
