package io.github.saros4j.resample;

/** What an intensity between voxel centres is. Labels are never interpolated: they are taken from the nearest voxel. */
public enum Interpolation {
    /**
     * Between the eight voxels around: {@code a + (b - a) * t} in double, along x first, then y, then z. An axis with t = 0
     * or without an upper neighbour is left out, so the edge's value is held for half a voxel.
     */
    LINEAR,
    /** The voxel at {@code floor(index + 0.5)} along each axis: in a tie the upper one. */
    NEAREST
}
