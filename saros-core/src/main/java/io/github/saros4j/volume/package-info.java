/**
 * Volumes: {@link io.github.saros4j.volume.LabelVolume}, which stores annotated slices only, and
 * {@link io.github.saros4j.volume.IntensityVolume} in HU. They are read by saros-io, or made of arrays:
 *
 * <pre>{@code
 * VolumeGeometry grid = VolumeGeometry.of(new GridShape(4, 3, 2), new Spacing(0.8, 0.8, 5)); // voxels, mm
 * byte[] first = {0, 2, 2, 0, 2, 5, 5, 2, 0, 2, 2, 0}; // a slice: 3 rows of 4 voxels, x fastest
 * byte[] second = new byte[12];
 * Arrays.fill(second, (byte) 255); // a slice that nobody annotated
 * LabelVolume<BodyRegion> labels = LabelVolume.of(BodyRegion.labelSet(), grid, new byte[][] {first, second}, "by hand");
 * System.out.println(labels.annotatedSlices()); // 1 of 2 slices
 * }</pre>
 */
@NullMarked
package io.github.saros4j.volume;

import org.jspecify.annotations.NullMarked;
