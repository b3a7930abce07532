package io.github.saros4j.examples.phantom;

import java.util.ArrayList;
import java.util.List;

/** The right arm in one of its poses; the left one is its mirror image. */
final class Arms {

    private static final double[] HANGING = {
        160, -20, 1380, 43, 190, -24, 1330, 42, 208, -28, 1230, 38, 232, -26, 1090, 32, 238, -14, 1040, 34, 252, 22,
        860, 21, 250, 40, 800, 22, 244, 52, 730, 16
    };
    private static final double[] AGAINST_TRUNK = {
        160, -20, 1380, 43, 182, -24, 1330, 42, 186, -28, 1230, 38, 178, -26, 1090, 32, 178, -14, 1040, 34, 184, 22,
        860, 21, 184, 40, 800, 22, 176, 52, 730, 16
    };
    private static final double[] RAISED = {
        158, -18, 1376, 42, 196, -8, 1470, 37, 214, 20, 1640, 34, 178, 70, 1780, 26, 130, 90, 1860, 24
    };
    private static final double[] AGAINST_HEAD = {
        158, -18, 1376, 42, 130, -8, 1470, 37, 112, 0, 1640, 34, 112, 40, 1780, 26, 100, 70, 1860, 24
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
    private static final double[][] AGAINST_TRUNK_BONES = {
        {164, -20, 1383, 23, 164, -20, 1385, 23},
        {168, -20, 1384, 15, 188, -28, 1230, 11, 178, -26, 1085, 13},
        {166, -24, 1082, 12, 192, -24, 1082, 12},
        {188, -22, 1080, 9, 195, 24, 862, 9},
        {170, -26, 1080, 10, 173, 18, 862, 7},
        {184, 26, 852, 15, 184, 38, 820, 14},
        {190, 42, 815, 5, 184, 58, 735, 4},
        {176, 38, 815, 5, 170, 50, 735, 4},
    };
    private static final double[][] RAISED_BONES = {
        {158, -18, 1383, 23, 158, -18, 1385, 23},
        {158, -18, 1384, 15, 214, 20, 1640, 12},
        {214, 20, 1640, 11, 130, 90, 1860, 8},
    };
    private static final double[][] AGAINST_HEAD_BONES = {
        {158, -18, 1383, 23, 158, -18, 1385, 23},
        {158, -18, 1384, 15, 130, -8, 1470, 13, 112, 0, 1640, 12},
        {112, 0, 1640, 11, 100, 70, 1860, 8},
    };

    /** Head and shaft come first in every pose. */
    private static final int CHAINS_OF_HUMERUS = 2;

    private final List<Solid> skin;
    private final List<Solid> muscle;
    private final List<Solid> humeri = new ArrayList<>();
    private final List<Solid> bones = new ArrayList<>();

    Arms(Physique physique) {
        double[] joints = joints(physique.arms());
        this.muscle = Capsule.chain(joints);
        this.skin = Capsule.chain(Capsule.thickened(8 * physique.fat(), joints));
        double[][] chains = bones(physique.arms());
        for (int n = 0; n < chains.length; n++) {
            (n < CHAINS_OF_HUMERUS ? humeri : bones).addAll(Capsule.chain(chains[n]));
        }
        bones.addAll(0, humeri);
    }

    private static double[] joints(ArmPose pose) {
        return switch (pose) {
            case HANGING -> HANGING;
            case AGAINST_TRUNK -> AGAINST_TRUNK;
            case RAISED -> RAISED;
            case AGAINST_HEAD -> AGAINST_HEAD;
        };
    }

    private static double[][] bones(ArmPose pose) {
        return switch (pose) {
            case HANGING -> HANGING_BONES;
            case AGAINST_TRUNK -> AGAINST_TRUNK_BONES;
            case RAISED -> RAISED_BONES;
            case AGAINST_HEAD -> AGAINST_HEAD_BONES;
        };
    }

    List<Solid> skin() {
        return skin;
    }

    List<Solid> muscle() {
        return muscle;
    }

    List<Solid> humeri() {
        return humeri;
    }

    /** All of them. */
    List<Solid> bones() {
        return bones;
    }
}
