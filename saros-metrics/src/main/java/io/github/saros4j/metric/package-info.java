/**
 * What can be measured: every metric with its definition, unit and name in tables. How each is computed stands in
 * {@code evaluation}.
 *
 * <p>Constants are in {@link io.github.saros4j.metric.OverlapMetric}, {@link io.github.saros4j.metric.VolumeMetric},
 * {@link io.github.saros4j.metric.SurfaceMetric}, {@link io.github.saros4j.metric.DistanceMetric} and
 * {@link io.github.saros4j.metric.InstanceMetric}; {@link io.github.saros4j.metric.SurfaceDice},
 * {@link io.github.saros4j.metric.BoundaryIou} and {@link io.github.saros4j.metric.FBeta} are made with their
 * parameter. {@link io.github.saros4j.metric.MetricNames} finds all of them by name.
 *
 * <pre>{@code
 * Metric dice = MetricNames.parse("dice"); // OverlapMetric.DICE
 * Metric hd99 = DistanceMetric.hausdorff(99); // hd99, mm
 * System.out.println(dice.definition() + "; " + hd99.key() + " in " + hd99.unit());
 * }</pre>
 */
@NullMarked
package io.github.saros4j.metric;

import org.jspecify.annotations.NullMarked;
