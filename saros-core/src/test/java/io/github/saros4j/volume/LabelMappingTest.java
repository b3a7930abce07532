package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelMappingTest {

    private static final VolumeGeometry GEOMETRY = VolumeGeometry.of(new GridShape(7, 5, 6), new Spacing(1, 2, 5));
    private static final LabelSet<NamedLabel> COARSE =
            LabelSet.ofNames("coarse", Map.of(3, "soft tissue", 254, "skeleton"));
    private static final NamedLabel SOFT = COARSE.byId(3).orElseThrow();
    private static final NamedLabel SKELETON = COARSE.byId(254).orElseThrow();

    private static Map<BodyRegion, NamedLabel> coarser() {
        Map<BodyRegion, NamedLabel> labels = new EnumMap<>(BodyRegion.class);
        labels.put(BodyRegion.MUSCLE, SOFT);
        labels.put(BodyRegion.SUBCUTANEOUS_TISSUE, SOFT);
        labels.put(BodyRegion.BONES, SKELETON);
        return labels;
    }

    @Test
    void everyVoxelGetsItsNewLabelOrBackground() {
        LabelVolume<BodyRegion> volume = Volumes.random(3, GEOMETRY, z -> z % 2 == 0);
        LabelVolume<NamedLabel> mapped =
                LabelMapping.of(BodyRegion.labelSet(), COARSE, coarser()).apply(volume);
        for (int z = 0; z < 6; z += 2) {
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 7; x++) {
                    BodyRegion old =
                            BodyRegion.labelSet().byId(volume.idAt(x, y, z)).orElseThrow();
                    int expected = switch (old) {
                        case MUSCLE, SUBCUTANEOUS_TISSUE -> 3;
                        case BONES -> 254;
                        default -> 0;
                    };
                    assertThat(mapped.idAt(x, y, z)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void keepsGridSlicesOrderOfAxesAndSourceAndLeavesTheVolumeAlone() {
        AxisOrder order = new AxisOrder(2, 0, 1);
        LabelVolume.Builder<BodyRegion> builder = LabelVolume.builder(BodyRegion.labelSet(), GEOMETRY)
                .source("case.nii.gz")
                .axisOrder(order);
        byte[] slice = new byte[35];
        slice[4] = (byte) BodyRegion.BONES.id();
        for (int z = 0; z < 5; z++) {
            builder.skip();
        }
        builder.add(slice);
        LabelVolume<BodyRegion> volume = builder.build();
        LabelVolume<NamedLabel> mapped =
                LabelMapping.of(BodyRegion.labelSet(), COARSE, coarser()).apply(volume);
        assertThat(mapped.labelSet()).isSameAs(COARSE);
        assertThat(mapped.geometry()).isEqualTo(volume.geometry());
        assertThat(mapped.annotatedSlices()).isEqualTo(volume.annotatedSlices());
        assertThat(mapped.axisOrder()).isEqualTo(order);
        assertThat(mapped.source()).isEqualTo("case.nii.gz");
        assertThat(volume.idAt(4, 0, 5)).isEqualTo(BodyRegion.BONES.id());
        assertThat(mapped.idAt(4, 0, 5)).isEqualTo(254);
    }

    @Test
    void idsAreUnsigned() {
        LabelSet<NamedLabel> from = LabelSet.ofNames("from", Map.of(72, "a", 200, "b", 254, "c"));
        LabelMapping<NamedLabel, NamedLabel> mapping = LabelMapping.of(
                from,
                COARSE,
                Map.of(from.byId(200).orElseThrow(), SKELETON, from.byId(254).orElseThrow(), SOFT));
        LabelVolume.Builder<NamedLabel> volume =
                LabelVolume.builder(from, VolumeGeometry.of(new GridShape(4, 1, 1), new Spacing(1, 1, 1)));
        volume.add(new byte[] {72, (byte) 200, (byte) 254, 0});
        assertThat(mapping.apply(volume.build()).slice(0)).containsExactly(0, 254, 3, 0);
        assertThat(mapping.unmapped()).extracting(NamedLabel::key).containsExactly("a");
    }

    @Test
    void withoutASliceThereIsNothingToMap() {
        LabelVolume<BodyRegion> nothing = Volumes.random(1, GEOMETRY, z -> false);
        assertThat(LabelMapping.of(BodyRegion.labelSet(), COARSE, coarser())
                        .apply(nothing)
                        .annotatedSlices()
                        .count())
                .isZero();
    }

    @Test
    void aMappingDoesNotChangeWithTheMapItWasMadeFrom() {
        Map<BodyRegion, NamedLabel> labels = new HashMap<>(coarser());
        LabelMapping<BodyRegion, NamedLabel> mapping = LabelMapping.of(BodyRegion.labelSet(), COARSE, labels);
        LabelVolume<BodyRegion> volume = Volumes.random(5, GEOMETRY, z -> true);
        long[] before = mapping.apply(volume).voxelCounts();
        labels.clear();
        assertThat(mapping.apply(volume).voxelCounts()).isEqualTo(before);
        assertThat(LabelMapping.of(BodyRegion.labelSet(), COARSE, labels)
                        .apply(volume)
                        .voxelCounts()[0])
                .isEqualTo(210);
    }

    @Test
    void labelsOfOtherSetsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelMapping.of(
                        BodyRegion.labelSet(), COARSE, Map.of(BodyRegion.BONES, NamedLabel.of(1, "bone"))))
                .withMessage("bone (1) is no label of coarse (2 labels)");
        LabelSet<NamedLabel> names = LabelSet.ofNames("names", Map.of(1, "one"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelMapping.of(names, COARSE, Map.of(NamedLabel.of(1, "uno"), SOFT)))
                .withMessage("uno (1) is no label of names (1 labels)");
    }

    @Test
    void aVolumeOfAnotherSetIsRefused() {
        LabelSet<NamedLabel> names = LabelSet.ofNames("names", Map.of(1, "one"));
        LabelSet<NamedLabel> others = LabelSet.ofNames("others", Map.of(1, "uno"));
        LabelMapping<NamedLabel, NamedLabel> mapping = LabelMapping.of(names, COARSE, Map.of());
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(others, VolumeGeometry.of(new GridShape(1, 1, 1), new Spacing(1, 1, 1)));
        builder.add(new byte[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.apply(builder.source("file").build()))
                .withMessage("file has labels of others (1 labels), not names (1 labels)");
    }

    @Test
    void whatIsNotNamedBecomesBackgroundAndIsListed() {
        LabelSet<NamedLabel> others = LabelSet.ofNames("others", Map.of(9, "Muscle", 2, "Liver", 3, "bones"));
        LabelMapping<BodyRegion, NamedLabel> mapping = LabelMapping.of(
                BodyRegion.labelSet(),
                others,
                Map.of(
                        BodyRegion.MUSCLE, others.byId(9).orElseThrow(),
                        BodyRegion.BONES, others.byId(3).orElseThrow()));
        LabelVolume<BodyRegion> volume = Volumes.random(4, GEOMETRY, z -> true);
        LabelVolume<NamedLabel> mapped = mapping.apply(volume);
        for (int i = 0; i < 35; i++) {
            int old = volume.slice(2)[i];
            int expected = old == BodyRegion.MUSCLE.id() ? 9 : old == BodyRegion.BONES.id() ? 3 : 0;
            assertThat(mapped.slice(2)[i]).isEqualTo((byte) expected);
        }
        assertThat(mapping.unmapped())
                .hasSize(11)
                .doesNotContain(BodyRegion.MUSCLE, BodyRegion.BONES, BodyRegion.BACKGROUND)
                .startsWith(BodyRegion.SUBCUTANEOUS_TISSUE);
        assertThat(mapping).hasToString("body-regions (13 labels) to others (3 labels), 11 become background");
    }
}
