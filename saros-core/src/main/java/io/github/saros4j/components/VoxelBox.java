package io.github.saros4j.components;

/**
 * The smallest box around some voxels, both ends inclusive.
 *
 * @param minX first column
 * @param minY first row
 * @param minZ position of the first slice
 * @param maxX last column
 * @param maxY last row
 * @param maxZ position of the last slice
 */
public record VoxelBox(int minX, int minY, int minZ, int maxX, int maxY, int maxZ) {}
