package io.github.saros4j.examples.phantom;

import java.util.List;

/** Brain, skull and face. */
final class Head {

    /** Below lies the neck. */
    static final double CHIN = 1482;

    private static final Ellipsoid CRANIUM = new Ellipsoid(0, -3, 1618, 64, 84, 70);
    private static final Ellipsoid SKULL = new Ellipsoid(0, -3, 1618, 70.5, 91, 77);
    private static final Ellipsoid EYE = new Ellipsoid(31, 74, 1575, 12, 12, 12);
    private static final Ellipsoid ORBIT = new Ellipsoid(31, 76, 1575, 18, 22, 15);
    private static final List<Solid> RAMUS = Capsule.chain(46, 22, 1497, 6, 50, 10, 1556, 6);
    private static final List<Solid> ZYGOMA = Capsule.chain(58, 12, 1564, 4.5, 57, 48, 1563, 6, 40, 70, 1560, 8);
    private static final List<Solid> NOSE = Capsule.chain(0, 88, 1578, 8, 0, 103, 1552, 13);
    private static final Ellipsoid EAR = new Ellipsoid(75, -12, 1572, 7, 17, 30, 0.96, 0.28);
    private static final Oval JAW = new Oval(0, 24, 51, 55, 0.1);
    private static final Oval TEETH = new Oval(0, 36, 33, 47, 0.1);

    /** The height of the skull's floor from back to front: three steps, lowest at the back. */
    private static final Profile BASE =
            Profile.of(-90, 1556, -45, 1546, -10, 1550, 0, 1566, 25, 1575, 40, 1598, 90, 1602);

    private final double z;
    private final boolean face;
    private final Solid[] nose;
    private final Solid[] rami;
    private final Solid[] cheekbones;
    private final Oval jawInside = JAW.grown(-10);
    private final Oval teethInside = TEETH.grown(-10);

    private Head(double z) {
        this.z = z;
        this.face = z > CHIN && z < 1600;
        this.nose = Solid.cutAt(z, NOSE);
        this.rami = Solid.cutAt(z, RAMUS);
        this.cheekbones = Solid.cutAt(z, ZYGOMA);
    }

    static Head sectionAt(double z) {
        return new Head(z);
    }

    /** Nose and ears stand out of the head's oval. */
    boolean standsOut(double side, double y) {
        return face && (Solid.anyContains(nose, side, y, z) || EAR.contains(side, y, z));
    }

    boolean brainContains(double x, double y) {
        return z > 1540 && CRANIUM.contains(x, y, z) && z > BASE.at(y);
    }

    /** Bone of the skull, of the face, of the jaw. Not to be asked inside the brain. */
    boolean boneContains(double side, double y) {
        if (z > 1600) {
            return SKULL.contains(side, y, z);
        }
        if (!face || EYE.contains(side, y, z)) {
            return false;
        }
        if (z > BASE.at(y) - 11 && SKULL.contains(side, y, z) && !ORBIT.contains(side, y, z)) {
            return true;
        }
        boolean mandible = z > 1489 && z < 1513 && y > 14 && JAW.contains(side, y) && !jawInside.contains(side, y);
        boolean maxilla = z > 1510 && z < 1545 && y > 38 && TEETH.contains(side, y) && !teethInside.contains(side, y);
        boolean palate = z > 1540 && z < 1548 && y > 34 && TEETH.contains(side, y);
        boolean cheek =
                z >= 1544 && z < 1572 && y > 44 && y < 84 && side > 15 && side < 40 && !ORBIT.contains(side, y, z);
        boolean septum = z >= 1544 && z < 1592 && y > 40 && y < 86 && side < 1.8;
        return mandible
                || maxilla
                || palate
                || cheek
                || septum
                || Solid.anyContains(rami, side, y, z)
                || Solid.anyContains(cheekbones, side, y, z);
    }

    /** The eyes, which the label set has no name for and counts as muscle. */
    boolean eyeContains(double side, double y) {
        return face && EYE.contains(side, y, z);
    }
}
