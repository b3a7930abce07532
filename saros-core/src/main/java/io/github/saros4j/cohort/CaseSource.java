package io.github.saros4j.cohort;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.List;

/**
 * A cohort of truths and predictions, matched by case id. Listing it reads no voxels; volumes are loaded case by case,
 * possibly by several threads at once, each case by one.
 *
 * @param <L> the type of the labels
 */
public interface CaseSource<L extends Label> {

    /**
     * What the volumes' voxels mean.
     *
     * @return the label set of truths and predictions
     */
    LabelSet<L> labelSet();

    /**
     * Every case that has a truth, a prediction or both.
     *
     * @return the cases by ascending id, each id once
     */
    List<CohortCase<L>> cases();
}
