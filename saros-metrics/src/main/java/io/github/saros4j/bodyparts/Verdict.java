package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.Map;

/** What a rule says of a slice. */
sealed interface Verdict {

    /** Which part each piece is; the small pieces follow later. */
    record Certain(Map<Piece, BodyPart> parts) implements Verdict {}

    /** No rule is sure. */
    record Uncertain(UncertainReason reason, String detail) implements Verdict {}

    static Verdict uncertain(UncertainReason reason, String detail) {
        return new Uncertain(reason, detail);
    }
}
