/**
 * Body parts from body regions, slice by slice, where a rule is certain. Begin at
 * {@link io.github.saros4j.bodyparts.BodyPartDerivation}.
 */
@NullMarked
package io.github.saros4j.bodyparts;

import org.jspecify.annotations.NullMarked;
