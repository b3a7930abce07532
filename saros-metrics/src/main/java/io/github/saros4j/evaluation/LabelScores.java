package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scores of one label in one case.
 *
 * @param label the label
 * @param status which sides have it
 * @param counts its overlap in voxels
 * @param scores every metric of the protocol, in the protocol's order
 * @param <L> the type of the labels
 */
public record LabelScores<L extends Label>(
        L label, ScoreStatus status, ConfusionCounts counts, Map<Metric, Score> scores) {

    /** Copies the map, keeping its order. */
    public LabelScores {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /**
     * One score.
     *
     * @param metric a metric of the protocol
     * @return its score
     * @throws IllegalArgumentException if the protocol does not have that metric
     */
    public Score score(Metric metric) {
        Score score = scores.get(metric);
        if (score == null) {
            throw new IllegalArgumentException("No " + metric + " was asked for, only " + scores.keySet());
        }
        return score;
    }
}
