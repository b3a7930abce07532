package io.github.saros4j.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReorientationTest {

    static List<Reorientation> all() {
        return Reorientation.all();
    }

    static List<Orientation> orientations() {
        return Orientation.all();
    }

    @Test
    void thereAre48WithTheIdentityFirst() {
        assertThat(all()).hasSize(48).doesNotHaveDuplicates().startsWith(Reorientation.IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyVoxelKeepsItsPlaceInTheWorld(Reorientation change) {
        VolumeGeometry source = RandomGrids.oblique(11);
        VolumeGeometry target = change.apply(source);
        GridShape shape = target.shape();
        for (int k = 0; k < shape.nz(); k++) {
            for (int j = 0; j < shape.ny(); j++) {
                for (int i = 0; i < shape.nx(); i++) {
                    int[] voxel = sourceVoxel(change, source.shape(), i, j, k);
                    Point there = source.affine().toWorld(voxel[0], voxel[1], voxel[2]);
                    assertThat(target.affine().toWorld(i, j, k).distanceTo(there))
                            .isLessThan(1e-9);
                }
            }
        }
    }

    /** Straight from the definition of from and flips. */
    private static int[] sourceVoxel(Reorientation change, GridShape source, int i, int j, int k) {
        int[] target = {i, j, k};
        int[] voxel = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int from = change.from(axis);
            voxel[from] = change.flips(axis) ? source.size(from) - 1 - target[axis] : target[axis];
        }
        return voxel;
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void betweenLeadsFromAnyOrientationToAnyOther(Orientation source) {
        VolumeGeometry ras = VolumeGeometry.of(new GridShape(2, 3, 4), new Spacing(1, 2, 3));
        VolumeGeometry start = Reorientation.between(ras.orientation(), source).apply(ras);
        assertThat(start.orientation()).isEqualTo(source);
        for (Orientation target : Orientation.all()) {
            Reorientation there = Reorientation.between(source, target);
            Reorientation back = Reorientation.between(target, source);
            VolumeGeometry moved = there.apply(start);

            assertThat(moved.orientation()).isEqualTo(target);
            assertThat(back.apply(moved)).isEqualTo(start);
            assertThat(there.equals(Reorientation.IDENTITY)).isEqualTo(source.equals(target));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aligningFindsEveryChangeOfAnObliqueGrid(long seed) {
        VolumeGeometry source = RandomGrids.oblique(seed);
        for (Reorientation change : all()) {
            assertThat(Reorientation.aligning(source, change.apply(source))).contains(change);
        }
    }

    @Test
    void aligningTellsApartTheOrdersOfACubeOfOneVoxel() {
        VolumeGeometry source = RandomGrids.oblique(5, new GridShape(1, 1, 1));
        for (Reorientation change : all()) {
            assertThat(Reorientation.aligning(source, change.apply(source))).contains(change);
        }
    }

    @Test
    void aligningFindsNothingForAGridThatIsShifted() {
        VolumeGeometry source = VolumeGeometry.of(new GridShape(4, 4, 4), new Spacing(1, 1, 1));
        VolumeGeometry shifted = new VolumeGeometry(
                source.shape(), source.spacing(), Affine.ofRows(1, 0, 0, 0.5, 0, 1, 0, 0, 0, 0, 1, 0));

        assertThat(Reorientation.aligning(source, shifted)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void axialLastFlipsNothingAndKeepsTheOrderOfTheOtherTwo(Orientation source) {
        Reorientation change = Reorientation.axialLast(source);

        assertThat(change.from2()).isEqualTo(source.axialAxis());
        assertThat(change.from0()).isLessThan(change.from1());
        assertThat(change.flip0() || change.flip1() || change.flip2()).isFalse();
        assertThat(change.equals(Reorientation.IDENTITY)).isEqualTo(source.axialAxis() == 2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void axisOrderRemembersTheFilesAxes(Reorientation change) {
        AxisOrder order = AxisOrder.AS_STORED.then(change);
        assertThat(order).isEqualTo(new AxisOrder(change.from0(), change.from1(), change.from2()));

        VolumeGeometry file = RandomGrids.oblique(3);
        VolumeGeometry once = change.apply(file);
        for (Reorientation next : all()) {
            GridShape twice = next.apply(once).shape();
            AxisOrder then = order.then(next);
            for (int axis = 0; axis < 3; axis++) {
                assertThat(twice.size(axis)).isEqualTo(file.shape().size(then.fileAxis(axis)));
            }
        }
    }

    @Test
    void axesThatAreNoPermutationAreRefused() {
        for (int code = 0; code < 125; code++) {
            int a = code % 5 - 1;
            int b = code / 5 % 5 - 1;
            int c = code / 25 - 1;
            boolean permutation = a >= 0 && b >= 0 && c >= 0 && a + b + c == 3 && a != b && b != c && a != c;
            if (permutation) {
                assertThat(new Reorientation(a, b, c, false, true, false).from(2))
                        .isEqualTo(new AxisOrder(a, b, c).fileAxis(2));
            } else {
                String message = "Axes " + a + ", " + b + ", " + c + " are no permutation";
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Reorientation(a, b, c, false, false, false))
                        .withMessage(message);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new AxisOrder(a, b, c))
                        .withMessage(message);
            }
        }
    }

    @Test
    void aFourthAxisIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reorientation.IDENTITY.from(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Reorientation.IDENTITY.flips(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> AxisOrder.AS_STORED.fileAxis(3));
    }
}
