/**
 * Volumes: {@link io.github.saros4j.volume.LabelVolume}, which stores annotated slices only, and
 * {@link io.github.saros4j.volume.IntensityVolume} in HU.
 */
@NullMarked
package io.github.saros4j.volume;

import org.jspecify.annotations.NullMarked;
