package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.RandomGrids;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reordered volumes against the plain statement of what reordering is: same place in the world, same value. */
class LabelVolumeReorientationTest {

    static List<Reorientation> all() {
        return Reorientation.all();
    }

    static List<Reorientation> inPlane() {
        return Reorientation.all().stream()
                .filter(change -> change.from(2) == 2)
                .toList();
    }

    /** Asks every voxel of the target where it lies in the world, and the source what is there. */
    private static void assertSameWorld(LabelVolume<BodyRegion> source, LabelVolume<BodyRegion> target) {
        GridShape shape = target.geometry().shape();
        int annotated = 0;
        for (int k = 0; k < shape.nz(); k++) {
            for (int j = 0; j < shape.ny(); j++) {
                for (int i = 0; i < shape.nx(); i++) {
                    Point world = target.geometry().affine().toWorld(i, j, k);
                    Point voxel = source.geometry().affine().toVoxel(world);
                    int x = (int) Math.rint(voxel.x());
                    int y = (int) Math.rint(voxel.y());
                    int z = (int) Math.rint(voxel.z());
                    assertThat(voxel.distanceTo(new Point(x, y, z))).isLessThan(1e-9);
                    boolean isAnnotated = source.annotatedSlices().indexOf(z) >= 0;
                    assertThat(target.annotatedSlices().indexOf(k) >= 0).isEqualTo(isAnnotated);
                    if (isAnnotated) {
                        assertThat(target.idAt(i, j, k)).isEqualTo(source.idAt(x, y, z));
                        annotated++;
                    }
                }
            }
        }
        assertThat(annotated)
                .isEqualTo(source.annotatedSlices().count()
                        * source.geometry().shape().sliceSize());
    }

    @Test
    void thereAre16ChangesThatLeaveSlicesSlices() {
        assertThat(inPlane()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("all")
    void denseVolumesKeepTheirContentInAll48(Reorientation change) {
        for (long seed = 1; seed <= 3; seed++) {
            LabelVolume<BodyRegion> source = Volumes.random(seed, RandomGrids.oblique(seed), z -> true);
            LabelVolume<BodyRegion> target = source.reoriented(change);

            assertThat(target.annotatedSlices().isComplete()).isTrue();
            assertSameWorld(source, target);
        }
    }

    @ParameterizedTest
    @MethodSource("inPlane")
    void sparseVolumesKeepTheirContentInAll16(Reorientation change) {
        for (long seed = 1; seed <= 5; seed++) {
            LabelVolume<BodyRegion> source = Volumes.random(seed, RandomGrids.oblique(seed), z -> z % 3 == 0 || z == 5);

            assertSameWorld(source, source.reoriented(change));
        }
    }

    @ParameterizedTest
    @MethodSource("inPlane")
    void emptyAndOneSliceVolumesAreReorderedToo(Reorientation change) {
        VolumeGeometry grid = RandomGrids.oblique(9);
        assertSameWorld(
                Volumes.random(1, grid, z -> false),
                Volumes.random(1, grid, z -> false).reoriented(change));

        LabelVolume<BodyRegion> oneOfMany = Volumes.random(2, grid, z -> z == 6);
        assertSameWorld(oneOfMany, oneOfMany.reoriented(change));

        LabelVolume<BodyRegion> only = Volumes.random(3, RandomGrids.oblique(3, new GridShape(4, 3, 1)), z -> true);
        assertSameWorld(only, only.reoriented(change));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSparseVolumeRefusesWhatWouldCutItsSlices(Reorientation change) {
        LabelVolume<BodyRegion> sparse = Volumes.random(4, RandomGrids.oblique(4), z -> z > 2);
        if (change.from(2) != 2) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sparse.reoriented(change))
                    .withMessageStartingWith("random 4 annotates ")
                    .withMessageEndingWith(", which must stay along axis 2");
        } else {
            assertThat(sparse.reoriented(change).annotatedSlices().count())
                    .isEqualTo(sparse.annotatedSlices().count());
        }
    }

    @Test
    void nothingToChangeGivesTheSameVolume() {
        LabelVolume<BodyRegion> volume = Volumes.random(1, RandomGrids.oblique(1), z -> z % 2 == 0);

        assertThat(volume.reoriented(Reorientation.IDENTITY)).isSameAs(volume);
        assertThat(volume.reoriented(volume.geometry().orientation())).isSameAs(volume);
        assertThat(volume.alignedTo(volume)).isSameAs(volume);
    }

    @Test
    void anOrientationIsReachedByName() {
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(2, 3, 4), new Spacing(1, 2, 3));
        LabelVolume<BodyRegion> volume = Volumes.random(6, grid, z -> true);
        for (Orientation target : Orientation.all()) {
            LabelVolume<BodyRegion> moved = volume.reoriented(target);

            assertThat(moved.geometry().orientation()).isEqualTo(target);
            assertSameWorld(volume, moved);
        }
    }

    @Test
    void theFilesAxesAreRemembered() {
        LabelVolume<BodyRegion> volume = Volumes.random(1, RandomGrids.oblique(1), z -> true);
        LabelVolume<BodyRegion> moved = volume.reoriented(new Reorientation(2, 0, 1, false, true, false));

        assertThat(moved.axisOrder()).isEqualTo(new AxisOrder(2, 0, 1));
        assertThat(moved.reoriented(new Reorientation(1, 2, 0, false, false, true))
                        .axisOrder())
                .isEqualTo(AxisOrder.AS_STORED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aligningUndoesAnyChange(Reorientation change) {
        LabelVolume<BodyRegion> reference = Volumes.random(7, RandomGrids.oblique(7), z -> true);
        LabelVolume<BodyRegion> aligned = reference.reoriented(change).alignedTo(reference);

        assertThat(aligned.geometry().matches(reference.geometry())).isTrue();
        for (int i = 0; i < reference.annotatedSlices().count(); i++) {
            assertThat(aligned.slice(i)).isEqualTo(reference.slice(i));
        }
    }

    @ParameterizedTest
    @MethodSource("inPlane")
    void aligningUndoesAnyChangeOfASparseVolume(Reorientation change) {
        LabelVolume<BodyRegion> reference = Volumes.random(8, RandomGrids.oblique(8), z -> z == 1 || z == 2 || z == 6);
        LabelVolume<BodyRegion> aligned = reference.reoriented(change).alignedTo(reference);

        assertThat(aligned.annotatedSlices()).isEqualTo(reference.annotatedSlices());
        for (int i = 0; i < reference.annotatedSlices().count(); i++) {
            assertThat(aligned.slice(i)).isEqualTo(reference.slice(i));
        }
    }

    @Test
    void gridsThatDoNotMeetAreBothShown() {
        LabelVolume<BodyRegion> a = Volumes.random(1, RandomGrids.oblique(1), z -> true);
        LabelVolume<BodyRegion> b = Volumes.random(2, RandomGrids.oblique(2), z -> true);

        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> a.alignedTo(b))
                .withMessage("Two volumes do not share a grid:\n  random 1: " + a.geometry() + "\n  random 2: "
                        + b.geometry());
    }
}
