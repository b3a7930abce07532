package io.github.saros4j.composition;

import java.util.Locale;

/**
 * A range of Hounsfield units, both ends inclusive. HU are compared as they are, without rounding: -29.5 HU lies neither in
 * -190 to -30 nor in -29 to 150. NaN and infinite HU lie in no range, not even in {@link #ANY}.
 *
 * @param min the lowest HU; minus infinity for none
 * @param max the highest HU; infinity for none
 */
public record HuRange(double min, double max) {

    /** Every finite HU. */
    public static final HuRange ANY = new HuRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the ends are out of order or NaN
     */
    public HuRange {
        if (!(min <= max)) {
            throw new IllegalArgumentException("No HU lies from " + min + " to " + max);
        }
    }

    /**
     * A range from its text, such as {@code -190..-30}.
     *
     * @param text two numbers with two dots between them
     * @return the range
     * @throws IllegalArgumentException if it is none
     */
    public static HuRange parse(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length == 2) {
            try {
                return new HuRange(Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' is no range of HU such as -190..-30", e);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no range of HU such as -190..-30");
    }

    /**
     * Whether a value lies in the range.
     *
     * @param hu a value
     * @return true if it is finite and neither below nor above
     */
    public boolean contains(float hu) {
        return hu >= min && hu <= max && Float.isFinite(hu);
    }

    /**
     * Whether a value can lie in both ranges.
     *
     * @param other another range
     * @return true if they have a number in common
     */
    public boolean overlaps(HuRange other) {
        return min <= other.max && other.min <= max;
    }

    /** Such as {@code -190 to -30 HU}, or {@code any HU}. */
    @Override
    public String toString() {
        return equals(ANY) ? "any HU" : number(min) + " to " + number(max) + " HU";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
