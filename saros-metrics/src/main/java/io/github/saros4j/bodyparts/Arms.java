package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.Map;
import java.util.Optional;

/** Pieces to the right and left of the middle of a slice. */
final class Arms {

    private Arms() {}

    /**
     * Makes all pieces that are nothing yet arms.
     *
     * @param middle the trunk or head
     * @param slice the slice
     * @param parts what is known already; the arms are added
     * @return why that cannot be done, or empty
     */
    static Optional<Verdict> beside(Piece middle, BodySlice slice, Map<Piece, BodyPart> parts) {
        for (Piece piece : slice.large()) {
            if (!parts.containsKey(piece)) {
                Optional<Verdict> doubt = piece.isRightOf(middle)
                        ? add(slice, piece, BodyPart.RIGHT_ARM, "right", parts)
                        : piece.isLeftOf(middle)
                                ? add(slice, piece, BodyPart.LEFT_ARM, "left", parts)
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

    /** Makes a piece the arm of a side, if it is the only one there and may be a limb. */
    static Optional<Verdict> add(BodySlice slice, Piece piece, BodyPart arm, String side, Map<Piece, BodyPart> parts) {
        if (parts.containsValue(arm)) {
            return Optional.of(
                    Verdict.uncertain(UncertainReason.ODD_PIECE, "two pieces lie to the " + side + " of the middle"));
        }
        if (!slice.mayBeLimb(piece)) {
            return Optional.of(Verdict.uncertain(
                    UncertainReason.NO_BONE, "a piece to the " + side + " of the middle shows no bone"));
        }
        parts.put(piece, arm);
        return Optional.empty();
    }
}
