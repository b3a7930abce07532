package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.Map;

/** What a rule says of a slice. */
sealed interface Verdict {

    /** Which part each piece is; the small pieces follow later. */
    record Certain(Map<Piece, BodyPart> parts) implements Verdict {

        boolean isTorsoBetweenArms() {
            return parts.containsValue(BodyPart.TORSO)
                    && parts.containsValue(BodyPart.LEFT_ARM)
                    && parts.containsValue(BodyPart.RIGHT_ARM);
        }
    }

    /** No rule is sure. */
    record Uncertain(UncertainReason reason, String detail) implements Verdict {

        boolean isOfTouching() {
            return reason == UncertainReason.LIMB_TOUCHES || reason == UncertainReason.LEGS_TOUCH;
        }
    }

    static Verdict uncertain(UncertainReason reason, String detail) {
        return new Uncertain(reason, detail);
    }
}
