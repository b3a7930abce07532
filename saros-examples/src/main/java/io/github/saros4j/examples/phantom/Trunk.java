package io.github.saros4j.examples.phantom;

/**
 * The three nested outlines of head, neck and trunk: skin, muscle, and the inner wall of thorax and abdomen; and the
 * diaphragm that divides the space inside. Reference mm: x to the right, y to the front, z above the soles.
 */
final class Trunk {

    static final double CROTCH = 786;
    static final double THROAT = 1408;
    private static final double PELVIC_FLOOR = 828;

    private static final double[] MUSCLE_OUTLINE = {
        // height, half-width, front, back
        786, 100, 44, -80,
        800, 122, 58, -98,
        820, 136, 70, -108,
        850, 146, 78, -114,
        880, 150, 84, -112,
        920, 148, 90, -104,
        960, 144, 93, -96,
        1000, 138, 95, -90,
        1050, 133, 96, -92,
        1100, 136, 100, -98,
        1150, 143, 104, -104,
        1200, 147, 106, -108,
        1240, 149, 103, -112,
        1280, 151, 97, -114,
        1320, 152, 86, -112,
        1360, 148, 68, -106,
        1385, 136, 52, -96,
        1400, 112, 42, -88,
        1412, 82, 36, -80,
        1425, 60, 32, -74,
        1440, 52, 31, -68,
        1466, 50, 35, -62,
        1478, 51, 60, -60,
        1492, 54, 80, -60,
        1515, 58, 86, -64,
        1540, 63, 89, -76,
        1565, 67, 90, -88,
        1590, 71, 91, -95,
        1620, 72, 91, -97,
        1650, 67, 83, -89,
        1670, 56, 68, -74,
        1685, 39, 46, -52,
        1693, 23, 26, -32,
        1699, 6, 6, -12,
    };

    private static final double[] FAT = {
        // height, at the side, in front, at the back
        786, 22, 16, 22,
        850, 26, 18, 32,
        900, 27, 22, 34,
        960, 24, 27, 26,
        1040, 20, 28, 18,
        1120, 17, 24, 14,
        1200, 13, 15, 12,
        1300, 11, 10, 12,
        1385, 10, 8, 13,
        1430, 6, 5, 9,
        1470, 5, 7, 8,
        1500, 5, 5, 6,
        1560, 5, 4, 5,
        1699, 4, 4, 4,
    };

    private static final double[] CAVITY = {
        // height, half-width, front, back
        828, 18, 20, -40,
        838, 34, 44, -58,
        855, 48, 56, -68,
        880, 62, 65, -74,
        920, 78, 72, -76,
        960, 94, 78, -70,
        1000, 106, 81, -66,
        1060, 116, 84, -70,
        1100, 121, 88, -78,
        1150, 127, 92, -86,
        1200, 130, 93, -91,
        1250, 129, 89, -94,
        1300, 123, 77, -92,
        1350, 109, 53, -87,
        1380, 90, 30, -80,
        1400, 62, 8, -68,
        1408, 40, -8, -56,
    };

    private static final Profile SQUARENESS =
            Profile.of(790, 0.35, 900, 0.45, 1050, 0.3, 1250, 0.45, 1380, 0.2, 1480, 0);

    private final Physique physique;
    private final Profile[] muscle = columns(MUSCLE_OUTLINE);
    private final Profile[] fat = columns(FAT);
    private final Profile[] cavity = columns(CAVITY);

    Trunk(Physique physique) {
        this.physique = physique;
    }

    private static Profile[] columns(double[] table) {
        return new Profile[] {Profile.ofRows(4, 1, table), Profile.ofRows(4, 2, table), Profile.ofRows(4, 3, table)};
    }

    private static final Oval NOTHING = new Oval(0, 0, 0, 0, 0);

    /** The surface of the muscles, and of the skull. */
    Oval muscleAt(double z) {
        if (z < CROTCH || z > 1699) {
            return NOTHING;
        }
        double hips = physique.female() && z < 1000 ? 1.03 : 1;
        return Oval.between(hips * muscle[0].at(z), muscle[1].at(z), muscle[2].at(z), SQUARENESS.at(z));
    }

    Oval skinAt(double z) {
        if (z > 1699) {
            return Oval.between(10, 10, -16, 0).grown(2 * (1699 - z));
        }
        if (z < CROTCH - 46 && physique.legsApart()) {
            return NOTHING;
        }
        Oval inner = muscleAt(z);
        double thickness = z > 1450 ? (1 + physique.fat()) / 2 : physique.fat();
        return Oval.between(
                inner.halfWidth() + thickness * fat[0].at(z),
                inner.front() + thickness * fat[1].at(z),
                inner.back() - thickness * fat[2].at(z),
                SQUARENESS.at(z));
    }

    /** The inner wall of thorax, abdomen and pelvis. */
    Oval cavityAt(double z) {
        if (z < PELVIC_FLOOR || z > THROAT) {
            return NOTHING;
        }
        return Oval.between(cavity[0].at(z), cavity[1].at(z), cavity[2].at(z), SQUARENESS.at(z));
    }

    /** How high the diaphragm stands at a place: two domes, the right one higher, and a rim. */
    double diaphragmAt(double x, double y) {
        double right = dome(x - 60, y - 14, 82, 106) * 96;
        double left = dome(x + 58, y - 8, 80, 104) * 84;
        return 1116 + physique.breath() + Math.max(0, Math.max(left, right));
    }

    private static double dome(double dx, double dy, double radiusX, double radiusY) {
        double u = dx / radiusX;
        double v = dy / radiusY;
        return 1 - u * u - v * v;
    }
}
