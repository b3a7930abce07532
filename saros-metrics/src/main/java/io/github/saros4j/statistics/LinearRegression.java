package io.github.saros4j.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A straight line through pairs by ordinary least squares, {@code y = intercept + slope x}. Intervals take residuals as normal,
 * independent, and of one variance. The p of its slope is that of Pearson's correlation.
 */
public final class LinearRegression {

    private static final int FEWEST = 3;
    private static final double QUANTILE_ACCURACY = 1e-14;

    private final CentredSums sums;
    private final double slope;
    private final double residualSquares;
    private final double level;
    private final double t;

    private LinearRegression(CentredSums sums, double slope, double residualSquares, double level) {
        this.sums = sums;
        this.slope = slope;
        this.residualSquares = residualSquares;
        this.level = level;
        this.t = new TDistribution(sums.n() - 2, QUANTILE_ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }

    /**
     * Fits a line.
     *
     * @param x finite numbers; not modified
     * @param y as many finite numbers; not modified
     * @param level the level of all intervals, between 0 and 1
     * @return the line, or empty with fewer than three pairs or if all of x are equal
     * @throws IllegalArgumentException if lengths differ, a number is not finite or its square too large for a double, or the level
     *     is not between 0 and 1
     */
    public static Optional<LinearRegression> of(double[] x, double[] y, double level) {
        ConfidenceInterval.requireLevel(level);
        CentredSums sums = CentredSums.of(x, y);
        if (sums.n() < FEWEST || !(sums.xx() > 0)) {
            return Optional.empty();
        }
        double slope = sums.xy() / sums.xx();
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - sums.meanY() - slope * (x[i] - sums.meanX());
            squares += residual * residual;
        }
        return Optional.of(new LinearRegression(sums, slope, squares, level));
    }

    /**
     * How many pairs there are.
     *
     * @return 3 or more
     */
    public int n() {
        return sums.n();
    }

    /**
     * By how much y grows with x.
     *
     * @return the slope, in the unit of y by that of x
     */
    public double slope() {
        return slope;
    }

    /**
     * The slope's interval: {@code slope ± t s / sqrt(sum((x - mx)^2))}, s the {@link #residualSd}, t the quantile with n - 2 degrees of
     * freedom.
     *
     * @return its limits
     */
    public ConfidenceInterval slopeInterval() {
        return around(slope, residualSd() / Math.sqrt(sums.xx()));
    }

    /**
     * The line's height at x = 0, which may lie far from all of x.
     *
     * @return the intercept, in the unit of y
     */
    public double intercept() {
        return at(0);
    }

    /**
     * The intercept's interval, that of {@link #meanAt} 0.
     *
     * @return its limits
     */
    public ConfidenceInterval interceptInterval() {
        return meanAt(0);
    }

    /**
     * How far pairs lie from the line: {@code sqrt(sum(residual^2) / (n - 2))}.
     *
     * @return the residual standard deviation, in the unit of y
     */
    public double residualSd() {
        return Math.sqrt(residualSquares / (sums.n() - 2));
    }

    /**
     * The share of y's variance that the line explains: {@code 1 - sum(residual^2) / sum((y - my)^2)}.
     *
     * @return R2, 0 to 1, or empty if all of y are equal
     */
    public OptionalDouble rSquared() {
        return sums.yy() > 0 ? OptionalDouble.of(Math.max(0, 1 - residualSquares / sums.yy())) : OptionalDouble.empty();
    }

    /**
     * The line's height.
     *
     * @param x where
     * @return {@code intercept + slope x}, in the unit of y
     */
    public double at(double x) {
        return sums.meanY() + slope * (x - sums.meanX());
    }

    /**
     * The confidence band of the line: the interval of the mean of y at x, {@code at(x) ± t s sqrt(1 / n + (x - mx)^2 / sum((x - mx)^2))}. It
     * is pointwise, and not where single values are to be expected.
     *
     * @param x where
     * @return its limits
     */
    public ConfidenceInterval meanAt(double x) {
        double fromMean = x - sums.meanX();
        return around(at(x), residualSd() * Math.sqrt(1.0 / sums.n() + fromMean * fromMean / sums.xx()));
    }

    private ConfidenceInterval around(double value, double standardError) {
        return new ConfidenceInterval(level, value - t * standardError, value + t * standardError);
    }

    @Override
    public String toString() {
        return "y = " + intercept() + " + " + slope + " x, of " + sums.n();
    }
}
