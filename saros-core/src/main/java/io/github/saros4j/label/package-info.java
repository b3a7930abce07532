/**
 * What the numbers in a label map mean: {@link io.github.saros4j.label.Label}, sets of them, and the two sets of the
 * SAROS data set ({@link io.github.saros4j.label.BodyRegion}, {@link io.github.saros4j.label.BodyPart}).
 */
@NullMarked
package io.github.saros4j.label;

import org.jspecify.annotations.NullMarked;
