/**
 * The structures that TotalSegmentator finds in a CT, and its label sets: the same structure has another number in each
 * of them, but the same name. Begin at {@link io.github.saros4j.anatomy.TotalSegmentatorV2}; which numbers a label map
 * has, its file does not say.
 *
 * <pre>{@code
 * TotalSegmentatorV2 spleen = TotalSegmentatorV2.labelSet().byName("spleen").orElseThrow();
 * System.out.println(spleen.structure().orElseThrow().snomed());
 * }</pre>
 */
@NullMarked
package io.github.saros4j.anatomy;

import org.jspecify.annotations.NullMarked;
