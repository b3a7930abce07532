package io.github.saros4j.resample;

/** What becomes of the fraction that {@link Interpolation#LINEAR} gives a value. NaN and infinities stay what they are. */
public enum Fractions {
    /** Kept, rounded to float32: as ITK does for images of floats. */
    KEPT,
    /** Dropped, towards zero: 3.9 becomes 3, -3.9 becomes -3. As ITK does for images of integers, so in SAROS. */
    DROPPED;

    /** From here on doubles have no fraction. */
    private static final double WHOLE_FROM = 0x1p52;

    /** Stores a row of values, the first one at that place of the target. */
    void store(double[] row, float[] target, int at) {
        if (this == KEPT) {
            for (int i = 0; i < row.length; i++) {
                target[at + i] = (float) row[i];
            }
            return;
        }
        for (int i = 0; i < row.length; i++) {
            target[at + i] = Math.abs(row[i]) < WHOLE_FROM ? (long) row[i] : (float) row[i];
        }
    }
}
