package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import java.util.ArrayList;
import java.util.List;

/**
 * Spine, rib cage, shoulder girdle, pelvis and the bones of the limbs. What is alike on both sides is described once,
 * for the right one, and asked with |x|.
 */
final class Skeleton {

    private static final double CANAL_TOP = 1552;
    private static final double CANAL_BOTTOM = 902;
    private static final double SACRUM_TOP = 948;
    private static final double COCCYX = 862;

    private static final double[] VERTEBRAE = {
        // height, centre y, half-width, half-depth, transverse process, spinous process
        862, -94, 7, 6, 0, 0,
        885, -98, 22, 9, 0, 10,
        915, -86, 42, 15, 0, 18,
        942, -66, 52, 18, 50, 24,
        985, -44, 27, 18, 44, 34,
        1050, -40, 25, 17, 42, 36,
        1110, -50, 22, 16, 34, 36,
        1200, -68, 18, 15, 32, 40,
        1290, -74, 16, 13, 33, 40,
        1370, -62, 14, 11, 34, 36,
        1415, -42, 13, 9, 28, 38,
        1470, -22, 12, 9, 25, 28,
        1530, -18, 12, 9, 30, 24,
        1556, -20, 14, 9, 20, 14,
    };

    /** Counts vertebrae from C1 (0) down to the sacrum (24). */
    private static final Profile VERTEBRA = Profile.of(940, 24, 1105, 19, 1420, 7, 1550, 0);

    private static final Profile CENTRE = vertebrae(1);
    private static final Profile HALF_WIDTH = vertebrae(2);
    private static final Profile HALF_DEPTH = vertebrae(3);
    private static final Profile TRANSVERSE = vertebrae(4);
    private static final Profile SPINOUS = vertebrae(5);
    private static final Profile CANAL = Profile.of(902, 3.5, 940, 7, 1000, 9.5, 1100, 9, 1250, 8, 1400, 9.5, 1552, 10);

    private static final Profile SCAPULA = Profile.of(1262, 4, 1370, 6, 1390, 11, 1398, 8);
    private static final Profile ILIUM = Profile.of(888, 22, 920, 14, 980, 10, 1014, 13);
    private static final Profile STERNUM = Profile.of(1212, 8, 1240, 15, 1330, 17, 1385, 24);

    private static Profile vertebrae(int column) {
        return Profile.ofRows(6, column, VERTEBRAE);
    }

    /** C1 is 0, L5 is 23; below is the sacrum. */
    private static TotalSegmentatorV2 vertebra(int level) {
        return level < 24 ? withId(TotalSegmentatorV2.VERTEBRAE_C1.id() - level) : TotalSegmentatorV2.SACRUM;
    }

    private static final double[] ILIUM_BODY = {98, -14, 922, 13, 90, -6, 892, 19};
    private static final double[] ISCHIUM = {72, -36, 872, 14, 58, -48, 806, 13};
    private static final double[] PUBIS = {82, 14, 876, 13, 40, 48, 862, 9, 9, 60, 848, 10};
    private static final double[] LOWER_PUBIS = {56, -36, 806, 10, 14, 54, 838, 8};
    private static final double[] CLAVICLE = {14, 50, 1383, 8, 70, 38, 1402, 6.5, 130, -4, 1394, 7};
    private static final Ellipsoid HIP_JOINT = new Ellipsoid(86, -2, 882, 31, 31, 31);

    private static TotalSegmentatorV2 withId(int id) {
        return TotalSegmentatorV2.labelSet().byId(id).orElseThrow();
    }

    private final List<Solid> hips = new ArrayList<>();
    private final List<Solid> clavicles = Capsule.chain(CLAVICLE);
    private final List<Solid> femora;
    private final List<Solid> humeri;
    private final List<Solid> bonesOfLimbsAndGirdles = new ArrayList<>();

