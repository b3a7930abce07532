package io.github.saros4j.evaluation;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.boundary.BoundaryBands;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.instance.InstanceAgreement;
import io.github.saros4j.instance.InstanceMatching;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.BoundaryIou;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.InstanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.metric.SurfaceMetric;
import io.github.saros4j.metric.VolumeMetric;
import io.github.saros4j.overlap.Centroids;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.DistanceProfile;
import io.github.saros4j.surface.SurfaceAgreement;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.volume.LabelVolume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that was counted and measured of a pair over the slices that are compared: no more than the protocol's metrics need. Labels
 * go by their place among the foreground labels.
 *
 * @param <L> the type of the labels
 */
final class PairEvidence<L extends Label> {

    private final LabelVolume<L> truth;
    private final List<L> labels;
    private final EvaluationProtocol protocol;
    private final SurfelAreas areas;
    private final SurfelAreas ones;
    private final PairCounts counts;
    private final @Nullable PairCounts unmasked;
    private final @Nullable PairDistances distances;
    private final @Nullable InstanceMatching instances;
    private final Map<Integer, InstanceAgreement> instancesById = new HashMap<>();
    private final Map<BoundaryIou, List<ConfusionCounts>> bands = new HashMap<>();
    private final @Nullable Centroids centroidsOfTruth;
    private final @Nullable Centroids centroidsOfPrediction;

    /**
     * Counts.
     *
     * @param truth the truth's slices that are compared
     * @param prediction the same slices of the prediction, in the same order of axes
     */
    PairEvidence(LabelVolume<L> truth, LabelVolume<L> prediction, EvaluationProtocol protocol, MetricBackend backend) {
        this.truth = truth;
        this.labels = truth.labelSet().foreground();
        this.protocol = protocol;
        SurfaceProtocol surfaces = protocol.surfaces();
        Spacing spacing = surfaces.spacing(truth.geometry().spacing(), truth.axisOrder());
        boolean withDistances = any(metric -> metric instanceof DistanceMetric);
        boolean withSurfaces =
                withDistances || any(metric -> metric instanceof SurfaceDice || metric instanceof SurfaceMetric);
        SurfaceMode mode = withSurfaces ? mode(surfaces) : SurfaceMode.NONE;
        this.areas = surfaces.areas(spacing);
        this.ones = SurfelAreas.counting(areas.codes());
        int[] ids = labels.stream().mapToInt(Label::id).toArray();
        double[] limits =
                protocol.tolerances().stream().mapToDouble(surfaces::limitMm).toArray();
        VolumePair pair = VolumePair.of(truth, prediction);
        CountRequest request = CountRequest.of(ids, mode, spacing, limits);
        this.counts = backend.count(pair, request);
        this.distances = withDistances ? backend.distances(pair, request) : null;
        boolean masksSome =
                mode == SurfaceMode.MASKED && !truth.annotatedSlices().isComplete();
        this.unmasked = masksSome && any(metric -> metric == SurfaceMetric.SURFELS_KEPT)
                ? backend.count(pair, CountRequest.of(ids, SurfaceMode.VOLUME, spacing))
                : null;
        this.instances = any(metric -> metric instanceof InstanceMetric)
                ? InstanceMatching.of(components(truth), components(prediction), protocol.instances())
                : null;
        for (Metric metric : protocol.metrics()) {
            if (metric instanceof BoundaryIou boundary) {
                double limit = surfaces.limitMm(boundary.width());
                bands.put(boundary, BoundaryBands.count(pair, ids, surfaces.isInPlane(), spacing, limit));
            }
        }
        boolean withCentroids = any(metric -> metric == VolumeMetric.CENTROID_DISTANCE);
        this.centroidsOfTruth = withCentroids ? Centroids.of(truth) : null;
        this.centroidsOfPrediction = withCentroids ? Centroids.of(prediction) : null;
    }

    private ConnectedComponents components(LabelVolume<L> volume) {
        return ConnectedComponents.of(volume, protocol.instances().connectivity());
    }

    private boolean any(Predicate<Metric> kind) {
        return protocol.metrics().stream().anyMatch(kind);
    }

    private static SurfaceMode mode(SurfaceProtocol surfaces) {
        return switch (surfaces) {
            case IN_PLANE -> SurfaceMode.IN_PLANE;
            case MASKED -> SurfaceMode.MASKED;
            case VOXELS -> SurfaceMode.VOXELS;
            case VOLUMETRIC, PUBLISHED, DEEPMIND, TOTALSEGMENTATOR -> SurfaceMode.VOLUME;
        };
    }

    EvaluationProtocol protocol() {
        return protocol;
    }

    List<L> labels() {
        return labels;
    }

    /** Of the volume itself, whatever the protocol makes of it. */
    Spacing spacing() {
        return truth.geometry().spacing();
    }

    int slices() {
        return truth.annotatedSlices().count();
    }

    ConfusionCounts confusion(int label) {
        long voxels = (long) slices() * truth.geometry().shape().sliceSize();
        return counts.confusion(label, voxels);
    }

    SurfaceAgreement agreement(int label, Tolerance tolerance) {
        return counts.agreement(label, protocol.tolerances().indexOf(tolerance), areas);
    }

    long surfels(int label, Side side) {
        return counts.surfelCount(label, side);
    }

    /** Without the protocol's mask. */
    long allSurfels(int label) {
        PairCounts all = unmasked == null ? counts : unmasked;
        return all.surfelCount(label, Side.TRUTH) + all.surfelCount(label, Side.PREDICTION);
    }

    double surface(int label, Side side) {
        return counts.surface(label, side, areas);
    }

    /** From the truth's centre of mass to the prediction's, in mm, or empty if a side lacks the label. */
    OptionalDouble centroidDistance(Label label) {
        if (centroidsOfTruth == null || centroidsOfPrediction == null) {
            throw new IllegalStateException("No centroids were looked for, for " + protocol);
        }
        return centroidsOfTruth.distanceMm(centroidsOfPrediction, label.id(), spacing());
    }

    /** Voxels of the bands along the borders. */
    ConfusionCounts bands(int label, BoundaryIou metric) {
        List<ConfusionCounts> counted = bands.get(metric);
        if (counted == null) {
            throw new IllegalStateException("No bands were counted for " + metric);
        }
        return counted.get(label);
    }

    /** The distances from one side to the other, each with the area that lies at it. */
    DistanceProfile byArea(int label, Side side) {
        return distances().from(label, side).profile(areas);
    }

    /** The distances from one side to the other, each with the number of surface elements that lie at it. */
    DistanceProfile byCount(int label, Side side) {
        return distances().from(label, side).profile(ones);
    }

    InstanceAgreement instances(Label label) {
        if (instances == null) {
            throw new IllegalStateException("No components were looked for, for " + protocol);
        }
        return instancesById.computeIfAbsent(label.id(), instances::agreement);
    }

    private PairDistances distances() {
        if (distances == null) {
            throw new IllegalStateException("No distances were measured for " + protocol);
        }
        return distances;
    }
}
