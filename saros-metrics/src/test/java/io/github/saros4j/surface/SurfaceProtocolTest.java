package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.Spacing;
import org.junit.jupiter.api.Test;

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

    @Test
    void theOthersTakeSpacingAsItIs() {
        assertThat(SurfaceProtocol.VOLUMETRIC.spacing(SPACING, new AxisOrder(1, 2, 0)))
                .isEqualTo(SPACING);
        assertThat(SurfaceProtocol.IN_PLANE.spacing(SPACING, AxisOrder.AS_STORED))
                .isEqualTo(SPACING);
    }

    /** Five voxels of float32 0.6 mm are 3.0000001 mm. */
    @Test
    void onlyPublishedLetsFloatRoundingDecideATie() {
        double fiveVoxels = 5 * (double) 0.6f;
        assertThat(fiveVoxels).isGreaterThan(3);
        assertThat(SurfaceProtocol.VOLUMETRIC.limitMm(Tolerance.THREE_MM)).isGreaterThanOrEqualTo(fiveVoxels);
        assertThat(SurfaceProtocol.IN_PLANE.limitMm(Tolerance.THREE_MM)).isGreaterThanOrEqualTo(fiveVoxels);
        assertThat(SurfaceProtocol.PUBLISHED.limitMm(Tolerance.THREE_MM)).isEqualTo(3);
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
        assertThat(new SurfaceAgreement(3, 1, 2, 0).nsd()).isEqualTo(0.5);
        assertThatIllegalStateException().isThrownBy(new SurfaceAgreement(0, 0, 0, 0)::nsd);
    }
}
