package io.github.saros4j.statistics;

/**
 * The bootstrap over clusters: each resample draws as many clusters as there are, with replacement, and each drawn cluster
 * brings all of its rows along (Field and Welsh, Journal of the Royal Statistical Society B 69, 2007). So an interval shows how far an estimate would move with other
 * patients, not with other cases of the same ones. Immutable.
 *
 * <p>The same values in the same order, seed and number of resamples give the same intervals, on any machine. All columns
 * share one resampling.
 */
public final class ClusterBootstrap {

    private static final int RESAMPLES = 10_000;
    private static final double LEVEL = 0.95;

    private final int resamples;
    private final long seed;
    private final double level;
    private final BootstrapMethod method;

    private ClusterBootstrap(int resamples, long seed, double level, BootstrapMethod method) {
        this.resamples = resamples;
        this.seed = seed;
        this.level = level;
        this.method = method;
    }

    /**
     * 10,000 resamples, seed 0, 95 %, {@link BootstrapMethod#PERCENTILE}.
     *
     * @return the bootstrap
     */
    public static ClusterBootstrap withDefaults() {
        return new ClusterBootstrap(RESAMPLES, 0, LEVEL, BootstrapMethod.PERCENTILE);
    }

    /**
     * The same bootstrap with so many resamples.
     *
     * @param newResamples 1 or more
     * @return the bootstrap
     * @throws IllegalArgumentException if there are fewer
     */
    public ClusterBootstrap withResamples(int newResamples) {
        if (newResamples < 1) {
            throw new IllegalArgumentException("A bootstrap needs at least one resample, not " + newResamples);
        }
        return new ClusterBootstrap(newResamples, seed, level, method);
    }

    /**
     * The same bootstrap with other random draws.
     *
     * @param newSeed any number
     * @return the bootstrap
     */
    public ClusterBootstrap withSeed(long newSeed) {
        return new ClusterBootstrap(resamples, newSeed, level, method);
    }

    /**
     * The same bootstrap with intervals of another level.
     *
     * @param newLevel between 0 and 1, such as 0.95
     * @return the bootstrap
     * @throws IllegalArgumentException if it is not
     */
    public ClusterBootstrap withLevel(double newLevel) {
        ConfidenceInterval.requireLevel(newLevel);
        return new ClusterBootstrap(resamples, seed, newLevel, method);
    }

    /**
     * The same bootstrap with intervals of another kind.
     *
     * @param newMethod how limits are found
     * @return the bootstrap
     */
    public ClusterBootstrap withMethod(BootstrapMethod newMethod) {
        return new ClusterBootstrap(resamples, seed, level, newMethod);
    }

    /**
     * The number of resamples.
     *
     * @return 1 or more
     */
    public int resamples() {
        return resamples;
    }

    /**
     * The start of the random draws.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The nominal coverage of intervals.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * How limits are found.
     *
     * @return the method
     */
    public BootstrapMethod method() {
        return method;
    }

    /**
     * Resamples.
     *
     * @param values what to resample; 16 bytes a column and resample are kept
     * @return the estimates of every column
     */
    public BootstrapResult run(ClusteredValues values) {
        double[][] means = new double[values.columns()][resamples];
        double[][] medians = new double[values.columns()][resamples];
        ResampleKernel kernel = new ResampleKernel(values);
        kernel.resample(new ResampleSource(seed, values.clusters()), means, medians);
        return new BootstrapResult(this, values, kernel, means, medians);
    }

    @Override
    public String toString() {
        return method + ", " + resamples + " resamples, level " + level + ", seed " + seed;
    }
}
