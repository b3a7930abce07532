/**
 * What the numbers in a label map mean: {@link io.github.saros4j.label.Label}, sets of them, and the two sets of the
 * SAROS data set ({@link io.github.saros4j.label.BodyRegion}, {@link io.github.saros4j.label.BodyPart}). Those of
 * TotalSegmentator are in {@code anatomy}; any others are made at run time:
 *
 * <pre>{@code
 * LabelSet<NamedLabel> organs = LabelSet.ofNames("organs", Map.of(1, "Liver", 2, "Right kidney")).withIgnoreId(255);
 * System.out.println(organs.byName("kidney right").orElseThrow().id()); // 2
 * }</pre>
 */
@NullMarked
package io.github.saros4j.label;

import org.jspecify.annotations.NullMarked;
