package io.github.saros4j.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.measurement.BorderRule;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistic;
import io.github.saros4j.measurement.StructureMeasurement;
import io.github.saros4j.measurement.StructureStatus;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StructureValueTest {

    /** Three voxels of label 1 in a row of 5 x 1 x 1 voxels of 2 x 5 x 10 mm, with 10, 20 and 60 HU; none of label 2. */
    private static CaseMeasurements<NamedLabel> measured() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(5, 1, 1), new Spacing(2, 5, 10));
        LabelSet<NamedLabel> labels = LabelSet.ofNames("organs", Map.of(1, "My Spleen", 2, "liver"));
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(labels, geometry);
        volume.add(new byte[] {0, 1, 1, 1, 0});
        return StructureMeasurement.withDefaults()
                .measure(
                        "s1",
                        volume.build(),
                        IntensityVolume.of(geometry, new float[][] {{-1000, 10, 20, 60, -1000}}, "ct"));
    }

    @Test
    void volumeAndAttenuationOfEachStructure() {
        assertThat(StructureValue.of(measured(), BorderRule.NONE, IntensityStatistic.MEAN))
                .containsExactly(
                        value("my_spleen", Quantity.VOLUME, StructureStatus.MEASURED, OptionalDouble.of(0.3)),
                        value("my_spleen", Quantity.ATTENUATION, StructureStatus.MEASURED, OptionalDouble.of(30)),
                        value("liver", Quantity.VOLUME, StructureStatus.ABSENT, OptionalDouble.empty()),
                        value("liver", Quantity.ATTENUATION, StructureStatus.ABSENT, OptionalDouble.empty()));
    }

    @Test
    void theRuleSaysWhatIsCutOffAndTheStatisticWhatAttenuationIs() {
        assertThat(StructureValue.of(measured(), BorderRule.THREE_VOXELS, IntensityStatistic.MEDIAN))
                .startsWith(
                        value("my_spleen", Quantity.VOLUME, StructureStatus.AT_BORDER, OptionalDouble.of(0.3)),
                        value("my_spleen", Quantity.ATTENUATION, StructureStatus.AT_BORDER, OptionalDouble.of(20)));
    }

    @Test
    void aStructureOfWhichOnlySomeSlicesAreAnnotatedHasNoWholeVolume() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(5, 1, 2), new Spacing(2, 5, 10));
        LabelSet<NamedLabel> labels = LabelSet.ofNames("organs", Map.of(1, "spleen"));
        LabelVolume.Builder<NamedLabel> sparse = LabelVolume.builder(labels, geometry);
        sparse.add(new byte[] {0, 1, 1, 1, 0});
        sparse.skip();
        float[][] hu = {{-1000, 10, 20, 60, -1000}, new float[5]};
        assertThat(StructureValue.of(
                        StructureMeasurement.withDefaults()
                                .measure("s1", sparse.build(), IntensityVolume.of(geometry, hu, "ct")),
                        BorderRule.NONE,
                        IntensityStatistic.MEAN))
                .containsExactly(
                        value("spleen", Quantity.VOLUME, StructureStatus.MEASURED, OptionalDouble.empty()),
                        value("spleen", Quantity.ATTENUATION, StructureStatus.MEASURED, OptionalDouble.of(30)));
    }

    private static StructureValue value(
            String structure, Quantity quantity, StructureStatus status, OptionalDouble value) {
        return new StructureValue("s1", structure, quantity, status, value);
    }
}
