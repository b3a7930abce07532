package io.github.saros4j.figure;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/** Which slice of a volume to look at. Of slices that are equally good it is the lowest. */
public final class SliceChoice {

    private SliceChoice() {}

    /**
     * The annotated slice with most voxels of a label.
     *
     * @param labels a label map
     * @param label the label
     * @return its position along axis 2; empty if no annotated slice has the label
     */
    public static OptionalInt largest(LabelVolume<?> labels, Label label) {
        AnnotatedSlices slices = labels.annotatedSlices();
        return most(slices, z -> count(labels.slice(slices.indexOf(z)), label.id()));
    }

    /**
     * The slice with most voxels that one of two label maps gives a label and the other does not, among the slices that
     * both annotate.
     *
     * @param first a label map
     * @param second another on the same grid, in the same storage order
     * @param label the label
     * @return its position along axis 2; empty if the two agree everywhere
     * @throws IllegalArgumentException if the volumes differ in shape
     */
    public static OptionalInt leastAgreement(LabelVolume<?> first, LabelVolume<?> second, Label label) {
        if (!first.geometry().shape().equals(second.geometry().shape())) {
            throw new IllegalArgumentException("Slices of " + first.geometry().shape() + " and of "
                    + second.geometry().shape() + " do not compare");
        }
        AnnotatedSlices ofFirst = first.annotatedSlices();
        AnnotatedSlices ofSecond = second.annotatedSlices();
        return most(
                ofFirst.intersection(ofSecond),
                z -> differences(first.slice(ofFirst.indexOf(z)), second.slice(ofSecond.indexOf(z)), label.id()));
    }

    private static OptionalInt most(AnnotatedSlices slices, IntUnaryOperator countAt) {
        OptionalInt best = OptionalInt.empty();
        int most = 0;
        for (int i = 0; i < slices.count(); i++) {
            int count = countAt.applyAsInt(slices.position(i));
            if (count > most) {
                most = count;
                best = OptionalInt.of(slices.position(i));
            }
        }
        return best;
    }

    private static int count(byte[] slice, int id) {
        int count = 0;
        for (byte voxel : slice) {
            count += (voxel & 0xff) == id ? 1 : 0;
        }
        return count;
    }

    private static int differences(byte[] first, byte[] second, int id) {
        int count = 0;
        for (int i = 0; i < first.length; i++) {
            count += ((first[i] & 0xff) == id) != ((second[i] & 0xff) == id) ? 1 : 0;
        }
        return count;
    }
}
