package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which region and which part of the body a place belongs to. The reference body is made of shapes that a formula
 * decides: ovals along the height for trunk, neck and head, tubes and ellipsoids for the rest; where they overlap the
 * order of the questions decides, so that inner organs lie within outer ones by construction. Reference mm: x to the
 * patient's right, y to the front, z above the soles.
 */
final class Anatomy {

    private static final Profile MEDIASTINUM =
            Profile.of(1150, 34, 1200, 44, 1250, 44, 1290, 40, 1330, 42, 1370, 38, 1408, 26);
    private static final double DIAPHRAGM_THICKNESS = 4;
    private static final double SHOULDER = 152;

    /** Muscles at the back wall of the abdomen: psoas, quadratus lumborum. */
    private static final List<Solid> BACK_WALL = Stream.concat(
                    Capsule.chain(33, -46, 1112, 10, 43, -36, 1040, 18, 53, -4, 960, 20, 80, 28, 884, 18).stream(),
                    Capsule.chain(42, -72, 1112, 9, 56, -62, 1040, 15, 62, -58, 1000, 15).stream())
            .toList();

    /** No part of the body is farther from the middle, mm. */
    static final double REACH_X = 310;

    /** No part of the body is farther to the front or back, mm. */
    static final double REACH_Y = 220;

    /** No gland comes nearer to the surface, mm. */
    private static final double SKIN = 7;

    private static final double BEND = 10;
    private static final double FRONT = 190;

    private final Trunk trunk;
    private final Arms arms;
    private final Legs legs;
    private final double legReach;
    private final Skeleton skeleton;
    private final List<Solid> breasts;
    private final List<Solid> breastCores;
    private final List<Solid> implants;
    private final List<Solid> pericardium;
    private final List<Solid> hila = List.of(new Ellipsoid(42, -6, 1284, 20, 24, 32));
    private final List<Solid> thyroid;
    private final List<Solid> parotids;
    private final List<Solid> submandibulars;

    Anatomy(Physique physique) {
        this.trunk = new Trunk(physique);
        this.arms = new Arms(physique);
        this.legs = new Legs(physique);
        this.legReach = physique.legsApart() ? 240 : 185;
        this.skeleton = new Skeleton(arms, legs);
        double breast = physique.breast();
        this.breasts = physique.female()
                ? List.of(new Ellipsoid(74, 84, 1256, 61 * breast, 54 * breast, 58 * breast, 0.97, -0.24))
                : List.of();
        this.breastCores = physique.female()
                ? List.of(new Ellipsoid(74, 84, 1256, 61 * breast - 6, 54 * breast - 6, 58 * breast - 6, 0.97, -0.24))
                : List.of();
        this.implants = physique.implants()
                ? List.of(new Ellipsoid(75, 100, 1254, 44 * breast, 24 * breast, 42 * breast, 0.97, -0.24))
                : List.of();
        double heart = physique.heart();
        this.pericardium = List.of(
                new Ellipsoid(-27, 32, 1222, 60 * heart, 44 * heart, 52 * heart, 0.8, -0.6),
                new Ellipsoid(2, 26, 1274, 27 * heart, 23 * heart, 26 * heart));
        double gland = physique.gland();
        this.thyroid = List.of(
                new Ellipsoid(19, 12, 1428, 9 * gland, 12 * gland, 24 * gland, 0.9, 0.43),
                new Ellipsoid(0, 24, 1421, 18, 4.5, 8));
        this.parotids = List.of(new Ellipsoid(50, -12, 1537, 10.5 * gland, 17 * gland, 26 * gland, 0.9, 0.43));
        this.submandibulars = List.of(new Ellipsoid(29, 24, 1485, 9.5 * gland, 16 * gland, 15 * gland, 0.9, 0.43));
    }

    /** The body in one axial plane. */
    Section sectionAt(double z) {
        return new Section(z);
    }

    /** Answers for all places of one height. */
    final class Section {

