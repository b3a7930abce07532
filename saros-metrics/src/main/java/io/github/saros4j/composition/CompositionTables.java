package io.github.saros4j.composition;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.statistics.Summary;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one scan, or of many, as tables. Of a cohort, keep this instead of the results: its size does not
 * depend on the number of slices. Immutable.
 *
 * @param composition one row a case, slice range, part of the body and tissue: voxels, volume, mean HU, areas over the slices,
 *     and the estimate for all slices of the range. Parts other than the torso stand there for the whole scan, where parts
 *     are known
 * @param ratios one row a case, slice range, part of the body and ratio
 * @param ranges one row a case and slice range: where it lies, and how many of its slices are annotated
 */
public record CompositionTables(Table composition, Table ratios, Table ranges) {

    private static final Column CASE = Column.text("case");
    private static final Column RANGE = Column.text("range");
    private static final Column SCOPE = Column.text("scope");
    private static final Column TISSUE = Column.text("tissue");
    private static final Column STATUS = Column.text("status");
    private static final Column VOXELS = Column.integer("voxels");
    private static final Column VOLUME = Column.real("volume", "mL");
    private static final Column MEAN_HU = Column.real("mean_hu", "HU");

    /** In place of {@link MeasureStatus#MEASURED}, where the denominator of a ratio is not there. */
    private static final String DENOMINATOR_ZERO = "denominator_zero";

    private static final Column[] COMPOSITION = {
        CASE,
        RANGE,
        SCOPE,
        TISSUE,
        STATUS,
        Column.integer("slices"),
        Column.integer("slices_in_range"),
        VOXELS,
        VOLUME,
        MEAN_HU,
        area("mean"),
        area("sd"),
        area("min"),
        area("q1"),
        area("median"),
        area("q3"),
        area("max"),
        Column.real("estimate", "mL"),
        Column.real("estimate_se", "mL")
    };

    private static Column area(String statistic) {
        return Column.real("area_" + statistic, "cm2");
    }

    /**
     * The tables of one scan.
     *
     * @param result what was measured
     * @return its tables
     */
    public static CompositionTables of(CompositionResult result) {
        return new CompositionTables(composition(result), ratios(result), ranges(result));
    }

    /**
     * The tables of many scans, below each other.
     *
     * @param tables the tables of each
     * @return the tables of all; without rows if there is none
     */
    public static CompositionTables joined(List<CompositionTables> tables) {
        return new CompositionTables(
                joined(tables, CompositionTables::composition, Table.builder("composition", COMPOSITION)),
                joined(tables, CompositionTables::ratios, ratioRows()),
                joined(tables, CompositionTables::ranges, rangeRows()));
    }

    private static Table joined(
            List<CompositionTables> tables, Function<CompositionTables, Table> part, Table.Builder rows) {
        for (CompositionTables one : tables) {
            Table table = part.apply(one);
            for (int row = 0; row < table.rowCount(); row++) {
                rows.row(table.row(row).toArray());
            }
        }
        return rows.build();
    }

    private static Table composition(CompositionResult result) {
        Table.Builder rows = Table.builder("composition", COMPOSITION);
        result.ranges().forEach((range, where) -> {
            for (BodyScope scope : scopes(result, range)) {
                TissueMeasures measures = result.measures(range, scope);
                for (String key : result.protocol().keys()) {
                    rows.row(compositionRow(result.caseId(), range, scope, key, measures));
                }
            }
        });
        return rows.build();
    }

    private static List<BodyScope> scopes(CompositionResult result, String range) {
        return range.equals(CompositionResult.SCAN) && result.hasParts()
                ? List.of(BodyScope.values())
                : BodyScope.inRanges();
    }

