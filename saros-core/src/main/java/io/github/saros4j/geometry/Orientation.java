package io.github.saros4j.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The storage order of a volume: towards which side of the patient each axis grows. {@code LPS}: axis 0 grows to the
 * left, axis 1 to the back, axis 2 to the head, as nibabel's {@code aff2axcodes} and the {@code orientation_code} of
 * SAROS name it. There are 48.
 *
 * @param first the direction in which axis 0 grows
 * @param second the direction in which axis 1 grows
 * @param third the direction in which axis 2 grows
 */
public record Orientation(AnatomicalDirection first, AnatomicalDirection second, AnatomicalDirection third) {

    private static final int[][] PERMUTATIONS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /**
     * Checks that each world axis occurs once.
     *
     * @throws IllegalArgumentException if two axes lie along the same world axis
     */
    public Orientation {
        if (first.worldAxis() == second.worldAxis()
                || second.worldAxis() == third.worldAxis()
                || first.worldAxis() == third.worldAxis()) {
            throw new IllegalArgumentException("Orientation code " + first.letter() + second.letter() + third.letter()
                    + " uses one axis of the body twice");
        }
    }

    /**
     * An orientation from its code.
     *
     * @param code three letters, one each of R/L, A/P and S/I, in any case
     * @return the orientation
     * @throws IllegalArgumentException if the code is not one of the 48
     */
    public static Orientation parse(String code) {
        String letters = code.strip().toUpperCase(Locale.ROOT);
        if (letters.length() != 3) {
            throw new IllegalArgumentException("Orientation code '" + code + "' is not three letters");
        }
        return new Orientation(
                AnatomicalDirection.of(letters.charAt(0)),
                AnatomicalDirection.of(letters.charAt(1)),
                AnatomicalDirection.of(letters.charAt(2)));
    }

    /**
     * The orientation nearest to an affine: of the six ways to give each voxel axis a world axis of its own, the one
     * with the largest sum of |cosines|; the earlier axis keeps its place in a tie.
     *
     * @param affine voxel to world (RAS+) mm
     * @return its orientation
     */
    public static Orientation of(Affine affine) {
        int[] best = PERMUTATIONS[0];
        double bestSum = -1;
        for (int[] worldAxes : PERMUTATIONS) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum += Math.abs(affine.get(worldAxes[axis], axis)) / affine.columnLength(axis);
            }
            if (sum > bestSum) {
                best = worldAxes;
                bestSum = sum;
            }
        }
        return new Orientation(direction(affine, best, 0), direction(affine, best, 1), direction(affine, best, 2));
    }

    private static AnatomicalDirection direction(Affine affine, int[] worldAxes, int axis) {
        return AnatomicalDirection.of(worldAxes[axis], affine.get(worldAxes[axis], axis) > 0);
    }

    /**
     * All storage orders.
     *
     * @return a new list of the 48
     */
    public static List<Orientation> all() {
        List<Orientation> all = new ArrayList<>();
        for (int[] axes : PERMUTATIONS) {
            for (int signs = 0; signs < 8; signs++) {
                all.add(new Orientation(
                        AnatomicalDirection.of(axes[0], (signs & 1) == 0),
                        AnatomicalDirection.of(axes[1], (signs & 2) == 0),
                        AnatomicalDirection.of(axes[2], (signs & 4) == 0)));
            }
        }
        return all;
    }

    /**
     * The direction in which an axis grows.
     *
     * @param axis 0, 1 or 2
     * @return its direction
     */
    public AnatomicalDirection direction(int axis) {
        return switch (axis) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * The axis that runs between feet and head: axial slices are stacked along it.
     *
     * @return 0, 1 or 2
     */
    public int axialAxis() {
        for (int axis = 0; axis < 3; axis++) {
            if (direction(axis).worldAxis() == 2) {
                return axis;
            }
        }
        throw new IllegalStateException("An orientation without a head-foot axis: " + code());
    }

    /**
     * The three letters.
     *
     * @return a code such as {@code LPS}
     */
    public String code() {
        return "" + first.letter() + second.letter() + third.letter();
    }

    @Override
    public String toString() {
        return code();
    }
}
