package io.github.saros4j.measurement;

import io.github.saros4j.components.VoxelBox;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.Label;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures as tables. */
public final class MeasurementTables {

    private static final double FIVE_DIGITS = 1e5;

    private MeasurementTables() {}

    /**
     * One row a case and structure. Columns: case, label_id, label (key), status ({@code measured}, {@code absent},
     * {@code at_border}), annotated_slices, slices (of the volume), voxels, volume (mm3), volume_ml, surface (mm2), centroid_x,
     * centroid_y, centroid_z (world mm, RAS+), centroid_i, centroid_j, centroid_k (voxels), min_i, min_j, min_k, max_i, max_j, max_k
     * (the box, both ends in it), border_distance (layers of voxels between structure and nearest face), hu_n, hu_not_finite
     * (voxels), hu_mean, hu_sd, hu_min, hu_median, hu_max, and a column such as hu_p5 for each percentile.
     *
     * <p>Voxels (i, j, k) count from 0 along the volume's axes, axial slices along k; where the file's last axis is another one, that is
     * not the file's order ({@link CaseMeasurements#axisOrder}). World mm do not depend on it.
     *
     * <p>What may be cut off has no measures of the whole: volume, surface, centroid and CT values are empty at the border. An absent
     * structure has a volume and a surface of 0.
     *
     * @param cases the cases, all measured with the same percentiles
     * @param rule how near to a face counts as cut off
     * @return the table {@code measurements}
     * @throws IllegalArgumentException if percentiles differ
     */
    public static Table measurements(List<? extends CaseMeasurements<?>> cases, BorderRule rule) {
        List<Column> columns = new ArrayList<>(fixedColumns());
        List<Double> percents = percents(cases);
        percents.forEach(percent -> columns.add(Column.real("hu_p" + name(percent), "HU")));
        Table.Builder table = Table.builder("measurements", columns.toArray(Column[]::new));
        for (CaseMeasurements<?> one : cases) {
            for (StructureMeasures<?> structure : one.structures()) {
                if (!percents(structure).equals(percents)) {
                    throw new IllegalArgumentException("Case " + one.caseId() + " was measured with percentiles "
                            + percents(structure) + ", others with " + percents);
                }
                table.row(row(one, structure, structure.status(rule)));
            }
        }
        return table.build();
    }

