/**
 * From volumes to scores: one pair with {@link io.github.saros4j.evaluation.SegmentationEvaluator}, a whole cohort with
 * {@link io.github.saros4j.evaluation.CohortEvaluation}.
 */
@NullMarked
package io.github.saros4j.evaluation;

import org.jspecify.annotations.NullMarked;
