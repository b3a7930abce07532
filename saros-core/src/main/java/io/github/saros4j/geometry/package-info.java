/**
 * Where voxels lie: shape (voxels), spacing (mm), affine (voxel index to world mm), storage orientation, and the
 * lossless change from one storage order to another.
 *
 * <p>Axis order is the file's: axis 0 (x, i) varies fastest in memory. Voxel coordinates are those of voxel centres:
 * (0, 0, 0) is the centre of the first voxel. World coordinates are RAS+, as in NIfTI: x grows to the patient's right,
 * y to the front, z to the head, in mm.
 */
@NullMarked
package io.github.saros4j.geometry;

import org.jspecify.annotations.NullMarked;
