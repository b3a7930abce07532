package io.github.saros4j.examples.phantom;

import java.util.ArrayList;
import java.util.List;

/** The right arm, beside the trunk or raised beside the head; the left one is its mirror image. */
final class Arms {

    private static final double[] HANGING = {
        160, -20, 1380, 43, 190, -24, 1330, 42, 208, -28, 1230, 38, 232, -26, 1090, 32, 238, -14, 1040, 34, 252, 22,
        860, 21, 250, 40, 800, 22, 244, 52, 730, 16
    };
    private static final double[] RAISED = {
        158, -18, 1376, 42, 196, -8, 1470, 37, 214, 20, 1640, 34, 178, 70, 1780, 26, 130, 90, 1860, 24
    };

    private static final double[][] HANGING_BONES = {
        {164, -20, 1383, 23, 164, -20, 1385, 23}, // head of the humerus
        {168, -20, 1384, 15, 210, -28, 1230, 11, 232, -26, 1085, 13}, // humerus
        {218, -24, 1082, 12, 246, -24, 1082, 12}, // elbow
        {242, -22, 1080, 9, 263, 24, 862, 9}, // radius
        {224, -26, 1080, 10, 241, 18, 862, 7}, // ulna
        {252, 26, 852, 15, 250, 38, 820, 14}, // carpus
        {262, 42, 815, 5, 258, 58, 735, 4}, // rays of the hand
        {243, 38, 815, 5, 238, 50, 735, 4},
    };
    private static final double[][] RAISED_BONES = {
        {158, -18, 1383, 23, 158, -18, 1385, 23},
        {158, -18, 1384, 15, 214, 20, 1640, 12},
        {214, 20, 1640, 11, 130, 90, 1860, 8},
    };

    private final List<Solid> skin;
    private final List<Solid> muscle;
    private final List<Solid> bones = new ArrayList<>();

    Arms(Physique physique) {
        double[] joints = physique.armsRaised() ? RAISED : HANGING;
        this.muscle = Capsule.chain(joints);
        this.skin = Capsule.chain(Capsule.thickened(8 * physique.fat(), joints));
        for (double[] bone : physique.armsRaised() ? RAISED_BONES : HANGING_BONES) {
            bones.addAll(Capsule.chain(bone));
        }
    }

    List<Solid> skin() {
        return skin;
    }

    List<Solid> muscle() {
        return muscle;
    }

    List<Solid> bones() {
        return bones;
    }
}
