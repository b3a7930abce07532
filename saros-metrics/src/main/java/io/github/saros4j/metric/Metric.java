package io.github.saros4j.metric;

/**
 * What a score measures. Each implementation holds one family, with the definition of every member: formula, unit, range,
 * what it is where a side lacks the label, and its source. Two metrics are the same if their {@link #key} is.
 *
 * <p>Where it is not said otherwise, a metric of a label that neither side has is undefined; what is undefined has a status
 * and no number. A protocol may rule otherwise (PROTOCOLS.md).
 */
public sealed interface Metric
        permits OverlapMetric,
                FBeta,
                VolumeMetric,
                SurfaceMetric,
                SurfaceDice,
                DistanceMetric,
                BoundaryIou,
                InstanceMetric {

    /**
     * The name in tables and on the command line; {@link MetricNames#parse} reads it.
     *
     * @return such as {@code dice}, {@code nsd_3mm} or {@code hd95}
     */
    String key();

    /**
     * The name in print.
     *
     * @return such as {@code Dice}, {@code NSD 3mm} or {@code HD95}
     */
    String displayName();

    /**
     * What it is in one line, for reports; the Javadoc says more.
     *
     * @return such as {@code 2 tp / (2 tp + fp + fn)}
     */
    String definition();

    /**
     * The unit of its values.
     *
     * @return {@code mm}, {@code mm2}, {@code cm2}, {@code mL}, {@code voxels}, {@code surfels} or {@code components}; empty
     *     for ratios
     */
    String unit();

    /**
     * Which values are better.
     *
     * @return higher, lower or neither
     */
    BetterWhen betterWhen();

    /**
     * Whether values are counts, which exist even where a side is absent and are not averaged over labels.
     *
     * @return true for counts of voxels, surfels and components
     */
    boolean isCount();
}
