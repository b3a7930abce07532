package io.github.saros4j.examples.phantom;

import java.util.List;

/** The right leg; the left one is its mirror image. As it is, legs of stout bodies touch down to the knees. */
final class Legs {

    private static final double[] TOGETHER = {84, -12, 872, 68, 80, -8, 780, 68, 70, -4, 640, 58, 62, 0, 470, 46};
    private static final double[] APART = {84, -12, 872, 68, 104, -8, 780, 68, 128, -4, 640, 58, 150, 0, 470, 46};
    private static final double[] FEMUR = {
        86, -2, 882, 22, 128, -6, 852, 18, 112, 2, 790, 17, 66, 0, 480, 15, 62, 0, 466, 28
    };
    private static final double[] FEMUR_APART = {
        86, -2, 882, 22, 128, -6, 852, 18, 122, 2, 790, 17, 150, 0, 480, 15, 150, 0, 466, 28
    };

    private final List<Solid> skin;
    private final List<Solid> muscle;
    private final List<Solid> bones;

    Legs(Physique physique) {
        double[] joints = physique.legsApart() ? APART : TOGETHER;
        this.muscle = Capsule.chain(joints);
        this.skin = Capsule.chain(Capsule.thickened(13 * physique.fat(), joints));
        this.bones = Capsule.chain(physique.legsApart() ? FEMUR_APART : FEMUR);
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
