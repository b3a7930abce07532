package io.github.saros4j.statistics;

/** How limits of confidence are read from resampled estimates. Quantiles are those of {@link Quantiles}. */
public enum BootstrapMethod {
    /** The quantiles {@code (1 - level) / 2} and {@code (1 + level) / 2} (Efron and Tibshirani 1993, chapter 13). */
    PERCENTILE,
    /**
     * Bias-corrected and accelerated (Efron, Journal of the American Statistical Association 82, 1987): the quantiles
     * {@code F(z0 + (z0 + z) / (1 - a (z0 + z)))}, F the normal distribution and z its quantiles for PERCENTILE's two
     * shares. {@code z0} is the normal quantile of the share of resampled estimates below the estimate, those equal to it
     * counted half; the acceleration {@code a = sum d^3 / (6 (sum d^2)^1.5)}, d the mean of the estimates with one cluster
     * left out, less each of them. If all of these are equal, a is 0.
     */
    BCA
}
