package io.github.saros4j.evaluation;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.VolumeMetric;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores one prediction against one truth: every metric of a protocol for every foreground label, and for unions of labels if
 * wanted, over the volume and, if wanted, by slice. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * LabelVolume<BodyRegion> truth = reader.readLabels(truthFile, BodyRegion.labelSet());
 * LabelVolume<BodyRegion> prediction = reader.readPrediction(predictionFile, truth);
 * CaseScores<BodyRegion> scores = SegmentationEvaluator.of(EvaluationProtocol.defaultFor(truth))
 *         .evaluate("case_000", truth, prediction);
 * System.out.println(scores.score(BodyRegion.MUSCLE, SurfaceDice.THREE_MM));
 * }</pre>
 */
public final class SegmentationEvaluator {

    private final EvaluationProtocol protocol;
    private final MetricBackend backend;
    private final boolean commonSlicesOnly;
    private final boolean bySlice;

    private SegmentationEvaluator(
            EvaluationProtocol protocol, MetricBackend backend, boolean commonSlicesOnly, boolean bySlice) {
        this.protocol = protocol;
        this.backend = backend;
        this.commonSlicesOnly = commonSlicesOnly;
        this.bySlice = bySlice;
    }

    /**
     * An evaluator on the CPU.
     *
     * @param protocol how to score
     * @return the evaluator
     */
    public static SegmentationEvaluator of(EvaluationProtocol protocol) {
        return new SegmentationEvaluator(protocol, Backends.named(Backends.CPU), false, false);
    }

    /**
     * The same evaluator on another backend.
     *
     * @param newBackend what counts
     * @return the evaluator
     */
    public SegmentationEvaluator withBackend(MetricBackend newBackend) {
        return new SegmentationEvaluator(protocol, newBackend, commonSlicesOnly, bySlice);
    }

    /**
     * The same evaluator, for predictions that may leave slices unannotated too, as two readers' annotations do: only
     * slices that both sides annotate are scored. Without it, a prediction must have every slice that the truth has.
     *
     * @return the evaluator
     */
    public SegmentationEvaluator withCommonSlicesOnly() {
        return new SegmentationEvaluator(protocol, backend, true, bySlice);
    }

    /**
     * The same evaluator, which scores each compared slice too ({@link CaseScores#slices}): as {@code in-plane} does, whatever the
     * protocol is, by its metrics and with the areas of both sides. On the CPU.
     *
     * @return the evaluator
     */
    public SegmentationEvaluator withSlices() {
        return new SegmentationEvaluator(protocol, backend, commonSlicesOnly, true);
    }

    /**
     * How this evaluator scores.
     *
     * @return the protocol
     */
    public EvaluationProtocol protocol() {
        return protocol;
    }

    /**
     * Scores a pair.
     *
     * @param caseId the case's name, for tables and messages
     * @param truth the truth
     * @param prediction the prediction, on the truth's grid or one that permuting and flipping axes lays on it
     * @param <L> the type of the labels
     * @return the scores of every foreground label
     * @throws io.github.saros4j.geometry.GeometryMismatchException if the grids differ
     * @throws io.github.saros4j.volume.AnnotationException if the prediction lacks a slice of the truth, unless
     *     {@link #withCommonSlicesOnly} was asked for
     * @throws IllegalArgumentException if the two have different labels, a union has a label that they do not have or the name of
     *     one, or a label lacks a tolerance of its own that a metric needs
     */
    public <L extends Label> CaseScores<L> evaluate(String caseId, LabelVolume<L> truth, LabelVolume<L> prediction) {
        if (!truth.labelSet().sameLabelsAs(prediction.labelSet())) {
            throw new IllegalArgumentException("Case " + caseId + ": the truth has labels of " + truth.labelSet()
                    + ", the prediction of " + prediction.labelSet());
        }
        LabelVolume<L> aligned = prediction.alignedTo(truth);
        AnnotatedSlices slices = commonSlicesOnly
                ? truth.annotatedSlices().intersection(aligned.annotatedSlices())
                : truth.annotatedSlices();
        return score(caseId, truth, aligned, slices);
    }

