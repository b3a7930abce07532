package io.github.saros4j.composition;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Neighbouring slices of a volume, half-open.
 *
 * @param first the position of the first slice along axis 2
 * @param end the position after the last slice
 */
public record SliceRange(int first, int end) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if there is no slice in it
     */
    public SliceRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("No slice lies from " + first + " to before " + end);
        }
    }

    /**
     * From the first to the last slice that has a label. Of a sparse volume only annotated slices are known, so the label
     * may reach farther, by less than the distance to the next annotated slice.
     *
     * @param labels a label map; not modified
     * @param label the label
     * @return the range from the first slice with the label to one past the last; empty if no annotated slice has it
     */
    public static Optional<SliceRange> of(LabelVolume<?> labels, Label label) {
        return of(labels, id -> id == label.id());
    }

    /** From the first to the last slice that has one of some ids. */
    static Optional<SliceRange> of(LabelVolume<?> labels, IntPredicate ids) {
        boolean[] wanted = new boolean[256];
        for (int id = 0; id < wanted.length; id++) {
            wanted[id] = ids.test(id);
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < labels.annotatedSlices().count(); i++) {
            if (hasAny(labels.slice(i), wanted)) {
                last = labels.annotatedSlices().position(i);
                first = first < 0 ? last : first;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new SliceRange(first, last + 1));
    }

    private static boolean hasAny(byte[] slice, boolean[] wanted) {
        for (byte voxel : slice) {
            if (wanted[voxel & 0xff]) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many slices there are.
     *
     * @return 1 or more
     */
    public int length() {
        return end - first;
    }

    /**
     * Whether a slice is in it.
     *
     * @param z a position along axis 2
     * @return true from {@link #first()} to before {@link #end()}
     */
    public boolean contains(int z) {
        return z >= first && z < end;
    }

    /** All slices but the last one; empty if there is no other. */
    Optional<SliceRange> withoutLast() {
        return length() > 1 ? Optional.of(new SliceRange(first, end - 1)) : Optional.empty();
    }

    /** The smallest range that holds both. */
    SliceRange and(SliceRange other) {
        return new SliceRange(Math.min(first, other.first), Math.max(end, other.end));
    }
}
