/**
 * From volumes to scores: one pair with {@link io.github.saros4j.evaluation.SegmentationEvaluator}, a whole cohort
 * with {@link io.github.saros4j.evaluation.CohortEvaluation}. What is scored, and how, an
 * {@link io.github.saros4j.evaluation.EvaluationProtocol} says. A {@link io.github.saros4j.evaluation.Score} is a
 * value, or the reason why there is none.
 *
 * <pre>{@code
 * FolderCases<BodyRegion> cases = FolderCases.of(truthFolder, predictionFolder, BodyRegion.labelSet());
 * EvaluationProtocol protocol = CohortEvaluation.defaultProtocol(cases).withMetrics(OverlapMetric.DICE, DistanceMetric.HD95);
 * CohortScores<BodyRegion> scored = CohortEvaluation.of(SegmentationEvaluator.of(protocol)).run(cases);
 * System.out.println(scored.summary(BodyRegion.MUSCLE, DistanceMetric.HD95).summary().mean()); // mm
 * }</pre>
 *
 * <p>Means with intervals, comparisons and rankings are in {@code analysis}.
 */
@NullMarked
package io.github.saros4j.evaluation;

import org.jspecify.annotations.NullMarked;
