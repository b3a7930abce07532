package io.github.saros4j.cohort;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;

/**
 * One case of a cohort: its id, which sides exist, and how to load them.
 *
 * @param <L> the type of the labels
 */
public interface CohortCase<L extends Label> {

    /** Which sides of a case exist. */
    enum Presence {
        /** Truth and prediction. */
        BOTH,
        /** Only the truth: the prediction is missing. */
        TRUTH_ONLY,
        /** Only the prediction: it is extra. */
        PREDICTION_ONLY
    }

    /**
     * The case's name.
     *
     * @return an id such as {@code case_042}
     */
    String id();

    /**
     * Which sides exist.
     *
     * @return the sides that can be loaded
     */
    Presence presence();

    /**
     * Loads the truth.
     *
     * @return the truth's annotated slices
     * @throws IOException if it cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     * @throws IllegalStateException if there is no truth
     */
    LabelVolume<L> truth() throws IOException;

    /**
     * Whether the truth leaves any slice unannotated. May read less than {@link #truth()} does.
     *
     * @return true if at least one slice is ignored
     * @throws IOException if it cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     * @throws IllegalStateException if there is no truth
     */
    boolean truthIgnoresSlices() throws IOException;

    /**
     * Loads the prediction on the truth's grid.
     *
     * @param truth the truth it will be held against
     * @return the prediction's voxels in the truth's storage order; at least the slices that the truth annotates, or,
     *     where the cohort lets predictions be sparse too, those of them that the prediction annotates
     * @throws IOException if it cannot be read
     * @throws io.github.saros4j.SarosException if its content or its geometry is wrong
     * @throws IllegalStateException if there is no prediction
     */
    LabelVolume<L> prediction(LabelVolume<L> truth) throws IOException;
}
