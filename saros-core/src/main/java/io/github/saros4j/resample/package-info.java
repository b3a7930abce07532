/** Volumes on other grids: to slices of another thickness, to any spacing, and back, with ITK's rounding and edges. */
@NullMarked
package io.github.saros4j.resample;

import org.jspecify.annotations.NullMarked;
