package io.github.saros4j.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeGeometryTest {

    private static final GridShape SHAPE = new GridShape(10, 20, 30);
    private static final Spacing SPACING = new Spacing(0.8, 0.8, 5);
    private static final VolumeGeometry GRID = VolumeGeometry.of(SHAPE, SPACING);

    private static VolumeGeometry shifted(double x, double y, double z) {
        return new VolumeGeometry(SHAPE, SPACING, Affine.ofRows(0.8, 0, 0, x, 0, 0.8, 0, y, 0, 0, 5, z));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.00799, true", "-0.00799, true", "0.00801, false", "-0.00801, false"})
    void shiftsUpToAHundredthOfTheSmallestSpacingMatch(double shift, boolean matches) {
        assertThat(GRID.matches(shifted(shift, 0, 0))).isEqualTo(matches);
        assertThat(GRID.matches(shifted(0, 0, shift))).isEqualTo(matches);
        assertThat(shifted(0, shift, 0).matches(GRID)).isEqualTo(matches);
    }

    @Test
    void theShiftIsMeasuredAcrossAllAxes() {
        assertThat(GRID.matches(shifted(0.005, 0.005, 0))).isTrue();
        assertThat(GRID.matches(shifted(0.006, 0.006, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.00046, true", "0.000462, false"})
    void aTurnIsMeasuredAtTheFarCorner(double angle, boolean matches) {
        double c = 0.8 * Math.cos(angle);
        double s = 0.8 * Math.sin(angle);
        VolumeGeometry turned = new VolumeGeometry(SHAPE, SPACING, Affine.ofRows(c, -s, 0, 0, s, c, 0, 0, 0, 0, 5, 0));
        double farCorner = 0.8 * Math.hypot(9.5, 19.5) * 2 * Math.sin(angle / 2);

        assertThat(farCorner).isCloseTo(0.008, within(2e-5));
        assertThat(GRID.matches(turned)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"0.00027, true", "0.00028, false"})
    void aTiltThatOnlyShowsInTheLastSlicesIsMeasuredThere(double perSlice, boolean matches) {
        VolumeGeometry tilted =
                new VolumeGeometry(SHAPE, SPACING, Affine.ofRows(0.8, 0, perSlice, 0, 0, 0.8, 0, 0, 0, 0, 5, 0));

        assertThat(GRID.matches(tilted)).isEqualTo(matches);
    }

    @Test
    void anotherShapeNeverMatches() {
        assertThat(GRID.matches(VolumeGeometry.of(new GridShape(10, 20, 31), SPACING)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aHeaderRewrittenInFloat32Matches(long seed) {
        VolumeGeometry grid = RandomGrids.oblique(seed, new GridShape(512, 512, 300));
        double[] rows = grid.affine().rows();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) rows[i];
        }

        assertThat(grid.matches(new VolumeGeometry(grid.shape(), grid.spacing(), Affine.ofRows(rows))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1 + 0.999e-3, 1 - 0.999e-3})
    void spacingMayDifferFromTheAffineByAThousandth(double factor) {
        Spacing scaled = new Spacing(0.8 * factor, 0.8 / factor, 5 * factor);

        assertThat(new VolumeGeometry(SHAPE, scaled, Affine.ofSpacing(SPACING)).spacing())
                .isEqualTo(scaled);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1 + 1.001e-3, 1 - 1.001e-3, 2})
    void spacingThatTheAffineDoesNotHaveIsRefused(double factor) {
        Affine affine = Affine.ofSpacing(SPACING);

        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> new VolumeGeometry(SHAPE, new Spacing(0.8, 0.8, 5 * factor), affine))
                .withMessage("Spacing 0.8 x 0.8 x " + 5 * factor
                        + " mm and the affine's 0.8 x 0.8 x 5.0 mm differ along axis 2");
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> new VolumeGeometry(SHAPE, new Spacing(0.8 * factor, 0.8, 5), affine))
                .withMessageEndingWith(" differ along axis 0");
    }

    @Test
    void describesItself() {
        assertThat(GRID.orientation().code()).isEqualTo("RAS");
        assertThat(GRID)
                .hasToString("10x20x30 voxels of 0.8 x 0.8 x 5.0 mm, RAS, affine [0.800000 0.00000 0.00000 "
                        + "0.00000; 0.00000 0.800000 0.00000 0.00000; 0.00000 0.00000 5.00000 0.00000]");
    }

    @Test
    void shapesKnowTheirSizes() {
        assertThat(SHAPE.size(0)).isEqualTo(10);
        assertThat(SHAPE.size(1)).isEqualTo(20);
        assertThat(SHAPE.size(2)).isEqualTo(30);
        assertThat(SHAPE.sliceSize()).isEqualTo(200);
        assertThat(new GridShape(30000, 30000, 30000).voxelCount()).isEqualTo(27_000_000_000_000L);
        assertThatIllegalArgumentException().isThrownBy(() -> SHAPE.size(3)).withMessage("No axis 3");
    }

    @Test
    void emptyAndOversizedShapesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridShape(10, 0, 10))
                .withMessage("A grid needs at least one voxel an axis, not 10x0x10");
        assertThatIllegalArgumentException().isThrownBy(() -> new GridShape(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GridShape(1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridShape(46341, 46341, 1))
                .withMessage("A slice of 46341x46341 voxels does not fit an array");
        assertThat(new GridShape(46340, 46340, 1).sliceSize()).isEqualTo(2147395600);
    }

    @Test
    void spacingsKnowTheirUnits() {
        assertThat(SPACING.voxelVolumeMl()).isCloseTo(0.0032, within(1e-15));
        assertThat(SPACING.smallest()).isEqualTo(0.8);
        assertThat(SPACING.along(0)).isEqualTo(0.8);
        assertThat(SPACING.along(1)).isEqualTo(0.8);
        assertThat(SPACING.along(2)).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> SPACING.along(-1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void spacingsThatAreNoLengthsAreRefused(double odd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spacing(1, odd, 1))
                .withMessage("Spacing must be positive and finite, not 1.0 x " + odd + " x 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spacing(odd, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Spacing(1, 1, odd));
    }

    @Test
    void pointsAreApartByEuclid() {
        assertThat(new Point(1, 2, 3).distanceTo(new Point(3, 5, 9))).isEqualTo(7);
    }
}
