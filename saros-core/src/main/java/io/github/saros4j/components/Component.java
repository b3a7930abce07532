package io.github.saros4j.components;

import io.github.saros4j.geometry.Point;

/**
 * One connected component.
 *
 * @param index its number among all components of the volume, from 0, in the order of their first voxels
 * @param id the id of its label
 * @param voxels its voxels, at least 1
 * @param volumeMl its volume in mL: voxels times the volume of one
 * @param firstX column of its first voxel in storage order: that of the first slice, in it of the first row, in it of the
 *     first column
 * @param firstY row of its first voxel; its slice is the box's minZ
 * @param box the box around it; its z are positions in the volume
 * @param centroid the mean of its voxels' centres, in voxel coordinates (a voxel's centre has integer coordinates), z being the
 *     position in the volume
 */
public record Component(
        int index, int id, long voxels, double volumeMl, int firstX, int firstY, VoxelBox box, Point centroid) {}
