package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceAgreement;
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
 * @param surfaces what each surface Dice is made of, for those who pool cases
 * @param <L> the type of the labels
 */
public record LabelScores<L extends Label>(
        L label,
        ScoreStatus status,
        ConfusionCounts counts,
        Map<Metric, Score> scores,
        Map<SurfaceDice, SurfaceAgreement> surfaces) {

    /** Copies the maps, keeping their order. */
    public LabelScores {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        surfaces = Collections.unmodifiableMap(new LinkedHashMap<>(surfaces));
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
