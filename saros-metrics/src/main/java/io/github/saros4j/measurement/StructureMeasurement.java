package io.github.saros4j.measurement;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.overlap.Centroids;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import io.github.saros4j.volume.SliceRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures every structure of a case: volume, CT values, place, surface. Immutable; safe for use by several threads.
 *
 * <p>Voxels are gone through once for CT values, once for centroids and once for surfaces, for all labels together, however many there
 * are. CT values that are whole numbers are counted by
 * value, others kept as they are, so means and percentiles are those of the values themselves. Memory beside the two
 * volumes: some 30 KiB a label for a CT of whole numbers, 4 bytes a voxel within labels for others.
 *
 * <p>Where slices are not annotated, nothing is known of them: amounts are those of the annotated slices alone, and there is no
 * surface.
 */
public final class StructureMeasurement {

    private static final double[] DEFAULT_PERCENTS = {5, 25, 75, 95};

    private final MetricBackend backend;
    private final double[] percents;

    private StructureMeasurement(MetricBackend backend, double[] percents) {
        this.backend = backend;
        this.percents = percents;
    }

    /**
     * A measurement with the percentiles 5, 25, 75 and 95, surfaces counted by the CPU.
     *
     * @return the measurement
     */
    public static StructureMeasurement withDefaults() {
        return new StructureMeasurement(Backends.named(Backends.CPU), DEFAULT_PERCENTS);
    }

    /**
     * The same with other percentiles of CT values.
     *
     * @param newPercents 0 to 100 each, different, in the order in which they are wanted; may be none
     * @return the measurement
     * @throws IllegalArgumentException if one is outside 0 to 100, or there twice
     */
    public StructureMeasurement withPercentiles(double... newPercents) {
        List<Double> seen = new ArrayList<>();
        for (double percent : newPercents) {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("A percentile is 0 to 100, not " + percent);
            }
            if (seen.contains(percent + 0.0)) {
                throw new IllegalArgumentException("Percentile " + percent + " is asked for twice");
            }
            seen.add(percent + 0.0);
        }
        return new StructureMeasurement(
                backend, seen.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The same with surfaces counted by a backend.
     *
     * @param newBackend counts surfels; the caller closes it
     * @return the measurement
     */
    public StructureMeasurement withBackend(MetricBackend newBackend) {
        return new StructureMeasurement(newBackend, percents);
    }

    /**
     * Measures a case.
     *
     * @param caseId the case's name
     * @param labels the structures
     * @param image the CT on the labels' grid; its axes may be stored in another order
     * @param <L> the type of the labels
     * @return the measures of every label but background
     * @throws GeometryMismatchException if no permuting and flipping of axes lays the CT's grid on the labels'
     */
    public <L extends Label> CaseMeasurements<L> measure(String caseId, LabelVolume<L> labels, IntensityVolume image) {
        VolumeGeometry geometry = labels.geometry();
        IntensityVolume aligned = image.alignedTo(labels);
        StructureTally[] tallies = tallies(labels, aligned);
        Centroids centroids = Centroids.of(labels);
        OptionalDouble[] surfaces = surfaces(labels);
        List<StructureMeasures<L>> structures = new ArrayList<>();
        for (L label : labels.labelSet().foreground()) {
            structures.add(measures(
                    label, tallies[label.id()], centroids.voxel(label.id()), surfaces[structures.size()], geometry));
        }
        return new CaseMeasurements<>(caseId, geometry, labels.axisOrder(), labels.annotatedSlices(), structures);
    }

    private static StructureTally[] tallies(LabelVolume<?> labels, IntensityVolume image) {
        StructureTally[] tallies = new StructureTally[256];
        for (Label label : labels.labelSet().foreground()) {
            tallies[label.id()] = new StructureTally();
        }
        AnnotatedSlices annotated = labels.annotatedSlices();
        int nx = labels.geometry().shape().nx();
        for (int index = 0; index < annotated.count(); index++) {
            byte[] slice = labels.slice(index);
            int z = annotated.position(index);
            float[] hu = image.slice(z);
            for (int start = 0; start < slice.length; ) {
                int end = SliceRuns.end(slice, start);
                int id = slice[start] & 0xff;
                if (id != Label.BACKGROUND_ID) {
                    tallies[id].add(hu, start, end, nx, z);
                }
                start = end;
            }
        }
        return tallies;
    }

    /** In the order of the labels; the volume is compared with itself, of which one side is looked at. */
    private OptionalDouble[] surfaces(LabelVolume<?> labels) {
        int[] ids = labels.labelSet().foreground().stream().mapToInt(Label::id).toArray();
        OptionalDouble[] surfaces = new OptionalDouble[ids.length];
        if (!labels.annotatedSlices().isComplete()) {
            Arrays.fill(surfaces, OptionalDouble.empty());
            return surfaces;
        }
        Spacing spacing = labels.geometry().spacing();
        PairCounts counts =
                backend.count(VolumePair.of(labels, labels), CountRequest.of(ids, SurfaceMode.VOLUME, spacing));
        SurfelAreas areas = SurfelAreas.ofVolume(spacing);
        for (int i = 0; i < ids.length; i++) {
            surfaces[i] = OptionalDouble.of(counts.surface(i, Side.TRUTH, areas));
        }
        return surfaces;
    }

    private <L extends Label> StructureMeasures<L> measures(
            L label, StructureTally tally, Optional<Point> centroid, OptionalDouble surface, VolumeGeometry geometry) {
        Spacing spacing = geometry.spacing();
        ValueCounts values = tally.values();
        values.sort();
        IntensityStatistics hu = IntensitySummary.of(values, percents);
        ValueCounts cast = values.asInt16();
        return new StructureMeasures<>(
                label,
                tally.voxels(),
                tally.voxels() * (spacing.x() * spacing.y() * spacing.z()),
                surface,
                centroid,
                centroid.map(at -> geometry.affine().toWorld(at.x(), at.y(), at.z())),
                tally.box(),
                tally.borderDistance(geometry.shape()),
                hu,
                cast == values ? hu : IntensitySummary.of(cast, percents));
    }
}