    Skeleton(Arms arms, Legs legs) {
        hips.add(HIP_JOINT);
        for (double[] joints : List.of(ILIUM_BODY, ISCHIUM, PUBIS, LOWER_PUBIS)) {
            hips.addAll(Capsule.chain(joints));
        }
        femora = legs.bones();
        humeri = arms.humeri();
        bonesOfLimbsAndGirdles.addAll(hips);
        bonesOfLimbsAndGirdles.addAll(clavicles);
        bonesOfLimbsAndGirdles.addAll(femora);
        bonesOfLimbsAndGirdles.addAll(arms.bones());
    }

    Section sectionAt(double z, Oval cavity, Oval muscle) {
        return new Section(z, cavity, muscle);
    }

    /** The skeleton in one axial plane. */
    final class Section {

        private final double z;
        private final Oval muscle;
        private final Oval muscleAndSkin;
        private final Solid[] girdles;
        private final Solid[] femoraHere;
        private final Solid[] humeriHere;
        private final Solid[] claviclesHere;
        private final Solid[] hipsHere;
        private final Oval body;
        private final Oval canal;
        private final Oval arch;
        private final Oval spinous;
        private final Oval transverse;
        private final Oval cavity;
        private final Oval ribsOutside;
        private final Oval scapulaInside;
        private final Oval scapulaOutside;
        private final Oval iliumInside;
        private final Oval iliumOutside;

        private Section(double z, Oval cavity, Oval muscle) {
            this.z = z;
            this.muscle = muscle;
            this.girdles = Solid.cutAt(z, bonesOfLimbsAndGirdles);
            this.femoraHere = Solid.cutAt(z, femora);
            this.humeriHere = Solid.cutAt(z, humeri);
            this.claviclesHere = Solid.cutAt(z, clavicles);
            this.hipsHere = Solid.cutAt(z, hips);
            this.cavity = cavity;
            boolean spine = z >= COCCYX && z <= CANAL_TOP + 4;
            boolean hasCanal = z >= CANAL_BOTTOM && z <= CANAL_TOP;
            double centre = CENTRE.at(z);
            double halfDepth = HALF_DEPTH.at(z);
            double radius = CANAL.at(z);
            double canalY = z < SACRUM_TOP ? centre - 0.45 * halfDepth : centre - halfDepth - radius;
            double level = VERTEBRA.at(z);
            double phase = level - Math.floor(level);
            this.body = new Oval(0, centre, spine ? HALF_WIDTH.at(z) : 0, halfDepth, 0.2);
            this.canal = new Oval(0, canalY, hasCanal ? radius : 0, 0.82 * radius, 0.1);
            this.arch = canal.grown(hasCanal ? 6 : 0);
            double length = SPINOUS.at(z);
            boolean process = hasCanal && (phase > 0.3 || z < SACRUM_TOP);
            this.spinous = new Oval(0, canalY - radius - length / 2, process ? 4.5 : 0, length / 2 + 4, 0.5);
            boolean wings = hasCanal && phase > 0.25 && phase < 0.62;
            this.transverse = new Oval(0, canalY + 2, wings ? TRANSVERSE.at(z) : 0, 6.5, 0.4);
            boolean chest = z > 1096 && z < 1404;
            this.ribsOutside = cavity.grown(chest ? 9 : -1000);
            this.muscleAndSkin = muscle.grown(3);
            boolean blade = z > 1262 && z < 1398;
            this.scapulaInside = cavity.grown(blade ? 15 : -1000);
            this.scapulaOutside = cavity.grown(blade ? 15 + SCAPULA.at(z) : -1000);
            boolean wing = z > 888 && z < 1014;
            this.iliumInside = muscle.grown(wing ? -13 - ILIUM.at(z) : -1000);
            this.iliumOutside = muscle.grown(wing ? -13 : -1000);
        }

        boolean canalContains(double x, double y) {
            return canal.contains(x, y);
        }

        boolean contains(double x, double y) {
            double side = Math.abs(x);
            return spineContains(x, y)
                    || Solid.anyContains(girdles, side, y, z)
                    || chestContains(side, y)
                    || iliumContains(side, y);
        }

