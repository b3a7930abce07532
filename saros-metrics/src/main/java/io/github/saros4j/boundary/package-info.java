/** Boundary IoU: overlap of the bands of voxels along the borders of two masks. */
@NullMarked
package io.github.saros4j.boundary;

import org.jspecify.annotations.NullMarked;