    private static List<Column> fixedColumns() {
        return List.of(
                Column.text("case"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("status"),
                Column.integer("annotated_slices"),
                Column.integer("slices"),
                Column.integer("voxels"),
                Column.real("volume", "mm3"),
                Column.real("volume_ml", "mL"),
                Column.real("surface", "mm2"),
                Column.real("centroid_x", "mm"),
                Column.real("centroid_y", "mm"),
                Column.real("centroid_z", "mm"),
                Column.real("centroid_i", "voxels"),
                Column.real("centroid_j", "voxels"),
                Column.real("centroid_k", "voxels"),
                Column.integer("min_i"),
                Column.integer("min_j"),
                Column.integer("min_k"),
                Column.integer("max_i"),
                Column.integer("max_j"),
                Column.integer("max_k"),
                Column.integer("border_distance"),
                Column.integer("hu_n"),
                Column.integer("hu_not_finite"),
                Column.real("hu_mean", "HU"),
                Column.real("hu_sd", "HU"),
                Column.real("hu_min", "HU"),
                Column.real("hu_median", "HU"),
                Column.real("hu_max", "HU"));
    }

    private static List<Double> percents(List<? extends CaseMeasurements<?>> cases) {
        return cases.stream()
                .flatMap(one -> one.structures().stream())
                .findFirst()
                .map(MeasurementTables::percents)
                .orElse(List.of());
    }

    private static List<Double> percents(StructureMeasures<?> structure) {
        return structure.hu().percentiles().stream()
                .map(IntensityStatistics.Percentile::percent)
                .toList();
    }

    /** 5 for 5.0, 2.5 for 2.5. */
    private static String name(double percent) {
        return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
    }

    private static @Nullable Object[] row(
            CaseMeasurements<?> one, StructureMeasures<?> structure, StructureStatus status) {
        boolean whole = status != StructureStatus.AT_BORDER;
        IntensityStatistics hu = structure.hu();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                one.caseId(),
                structure.label().id(),
                structure.label().key(),
                status.key(),
                one.annotated().count(),
                one.annotated().depth(),
                structure.voxels(),
                whole ? structure.volumeMm3() : null,
                whole ? structure.volumeMl() : null,
                whole ? cell(structure.surfaceMm2()) : null));
        addPoint(cells, whole ? structure.centroidMm() : Optional.empty());
        addPoint(cells, whole ? structure.centroidVoxel() : Optional.empty());
        addBox(cells, structure.box());
        cells.add(
                structure.borderDistance().isPresent()
                        ? (Object) structure.borderDistance().getAsInt()
                        : null);
        cells.add(hu.n());
        cells.add(hu.notFinite());
        for (OptionalDouble value : List.of(hu.mean(), hu.sd(), hu.min(), hu.median(), hu.max())) {
            cells.add(whole ? cell(value) : null);
        }
        for (IntensityStatistics.Percentile percentile : hu.percentiles()) {
            cells.add(whole ? cell(percentile.hu()) : null);
        }
        return cells.toArray();
    }

    private static @Nullable Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : null;
    }

    private static void addPoint(List<@Nullable Object> cells, Optional<Point> point) {
        cells.add(point.map(Point::x).orElse(null));
        cells.add(point.map(Point::y).orElse(null));
        cells.add(point.map(Point::z).orElse(null));
    }

    private static void addBox(List<@Nullable Object> cells, Optional<VoxelBox> box) {
        cells.add(box.map(VoxelBox::minX).orElse(null));
        cells.add(box.map(VoxelBox::minY).orElse(null));
        cells.add(box.map(VoxelBox::minZ).orElse(null));
        cells.add(box.map(VoxelBox::maxX).orElse(null));
        cells.add(box.map(VoxelBox::maxY).orElse(null));
        cells.add(box.map(VoxelBox::maxZ).orElse(null));
    }

    /**
     * One case as TotalSegmentator's {@code statistics.json} has it (its {@code statistics.py}). Columns: label, volume (mm3),
     * intensity (HU).
     *
     * <p>As there, 0 stands for both numbers of a structure that is absent or at the border; the CT is cast to int16 first; intensity is
     * rounded to five digits, half to even; the volume of a voxel is the product of the spacings in float32, in the order of the
     * file's axes. Where slices are not annotated, numbers are of the annotated ones.
     *
     * @param one the case
     * @param ofIntensities what intensity is
     * @param rule {@link BorderRule#THREE_VOXELS} as there by default, {@link BorderRule#NONE} as there with masks at the border
     * @param name what a label is called there, such as {@code vertebrae_C1}
     * @param <L> the type of the labels
     * @return the table {@code statistics}, labels by ascending id
     */
    public static <L extends Label> Table statistics(
            CaseMeasurements<L> one,
            IntensityStatistic ofIntensities,
            BorderRule rule,
            Function<? super L, String> name) {
        Table.Builder table = Table.builder(
                "statistics", Column.text("label"), Column.real("volume", "mm3"), Column.real("intensity", "HU"));
        double voxel = float32VoxelMm3(one);
        for (StructureMeasures<L> structure : one.structures()) {
            boolean zero = structure.status(rule) != StructureStatus.MEASURED;
            IntensityStatistics hu = structure.huAsInt16();
            OptionalDouble value = hu.value(ofIntensities);
            table.row(
                    name.apply(structure.label()),
                    zero ? 0.0 : structure.voxels() * voxel,
                    zero ? 0.0 : Math.rint(value.orElseThrow() * FIVE_DIGITS) / FIVE_DIGITS + 0.0);
        }
        return table.build();
    }

    private static double float32VoxelMm3(CaseMeasurements<?> one) {
        float[] ofFileAxis = new float[3];
        Spacing spacing = one.geometry().spacing();
        for (int axis = 0; axis < 3; axis++) {
            ofFileAxis[one.axisOrder().fileAxis(axis)] = (float) spacing.along(axis);
        }
        return ofFileAxis[0] * ofFileAxis[1] * ofFileAxis[2];
    }
}