        private final double z;
        private final Oval skin;
        private final Oval underSkin;
        private final Oval muscle;
        private final Oval cavity;
        private final Oval mediastinum;
        private final Skeleton.Section bones;
        private final Head head;
        private final Solid[] armSkin;
        private final Solid[] armMuscle;
        private final Solid[] legSkins;
        private final Solid[] legMuscles;
        private final Solid[] backWallHere;
        private final Solid[] breastsHere;
        private final Solid[] breastCoresHere;
        private final Solid[] implantsHere;
        private final Solid[] pericardiumHere;
        private final Solid[] hilaHere;
        private final Solid[] thyroidHere;
        private final Solid[] parotidsHere;
        private final Solid[] submandibularsHere;
        private final Oval nearTrunk;
        private final double reach;
        private final double back;

        private Section(double z) {
            this.z = z;
            this.skin = trunk.skinAt(z);
            this.underSkin = skin.grown(-SKIN);
            this.muscle = trunk.muscleAt(z);
            this.cavity = trunk.cavityAt(z);
            this.mediastinum = new Oval(-4, 2, MEDIASTINUM.at(z), 94, 0.3);
            this.bones = skeleton.sectionAt(z, cavity, muscle);
            this.head = Head.sectionAt(z);
            this.armSkin = Solid.cutAt(z, arms.skin());
            this.armMuscle = Solid.cutAt(z, arms.muscle());
            this.legSkins = Solid.cutAt(z, legs.skin());
            this.legMuscles = Solid.cutAt(z, legs.muscle());
            this.backWallHere = Solid.cutAt(z, BACK_WALL);
            this.breastsHere = Solid.cutAt(z, breasts);
            this.breastCoresHere = Solid.cutAt(z, breastCores);
            this.implantsHere = Solid.cutAt(z, implants);
            this.pericardiumHere = Solid.cutAt(z, pericardium);
            this.hilaHere = Solid.cutAt(z, hila);
            this.thyroidHere = Solid.cutAt(z, thyroid);
            this.parotidsHere = Solid.cutAt(z, parotids);
            this.submandibularsHere = Solid.cutAt(z, submandibulars);
            this.nearTrunk = skin.grown(skin.halfWidth() > 0 ? BEND : 0);
            boolean limbs = armSkin.length + legSkins.length > 0;
            this.reach = armSkin.length > 0 ? REACH_X : limbs ? legReach : 130 + BEND;
            this.back = limbs ? -120 : -40;
        }

        /** False only where even a bent body has nothing. */
        boolean mayContain(double x, double y) {
            return nearTrunk.contains(x, y) || (Math.abs(x) < reach && y > back && y < FRONT);
        }

        BodyRegion regionAt(double x, double y) {
            double side = Math.abs(x);
            boolean inTrunk = skin.contains(x, y);
            if (!inTrunk && !standsOut(side, y) && !inLimb(side, y)) {
                return BodyRegion.BACKGROUND;
            }
            if (inTrunk) {
                BodyRegion inside = z > Trunk.THROAT ? headOrNeckAt(x, side, y) : insideTrunk(x, side, y);
                if (inside != BodyRegion.BACKGROUND) {
                    return inside;
                }
            }
            if (bones.contains(x, y)) {
                return BodyRegion.BONES;
            }
            boolean inMuscle = muscle.contains(x, y)
                    || Solid.anyContains(armMuscle, side, y, z)
                    || Solid.anyContains(legMuscles, side, y, z);
            if (inMuscle) {
                return BodyRegion.MUSCLE;
            }
            return isImplant(side, y) ? BodyRegion.BREAST_IMPLANT : BodyRegion.SUBCUTANEOUS_TISSUE;
        }

        /** An implant lies under the skin of its breast, in front of the muscle. */
        private boolean isImplant(double side, double y) {
            return Solid.anyContains(implantsHere, side, y, z) && Solid.anyContains(breastCoresHere, side, y, z);
        }

