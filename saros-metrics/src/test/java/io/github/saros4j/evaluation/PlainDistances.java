package io.github.saros4j.evaluation;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The definitions of distances, one surface element after the other: every element with its distance to every element of the other
 * side, in a sorted list. To be checked by eye; for tiny volumes.
 */
final class PlainDistances {

    /** A point of the dual grid, or a border voxel, by its place and what it weighs. */
    private record Element(int x, int y, int z, double area) {}

    /** How far an element is from the other side. */
    private record Distance(double mm, double area) {}

    private final SurfaceProtocol surfaces;
    private final Spacing spacing;
    private final SurfelAreas areas;
    private final List<Distance> fromTruth;
    private final List<Distance> fromPrediction;

    PlainDistances(SurfaceProtocol surfaces, LabelVolume<?> truth, LabelVolume<?> prediction, Label label) {
        this.surfaces = surfaces;
        this.spacing = surfaces.spacing(truth.geometry().spacing(), truth.axisOrder());
        this.areas = surfaces.areas(spacing);
        List<Element> ofTruth = elements(truth, label);
        List<Element> ofPrediction = elements(prediction, label);
        this.fromTruth = distances(ofTruth, ofPrediction);
        this.fromPrediction = distances(ofPrediction, ofTruth);
    }

    OptionalDouble value(DistanceMetric metric) {
        if (fromTruth.isEmpty() || fromPrediction.isEmpty()) {
            return OptionalDouble.empty();
        }
        double there = statistic(metric, fromTruth);
        double back = statistic(metric, fromPrediction);
        return OptionalDouble.of(
                switch (metric.direction()) {
                    case TRUTH_TO_PREDICTION -> there;
                    case PREDICTION_TO_TRUTH -> back;
                    case MAX -> there > back ? there : back;
                    case MEAN -> 0.5 * there + 0.5 * back;
                    case POOLED -> {
                        List<Distance> all = new ArrayList<>(fromPrediction);
                        all.addAll(fromTruth);
                        yield statistic(metric, all);
                    }
                });
    }

    private static double statistic(DistanceMetric metric, List<Distance> unsorted) {
        List<Distance> sorted = unsorted.stream()
                .map(d -> metric.weighting() == Weighting.AREA ? d : new Distance(d.mm(), 1))
                .sorted(Comparator.comparingDouble(Distance::mm))
                .toList();
        double all = sorted.stream().mapToDouble(Distance::area).sum();
        return switch (metric.statistic()) {
            case MEAN ->
                sorted.stream().mapToDouble(d -> d.mm() * d.area() / all).sum();
            case RMS ->
                Math.sqrt(sorted.stream()
                        .mapToDouble(d -> d.mm() * d.mm() * d.area() / all)
                        .sum());
            case PERCENTILE ->
                metric.weighting() == Weighting.COUNT_INTERPOLATED
                        ? betweenNeighbours(sorted, metric.percent())
                        : firstThatReaches(sorted, all, metric.percent());
        };
    }

    private static double firstThatReaches(List<Distance> sorted, double all, double percent) {
        double share = 0;
        for (Distance distance : sorted) {
            share += distance.area() / all;
            if (share >= percent / 100 - 1e-9 && percent < 100) {
                return distance.mm();
            }
        }
        return sorted.get(sorted.size() - 1).mm();
    }

    private static double betweenNeighbours(List<Distance> sorted, double percent) {
        double place = percent / 100 * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below).mm() * (1 - (place - below))
                + sorted.get(above).mm() * (place - below);
    }

    private List<Distance> distances(List<Element> from, List<Element> to) {
        List<Distance> distances = new ArrayList<>();
        for (Element element : from) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Element target : to) {
                if (!surfaces.isInPlane() || target.z() == element.z()) {
                    double dx = spacing.x() * (element.x() - target.x());
                    double dy = spacing.y() * (element.y() - target.y());
                    double dz = spacing.z() * (element.z() - target.z());
                    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy + dz * dz));
                }
            }
            if (nearest < Double.POSITIVE_INFINITY) {
                distances.add(new Distance(nearest, element.area()));
            }
        }
        return distances;
    }

    private List<Element> elements(LabelVolume<?> volume, Label label) {
        GridShape shape = volume.geometry().shape();
        List<Element> found = new ArrayList<>();
        for (int z = 0; z <= shape.nz(); z++) {
            for (int y = 0; y <= shape.ny(); y++) {
                for (int x = 0; x <= shape.nx(); x++) {
                    double area = area(volume, label, x, y, z);
                    if (area > 0) {
                        found.add(new Element(x, y, z, area));
                    }
                }
            }
        }
        return found;
    }

    /** What lies at a point: the surface through the voxels around it, or, of the voxel itself, whether it is at the border. */
    private double area(LabelVolume<?> volume, Label label, int x, int y, int z) {
        if (surfaces.isOfVoxels()) {
            boolean inside = has(volume, label, x - 1, y, z)
                    && has(volume, label, x + 1, y, z)
                    && has(volume, label, x, y - 1, z)
                    && has(volume, label, x, y + 1, z)
                    && has(volume, label, x, y, z - 1)
                    && has(volume, label, x, y, z + 1);
            return has(volume, label, x, y, z) && !inside ? 1 : 0;
        }
        boolean masked = isIgnored(volume, z - 1) || isIgnored(volume, z);
        if (surfaces == SurfaceProtocol.MASKED && masked) {
            return 0;
        }
        int code = 0;
        for (int corner = 0; corner < (surfaces.isInPlane() ? 4 : 8); corner++) {
            int voxelX = x - 1 + (corner & 1);
            int voxelY = y - 1 + ((corner >> 1) & 1);
            int voxelZ = surfaces.isInPlane() ? z : z - 1 + (corner >> 2);
            code = 2 * code + (has(volume, label, voxelX, voxelY, voxelZ) ? 1 : 0);
        }
        return areas.of(code);
    }

    private static boolean isIgnored(LabelVolume<?> volume, int z) {
        boolean inside = z >= 0 && z < volume.geometry().shape().nz();
        return inside && volume.annotatedSlices().indexOf(z) < 0;
    }

    private static boolean has(LabelVolume<?> volume, Label label, int x, int y, int z) {
        GridShape shape = volume.geometry().shape();
        boolean inside = x >= 0 && y >= 0 && z >= 0 && x < shape.nx() && y < shape.ny() && z < shape.nz();
        return inside && !isIgnored(volume, z) && volume.idAt(x, y, z) == label.id();
    }
}
