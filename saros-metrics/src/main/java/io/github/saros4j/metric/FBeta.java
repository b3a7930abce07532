package io.github.saros4j.metric;

import java.math.BigDecimal;

/**
 * {@code (1 + b^2) tp / ((1 + b^2) tp + b^2 fn + fp)}, 0 to 1: recall counts b times as much as precision (van Rijsbergen 1979;
 * Chinchor 1992). With b = 1 it is Dice. 0 if one side is absent.
 *
 * @param beta how much recall counts, more than 0 and at most 1000
 */
public record FBeta(double beta) implements Metric {

    private static final double MOST = 1000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if beta is not within it
     */
    public FBeta {
        if (!(beta > 0 && beta <= MOST)) {
            throw new IllegalArgumentException("The beta of an F score is more than 0 and at most 1000, not " + beta);
        }
    }

    @Override
    public String key() {
        return "f" + digits();
    }

    @Override
    public String displayName() {
        return "F" + digits();
    }

    private String digits() {
        return BigDecimal.valueOf(beta).stripTrailingZeros().toPlainString();
    }

    @Override
    public String definition() {
        return "(1 + b^2) tp / ((1 + b^2) tp + b^2 fn + fp) with b = " + digits();
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public BetterWhen betterWhen() {
        return BetterWhen.HIGHER;
    }

    @Override
    public boolean isCount() {
        return false;
    }

    @Override
    public String toString() {
        return key();
    }
}
