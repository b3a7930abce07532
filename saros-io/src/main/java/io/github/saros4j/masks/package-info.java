/**
 * One file a label instead of one label map: folders of masks are put together to a label volume by
 * {@link io.github.saros4j.masks.MaskFolder}, and written from one by {@link io.github.saros4j.masks.MaskWriter}.
 *
 * <pre>{@code
 * VolumeGeometry grid = VolumeGeometry.of(new GridShape(4, 3, 1), new Spacing(1.5, 1.5, 1.5));
 * byte[][] slices = {{0, 1, 1, 0, 2, 1, 1, 2, 0, 1, 1, 0}};
 * LabelVolume<TotalSegmentatorBody> body = LabelVolume.of(TotalSegmentatorBody.labelSet(), grid, slices, "by hand");
 * MaskWriter.withDefaults().write(output.resolve("masks"), body);
 * MergedMasks<TotalSegmentatorBody> merged = MaskFolder.of(output.resolve("masks"), TotalSegmentatorBody.labelSet()).read();
 * System.out.println(merged.volume() + ", " + merged.remarks()); // remarks: what lacks, overlaps, has a strange name
 * }</pre>
 */
@NullMarked
package io.github.saros4j.masks;

import org.jspecify.annotations.NullMarked;
