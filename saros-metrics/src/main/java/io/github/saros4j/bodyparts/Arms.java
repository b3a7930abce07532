package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Pieces to the right and left of the middle of a slice. */
final class Arms {

    private Arms() {}

    /**
     * Makes all pieces that are nothing yet arms.
     *
     * @param middle the trunk or head
     * @param pieces the large pieces of the slice
     * @param parts what is known already; the arms are added
     * @return why that cannot be done, or empty
     */
    static Optional<Verdict> beside(Piece middle, Collection<Piece> pieces, Map<Piece, BodyPart> parts) {
        for (Piece piece : pieces) {
            if (!parts.containsKey(piece)) {
                Optional<Verdict> doubt = piece.isRightOf(middle)
                        ? add(piece, BodyPart.RIGHT_ARM, "right", parts)
                        : piece.isLeftOf(middle)
                                ? add(piece, BodyPart.LEFT_ARM, "left", parts)
                                : Optional.of(Verdict.uncertain(
                                        UncertainReason.ODD_PIECE,
                                        "a piece is neither to the right nor to the left of the middle"));
                if (doubt.isPresent()) {
                    return doubt;
                }
            }
        }
        return Optional.empty();
    }

    /** Makes a piece the arm of a side, if it is the only one there and shows a bone. */
    static Optional<Verdict> add(Piece piece, BodyPart arm, String side, Map<Piece, BodyPart> parts) {
        if (parts.containsValue(arm)) {
            return Optional.of(
                    Verdict.uncertain(UncertainReason.ODD_PIECE, "two pieces lie to the " + side + " of the middle"));
        }
        if (piece.bones() == 0) {
            return Optional.of(Verdict.uncertain(
                    UncertainReason.NO_BONE, "a piece to the " + side + " of the middle shows no bone"));
        }
        parts.put(piece, arm);
        return Optional.empty();
    }
}
