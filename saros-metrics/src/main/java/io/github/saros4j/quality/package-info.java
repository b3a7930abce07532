/**
 * What is wrong, or odd, with the label maps and CTs of a cohort: rules that are data, and the findings of checking
 * them. Begin at {@link io.github.saros4j.quality.QualityCheck}; rules are a
 * {@link io.github.saros4j.quality.RuleSet}.
 */
@NullMarked
package io.github.saros4j.quality;

import org.jspecify.annotations.NullMarked;
