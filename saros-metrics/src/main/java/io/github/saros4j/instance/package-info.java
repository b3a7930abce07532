/**
 * Scores by instance (lesion-wise): which connected components of the truth were found, and which of the prediction
 * exist. As metrics they are {@link io.github.saros4j.metric.InstanceMetric};
 * {@link io.github.saros4j.instance.InstanceMatching} says which component is which.
 *
 * <pre>{@code
 * EvaluationProtocol lesions = EvaluationProtocol.defaultFor(truth)
 *         .withMetrics(InstanceMetric.COMPONENT_F1, InstanceMetric.MISSED_COMPONENTS)
 *         .withInstances(InstanceProtocol.of(MatchingRule.ANY_OVERLAP));
 * CaseScores<BodyRegion> found = SegmentationEvaluator.of(lesions).evaluate("case_000", truth, prediction);
 * System.out.println(found.score(BodyRegion.BONES, InstanceMetric.COMPONENT_F1));
 * }</pre>
 */
@NullMarked
package io.github.saros4j.instance;

import org.jspecify.annotations.NullMarked;
