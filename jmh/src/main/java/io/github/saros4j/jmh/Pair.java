package io.github.saros4j.jmh;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.stream.IntStream;

/**
 * A truth and a prediction with the same slices on one grid.
 *
 * @param truth the truth
 * @param prediction the prediction
 * @param <L> the type of the labels
 */
record Pair<L extends Label>(LabelVolume<L> truth, LabelVolume<L> prediction) {

    private static final int ANNOTATED_ONE_IN = 5;
    private static final int FIRST_ANNOTATED = 1;

    /** Only every fifth slice of both, as SAROS annotates them. Arrays are shared. */
    Pair<L> sparse() {
        int depth = truth.geometry().shape().nz();
        int[] positions = IntStream.range(0, depth)
                .filter(z -> z % ANNOTATED_ONE_IN == FIRST_ANNOTATED)
                .toArray();
        AnnotatedSlices slices = AnnotatedSlices.of(depth, positions);
        return new Pair<>(truth.restrictedTo(slices), prediction.restrictedTo(slices));
    }

    /** The voxels of the grid, stored or not. */
    long gridVoxels() {
        return truth.geometry().shape().voxelCount();
    }

    /** The voxels that the two volumes store together, a byte each. */
    long storedVoxels() {
        return 2L * truth.annotatedSlices().count() * truth.geometry().shape().sliceSize();
    }

    @Override
    public String toString() {
        return truth.labelSet() + " on " + truth.geometry().shape() + ", " + truth.annotatedSlices();
    }
}
