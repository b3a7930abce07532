/** What segmented structures measure: volume, attenuation, place and surface of every label of a volume. */
@NullMarked
package io.github.saros4j.measurement;

import org.jspecify.annotations.NullMarked;
