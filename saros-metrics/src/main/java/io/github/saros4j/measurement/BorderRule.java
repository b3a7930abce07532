package io.github.saros4j.measurement;

/**
 * How near to a face of the volume a structure may come before it counts as cut off. Faces are those of the grid: where slices are not
 * annotated, a structure may begin or end in the last annotated slice before a face and still count as whole.
 *
 * @param voxels a structure that has a voxel among the outermost so many layers of a face is {@link StructureStatus#AT_BORDER}; 0
 *     for no rule
 */
public record BorderRule(int voxels) {

    /** The three outermost layers of each of the six faces, as TotalSegmentator's {@code touches_border} has it. */
    public static final BorderRule THREE_VOXELS = new BorderRule(3);

    /** Every structure counts as whole. */
    public static final BorderRule NONE = new BorderRule(0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public BorderRule {
        if (voxels < 0) {
            throw new IllegalArgumentException("A border is 0 voxels or more, not " + voxels);
        }
    }
}
