package io.github.saros4j.analysis;

import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Estimate;
import java.util.OptionalDouble;

/**
 * One metric over all labels, unions left out, a against b: unweighted averages over the labels that have at least one pair, of
 * the labels' means over pairs. Numbers have the metric's unit.
 *
 * @param metric a metric that is no count
 * @param labels how many labels have a pair
 * @param meanA a's average
 * @param meanB b's average
 * @param difference the average difference, a less b, with its interval over patients
 */
public record ComparedAverages(
        Metric metric, int labels, OptionalDouble meanA, OptionalDouble meanB, Estimate difference) {}
