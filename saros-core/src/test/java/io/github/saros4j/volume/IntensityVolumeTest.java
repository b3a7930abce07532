package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.RandomGrids;
import io.github.saros4j.geometry.VolumeGeometry;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntensityVolumeTest {

    static List<Orientation> orientations() {
        return Orientation.all();
    }

    private static IntensityVolume random(long seed) {
        VolumeGeometry geometry = RandomGrids.oblique(seed);
        Random random = new Random(seed);
        float[][] slices = new float[geometry.shape().nz()][geometry.shape().sliceSize()];
        for (float[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = random.nextInt(4096) - 1024;
            }
        }
        return IntensityVolume.of(geometry, slices, "ct.nii.gz");
    }

    @Test
    void valuesAreFoundXFastest() {
        VolumeGeometry geometry = RandomGrids.oblique(1, new GridShape(3, 2, 2));
        float[][] slices = {{0, 1, 2, 3, 4, 5}, {-1000, -999, -998, -997, -996, 3071.5f}};
        IntensityVolume volume = IntensityVolume.of(geometry, slices, "ct.nii.gz");

        assertThat(volume.huAt(2, 0, 0)).isEqualTo(2);
        assertThat(volume.huAt(0, 1, 0)).isEqualTo(3);
        assertThat(volume.huAt(2, 1, 1)).isEqualTo(3071.5f);
        assertThat(volume.slice(1)).isSameAs(slices[1]);
        assertThat(volume.source()).isEqualTo("ct.nii.gz");
        assertThat(volume).hasToString("ct.nii.gz: " + geometry);
    }

    @Test
    void theCallersOuterArrayIsNotKept() {
        float[][] slices = {{1}, {2}};
        IntensityVolume volume = IntensityVolume.of(RandomGrids.oblique(1, new GridShape(1, 1, 2)), slices, "ct");
        slices[0] = new float[] {9};

        assertThat(volume.huAt(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void voxelsOutsideTheGridAreRefused() {
        IntensityVolume volume = random(2);
        GridShape shape = volume.geometry().shape();
        int[][] outside = {
            {-1, 0, 0}, {shape.nx(), 0, 0}, {0, -1, 0}, {0, shape.ny(), 0}, {0, 0, -1}, {0, 0, shape.nz()}
        };
        for (int[] voxel : outside) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> volume.huAt(voxel[0], voxel[1], voxel[2]));
        }
    }

    @Test
    void arraysOfAnotherShapeAreRefused() {
        VolumeGeometry geometry = RandomGrids.oblique(1, new GridShape(3, 2, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntensityVolume.of(geometry, new float[3][6], "ct"))
                .withMessage("3 slices for a volume of 3x2x2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntensityVolume.of(geometry, new float[][] {new float[6], new float[5]}, "ct"))
                .withMessage("Slice 1 has 5 voxels in a volume of 3x2x2");
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void everyValueKeepsItsPlaceInTheWorld(Orientation target) {
        IntensityVolume source = random(3);
        IntensityVolume moved = source.reoriented(target);
        GridShape shape = moved.geometry().shape();
        for (int k = 0; k < shape.nz(); k++) {
            for (int j = 0; j < shape.ny(); j++) {
                for (int i = 0; i < shape.nx(); i++) {
                    Point voxel = source.geometry()
                            .affine()
                            .toVoxel(moved.geometry().affine().toWorld(i, j, k));
                    float expected = source.huAt(
                            (int) Math.rint(voxel.x()), (int) Math.rint(voxel.y()), (int) Math.rint(voxel.z()));
                    assertThat(moved.huAt(i, j, k)).isEqualTo(expected);
                }
            }
        }
        assertThat(moved == source).isEqualTo(target.equals(source.geometry().orientation()));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aVolumeIsAlignedToALabelMapOnItsGrid(Orientation stored) {
        IntensityVolume source = random(4);
        LabelVolume<?> labels = Volumes.random(4, source.geometry(), z -> z % 2 == 0);
        IntensityVolume aligned = source.reoriented(stored).alignedTo(labels);

        assertThat(aligned.geometry().matches(source.geometry())).isTrue();
        for (int z = 0; z < source.geometry().shape().nz(); z++) {
            assertThat(aligned.slice(z)).isEqualTo(source.slice(z));
        }
    }

    @Test
    void aLabelMapOnAnotherGridIsRefused() {
        LabelVolume<?> labels = Volumes.random(5, RandomGrids.oblique(5, new GridShape(2, 2, 2)), z -> true);
        IntensityVolume volume = random(6);

        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> volume.alignedTo(labels))
                .withMessageContaining("ct.nii.gz")
                .withMessageContaining("random 5");
    }
}
