package io.github.saros4j.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTablesTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("organs", Map.of(1, "Spleen", 2, "vertebrae_C1", 3, "Liver"));

    /** 9 x 9 x 9 voxels; three voxels of label 1 in the middle, one of label 2 at the border, none of label 3. */
    private static CaseMeasurements<NamedLabel> measured(Spacing spacing, AxisOrder order, double... percents) {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(9, 9, 9), spacing);
        LabelVolume.Builder<NamedLabel> labels =
                LabelVolume.builder(LABELS, geometry).axisOrder(order);
        float[][] hu = new float[9][81];
        for (int z = 0; z < 9; z++) {
            byte[] slice = new byte[81];
            if (z == 4) {
                slice[40] = slice[41] = slice[49] = 1;
                hu[z][40] = -10.7f;
                hu[z][41] = 20.9f;
                hu[z][49] = 34.3f;
                slice[2] = 2;
                hu[z][2] = 100;
            }
            labels.add(slice);
        }
        return StructureMeasurement.withDefaults()
                .withPercentiles(percents)
                .measure("a", labels.build(), IntensityVolume.of(geometry, hu, "ct"));
    }

    @Test
    void whatMayBeCutOffHasNoMeasuresOfTheWhole() {
        CaseMeasurements<NamedLabel> one = measured(new Spacing(1, 2, 4), AxisOrder.AS_STORED, 2.5, 90);
        Table table = MeasurementTables.measurements(List.of(one), BorderRule.THREE_VOXELS);
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.columns()).extracting(column -> column.name()).contains("hu_p2.5", "hu_p90");
        assertThat(table.row(0)).startsWith("a", 1L, "spleen", "measured", 9L, 9L, 3L, 24.0, 0.024);
        assertThat(table.integer(0, "border_distance")).isEqualTo(3);
        assertThat(table.integer(0, "max_i")).isEqualTo(5);
        assertThat(table.integer(0, "min_j")).isEqualTo(4);
        assertThat(table.integer(0, "max_j")).isEqualTo(5);
        assertThat(table.real(0, "centroid_z")).isEqualTo(16);
        assertThat(table.real(0, "hu_median")).isEqualTo((double) 20.9f);
        assertThat(table.text(1, "status")).isEqualTo("at_border");
        assertThat(table.integer(1, "voxels")).isEqualTo(1);
        assertThat(table.integer(1, "border_distance")).isZero();
        assertThat(List.of("min_i", "min_j", "min_k", "max_i", "max_j", "max_k"))
                .extracting(column -> table.integer(1, column))
                .containsExactly(2L, 0L, 4L, 2L, 0L, 4L);
        for (String column :
                List.of("volume", "volume_ml", "surface", "centroid_x", "centroid_k", "hu_mean", "hu_p90")) {
            assertThat(table.real(1, column)).as(column).isNull();
        }
        assertThat(table.text(2, "status")).isEqualTo("absent");
        assertThat(table.real(2, "volume")).isZero();
        assertThat(table.real(2, "hu_mean")).isNull();
        Table kept = MeasurementTables.measurements(List.of(one), BorderRule.NONE);
        assertThat(kept.text(1, "status")).isEqualTo("measured");
        assertThat(kept.real(1, "volume")).isEqualTo(8);
        assertThat(kept.real(1, "hu_mean")).isEqualTo(100);
        assertThat(kept.real(1, "hu_sd")).isNull();
    }

    @Test
    void casesOfDifferentPercentilesDoNotGoTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementTables.measurements(
                        List.of(
                                measured(new Spacing(1, 1, 1), AxisOrder.AS_STORED, 5),
                                measured(new Spacing(1, 1, 1), AxisOrder.AS_STORED, 6)),
                        BorderRule.NONE))
                .withMessageContaining("[6.0], others with [5.0]");
        assertThat(MeasurementTables.measurements(List.of(), BorderRule.NONE).rowCount())
                .isZero();
    }

    /** The cast leaves -10, 20 and 34: mean 14.666666…, median 20; {@code np.float32(.7)*np.float32(.8)*np.float32(1.25)} is the voxel. */
    @Test
    void statisticsAreThoseOfValuesCastToInt16AndZeroWhereNothingIsMeasured() {
        Spacing spacing = new Spacing((float) 0.7, (float) 0.8, (float) 1.25);
        CaseMeasurements<NamedLabel> one = measured(spacing, AxisOrder.AS_STORED);
        Table mean = MeasurementTables.statistics(
                one, IntensityStatistic.MEAN, BorderRule.THREE_VOXELS, NamedLabel::displayName);
        float voxel = 0.7f * 0.8f * 1.25f;
        assertThat(mean.row(0)).containsExactly("Spleen", 3.0 * voxel, 14.66667);
        assertThat(mean.row(1)).containsExactly("vertebrae_C1", 0.0, 0.0);
        assertThat(mean.row(2)).containsExactly("Liver", 0.0, 0.0);
        Table median = MeasurementTables.statistics(one, IntensityStatistic.MEDIAN, BorderRule.NONE, NamedLabel::key);
        assertThat(median.row(0)).containsExactly("spleen", 3.0 * voxel, 20.0);
        assertThat(median.row(1)).containsExactly("vertebrae_c1", (double) voxel, 100.0);
    }

    /** 1 / 64 lies half way between 0.01562 and 0.01563: {@code np.round(1 / 64, 5)} is the even one. */
    @Test
    void intensityIsRoundedHalfToEven() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(8, 8, 1), new Spacing(1, 1, 1));
        LabelVolume.Builder<NamedLabel> labels = LabelVolume.builder(LABELS, geometry);
        byte[] spleen = new byte[64];
        Arrays.fill(spleen, (byte) 1);
        labels.add(spleen);
        float[] hu = new float[64];
        hu[9] = 1;
        CaseMeasurements<NamedLabel> one = StructureMeasurement.withDefaults()
                .measure("a", labels.build(), IntensityVolume.of(geometry, new float[][] {hu}, "ct"));
        assertThat(MeasurementTables.statistics(one, IntensityStatistic.MEAN, BorderRule.NONE, NamedLabel::key)
                        .real(0, "intensity"))
                .isEqualTo(0.01562);
    }

    @Test
    void slicesNobodyAnnotatedAndValuesThatAreNoneAreCounted() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(3, 1, 2), new Spacing(1, 1, 1));
        LabelVolume.Builder<NamedLabel> labels = LabelVolume.builder(LABELS, geometry);
        labels.skip().add(new byte[] {1, 1, 1});
        float[][] hu = {new float[3], {Float.NaN, 5, Float.POSITIVE_INFINITY}};
        CaseMeasurements<NamedLabel> one = StructureMeasurement.withDefaults()
                .measure("a", labels.build(), IntensityVolume.of(geometry, hu, "ct"));
        Table table = MeasurementTables.measurements(List.of(one), BorderRule.NONE);
        assertThat(table.integer(0, "annotated_slices")).isEqualTo(1);
        assertThat(table.integer(0, "slices")).isEqualTo(2);
        assertThat(table.integer(0, "voxels")).isEqualTo(3);
        assertThat(table.integer(0, "hu_n")).isEqualTo(1);
        assertThat(table.integer(0, "hu_not_finite")).isEqualTo(2);
        assertThat(table.real(0, "hu_mean")).isEqualTo(5);
        assertThat(table.real(0, "surface")).isNull();
    }

    /** 0.1 * 0.3 * 0.7 rounds otherwise than 0.3 * 0.7 * 0.1 in float32. */
    @Test
    void theVoxelOfStatisticsIsMultipliedInTheOrderOfTheFilesAxes() {
        float[] sides = {0.1f, 0.3f, 0.7f};
        CaseMeasurements<NamedLabel> turned =
                measured(new Spacing(sides[1], sides[2], sides[0]), new AxisOrder(1, 2, 0));
        float stored = sides[0] * sides[1] * sides[2];
        assertThat(stored).isNotEqualTo(sides[1] * sides[2] * sides[0]);
        assertThat(MeasurementTables.statistics(turned, IntensityStatistic.MEAN, BorderRule.NONE, NamedLabel::key)
                        .real(1, "volume"))
                .isEqualTo((double) stored);
    }
}
