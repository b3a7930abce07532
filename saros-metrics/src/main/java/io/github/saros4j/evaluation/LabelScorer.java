package io.github.saros4j.evaluation;

import io.github.saros4j.backend.Side;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.instance.InstanceAgreement;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.BoundaryIou;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.FBeta;
import io.github.saros4j.metric.InstanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.metric.SurfaceMetric;
import io.github.saros4j.metric.VolumeMetric;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceAgreement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes the scores of one label from the evidence. {@link #formula} gives what a metric's formula gives, whichever sides have the
 * label; {@link #score} decides whether that is the score.
 *
 * @param <L> the type of the labels
 */
final class LabelScorer<L extends Label> {

    private static final double MM2_PER_CM2 = 100;

    private final PairEvidence<L> evidence;
    private final EvaluationProtocol protocol;
    private final int place;
    private final L label;
    private final ConfusionCounts counts;
    private final ScoreStatus status;
    private final LabelDistances distances;

    /**
     * A scorer of one label.
     *
     * @param place the label's place
     * @param elsewhere whether the truth has the label in slices that are not compared
     */
    LabelScorer(PairEvidence<L> evidence, int place, boolean elsewhere) {
        this.evidence = evidence;
        this.protocol = evidence.protocol();
        this.place = place;
        this.label = evidence.labels().get(place);
        this.counts = evidence.confusion(place);
        this.distances = new LabelDistances(evidence, place);
        ScoreStatus present = status(counts);
        boolean unseen = evidence.slices() == 0 || (elsewhere && present == ScoreStatus.BOTH_ABSENT);
        this.status = unseen ? ScoreStatus.NOT_EVALUABLE : present;
    }

    private static ScoreStatus status(ConfusionCounts counts) {
        if (counts.truth() == 0) {
            return counts.prediction() == 0 ? ScoreStatus.BOTH_ABSENT : ScoreStatus.TRUTH_ABSENT;
        }
        return counts.prediction() == 0 ? ScoreStatus.PREDICTION_ABSENT : ScoreStatus.DEFINED;
    }

    LabelScores<L> scores() {
        Map<Metric, Score> scores = new LinkedHashMap<>();
        Map<SurfaceDice, SurfaceAgreement> surfaces = new LinkedHashMap<>();
        for (Metric metric : protocol.metrics()) {
            scores.put(metric, score(metric));
            if (metric instanceof SurfaceDice nsd) {
                surfaces.put(nsd, agreement(nsd));
            }
        }
        return new LabelScores<>(label, status, counts, scores, surfaces);
    }

    private Score score(Metric metric) {
        Optional<OptionalDouble> ruled = protocol.worth(metric, status);
        if (ruled.isPresent()) {
            return new Score(status, ruled.get());
        }
        if (isNowhere(metric)) {
            return Score.undefined(status == ScoreStatus.BOTH_ABSENT ? status : ScoreStatus.NOT_EVALUABLE);
        }
        return switch (status) {
            case DEFINED -> {
                OptionalDouble value = formula(metric);
                yield value.isPresent()
                        ? new Score(status, value)
                        : Score.undefined(
                                ScoreStatus.NOT_EVALUABLE); // such as the specificity of a mask that is everywhere
            }
            case TRUTH_ABSENT, PREDICTION_ABSENT ->
                new Score(status, isAgreement(metric) ? OptionalDouble.of(0) : formula(metric));
            case BOTH_ABSENT, NOT_EVALUABLE ->
                isAmount(metric) ? new Score(status, formula(metric)) : Score.undefined(status);
        };
    }

    /** Whether a metric needs surface, and the protocol leaves none. */
    private boolean isNowhere(Metric metric) {
        return metric instanceof SurfaceDice
                && evidence.surfels(place, Side.TRUTH) == 0
                && evidence.surfels(place, Side.PREDICTION) == 0;
    }

    /** Scores of agreement are 0 where one side lacks the label, whatever their formula would give. */
    private static boolean isAgreement(Metric metric) {
        return metric == OverlapMetric.DICE
                || metric == OverlapMetric.IOU
                || metric == OverlapMetric.PRECISION
                || metric == OverlapMetric.RECALL
                || metric instanceof FBeta
                || metric instanceof SurfaceDice
                || metric instanceof BoundaryIou;
    }

    /** Amounts exist even where there is nothing: they are 0 then. */
    private static boolean isAmount(Metric metric) {
        return metric.isCount()
                || metric == VolumeMetric.TRUTH_VOLUME
                || metric == VolumeMetric.PREDICTION_VOLUME
                || metric == VolumeMetric.TRUTH_AREA
                || metric == VolumeMetric.PREDICTION_AREA
                || metric == InstanceMetric.MISSED_VOLUME
                || metric == InstanceMetric.INVENTED_VOLUME
                || (metric instanceof SurfaceMetric && metric != SurfaceMetric.SURFELS_KEPT);
    }

    private OptionalDouble formula(Metric metric) {
        if (metric instanceof OverlapMetric overlap) {
            return overlap(overlap);
        }
        if (metric instanceof FBeta f) {
            return counts.fBeta(f.beta());
        }
        if (metric instanceof VolumeMetric volume) {
            return volume(volume);
        }
        if (metric instanceof SurfaceMetric surface) {
            return surface(surface);
        }
        if (metric instanceof SurfaceDice nsd) {
            return agreement(nsd).nsd();
        }
        if (metric instanceof DistanceMetric distance) {
            return distances.value(distance);
        }
        if (metric instanceof BoundaryIou boundary) {
            return evidence.bands(place, boundary).iou();
        }
        if (metric instanceof InstanceMetric instance) {
            return instance(instance);
        }
        throw new IllegalStateException("No formula for " + metric);
    }

    private OptionalDouble overlap(OverlapMetric metric) {
        return switch (metric) {
            case TP -> OptionalDouble.of((double) counts.tp());
            case FP -> OptionalDouble.of((double) counts.fp());
            case FN -> OptionalDouble.of((double) counts.fn());
            case TN -> OptionalDouble.of((double) counts.tn());
            case PRECISION -> counts.precision();
            case RECALL -> counts.recall();
            case DICE -> protocol.ruling().dice(counts);
            case IOU -> counts.iou();
            case SPECIFICITY -> counts.specificity();
            case BALANCED_ACCURACY -> counts.balancedAccuracy();
            case MCC -> counts.mcc();
            case KAPPA -> counts.kappa();
        };
    }

    private OptionalDouble volume(VolumeMetric metric) {
        Spacing spacing = evidence.spacing();
        double ml = spacing.voxelVolumeMl();
        double cm2 = spacing.x() * spacing.y() / MM2_PER_CM2;
        return switch (metric) {
            case TRUTH_VOLUME -> OptionalDouble.of(counts.truth() * ml);
            case PREDICTION_VOLUME -> OptionalDouble.of(counts.prediction() * ml);
            case VOLUME_DIFFERENCE -> OptionalDouble.of((counts.fp() - counts.fn()) * ml);
            case RELATIVE_VOLUME_DIFFERENCE -> counts.relativeVolumeDifference();
            case ABSOLUTE_RELATIVE_VOLUME_DIFFERENCE -> {
                OptionalDouble signed = counts.relativeVolumeDifference();
                yield signed.isPresent() ? OptionalDouble.of(Math.abs(signed.getAsDouble())) : signed;
            }
            case VOLUME_SIMILARITY -> counts.volumeSimilarity();
            case TRUTH_AREA -> OptionalDouble.of(counts.truth() * cm2);
            case PREDICTION_AREA -> OptionalDouble.of(counts.prediction() * cm2);
            case CENTROID_DISTANCE -> evidence.centroidDistance(label);
        };
    }

    private OptionalDouble surface(SurfaceMetric metric) {
        boolean inPlane = protocol.surfaces().isInPlane();
        boolean hasArea = !inPlane && !protocol.surfaces().isOfVoxels();
        return switch (metric) {
            case SURFELS_TRUTH -> OptionalDouble.of((double) evidence.surfels(place, Side.TRUTH));
            case SURFELS_PREDICTION -> OptionalDouble.of((double) evidence.surfels(place, Side.PREDICTION));
            case SURFACE_AREA_TRUTH -> surfaceIf(hasArea, Side.TRUTH);
            case SURFACE_AREA_PREDICTION -> surfaceIf(hasArea, Side.PREDICTION);
            case CONTOUR_LENGTH_TRUTH -> surfaceIf(inPlane, Side.TRUTH);
            case CONTOUR_LENGTH_PREDICTION -> surfaceIf(inPlane, Side.PREDICTION);
            case SURFELS_KEPT -> {
                long kept = evidence.surfels(place, Side.TRUTH) + evidence.surfels(place, Side.PREDICTION);
                yield OptionalDouble.of((double) kept / evidence.allSurfels(place));
            }
        };
    }

    private OptionalDouble surfaceIf(boolean exists, Side side) {
        return exists ? OptionalDouble.of(evidence.surface(place, side)) : OptionalDouble.empty();
    }

    private SurfaceAgreement agreement(SurfaceDice metric) {
        return evidence.agreement(place, protocol.tolerance(metric, label));
    }

    private OptionalDouble instance(InstanceMetric metric) {
        InstanceAgreement agreement = evidence.instances(label);
        return switch (metric) {
            case TRUTH_COMPONENTS -> OptionalDouble.of(agreement.truth().size());
            case PREDICTION_COMPONENTS ->
                OptionalDouble.of(agreement.prediction().size());
            case MISSED_COMPONENTS -> OptionalDouble.of(agreement.missed().size());
            case INVENTED_COMPONENTS -> OptionalDouble.of(agreement.invented().size());
            case MISSED_VOLUME -> OptionalDouble.of(agreement.missedMl());
            case INVENTED_VOLUME -> OptionalDouble.of(agreement.inventedMl());
            case COMPONENT_PRECISION -> ofComponents(agreement.precision(), agreement);
            case COMPONENT_RECALL -> ofComponents(agreement.recall(), agreement);
            case COMPONENT_F1 -> agreement.f1();
            case COMPONENT_DICE -> agreement.meanDiceOfAll();
            case SQ -> agreement.segmentationQuality();
            case RQ -> agreement.recognitionQuality();
            case PQ -> agreement.panopticQuality();
        };
    }

    /** Where one side alone has components its share is 0, and so is the other side's; where neither has, there is none. */
    private static OptionalDouble ofComponents(OptionalDouble share, InstanceAgreement agreement) {
        boolean any = !agreement.truth().isEmpty() || !agreement.prediction().isEmpty();
        return share.isEmpty() && any ? OptionalDouble.of(0) : share;
    }
}
