package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.label.BodyRegion;
import java.util.List;

/**
 * What a place within a region is: its HU, typical of the region or of one of the larger organs inside the cavities, and the
 * class that such an organ is in TotalSegmentator. Reference mm.
 */
final class Tissues {

    static final float AIR = -1000;

    /** Of those whose bones have the usual HU, years. */
    static final double MIDDLE_AGE = 50;

    private static final double BONE_LOSS_A_YEAR = 1.6;

    private record Organ(TotalSegmentatorV2 structure, List<Solid> solids, int hu) {

        Organ(TotalSegmentatorV2 structure, Solid solid, int hu) {
            this(structure, List.of(solid), hu);
        }

        boolean contains(double x, double y, double z) {
            for (Solid solid : solids) {
                if (z >= solid.bottom() && z <= solid.top() && solid.contains(x, y, z)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Organ> ABDOMEN = List.of(
            new Organ(TotalSegmentatorV2.STOMACH, new Ellipsoid(-62, 30, 1150, 15, 22, 14), -950),
            new Organ(TotalSegmentatorV2.STOMACH, new Ellipsoid(-55, 22, 1140, 36, 38, 36), 28),
            new Organ(TotalSegmentatorV2.LIVER, new Ellipsoid(66, 8, 1148, 62, 74, 74), 108),
            new Organ(TotalSegmentatorV2.LIVER, new Ellipsoid(14, 46, 1150, 54, 34, 34), 108),
            new Organ(TotalSegmentatorV2.SPLEEN, new Ellipsoid(-92, -42, 1142, 26, 38, 44), 118),
            new Organ(TotalSegmentatorV2.KIDNEY_RIGHT, new Ellipsoid(64, -46, 1070, 24, 24, 50), 165),
            new Organ(TotalSegmentatorV2.KIDNEY_LEFT, new Ellipsoid(-62, -46, 1082, 24, 24, 50), 165),
            new Organ(TotalSegmentatorV2.AORTA, Capsule.chain(-8, -24, 1210, 11, -6, -16, 1000, 9), 185),
            new Organ(TotalSegmentatorV2.INFERIOR_VENA_CAVA, Capsule.chain(18, -22, 1210, 11, 16, -16, 1000, 11), 150),
            new Organ(TotalSegmentatorV2.PANCREAS, Capsule.chain(-30, 12, 1098, 11, 20, 16, 1086, 13), 75),
            new Organ(TotalSegmentatorV2.URINARY_BLADDER, new Ellipsoid(0, 34, 868, 42, 30, 34), 8),
            new Organ(TotalSegmentatorV2.COLON, Capsule.chain(92, 10, 950, 20, 98, 8, 1060, 21), -300),
            new Organ(TotalSegmentatorV2.COLON, Capsule.chain(-92, 4, 950, 14, -98, 0, 1090, 16), -250),
            new Organ(
                    TotalSegmentatorV2.COLON,
                    Capsule.chain(-90, 30, 1085, 17, 0, 62, 1068, 17, 88, 34, 1076, 17),
                    -350));

    private static final List<Organ> CHEST = List.of(
            new Organ(TotalSegmentatorV2.TRACHEA, Capsule.chain(0, 4, 1470, 8, 0, -14, 1310, 8), -990),
            new Organ(TotalSegmentatorV2.BACKGROUND, Capsule.chain(0, -14, 1312, 8, 46, -16, 1280, 6), -980),
            new Organ(TotalSegmentatorV2.BACKGROUND, Capsule.chain(0, -14, 1312, 8, -46, -18, 1276, 6), -980),
            new Organ(
                    TotalSegmentatorV2.AORTA,
                    Capsule.chain(10, 36, 1268, 14, 10, 34, 1318, 14, -22, -34, 1326, 12, -24, -46, 1180, 11),
                    190),
            new Organ(TotalSegmentatorV2.SUPERIOR_VENA_CAVA, Capsule.chain(24, 26, 1290, 9, 24, 28, 1380, 8), 170),
            new Organ(TotalSegmentatorV2.ESOPHAGUS, Capsule.chain(-12, -40, 1400, 7, -10, -36, 1180, 8), 30));

    private static final List<Organ> HEART = List.of(
            new Organ(TotalSegmentatorV2.HEART, new Ellipsoid(-42, 34, 1214, 30, 21, 30, 0.8, -0.6), 190),
            new Organ(TotalSegmentatorV2.HEART, new Ellipsoid(-8, 50, 1214, 32, 18, 32, 0.8, -0.6), 160),
            new Organ(TotalSegmentatorV2.HEART, new Ellipsoid(12, 22, 1236, 22, 20, 26), 165),
            new Organ(TotalSegmentatorV2.HEART, new Ellipsoid(-26, 4, 1244, 26, 13, 20), 185));

    private static final List<Organ> NECK_AND_HEAD = List.of(
            new Organ(TotalSegmentatorV2.TRACHEA, Capsule.chain(0, 4, 1480, 8, 0, 4, 1400, 8), -990),
            new Organ(
                    TotalSegmentatorV2.BACKGROUND,
                    Capsule.chain(0, 16, 1480, 10, 0, 14, 1552, 10, 0, 46, 1562, 9, 0, 84, 1556, 7),
                    -980),
            new Organ(
                    TotalSegmentatorV2.COMMON_CAROTID_ARTERY_RIGHT, Capsule.chain(24, 4, 1400, 5, 30, 0, 1530, 5), 150),
            new Organ(
                    TotalSegmentatorV2.COMMON_CAROTID_ARTERY_LEFT,
                    Capsule.chain(-24, 4, 1400, 5, -30, 0, 1530, 5),
                    150));

    private static final List<Organ> VENTRICLES = List.of(
            new Organ(TotalSegmentatorV2.BRAIN, new Ellipsoid(11, 4, 1630, 7, 30, 15, 0.98, -0.2), 8),
            new Organ(TotalSegmentatorV2.BRAIN, new Ellipsoid(-11, 4, 1630, 7, 30, 15, 0.98, 0.2), 8));

    private final Undulation coarse;
    private final Undulation fine;
    private final double lessInBone;

    Tissues(long seed, double age) {
        this.coarse = new Undulation(Chance.mix(seed ^ 0x7155), 22);
        this.fine = new Undulation(Chance.mix(seed ^ 0x5157), 7);
        this.lessInBone = BONE_LOSS_A_YEAR * (age - MIDDLE_AGE);
    }

    /** Without noise. {@code edge}: whether the place lies at the surface of its region, where bone is dense and the heart has fat. */
    double huAt(BodyRegion region, double x, double y, double z, boolean edge) {
        return switch (region) {
            case BACKGROUND -> AIR;
            case SUBCUTANEOUS_TISSUE -> -104 + 8 * coarse.at(x, y, z);
            case MUSCLE -> organ(NECK_AND_HEAD, x, y, z, fibres(x, y, z));
            case ABDOMINAL_CAVITY -> organ(ABDOMEN, x, y, z, bowel(x, y, z));
            case THORACIC_CAVITY -> fine.at(x, y, z) > 0.62 ? 20 : -850 + 35 * coarse.at(x, y, z);
            case BONES -> (edge ? 620 : 190 + 90 * fine.at(x, y, z)) - lessInBone;
            case PAROTID_GLANDS -> -12 + 20 * fine.at(x, y, z);
            case PERICARDIUM -> organ(HEART, x, y, z, hasHeartFat(x, y, z, edge) ? -85 : 95);
            case BREAST_IMPLANT -> 78;
            case MEDIASTINUM -> organ(CHEST, x, y, z, -70 + 40 * fine.at(x, y, z));
            case BRAIN -> organ(VENTRICLES, x, y, z, 35 + 6 * fine.at(x, y, z));
            case SPINAL_CORD -> 34;
            case THYROID_GLANDS -> 115;
            case SUBMANDIBULAR_GLANDS -> 48;
        };
    }

    private static double organ(List<Organ> organs, double x, double y, double z, double otherwise) {
        for (Organ organ : organs) {
            if (organ.contains(x, y, z)) {
                return organ.hu;
            }
        }
        return otherwise;
    }

    /** The class that a place of a region other than bones is in; background where the phantom draws none. */
    TotalSegmentatorV2 structureAt(BodyRegion region, double x, double y, double z, boolean edge) {
        return switch (region) {
            case BRAIN -> TotalSegmentatorV2.BRAIN;
            case SPINAL_CORD -> TotalSegmentatorV2.SPINAL_CORD;
            case THYROID_GLANDS -> TotalSegmentatorV2.THYROID_GLAND;
            case MUSCLE -> structure(NECK_AND_HEAD, x, y, z, TotalSegmentatorV2.BACKGROUND);
            case MEDIASTINUM -> structure(CHEST, x, y, z, TotalSegmentatorV2.BACKGROUND);
            case ABDOMINAL_CAVITY ->
                structure(
                        ABDOMEN,
                        x,
                        y,
                        z,
                        hasBowel(x, y, z) ? TotalSegmentatorV2.SMALL_BOWEL : TotalSegmentatorV2.BACKGROUND);
            case THORACIC_CAVITY -> lobe(x < 0, y, z);
            case PERICARDIUM ->
                structure(
                        HEART,
                        x,
                        y,
                        z,
                        hasHeartFat(x, y, z, edge) ? TotalSegmentatorV2.BACKGROUND : TotalSegmentatorV2.HEART);
            default -> TotalSegmentatorV2.BACKGROUND;
        };
    }

    private static TotalSegmentatorV2 structure(
            List<Organ> organs, double x, double y, double z, TotalSegmentatorV2 otherwise) {
        for (Organ organ : organs) {
            if (organ.contains(x, y, z)) {
                return organ.structure;
            }
        }
        return otherwise;
    }

    /** One plane divides each lung from the upper back to the lower front, a level one the front of the right lung. */
    private static TotalSegmentatorV2 lobe(boolean left, double y, double z) {
        boolean lower = z < 1255 - 1.05 * y;
        if (left) {
            return lower ? TotalSegmentatorV2.LUNG_LOWER_LOBE_LEFT : TotalSegmentatorV2.LUNG_UPPER_LOBE_LEFT;
        }
        if (lower) {
            return TotalSegmentatorV2.LUNG_LOWER_LOBE_RIGHT;
        }
        return z < 1275 ? TotalSegmentatorV2.LUNG_MIDDLE_LOBE_RIGHT : TotalSegmentatorV2.LUNG_UPPER_LOBE_RIGHT;
    }

    private double fibres(double x, double y, double z) {
        return fine.at(x, y, 0.3 * z) > 0.7 ? -60 : 56 + 8 * coarse.at(x, y, z);
    }

    private boolean hasHeartFat(double x, double y, double z, boolean edge) {
        return edge && coarse.at(x, y, z) > -0.2;
    }

    /** Loops of bowel, some with gas, in fat. */
    private double bowel(double x, double y, double z) {
        if (!hasBowel(x, y, z)) {
            return -98;
        }
        return coarse.at(x, y, z) > 0.55 ? -700 : 38;
    }

    private boolean hasBowel(double x, double y, double z) {
        return z <= 1110 && coarse.at(x, y, z) >= 0.05;
    }
}
