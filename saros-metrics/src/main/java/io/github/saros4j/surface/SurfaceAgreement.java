package io.github.saros4j.surface;

import java.util.OptionalDouble;

/**
 * How much of two surfaces lies within one tolerance of the other, in mm2, in mm for contours, or in border voxels.
 *
 * @param truth all of the truth's surface
 * @param prediction all of the prediction's surface
 * @param truthWithin the truth's surface within the tolerance of the prediction's
 * @param predictionWithin the prediction's surface within the tolerance of the truth's
 */
public record SurfaceAgreement(double truth, double prediction, double truthWithin, double predictionWithin) {

    /**
     * The normalised surface Dice (NSD): {@code (truthWithin + predictionWithin) / (truth + prediction)}, 0 to 1.
     *
     * @return the NSD; empty where there is no surface at all
     */
    public OptionalDouble nsd() {
        double all = truth + prediction;
        return all > 0 ? OptionalDouble.of((truthWithin + predictionWithin) / all) : OptionalDouble.empty();
    }
}
