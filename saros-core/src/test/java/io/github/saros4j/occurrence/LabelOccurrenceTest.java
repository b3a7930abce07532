package io.github.saros4j.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelOccurrenceTest {

    @Test
    void slicesAndVoxelsByHand() {
        LabelOccurrence found = Cases.of("case_000", BodyRegion.labelSet(), "", "aabb", "", "acca", "cccc");
        assertThat(found.caseId()).isEqualTo("case_000");
        assertThat(found.annotatedSlices()).isEqualTo(3);
        assertThat(found.slices(BodyRegion.BACKGROUND)).isEqualTo(2);
        assertThat(found.voxels(BodyRegion.BACKGROUND)).isEqualTo(4);
        assertThat(found.slices(BodyRegion.SUBCUTANEOUS_TISSUE)).isEqualTo(1);
        assertThat(found.voxels(BodyRegion.SUBCUTANEOUS_TISSUE)).isEqualTo(2);
        assertThat(found.slices(BodyRegion.MUSCLE)).isEqualTo(2);
        assertThat(found.voxels(BodyRegion.MUSCLE)).isEqualTo(6);
        assertThat(found.isPresent(BodyRegion.MUSCLE)).isTrue();
        assertThat(found.isPresent(BodyRegion.BRAIN)).isFalse();
        assertThat(found.voxels(BodyRegion.BRAIN)).isZero();
    }

    @Test
    void aCaseWithoutAnAnnotatedSliceHasNoLabel() {
        LabelOccurrence found = Cases.of("empty", BodyPart.labelSet(), "", "", "");
        assertThat(found.annotatedSlices()).isZero();
        for (BodyPart part : BodyPart.values()) {
            assertThat(found.isPresent(part)).isFalse();
            assertThat(found.voxels(part)).isZero();
        }
    }

    @Test
    void randomVolumesOfSeed1AreCountedAsVoxelByVoxel() {
        Random random = new Random(1);
        LabelSet<NamedLabel> highIds = LabelSet.ofNames("high ids", Map.of(1, "one", 127, "b", 128, "c", 254, "d"));
        for (int trial = 0; trial < 300; trial++) {
            compare(Cases.random(random, BodyRegion.labelSet()));
            compare(Cases.random(random, highIds));
        }
    }

    private static <L extends Label> void compare(LabelVolume<L> volume) {
        LabelOccurrence found = LabelOccurrence.of("random", volume);
        assertThat(found.annotatedSlices()).isEqualTo(volume.annotatedSlices().count());
        for (L label : volume.labelSet().labels()) {
            int slices = 0;
            long voxels = 0;
            for (int i = 0; i < volume.annotatedSlices().count(); i++) {
                long here = 0;
                for (byte voxel : volume.slice(i)) {
                    here += (voxel & 0xff) == label.id() ? 1 : 0;
                }
                slices += here > 0 ? 1 : 0;
                voxels += here;
            }
            assertThat(found.slices(label)).isEqualTo(slices);
            assertThat(found.voxels(label)).isEqualTo(voxels);
        }
    }

    @Test
    void labelsOfAnotherSetAreRefused() {
        LabelOccurrence found = Cases.of("case_000", BodyPart.labelSet(), "ab");
        assertThatThrownBy(() -> found.slices(BodyRegion.MUSCLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("muscle (2) is no label of body-parts");
        assertThatThrownBy(() -> found.voxels(BodyRegion.SUBMANDIBULAR_GLANDS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
