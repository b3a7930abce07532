package io.github.saros4j.bodyparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import org.junit.jupiter.api.Test;

class PartAgreementTest {

    private static final LabelVolume<BodyPart> ONE = volume("1120", "????", "0000", "5566");
    private static final LabelVolume<BodyPart> OTHER = volume("1220", "1111", "0000", "5566");

    /** Slices of 4 x 1 voxels, digits of ids, ? for slices that are not annotated. */
    private static LabelVolume<BodyPart> volume(String... slices) {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(4, 1, slices.length), new Spacing(0.5, 2, 5));
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(BodyPart.labelSet(), geometry);
        for (String slice : slices) {
            if (slice.contains("?")) {
                builder.skip();
            } else {
                byte[] voxels = new byte[4];
                for (int x = 0; x < 4; x++) {
                    voxels[x] = (byte) (slice.charAt(x) - '0');
                }
                builder.add(voxels);
            }
        }
        return builder.build();
    }

    @Test
    void foregroundOfEitherSideCountsInSlicesThatBothAnnotate() {
        assertThat(PartAgreement.between(ONE, OTHER)).isEqualTo(new PartAgreement(3, 2, 7, 6));
        assertThat(PartAgreement.between(volume("1000"), volume("0001"))).isEqualTo(new PartAgreement(1, 0, 2, 0));
    }

    @Test
    void theOtherMayBeStoredInAnotherOrder() {
        assertThat(PartAgreement.between(ONE, OTHER.reoriented(Orientation.parse("LPI"))))
                .isEqualTo(new PartAgreement(3, 2, 7, 6));
    }

    @Test
    void gridsMustMatch() {
        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> PartAgreement.between(ONE, volume("1120")));
    }
}
