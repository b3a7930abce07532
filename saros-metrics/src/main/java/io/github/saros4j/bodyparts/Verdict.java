package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import java.util.Map;

/** What a rule says of a slice. */
sealed interface Verdict {

    /** Which part each piece is; the small pieces follow later. */
    record Certain(Map<Piece, BodyPart> parts) implements Verdict {

        boolean isTorso() {
            return parts.containsValue(BodyPart.TORSO);
        }

        boolean isTorsoBetweenArms() {
            return isTorso() && parts.containsValue(BodyPart.LEFT_ARM) && parts.containsValue(BodyPart.RIGHT_ARM);
        }
    }

    /** No rule is sure. */
    record Uncertain(UncertainReason reason, String detail) implements Verdict {

        /** Whether limbs that cannot be told apart here may reach over to a certain slice near by. */
        boolean mayHoldLimbsOf(Certain near) {
            return switch (reason) {
                case LIMB_TOUCHES, LEGS_TOUCH, CUT_OFF -> true;
                case NECK -> near.isTorso();
                default -> false;
            };
        }
    }

    static Verdict uncertain(UncertainReason reason, String detail) {
        return new Uncertain(reason, detail);
    }
}
