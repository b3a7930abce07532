package io.github.saros4j.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import org.junit.jupiter.api.Test;

class LabelScanTest {

    private static final byte IGNORED = (byte) 255;
    private static final VolumeGeometry GRID = VolumeGeometry.of(new GridShape(3, 2, 5), new Spacing(1, 1, 5));

    @Test
    void everythingThatIsWrongIsListedAndSoundSlicesAreKept() {
        LabelScan.Builder<BodyPart> builder = LabelScan.builder(BodyPart.labelSet(), GRID);
        assertThat(builder.add(new byte[] {0, 1, 2, 3, 4, 6})).isTrue();
        assertThat(builder.add(new byte[] {IGNORED, IGNORED, IGNORED, IGNORED, IGNORED, IGNORED}))
                .isFalse();
        assertThat(builder.add(new byte[] {1, 7, IGNORED, 9, IGNORED, 0})).isFalse();
        builder.noId(2, 1, 3, -0.5).noId(1, 0, 3, 300);
        assertThat(builder.add(new byte[] {1, 0, 1, 1, 1, 0})).isFalse();
        assertThat(builder.add(new byte[] {7, 7, 7, 7, 7, 7})).isFalse();
        LabelScan<BodyPart> scan = builder.build();
        assertThat(scan.sound().annotatedSlices().positions()).containsExactly(0);
        assertThat(scan.attempted().positions()).containsExactly(0, 2, 3, 4);
        assertThat(scan.faults())
                .containsExactly(
                        new SliceFault(SliceFault.Kind.MIXED_IGNORE, 2, 0, 2, 255, 2),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 1, 0, 2, 7, 2),
                        new SliceFault(SliceFault.Kind.NO_ID, 1, 0, 3, 300, 2),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 0, 0, 4, 7, 6));
    }

    @Test
    void ignoredVoxelsBesideUnknownOnesAreNoMixtureWithLabels() {
        LabelScan.Builder<BodyPart> builder =
                LabelScan.builder(BodyPart.labelSet(), VolumeGeometry.of(new GridShape(3, 1, 1), new Spacing(1, 1, 5)));
        builder.add(new byte[] {IGNORED, 7, IGNORED});
        assertThat(builder.build().faults()).containsExactly(new SliceFault(SliceFault.Kind.UNKNOWN_ID, 1, 0, 0, 7, 1));
    }

    @Test
    void aSliceThatBeginsIgnoredNamesItsFirstLabel() {
        LabelScan.Builder<BodyPart> builder =
                LabelScan.builder(BodyPart.labelSet(), VolumeGeometry.of(new GridShape(4, 1, 1), new Spacing(1, 1, 5)));
        builder.add(new byte[] {IGNORED, IGNORED, 7, 3});
        assertThat(builder.build().faults())
                .containsExactly(
                        new SliceFault(SliceFault.Kind.MIXED_IGNORE, 3, 0, 0, 3, 2),
                        new SliceFault(SliceFault.Kind.UNKNOWN_ID, 2, 0, 0, 7, 1));
    }

    @Test
    void aSetWithoutIgnoreIdKnowsNoIgnoredSlice() {
        LabelScan.Builder<BodyPart> builder = LabelScan.builder(
                BodyPart.labelSet().withoutIgnoreId(), VolumeGeometry.of(new GridShape(2, 1, 1), new Spacing(1, 1, 5)));
        builder.add(new byte[] {IGNORED, IGNORED});
        LabelScan<BodyPart> scan = builder.build();
        assertThat(scan.faults()).containsExactly(new SliceFault(SliceFault.Kind.UNKNOWN_ID, 0, 0, 0, 255, 2));
        assertThat(scan.attempted().count()).isOne();
    }
}
