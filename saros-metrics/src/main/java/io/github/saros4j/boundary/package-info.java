/**
 * Boundary IoU: overlap of the bands of voxels along the borders of two masks. As a metric it is
 * {@link io.github.saros4j.metric.BoundaryIou}; this package has its definition and its counts.
 */
@NullMarked
package io.github.saros4j.boundary;

import org.jspecify.annotations.NullMarked;