    /**
     * Scores a case whose prediction does not exist: as if it had predicted background everywhere. Every label that the
     * truth has is {@link ScoreStatus#PREDICTION_ABSENT}.
     *
     * @param caseId the case's name, for tables and messages
     * @param truth the truth
     * @param <L> the type of the labels
     * @return the scores of every foreground label
     */
    public <L extends Label> CaseScores<L> evaluateMissing(String caseId, LabelVolume<L> truth) {
        byte[] background = new byte[truth.geometry().shape().sliceSize()];
        LabelVolume.Builder<L> nothing =
                LabelVolume.builder(truth.labelSet(), truth.geometry()).source("no prediction for " + caseId);
        for (int z = 0; z < truth.geometry().shape().nz(); z++) {
            nothing.add(background);
        }
        return score(caseId, truth, nothing.build(), truth.annotatedSlices());
    }

    private <L extends Label> CaseScores<L> score(
            String caseId, LabelVolume<L> truth, LabelVolume<L> prediction, AnnotatedSlices slices) {
        List<LabelScores<L>> labels = labelScores(protocol, backend, truth, prediction, slices);
        List<LabelScores<NamedLabel>> unions = new ArrayList<>();
        List<UnionSet<L>> unionSets = UnionSet.of(truth.labelSet(), protocol.unions());
        for (UnionSet<L> set : unionSets) {
            unions.addAll(labelScores(protocol, backend, set.apply(truth), set.apply(prediction), slices));
        }
        return new CaseScores<>(
                caseId,
                protocol,
                slices.count(),
                labels,
                unions,
                bySlice ? sliceScores(truth.restrictedTo(slices), prediction.restrictedTo(slices)) : List.of(),
                protocol.warningFor(truth));
    }

    /** Labels that the truth has elsewhere, but neither side in the slices that are compared, are not evaluable. */
    private static <L extends Label> List<LabelScores<L>> labelScores(
            EvaluationProtocol protocol,
            MetricBackend backend,
            LabelVolume<L> truth,
            LabelVolume<L> prediction,
            AnnotatedSlices slices) {
        long[] voxelsAnywhere = slices.equals(truth.annotatedSlices()) ? new long[256] : truth.voxelCounts();
        PairEvidence<L> evidence =
                new PairEvidence<>(truth.restrictedTo(slices), prediction.restrictedTo(slices), protocol, backend);
        List<LabelScores<L>> scores = new ArrayList<>();
        for (int place = 0; place < evidence.labels().size(); place++) {
            boolean elsewhere = voxelsAnywhere[evidence.labels().get(place).id()] > 0;
            scores.add(new LabelScorer<>(evidence, place, elsewhere).scores());
        }
        return scores;
    }

    /** Each slice on its own; a device would spend more time on being called than on counting. */
    private <L extends Label> List<SliceScores<L>> sliceScores(LabelVolume<L> truth, LabelVolume<L> prediction) {
        EvaluationProtocol within = protocolOfSlices();
        MetricBackend cpu = Backends.named(Backends.CPU);
        List<UnionSet<L>> unionSets = UnionSet.of(truth.labelSet(), protocol.unions());
        List<SliceScores<L>> scores = new ArrayList<>();
        for (int z : truth.annotatedSlices().positions()) {
            AnnotatedSlices alone = AnnotatedSlices.of(truth.annotatedSlices().depth(), z);
            LabelVolume<L> truthSlice = truth.restrictedTo(alone);
            LabelVolume<L> predictionSlice = prediction.restrictedTo(alone);
            List<LabelScores<NamedLabel>> unions = new ArrayList<>();
            for (UnionSet<L> set : unionSets) {
                unions.addAll(labelScores(within, cpu, set.apply(truthSlice), set.apply(predictionSlice), alone));
            }
            scores.add(new SliceScores<>(z, labelScores(within, cpu, truthSlice, predictionSlice, alone), unions));
        }
        return scores;
    }

    /**
     * How single slices are scored.
     *
     * @return {@code in-plane} with the metrics of this protocol and the areas of both sides
     */
    public EvaluationProtocol protocolOfSlices() {
        List<Metric> metrics = new ArrayList<>(protocol.metrics());
        metrics.add(VolumeMetric.TRUTH_AREA);
        metrics.add(VolumeMetric.PREDICTION_AREA);
        return protocol.withinSlices().withMetrics(metrics);
    }
}
