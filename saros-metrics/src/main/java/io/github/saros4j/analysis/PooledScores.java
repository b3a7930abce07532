package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceAgreement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A label scored as if all cases of a group were one: what is counted is added up first, then the formula is applied. Large
 * cases weigh more, and a false positive in a case without the label counts by its size. The formulas are the plain ones,
 * whatever a protocol rules for a single case.
 *
 * @param label the label
 * @param cases how many cases were added up
 * @param counts voxels of all cases together
 * @param surfaces the agreement of all surfaces together, for every surface Dice of the protocol, in its order
 */
public record PooledScores(
        ScoredLabel label, int cases, ConfusionCounts counts, Map<SurfaceDice, SurfaceAgreement> surfaces) {

    private static final ConfusionCounts NO_VOXELS = new ConfusionCounts(0, 0, 0, 0);
    private static final SurfaceAgreement NO_SURFACE = new SurfaceAgreement(0, 0, 0, 0);

    /** Copies the map, keeping its order. */
    public PooledScores {
        surfaces = Collections.unmodifiableMap(new LinkedHashMap<>(surfaces));
    }

    static PooledScores of(ScoredLabel label, int place, List<ScoredCase> cases) {
        ConfusionCounts counts = NO_VOXELS;
        Map<SurfaceDice, SurfaceAgreement> surfaces = new LinkedHashMap<>();
        for (ScoredCase ofCase : cases) {
            LabelScores<?> scores = ofCase.labels().get(place);
            counts = counts.plus(scores.counts());
            scores.surfaces().forEach((metric, agreement) -> surfaces.merge(metric, agreement, PooledScores::sum));
        }
        return new PooledScores(label, cases.size(), counts, surfaces);
    }

    private static SurfaceAgreement sum(SurfaceAgreement a, SurfaceAgreement b) {
        return new SurfaceAgreement(
                a.truth() + b.truth(),
                a.prediction() + b.prediction(),
                a.truthWithin() + b.truthWithin(),
                a.predictionWithin() + b.predictionWithin());
    }

    /**
     * The surface Dice of all surfaces together.
     *
     * @param metric which one
     * @return 0 to 1, or empty if no case has surface of the label, or the protocol does not have that metric
     */
    public OptionalDouble nsd(SurfaceDice metric) {
        return surfaces.getOrDefault(metric, NO_SURFACE).nsd();
    }
}
