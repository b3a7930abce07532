package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.Spacing;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurfaceProtocolTest {

    private static final Spacing SPACING = new Spacing(0.8, 0.9, 5);

    @Test
    void publishedReversesTheSpacingOfTheStoredAxes() {
        assertThat(SurfaceProtocol.PUBLISHED.spacing(SPACING, AxisOrder.AS_STORED))
                .isEqualTo(new Spacing(5, 0.9, 0.8));
    }

    /** The file stored (z, x, y) with spacing (5, 0.8, 0.9); reversed, its axes get (0.9, 0.8, 5). */
    @Test
    void publishedGoesByTheFilesAxesWhereTheReaderPermuted() {
        AxisOrder order = new AxisOrder(1, 2, 0);
        assertThat(SurfaceProtocol.PUBLISHED.spacing(SPACING, order)).isEqualTo(new Spacing(0.8, 5, 0.9));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PUBLISHED", "TOTALSEGMENTATOR"})
    void theOthersTakeSpacingAsItIs(SurfaceProtocol surfaces) {
        assertThat(surfaces.spacing(SPACING, new AxisOrder(1, 2, 0))).isEqualTo(SPACING);
        assertThat(surfaces.spacing(SPACING, AxisOrder.AS_STORED)).isEqualTo(SPACING);
    }

    @Test
    void totalsegmentatorTakesEveryVoxelFor1Point5Mm() {
        assertThat(SurfaceProtocol.TOTALSEGMENTATOR.spacing(SPACING, new AxisOrder(1, 2, 0)))
                .isEqualTo(new Spacing(1.5, 1.5, 1.5));
    }

    @Test
    void surfaceElementsWeighByAreaLengthOrOne() {
        assertThat(SurfaceProtocol.VOLUMETRIC.areas(SPACING).codes()).isEqualTo(256);
        assertThat(SurfaceProtocol.MASKED.areas(SPACING).codes()).isEqualTo(256);
        assertThat(SurfaceProtocol.IN_PLANE.areas(SPACING).codes()).isEqualTo(16);
        assertThat(SurfaceProtocol.VOXELS.areas(SPACING).of(1)).isEqualTo(1);
    }

    /** Five voxels of float32 0.6 mm are 3.0000001 mm. */
    @Test
    void onlyOtherProgramsProtocolsLetFloatRoundingDecideATie() {
        double fiveVoxels = 5 * (double) 0.6f;
        assertThat(fiveVoxels).isGreaterThan(3);
        EnumSet<SurfaceProtocol> own =
                EnumSet.of(SurfaceProtocol.VOLUMETRIC, SurfaceProtocol.IN_PLANE, SurfaceProtocol.MASKED);
        for (SurfaceProtocol surfaces : SurfaceProtocol.values()) {
            double limit = surfaces.limitMm(Tolerance.THREE_MM);
            if (own.contains(surfaces)) {
                assertThat(limit).isBetween(fiveVoxels, 3.00001);
            } else {
                assertThat(limit).isEqualTo(3);
            }
        }
    }

    @Test
    void isFoundByName() {
        assertThat(SurfaceProtocol.named("in_plane")).isEqualTo(SurfaceProtocol.IN_PLANE);
        assertThat(SurfaceProtocol.named("Published")).isEqualTo(SurfaceProtocol.PUBLISHED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurfaceProtocol.named("3d"))
                .withMessage(
                        "Surfaces '3d' are none of volumetric, in-plane, masked, published, deepmind, totalsegmentator, voxels");
    }

    @Test
    void theSurfaceDiceOfNothingIsNoNumber() {
        assertThat(new SurfaceAgreement(3, 1, 2, 0).nsd()).hasValue(0.5);
        assertThat(new SurfaceAgreement(0, 0, 0, 0).nsd()).isEmpty();
    }
}
