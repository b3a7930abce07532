package io.github.saros4j.examples.phantom;

/**
 * In what one body differs from the reference body.
 *
 * @param female whether there are breasts and wider hips
 * @param implants whether the breasts hold implants
 * @param arms where the arms are
 * @param legsApart whether air is between the legs from the crotch on
 * @param width factor of widths, about 1
 * @param depth factor of depths, about 1
 * @param fat factor of the subcutaneous tissue's thickness, 0.6 for lean to 1.7
 * @param breast factor of the breasts' size, about 1
 * @param heart factor of the heart's size, about 1
 * @param gland factor of the glands' size, about 1
 * @param breath how far the diaphragm is above its usual height, mm
 */
record Physique(
        boolean female,
        boolean implants,
        ArmPose arms,
        boolean legsApart,
        double width,
        double depth,
        double fat,
        double breast,
        double heart,
        double gland,
        double breath) {

    static Physique of(long seed, boolean female, boolean implants, ArmPose arms, boolean legsApart) {
        Chance chance = new Chance(seed);
        return new Physique(
                female,
                implants,
                arms,
                legsApart,
                chance.between(0.95, 1.06),
                chance.between(0.93, 1.08),
                chance.between(0.65, 1.6),
                chance.between(0.85, 1.1),
                chance.between(0.92, 1.1),
                chance.between(0.95, 1.2),
                chance.between(-8, 14));
    }
}
