package io.github.saros4j.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of storage order without any change of content: axes are permuted and flipped (a signed permutation).
 * Every voxel keeps its value and its place in the world.
 *
 * @param from0 the source axis that becomes axis 0
 * @param from1 the source axis that becomes axis 1
 * @param from2 the source axis that becomes axis 2
 * @param flip0 whether the new axis 0 runs against its source axis
 * @param flip1 whether the new axis 1 runs against its source axis
 * @param flip2 whether the new axis 2 runs against its source axis
 */
public record Reorientation(int from0, int from1, int from2, boolean flip0, boolean flip1, boolean flip2) {

    /** Nothing changes. */
    public static final Reorientation IDENTITY = new Reorientation(0, 1, 2, false, false, false);

    /**
     * Checks that each source axis is used once.
     *
     * @throws IllegalArgumentException if the three source axes are not 0, 1 and 2 in some order
     */
    public Reorientation {
        boolean inRange = (from0 | from1 | from2) >= 0 && from0 < 3 && from1 < 3 && from2 < 3;
        if (!inRange || (1 << from0 | 1 << from1 | 1 << from2) != 0b111) {
            throw new IllegalArgumentException("Axes " + from0 + ", " + from1 + ", " + from2 + " are no permutation");
        }
    }

    /**
     * What turns one storage order into another.
     *
     * @param source the order there is
     * @param target the order that is wanted
     * @return the change
     */
    public static Reorientation between(Orientation source, Orientation target) {
        int[] from = new int[3];
        boolean[] flip = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            AnatomicalDirection wanted = target.direction(axis);
            for (int sourceAxis = 0; sourceAxis < 3; sourceAxis++) {
                if (source.direction(sourceAxis).worldAxis() == wanted.worldAxis()) {
                    from[axis] = sourceAxis;
                    flip[axis] = source.direction(sourceAxis) != wanted;
                }
            }
        }
        return new Reorientation(from[0], from[1], from[2], flip[0], flip[1], flip[2]);
    }

    /**
     * What makes the feet-head axis the last one; the other two keep their order and nothing is flipped.
     *
     * @param source the order there is
     * @return the change; {@link #IDENTITY} where axis 2 is axial already
     */
    public static Reorientation axialLast(Orientation source) {
        return switch (source.axialAxis()) {
            case 0 -> new Reorientation(1, 2, 0, false, false, false);
            case 1 -> new Reorientation(0, 2, 1, false, false, false);
            default -> IDENTITY;
        };
    }

    /**
     * The change that lays one grid exactly on another, if any of the 48 does.
     *
     * @param source the grid to be changed
     * @param target the grid it should become
     * @return the change, {@link #IDENTITY} where they match already, or empty
     */
    public static Optional<Reorientation> aligning(VolumeGeometry source, VolumeGeometry target) {
        return all().stream()
                .filter(change -> change.apply(source).matches(target))
                .findFirst();
    }

    /**
     * All changes, {@link #IDENTITY} first.
     *
     * @return a new list of the 48
     */
    public static List<Reorientation> all() {
        Orientation ras = Orientation.parse("RAS");
        List<Reorientation> all = new ArrayList<>();
        for (Orientation target : Orientation.all()) {
            all.add(between(ras, target));
        }
        return all;
    }

    /**
     * The source axis of a new axis.
     *
     * @param axis the new axis, 0, 1 or 2
     * @return the source axis
     */
    public int from(int axis) {
        return switch (axis) {
            case 0 -> from0;
            case 1 -> from1;
            case 2 -> from2;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * Whether a new axis runs against its source axis.
     *
     * @param axis the new axis, 0, 1 or 2
     * @return true if flipped
     */
    public boolean flips(int axis) {
        return switch (axis) {
            case 0 -> flip0;
            case 1 -> flip1;
            case 2 -> flip2;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * The shape after the change.
     *
     * @param source the shape before
     * @return its sizes in the new order
     */
    public GridShape apply(GridShape source) {
        return new GridShape(source.size(from0), source.size(from1), source.size(from2));
    }

    /**
     * The geometry after the change: the same voxels at the same places in the world.
     *
     * @param source the geometry before
     * @return shape, spacing and affine in the new order
     */
    public VolumeGeometry apply(VolumeGeometry source) {
        Spacing spacing = source.spacing();
        return new VolumeGeometry(
                apply(source.shape()),
                new Spacing(spacing.along(from0), spacing.along(from1), spacing.along(from2)),
                source.affine().after(toSourceVoxel(source.shape())));
    }

    /** The map from new voxel coordinates to source voxel coordinates. */
    private Affine toSourceVoxel(GridShape source) {
        double[] rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            int row = from(axis);
            rows[row * 4 + axis] = flips(axis) ? -1 : 1;
            rows[row * 4 + 3] = flips(axis) ? source.size(row) - 1 : 0;
        }
        return Affine.ofRows(rows);
    }
}
