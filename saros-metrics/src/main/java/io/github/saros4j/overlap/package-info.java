/**
 * Overlap of two masks: exact voxel counts and the scores that follow from them. Where a formula divides by 0 there is
 * no score; what an absent label is worth is decided in {@code evaluation}.
 *
 * <pre>{@code
 * ConfusionCounts counts = new ConfusionCounts(90, 10, 20, 880); // tp, fp, fn, tn
 * System.out.println(counts.dice()); // OptionalDouble[0.857...]
 * }</pre>
 */
@NullMarked
package io.github.saros4j.overlap;

import org.jspecify.annotations.NullMarked;
