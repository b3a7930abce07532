package io.github.saros4j.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis from its lowest to its highest value, with ticks at multiples of 1, 2 or 5 times a power of ten. Ticks are
 * counted in decimals, so that their labels are what they say.
 *
 * @param low the value at the start
 * @param high the value at the end, above the low one
 * @param ticks ascending, all within the axis
 */
record Axis(double low, double high, List<Tick> ticks) {

    /**
     * A value with a label.
     *
     * @param value its place
     * @param label its text, with as many decimals as the axis' step
     */
    record Tick(double value, String label) {}

    private static final int[] STEPS = {1, 2, 5};

    /** An axis around values, widened to the next ticks. */
    static Axis covering(double smallest, double largest, int mostTicks) {
        if (smallest == largest) {
            double margin = smallest == 0 ? 1 : Math.abs(smallest) / 2;
            return covering(smallest - margin, largest + margin, mostTicks);
        }
        BigDecimal step = step(largest - smallest, mostTicks);
        BigDecimal low = multiple(smallest, step, RoundingMode.FLOOR);
        BigDecimal high = multiple(largest, step, RoundingMode.CEILING);
        return new Axis(low.doubleValue(), high.doubleValue(), ticks(low, high, step));
    }

    /** An axis with these ends. */
    static Axis between(double low, double high, int mostTicks) {
        BigDecimal step = step(high - low, mostTicks);
        return new Axis(
                low,
                high,
                ticks(multiple(low, step, RoundingMode.CEILING), multiple(high, step, RoundingMode.FLOOR), step));
    }

    private static List<Tick> ticks(BigDecimal first, BigDecimal last, BigDecimal step) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
            String label = value.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString();
            ticks.add(new Tick(value.doubleValue(), label));
        }
        return ticks;
    }

    /** The smallest step that leaves no more than so many ticks in the length. */
    private static BigDecimal step(double length, int mostTicks) {
        BigDecimal smallest = BigDecimal.valueOf(length / (mostTicks - 1));
        int exponent = smallest.precision() - smallest.scale() - 1;
        for (int power = exponent; ; power++) {
            for (int digit : STEPS) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (step.compareTo(smallest) >= 0) {
                    return step;
                }
            }
        }
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
        return BigDecimal.valueOf(value).divide(step, 0, mode).multiply(step);
    }

    /** Where a value lies: 0 at the start, 1 at the end. */
    double fraction(double value) {
        return (value - low) / (high - low);
    }
}
