package io.github.saros4j.evaluation;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.Label;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Scores one prediction against one truth: overlap and surface Dice of every foreground label, from one pass over the
 * pair. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * LabelVolume<BodyRegion> truth = reader.readLabels(truthFile, BodyRegion.labelSet());
 * LabelVolume<BodyRegion> prediction = reader.readPrediction(predictionFile, truth);
 * CaseScores<BodyRegion> scores = SegmentationEvaluator.of(EvaluationProtocol.defaultFor(truth))
 *         .evaluate("case_000", truth, prediction);
 * System.out.println(scores.score(BodyRegion.MUSCLE, Metric.nsd(Tolerance.THREE_MM)));
 * }</pre>
 */
public final class SegmentationEvaluator {

    private final EvaluationProtocol protocol;
    private final MetricBackend backend;
    private final boolean commonSlicesOnly;

    private SegmentationEvaluator(EvaluationProtocol protocol, MetricBackend backend, boolean commonSlicesOnly) {
        this.protocol = protocol;
        this.backend = backend;
        this.commonSlicesOnly = commonSlicesOnly;
    }

    /**
     * An evaluator on the CPU.
     *
     * @param protocol how to score
     * @return the evaluator
     */
    public static SegmentationEvaluator of(EvaluationProtocol protocol) {
        return new SegmentationEvaluator(protocol, Backends.named(Backends.CPU), false);
    }

    /**
     * The same evaluator on another backend.
     *
     * @param newBackend what counts
     * @return the evaluator
     */
    public SegmentationEvaluator withBackend(MetricBackend newBackend) {
        return new SegmentationEvaluator(protocol, newBackend, commonSlicesOnly);
    }

    /**
     * The same evaluator, for predictions that may leave slices unannotated too, as two readers' annotations do: only
     * slices that both sides annotate are scored. Without it, a prediction must have every slice that the truth has.
     *
     * @return the evaluator
     */
    public SegmentationEvaluator withCommonSlicesOnly() {
        return new SegmentationEvaluator(protocol, backend, true);
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
     * @throws IllegalArgumentException if the two have different labels
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
        long[] voxelsAnywhere = slices.equals(truth.annotatedSlices()) ? new long[256] : truth.voxelCounts();
        return score(caseId, truth.restrictedTo(slices), aligned.restrictedTo(slices), voxelsAnywhere);
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
        return score(caseId, truth, nothing.build().restrictedTo(truth.annotatedSlices()), new long[256]);
    }

    /** Labels that the truth has elsewhere, but neither side in the slices that are compared, are not evaluable. */
    private <L extends Label> CaseScores<L> score(
            String caseId, LabelVolume<L> truth, LabelVolume<L> prediction, long[] voxelsOutside) {
        List<L> labels = truth.labelSet().foreground();
        Spacing spacing = protocol.surfaces().spacing(truth.geometry().spacing(), truth.axisOrder());
        CountRequest request =
                CountRequest.of(labels.stream().mapToInt(Label::id).toArray(), mode(), spacing, limits());
        PairCounts counts = backend.count(VolumePair.of(truth, prediction), request);
        SurfelAreas areas =
                protocol.surfaces().isInPlane() ? SurfelAreas.ofContour(spacing) : SurfelAreas.ofVolume(spacing);
        boolean nothingToSee = truth.annotatedSlices().count() == 0;
        List<LabelScores<L>> scores = new ArrayList<>(labels.size());
        for (int place = 0; place < labels.size(); place++) {
            ConfusionCounts confusion = counts.confusion(place);
            ScoreStatus status = status(confusion);
            boolean onlyOutside = voxelsOutside[labels.get(place).id()] > 0 && status == ScoreStatus.BOTH_ABSENT;
            if (nothingToSee || onlyOutside) {
                status = ScoreStatus.NOT_EVALUABLE;
            }
            Map<Metric, Score> ofLabel = new LinkedHashMap<>();
            for (Metric metric : protocol.metrics()) {
                ofLabel.put(metric, score(metric, status, confusion, counts, place, areas));
            }
            scores.add(new LabelScores<>(labels.get(place), status, confusion, ofLabel));
        }
        return new CaseScores<>(caseId, protocol, truth.annotatedSlices().count(), scores, protocol.warningFor(truth));
    }

    private SurfaceMode mode() {
        if (protocol.tolerances().isEmpty()) {
            return SurfaceMode.NONE;
        }
        return protocol.surfaces().isInPlane() ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
    }

    private double[] limits() {
        return protocol.tolerances().stream()
                .mapToDouble(protocol.surfaces()::limitMm)
                .toArray();
    }

    private static ScoreStatus status(ConfusionCounts counts) {
        if (counts.truth() == 0) {
            return counts.prediction() == 0 ? ScoreStatus.BOTH_ABSENT : ScoreStatus.TRUTH_ABSENT;
        }
        return counts.prediction() == 0 ? ScoreStatus.PREDICTION_ABSENT : ScoreStatus.DEFINED;
    }

    private Score score(
            Metric metric,
            ScoreStatus status,
            ConfusionCounts confusion,
            PairCounts counts,
            int place,
            SurfelAreas areas) {
        return switch (metric.kind()) {
            case TP -> Score.of(status, (double) confusion.tp());
            case FP -> Score.of(status, (double) confusion.fp());
            case FN -> Score.of(status, (double) confusion.fn());
            default ->
                switch (status) {
                    case DEFINED -> Score.of(status, ratio(metric, confusion, counts, place, areas));
                    case TRUTH_ABSENT, PREDICTION_ABSENT -> new Score(status, protocol.worthOfOneSide(metric));
                    case BOTH_ABSENT, NOT_EVALUABLE -> Score.undefined(status);
                };
        };
    }

    /** Both sides have the label, so every ratio is defined. */
    private double ratio(Metric metric, ConfusionCounts confusion, PairCounts counts, int place, SurfelAreas areas) {
        Tolerance tolerance = metric.tolerance();
        if (tolerance != null) {
            int limit = protocol.tolerances().indexOf(tolerance);
            return counts.agreement(place, limit, areas).nsd();
        }
        OptionalDouble value = switch (metric.kind()) {
            case PRECISION -> confusion.precision();
            case RECALL -> confusion.recall();
            case DICE -> confusion.dice();
            default -> throw new IllegalArgumentException(metric + " is no ratio");
        };
        return value.orElseThrow();
    }
}
