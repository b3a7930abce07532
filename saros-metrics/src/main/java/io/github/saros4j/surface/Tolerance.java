package io.github.saros4j.surface;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How far apart, in mm, two surfaces may be and still count as agreeing.
 *
 * @param mm 0 to {@link #MOST_MM}
 */
public record Tolerance(double mm) implements Comparable<Tolerance> {

    /** A kilometre; nobody means more. */
    public static final double MOST_MM = 1e6;

    /** 3 mm, the tolerance of the SAROS paper's Table 4 and of TotalSegmentator. */
    public static final Tolerance THREE_MM = new Tolerance(3);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the tolerance is negative, not finite, or beyond {@link #MOST_MM}
     */
    public Tolerance {
        if (!(mm >= 0 && mm <= MOST_MM)) {
            throw new IllegalArgumentException("A tolerance is 0 to " + MOST_MM + " mm, not " + mm);
        }
        mm += 0.0; // -0.0 would print as another tolerance than 0
    }

    /**
     * A tolerance in mm.
     *
     * @param mm zero or more, finite
     * @return the tolerance
     */
    public static Tolerance ofMm(double mm) {
        return new Tolerance(mm);
    }

    @Override
    public int compareTo(Tolerance other) {
        return Double.compare(mm, other.mm);
    }

    /** As short as it can be: {@code 3mm}, {@code 0.5mm}, and {@code 1e-09mm} where digits would be many. */
    @Override
    public String toString() {
        BigDecimal digits = BigDecimal.valueOf(mm).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (mm == 0 || (exponent >= -4 && exponent < 6)) {
            return digits.toPlainString() + "mm";
        }
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%se%s%02dmm", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
