/**
 * What a cohort's scores say: means with intervals, groups, comparisons, rankings and detection, counted by patient.
 * Begin at {@link io.github.saros4j.analysis.CohortAnalysis} for one set of scores, at
 * {@link io.github.saros4j.analysis.Comparison} for two, at {@link io.github.saros4j.analysis.Ranking} for more.
 *
 * <pre>{@code
 * ComparisonResult result = Comparison.of(scores, otherScores).withNames("mine", "theirs").run();
 * ComparedScores muscle = result.label("muscle", OverlapMetric.DICE);
 * System.out.println(muscle.meanDifference() + ", p " + muscle.signedRankHolm()); // mine less theirs; Holm over labels
 * }</pre>
 */
@NullMarked
package io.github.saros4j.analysis;

import org.jspecify.annotations.NullMarked;