        private boolean standsOut(double side, double y) {
            return head.standsOut(side, y) || Solid.anyContains(breastsHere, side, y, z);
        }

        private boolean inLimb(double side, double y) {
            return Solid.anyContains(armSkin, side, y, z) || Solid.anyContains(legSkins, side, y, z);
        }

        /** Background where neither an organ of head and neck nor the skull has the place. */
        private BodyRegion headOrNeckAt(double x, double side, double y) {
            if (head.brainContains(x, y)) {
                return BodyRegion.BRAIN;
            }
            if (bones.canalContains(x, y)) {
                return BodyRegion.SPINAL_CORD;
            }
            if (head.boneContains(side, y)) {
                return BodyRegion.BONES;
            }
            BodyRegion gland = underSkin.contains(x, y) ? glandAt(side, y) : BodyRegion.BACKGROUND;
            if (gland != BodyRegion.BACKGROUND) {
                return gland;
            }
            return head.eyeContains(side, y) ? BodyRegion.MUSCLE : BodyRegion.BACKGROUND;
        }

        private BodyRegion glandAt(double side, double y) {
            if (Solid.anyContains(parotidsHere, side, y, z)) {
                return BodyRegion.PAROTID_GLANDS;
            }
            if (Solid.anyContains(submandibularsHere, side, y, z)) {
                return BodyRegion.SUBMANDIBULAR_GLANDS;
            }
            return Solid.anyContains(thyroidHere, side, y, z) ? BodyRegion.THYROID_GLANDS : BodyRegion.BACKGROUND;
        }

        /** Background where the place is in the wall of the trunk. */
        private BodyRegion insideTrunk(double x, double side, double y) {
            if (bones.canalContains(x, y)) {
                return BodyRegion.SPINAL_CORD;
            }
            if (Solid.anyContains(thyroidHere, side, y, z)) {
                return BodyRegion.THYROID_GLANDS;
            }
            if (!cavity.contains(x, y) || bones.contains(x, y)) {
                return BodyRegion.BACKGROUND;
            }
            if (Solid.anyContains(pericardiumHere, x, y, z)) {
                return BodyRegion.PERICARDIUM;
            }
            double aboveDiaphragm = z - trunk.diaphragmAt(x, y);
            if (aboveDiaphragm > 0) {
                return mediastinum.contains(x, y) || Solid.anyContains(hilaHere, side, y, z)
                        ? BodyRegion.MEDIASTINUM
                        : BodyRegion.THORACIC_CAVITY;
            }
            boolean wall = aboveDiaphragm > -DIAPHRAGM_THICKNESS || Solid.anyContains(backWallHere, side, y, z);
            return wall ? BodyRegion.MUSCLE : BodyRegion.ABDOMINAL_CAVITY;
        }

        /** The class of a place in bones; background in forearm and hand, which have none. */
        TotalSegmentatorV2 boneAt(double x, double y) {
            boolean inHead = z > Trunk.THROAT && skin.contains(x, y) && head.boneContains(Math.abs(x), y);
            return inHead ? TotalSegmentatorV2.SKULL : bones.boneAt(x, y);
        }

        /** The part of the body that a place of the foreground belongs to. */
        BodyPart partAt(double x, double y) {
            double side = Math.abs(x);
            boolean inTrunk = skin.contains(x, y) || standsOut(side, y);
            boolean inArm = Solid.anyContains(armSkin, side, y, z)
                    && (side > SHOULDER || !inTrunk)
                    && !Solid.anyContains(legSkins, side, y, z);
            if (inArm) {
                return x < 0 ? BodyPart.LEFT_ARM : BodyPart.RIGHT_ARM;
            }
            if (z < 806 + 0.42 * side) {
                return x < 0 ? BodyPart.LEFT_LEG : BodyPart.RIGHT_LEG;
            }
            return z > 1440 - 0.35 * y ? BodyPart.HEAD : BodyPart.TORSO;
        }
    }
}