    private static @Nullable Object[] compositionRow(
            String caseId, String range, BodyScope scope, String key, TissueMeasures measures) {
        Summary areas = measures.areaCm2(key);
        Optional<VolumeEstimate> estimate = measures.estimate(key);
        return new @Nullable Object[] {
            caseId,
            range,
            scope.key(),
            key,
            measures.status().key(),
            measures.slices().length,
            measures.range().map(SliceRange::length).orElse(null),
            cell(measures.voxels(key)),
            cell(measures.volumeMl(key)),
            cell(measures.meanHu(key)),
            cell(areas.mean()),
            cell(areas.sd()),
            cell(areas.min()),
            cell(areas.q1()),
            cell(areas.median()),
            cell(areas.q3()),
            cell(areas.max()),
            estimate.map(VolumeEstimate::volumeMl).orElse(null),
            estimate.isEmpty() ? null : cell(estimate.get().standardErrorMl())
        };
    }

    private static Table.Builder ratioRows() {
        return Table.builder("ratios", CASE, RANGE, SCOPE, Column.text("ratio"), STATUS, Column.real("value"));
    }

    private static Table ratios(CompositionResult result) {
        Table.Builder rows = ratioRows();
        result.ranges().forEach((range, where) -> {
            for (BodyScope scope : scopes(result, range)) {
                TissueMeasures measures = result.measures(range, scope);
                for (TissueRatio ratio : result.protocol().ratios()) {
                    OptionalDouble value = measures.ratio(ratio);
                    String status = measures.status() == MeasureStatus.MEASURED && value.isEmpty()
                            ? DENOMINATOR_ZERO
                            : measures.status().key();
                    rows.row(result.caseId(), range, scope.key(), ratio.key(), status, cell(value));
                }
            }
        });
        return rows.build();
    }

    private static Table.Builder rangeRows() {
        return Table.builder(
                "ranges",
                CASE,
                RANGE,
                STATUS,
                Column.integer("first_slice"),
                Column.integer("end_slice"),
                Column.integer("slices"),
                Column.integer("annotated_slices"),
                Column.real("length", "mm"));
    }

    private static Table ranges(CompositionResult result) {
        Table.Builder rows = rangeRows();
        result.ranges().forEach((range, where) -> {
            TissueMeasures measures = result.measures(range, BodyScope.BODY);
            rows.row(
                    result.caseId(),
                    range,
                    measures.status().key(),
                    where.map(SliceRange::first).orElse(null),
                    where.map(SliceRange::end).orElse(null),
                    where.map(SliceRange::length).orElse(null),
                    measures.slices().length,
                    where.map(slices -> slices.length()
                                    * result.geometry().spacing().z())
                            .orElse(null));
        });
        return rows.build();
    }

    /**
     * Every annotated slice of a scan: body and torso, tissue by tissue. Where parts are not known in a slice, the torso is
     * not there.
     *
     * @param result what was measured
     * @return one row a slice, part of the body and tissue; {@code position} is the height of the slice's middle in the
     *     world (RAS+), which grows towards the head
     */
    public static Table slices(CompositionResult result) {
        Table.Builder rows = Table.builder(
                "slices",
                CASE,
                Column.integer("slice"),
                Column.real("position", "mm"),
                SCOPE,
                TISSUE,
                VOXELS,
                VOLUME,
                Column.real("area", "cm2"),
                MEAN_HU);
        for (int z : result.slices().positions()) {
            for (BodyScope scope : BodyScope.inRanges()) {
                TissueMeasures slice = result.measures(new SliceRange(z, z + 1), scope);
                if (slice.status() == MeasureStatus.MEASURED) {
                    for (String key : result.protocol().keys()) {
                        rows.row(
                                result.caseId(),
                                z,
                                heightMm(result.geometry(), z),
                                scope.key(),
                                key,
                                cell(slice.voxels(key)),
                                cell(slice.volumeMl(key)),
                                Arrays.stream(slice.areasCm2(key)).sum(),
                                cell(slice.meanHu(key)));
                    }
                }
            }
        }
        return rows.build();
    }

    private static double heightMm(VolumeGeometry geometry, int z) {
        GridShape shape = geometry.shape();
        return geometry.affine()
                .toWorld((shape.nx() - 1) / 2.0, (shape.ny() - 1) / 2.0, z)
                .z();
    }

    private static @Nullable Long cell(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Double cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
