package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceChoiceTest {

    private static final LabelSet<NamedLabel> LABELS = LabelSet.ofNames("organs", Map.of(1, "liver", 2, "spleen"));
    private static final NamedLabel LIVER = LABELS.byId(1).orElseThrow();

    private static final byte[] IGNORED = {};

    /** Slices of three voxels, or of none where nobody annotated. */
    private static LabelVolume<NamedLabel> volume(byte[]... slices) {
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(
                LABELS, VolumeGeometry.of(new GridShape(3, 1, slices.length), new Spacing(1, 1, 5)));
        for (byte[] slice : slices) {
            if (slice.length == 0) {
                volume.skip();
            } else {
                volume.add(slice);
            }
        }
        return volume.build();
    }

    private static byte[] of(int a, int b, int c) {
        return new byte[] {(byte) a, (byte) b, (byte) c};
    }

    @Test
    void theLargestSliceIsTheLowestOfEquals() {
        LabelVolume<NamedLabel> volume = volume(of(2, 2, 2), IGNORED, of(1, 0, 1), of(1, 1, 0), of(0, 0, 1));

        assertThat(SliceChoice.largest(volume, LIVER)).hasValue(2);
    }

    @Test
    void whereNothingIsThereIsNoSlice() {
        assertThat(SliceChoice.largest(volume(of(0, 2, 0), IGNORED), LIVER)).isEmpty();
        assertThat(SliceChoice.leastAgreement(volume(of(1, 2, 0)), volume(of(1, 0, 2)), LIVER))
                .isEmpty();
    }

    @Test
    void agreementCountsWhereBothAreAnnotated() {
        LabelVolume<NamedLabel> first = volume(of(1, 1, 1), of(1, 0, 0), of(1, 1, 0), IGNORED);
        LabelVolume<NamedLabel> second = volume(IGNORED, of(0, 0, 0), of(2, 0, 1), of(1, 1, 1));

        assertThat(SliceChoice.leastAgreement(first, second, LIVER)).hasValue(2);
        assertThat(SliceChoice.leastAgreement(second, first, LIVER)).hasValue(2);
    }

    @Test
    void volumesOfDifferentShapesDoNotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SliceChoice.leastAgreement(volume(of(1, 1, 1)), volume(IGNORED, IGNORED), LIVER));
    }
}
