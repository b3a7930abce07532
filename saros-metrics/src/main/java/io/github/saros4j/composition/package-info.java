/**
 * Body composition: tissues from body regions and HU, their volumes, areas and ratios, by slice, body part and slice
 * range. Begin at {@link io.github.saros4j.composition.BodyComposition}.
 */
@NullMarked
package io.github.saros4j.composition;

import org.jspecify.annotations.NullMarked;
