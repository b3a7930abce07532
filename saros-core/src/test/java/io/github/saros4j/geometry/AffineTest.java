package io.github.saros4j.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineTest {

    private static final Affine SHEARED = Affine.ofRows(2, 0, 1, 10, 0, -3, 0, 20, 0, 0, 4, -30);

    @Test
    void mapsVoxelsToTheWorldByRows() {
        assertThat(SHEARED.toWorld(1, 2, 3)).isEqualTo(new Point(15, 14, -18));
        assertThat(SHEARED.get(0, 2)).isEqualTo(1);
        assertThat(SHEARED.get(1, 3)).isEqualTo(20);
        assertThat(SHEARED.get(3, 3)).isEqualTo(1);
        assertThat(SHEARED.rows()).containsExactly(2, 0, 1, 10, 0, -3, 0, 20, 0, 0, 4, -30);
    }

    @Test
    void spacingIsTheLengthOfColumnsNotOfRows() {
        assertThat(SHEARED.spacing()).isEqualTo(new Spacing(2, 3, Math.sqrt(17)));
    }

    @Test
    void doesNotKeepTheCallersArray() {
        double[] rows = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        Affine affine = Affine.ofRows(rows);
        rows[0] = 5;
        affine.rows()[5] = 7;

        assertThat(affine).isEqualTo(Affine.ofSpacing(new Spacing(1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theInverseLeadsBack(long seed) {
        VolumeGeometry grid = RandomGrids.oblique(seed);
        Affine affine = grid.affine();
        Point world = affine.toWorld(1.25, -2, 300);
        Point voxel = affine.toVoxel(world);

        assertThat(voxel.distanceTo(new Point(1.25, -2, 300))).isLessThan(1e-9);
        double[] identity = affine.after(affine.inverse()).rows();
        for (int i = 0; i < 12; i++) {
            assertThat(identity[i]).isCloseTo(i % 5 == 0 ? 1 : 0, within(1e-9));
        }
    }

    @Test
    void theLastRowOfInverseAndProductIsExact() {
        Affine oblique = RandomGrids.oblique(42).affine();
        for (Affine affine : new Affine[] {oblique.inverse(), oblique.after(oblique.inverse()), oblique.toLps()}) {
            assertThat(new double[] {affine.get(3, 0), affine.get(3, 1), affine.get(3, 2), affine.get(3, 3)})
                    .containsExactly(0, 0, 0, 1);
        }
    }

    @Test
    void compositionAppliesTheOtherMapFirst() {
        Affine shift = Affine.ofRows(1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 7);

        assertThat(SHEARED.after(shift).toWorld(1, 2, 3)).isEqualTo(SHEARED.toWorld(6, 8, 10));
    }

    @Test
    void lpsNegatesWorldXAndYAndNothingElse() {
        Point ras = SHEARED.toWorld(1, 2, 3);

        assertThat(SHEARED.toLps().toWorld(1, 2, 3)).isEqualTo(new Point(-ras.x(), -ras.y(), ras.z()));
        assertThat(SHEARED.toLps().toLps()).isEqualTo(SHEARED);
    }

    @Test
    void negativeDiagonalsAreFine() {
        Affine affine = Affine.ofRows(-1, 0, 0, 0, 0, -2, 0, 0, 0, 0, -3, 0);

        assertThat(affine.spacing()).isEqualTo(new Spacing(1, 2, 3));
        assertThat(affine.toVoxel(new Point(-4, -4, -6))).isEqualTo(new Point(4, 2, 2));
    }

    @Test
    void verySmallAndVeryLargeVoxelsAreNoReasonToRefuse() {
        assertThat(Affine.ofSpacing(new Spacing(1e-6, 1e-6, 1e-6)).inverse().get(0, 0))
                .isCloseTo(1e6, within(1e-3));
        assertThat(Affine.ofSpacing(new Spacing(1e6, 1e-3, 1e6)).inverse().get(1, 1))
                .isCloseTo(1e3, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-10, -1e-10})
    void singularAndNearlySingularMapsAreRefused(double height) {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> Affine.ofRows(1, 0, 1, 0, 0, 1, 1, 0, 0, 0, height, 0))
                .withMessageStartingWith("Affine has no inverse: [1.00000 0.00000 1.00000 0.00000; ");
    }

    @Test
    void aFlatButHonestMapIsAccepted() {
        Affine flat = Affine.ofRows(1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1e-6, 0);

        assertThat(flat.toVoxel(flat.toWorld(1, 2, 3)).distanceTo(new Point(1, 2, 3)))
                .isLessThan(1e-6);
    }

    @Test
    void aColumnOfZerosIsRefused() {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> Affine.ofRows(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefusedEvenInTheOffset(double odd) {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> Affine.ofRows(1, 0, 0, odd, 0, 1, 0, 0, 0, 0, 1, 0))
                .withMessageStartingWith("An affine needs finite numbers, not [1.0, 0.0, 0.0, " + odd);
    }

    @Test
    void elevenNumbersAreNoAffine() {
        assertThatIllegalArgumentException().isThrownBy(() -> Affine.ofRows(new double[11]));
    }

    @Test
    void equalityIsThatOfNumbers() {
        Affine same = Affine.ofRows(SHEARED.rows());

        assertThat(same).isEqualTo(SHEARED).hasSameHashCodeAs(SHEARED);
        assertThat(SHEARED.after(same)).isNotEqualTo(SHEARED);
        assertThat(SHEARED)
                .hasToString("[2.00000 0.00000 1.00000 10.0000; 0.00000 -3.00000 0.00000 20.0000; "
                        + "0.00000 0.00000 4.00000 -30.0000]");
    }
}
