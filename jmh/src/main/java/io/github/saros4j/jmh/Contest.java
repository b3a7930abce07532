package io.github.saros4j.jmh;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;

/**
 * One pair to be scored in one way by several backends.
 *
 * @param pair the pair
 * @param protocol how to score it
 * @param <L> the type of the labels
 */
record Contest<L extends Label>(Pair<L> pair, EvaluationProtocol protocol) {

    /** What competes: counts of a pair. */
    @FunctionalInterface
    interface Kernel {
        PairCounts count(VolumePair pair, CountRequest request);
    }

    /** Scores with a backend, as a user would. */
    CaseScores<L> score(MetricBackend backend) {
        return SegmentationEvaluator.of(protocol)
                .withBackend(backend)
                .evaluate("phantom", pair.truth(), pair.prediction());
    }

    /**
     * Proves that a kernel counts what {@link CpuBackend} counts on one thread, and that there is something to count.
     *
     * @throws IllegalStateException if not
     */
    void requireAgreement(Kernel kernel) {
        PairCounts expected = count(new CpuBackend()::count);
        if (!count(kernel).equals(expected)) {
            throw new IllegalStateException("Two kernels count otherwise: " + this);
        }
        int[] ids = labelIds();
        for (int label = 0; label < ids.length; label++) {
            if (expected.voxelsInBoth(label) == 0) {
                throw new IllegalStateException("No voxel has label " + ids[label] + " in both volumes: " + this);
            }
        }
    }

    /** The integers under the scores. */
    PairCounts count(Kernel kernel) {
        LabelVolume<L> truth = pair.truth();
        Spacing spacing = protocol.surfaces().spacing(truth.geometry().spacing(), truth.axisOrder());
        double[] limits = protocol.tolerances().stream()
                .mapToDouble(protocol.surfaces()::limitMm)
                .toArray();
        return kernel.count(
                VolumePair.of(truth, pair.prediction()), CountRequest.of(labelIds(), mode(), spacing, limits));
    }

    private SurfaceMode mode() {
        if (protocol.tolerances().isEmpty()) {
            return SurfaceMode.NONE;
        }
        return protocol.surfaces().isInPlane() ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
    }

    private int[] labelIds() {
        return pair.truth().labelSet().foreground().stream().mapToInt(Label::id).toArray();
    }
}
