package io.github.saros4j.volume;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which axial slices (indices along axis 2) of a volume somebody annotated. Immutable, ascending, possibly empty.
 *
 * <p>A slice has two numbers: its position {@code z} in the volume, and its {@code index} among the annotated ones,
 * which is where a {@link LabelVolume} stores it.
 */
public final class AnnotatedSlices {

    private final int depth;
    private final int[] positions;

    private AnnotatedSlices(int depth, int[] positions) {
        this.depth = depth;
        this.positions = positions;
    }

    /**
     * Every slice of a volume.
     *
     * @param depth slices in the volume, at least 1
     * @return all of them
     */
    public static AnnotatedSlices all(int depth) {
        return of(depth, IntStream.range(0, depth).toArray());
    }

    /**
     * Some slices of a volume.
     *
     * @param depth slices in the volume, at least 1
     * @param positions their positions, strictly ascending, each from 0 to depth - 1; copied
     * @return those slices
     * @throws IllegalArgumentException if a position is out of range or out of order
     */
    public static AnnotatedSlices of(int depth, int... positions) {
        if (depth < 1) {
            throw new IllegalArgumentException("A volume has at least one slice, not " + depth);
        }
        int previous = -1;
        for (int z : positions) {
            if (z <= previous || z >= depth) {
                throw new IllegalArgumentException(
                        "Slice " + z + " after " + previous + " is not ascending below " + depth);
            }
            previous = z;
        }
        return new AnnotatedSlices(depth, positions.clone());
    }

    /**
     * Slices in the whole volume.
     *
     * @return the size along axis 2
     */
    public int depth() {
        return depth;
    }

    /**
     * Annotated slices.
     *
     * @return their number, 0 to {@link #depth()}
     */
    public int count() {
        return positions.length;
    }

    /**
     * Whether every slice is annotated.
     *
     * @return true for a dense volume
     */
    public boolean isComplete() {
        return positions.length == depth;
    }

    /**
     * Where an annotated slice lies.
     *
     * @param index its number among the annotated ones, 0 to {@link #count()} - 1
     * @return its position along axis 2
     */
    public int position(int index) {
        return positions[index];
    }

    /**
     * The number of a slice among the annotated ones.
     *
     * @param z a position along axis 2
     * @return its index, or -1 if nobody annotated it
     */
    public int indexOf(int z) {
        return Math.max(-1, Arrays.binarySearch(positions, z));
    }

    /**
     * All positions.
     *
     * @return a new ascending array
     */
    public int[] positions() {
        return positions.clone();
    }

    /**
     * The slices that both annotate.
     *
     * @param other slices of a volume of the same depth
     * @return the common ones
     * @throws IllegalArgumentException if the depths differ
     */
    public AnnotatedSlices intersection(AnnotatedSlices other) {
        if (depth != other.depth) {
            throw new IllegalArgumentException("Slices of " + depth + " and of " + other.depth + " do not compare");
        }
        return new AnnotatedSlices(
                depth,
                Arrays.stream(positions).filter(z -> other.indexOf(z) >= 0).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnotatedSlices slices
                && depth == slices.depth
                && Arrays.equals(positions, slices.positions);
    }

    @Override
    public int hashCode() {
        return 31 * depth + Arrays.hashCode(positions);
    }

    /** Such as {@code 28 of 140 slices, one in 5 from 2}. */
    @Override
    public String toString() {
        String counts = positions.length + " of " + depth + " slices";
        if (isComplete() || positions.length < 2) {
            return counts;
        }
        int step = positions[1] - positions[0];
        for (int i = 2; i < positions.length; i++) {
            if (positions[i] - positions[i - 1] != step) {
                return counts + ", unevenly spaced";
            }
        }
        return counts + ", one in " + step + " from " + positions[0];
    }
}
