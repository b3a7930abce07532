/**
 * Volumes on other grids: to slices of another thickness, to any spacing, and back, with ITK's rounding and edges. All
 * of it is {@link io.github.saros4j.resample.Resampling}.
 *
 * <pre>{@code
 * IntensityVolume ct = reader.readIntensities(file);
 * IntensityVolume coarse = Resampling.toSpacing(new Spacing(3, 3, 5)).apply(ct); // mm along the axes as they are stored
 * IntensityVolume back = Resampling.ontoGrid(ct.geometry()).apply(coarse);
 * }</pre>
 */
@NullMarked
package io.github.saros4j.resample;

import org.jspecify.annotations.NullMarked;