        /**
         * The class of a place that the skeleton contains; background in forearm and hand, which have none. Discs count as
         * the vertebra above them, cartilage as its rib, the coccyx as sacrum.
         */
        TotalSegmentatorV2 boneAt(double x, double y) {
            double side = Math.abs(x);
            boolean left = x < 0;
            if (spineContains(x, y)) {
                return vertebra((int) VERTEBRA.at(z));
            }
            if (Solid.anyContains(femoraHere, side, y, z)) {
                return left ? TotalSegmentatorV2.FEMUR_LEFT : TotalSegmentatorV2.FEMUR_RIGHT;
            }
            if (Solid.anyContains(humeriHere, side, y, z)) {
                return left ? TotalSegmentatorV2.HUMERUS_LEFT : TotalSegmentatorV2.HUMERUS_RIGHT;
            }
            if (Solid.anyContains(claviclesHere, side, y, z)) {
                return left ? TotalSegmentatorV2.CLAVICULA_LEFT : TotalSegmentatorV2.CLAVICULA_RIGHT;
            }
            if (iliumContains(side, y) || Solid.anyContains(hipsHere, side, y, z)) {
                return left ? TotalSegmentatorV2.HIP_LEFT : TotalSegmentatorV2.HIP_RIGHT;
            }
            return chestContains(side, y) ? boneOfChestAt(side, y, left) : TotalSegmentatorV2.BACKGROUND;
        }

        private TotalSegmentatorV2 boneOfChestAt(double side, double y, boolean left) {
            if (isBehindShoulder(side, y) && scapulaContains(side, y)) {
                return left ? TotalSegmentatorV2.SCAPULA_LEFT : TotalSegmentatorV2.SCAPULA_RIGHT;
            }
            if (isSternum(side, y)) {
                return TotalSegmentatorV2.STERNUM;
            }
            TotalSegmentatorV2 first = left ? TotalSegmentatorV2.RIB_LEFT_1 : TotalSegmentatorV2.RIB_RIGHT_1;
            return withId(first.id() + (int) ribLevel(y));
        }

        private boolean spineContains(double x, double y) {
            return Math.abs(x) < 56
                    && (body.contains(x, y)
                            || arch.contains(x, y)
                            || spinous.contains(x, y)
                            || transverse.contains(x, y))
                    && muscleAndSkin.contains(x, y);
        }

        /** Ribs run down to the front; in front, cartilage leads to the sternum and leaves the costal arch open. */
        private boolean chestContains(double side, double y) {
            if (isBehindShoulder(side, y) && scapulaContains(side, y)) {
                return muscle.contains(side, y);
            }
            if (!ribsOutside.contains(side, y) || cavity.contains(side, y)) {
                return false;
            }
            if (isSternum(side, y)) {
                return true;
            }
            double level = ribLevel(y);
            boolean rib = level > 0 && level < 12 && level - Math.floor(level) < 0.46;
            boolean openArch = y > 20 && z < 1218 - 0.9 * side + 30;
            boolean floating = level > 10 && y > -20;
            return rib && !openArch && !floating;
        }

        private boolean isBehindShoulder(double side, double y) {
            return y < -0.35 * side - 8 && side > 64 && side < 128;
        }

        private boolean isSternum(double side, double y) {
            return y > 0 && side < STERNUM.at(z) && z > 1212;
        }

        /** From 0, where the first rib begins, to 12. */
        private double ribLevel(double y) {
            return VERTEBRA.at(z + 0.42 * (y - cavity.back())) - 7;
        }

        private boolean scapulaContains(double side, double y) {
            return scapulaOutside.contains(side, y) && !scapulaInside.contains(side, y);
        }

        private boolean iliumContains(double side, double y) {
            if (!iliumOutside.contains(side, y) || iliumInside.contains(side, y)) {
                return false;
            }
            double fromCrest = (y + 18) / 78;
            return z < 1012 - 40 * fromCrest * fromCrest && y < 64 - 0.16 * (1012 - z) && y > -88 && side > 44;
        }
    }
}
