package io.github.saros4j.measurement;

import io.github.saros4j.components.VoxelBox;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.label.Label;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one structure of one case measures, over annotated slices. All of it is of the part that the volume shows; whether that
 * may be the whole, {@link #status} says. Of an absent structure the amounts are 0 and everything else is empty.
 *
 * @param label its label
 * @param voxels how many voxels have the label
 * @param volumeMm3 voxels times the volume of one, in mm3; where slices are not annotated, of the annotated ones alone
 * @param surfaceMm2 the area of its surface in mm2, as surface scores have it: the marching-cubes triangles of each 2x2x2 voxels (
 *     {@link io.github.saros4j.surface.SurfelAreas}), what lies outside the volume being no part of it; empty where slices are not
 *     annotated
 * @param centroidVoxel the mean of its voxels' centres, in voxel coordinates (the first voxel's centre is 0, 0, 0)
 * @param centroidMm the same place in the world, mm (RAS+)
 * @param box the smallest box around it, in voxels
 * @param borderDistance how many layers of voxels lie between it and the nearest of the volume's six faces; 0 if it touches one
 * @param hu the CT's values in it
 * @param huAsInt16 the same of the values that the cast to int16 leaves, as TotalSegmentator has them: cut towards zero, then the
 *     lowest 16 bits, 0 for what is not finite or does not fit 32 bits
 * @param <L> the type of the labels
 */
public record StructureMeasures<L extends Label>(
        L label,
        long voxels,
        double volumeMm3,
        OptionalDouble surfaceMm2,
        Optional<Point> centroidVoxel,
        Optional<Point> centroidMm,
        Optional<VoxelBox> box,
        OptionalInt borderDistance,
        IntensityStatistics hu,
        IntensityStatistics huAsInt16) {

    private static final double MM3_PER_ML = 1000;

    /**
     * The volume in mL.
     *
     * @return {@link #volumeMm3} / 1000
     */
    public double volumeMl() {
        return volumeMm3 / MM3_PER_ML;
    }

    /**
     * Whether the volume shows the whole structure, as far as a rule can tell.
     *
     * @param rule how near to a face is too near
     * @return the status
     */
    public StructureStatus status(BorderRule rule) {
        if (voxels == 0) {
            return StructureStatus.ABSENT;
        }
        return borderDistance.orElseThrow() < rule.voxels() ? StructureStatus.AT_BORDER : StructureStatus.MEASURED;
    }
}
