/**
 * What a surface score means: protocols, tolerances, the area each surface element stands for, and the scores that
 * follow from counted elements. Definitions after Nikolov et al., "Clinically Applicable Segmentation of Head and Neck
 * Anatomy for Radiotherapy", J Med Internet Res 23 (2021) e26151. Begin at
 * {@link io.github.saros4j.surface.SurfaceProtocol}: on sparse annotation its choice decides.
 */
@NullMarked
package io.github.saros4j.surface;

import org.jspecify.annotations.NullMarked;
