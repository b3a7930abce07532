package io.github.saros4j.backend;

import java.util.List;

/**
 * The distances between the surfaces of each label of a pair, in both directions.
 *
 * @param fromTruth for each label of the request, from the truth's surfels to the prediction's surface;
 *     {@link SurfelDistances#NONE} where a side has no surfels
 * @param fromPrediction the other way round
 */
public record PairDistances(List<SurfelDistances> fromTruth, List<SurfelDistances> fromPrediction) {

    /** Copies the lists. */
    public PairDistances {
        fromTruth = List.copyOf(fromTruth);
        fromPrediction = List.copyOf(fromPrediction);
    }

    /**
     * One label's distances from one side.
     *
     * @param label its place in the request's list
     * @param side whose surfels are measured
     * @return how far they are from the other side's surface
     */
    public SurfelDistances from(int label, Side side) {
        return (side == Side.TRUTH ? fromTruth : fromPrediction).get(label);
    }
}
