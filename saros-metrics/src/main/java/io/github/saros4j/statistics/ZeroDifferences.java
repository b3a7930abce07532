package io.github.saros4j.statistics;

/** What the signed-rank test does with pairs whose difference is zero. */
public enum ZeroDifferences {
    /** Drops them before ranking (Wilcoxon, Biometrics Bulletin 1, 1945). */
    WILCOX,
    /** Ranks them with the others, then drops their ranks (Pratt, Journal of the American Statistical Association 54, 1959). */
    PRATT
}
