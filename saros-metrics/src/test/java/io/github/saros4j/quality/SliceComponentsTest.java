package io.github.saros4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against counting the sides of every voxel one by one. */
class SliceComponentsTest {

    private static final double SIDE_X = 0.5;
    private static final double SIDE_Y = 0.75;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void bordersAreTheSidesOfVoxels(int seed) {
        Random random = new Random(seed);
        int nx = 1 + random.nextInt(9);
        int ny = 1 + random.nextInt(9);
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(
                BodyPart.labelSet(), VolumeGeometry.of(new GridShape(nx, ny, 4), new Spacing(SIDE_X, SIDE_Y, 5)));
        for (int z = 0; z < 4; z++) {
            byte[] slice = new byte[nx * ny];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) (i > 0 && random.nextInt(3) > 0 ? slice[i - 1] : random.nextInt(4));
            }
            builder.add(slice);
        }
        LabelVolume<BodyPart> volume = builder.build();
        SliceComponents found = SliceComponents.of(volume);
        for (int z = 0; z < 4; z++) {
            double[][] expected = sides(volume.slice(z), nx, ny);
            for (int id = 0; id < 4; id++) {
                int voxels = 0;
                for (byte voxel : volume.slice(z)) {
                    voxels += voxel == id ? 1 : 0;
                }
                assertThat(found.voxels(z, id)).isEqualTo(voxels);
                double whole = 0;
                double[] atOthers = new double[4];
                int pieces = 0;
                for (int piece : found.ofId(id)) {
                    if (found.sliceOf(piece) == z) {
                        pieces++;
                        whole += found.borderMm(piece);
                        for (int other = 0; other < 4; other++) {
                            atOthers[other] += found.borderMm(piece, other);
                        }
                    }
                }
                assertThat(found.pieces(z, id)).isEqualTo(pieces);
                assertThat(whole).isEqualTo(expected[id][4]);
                for (int other = 0; other < 4; other++) {
                    assertThat(atOthers[other]).isEqualTo(expected[id][other]);
                }
            }
        }
    }

    /** By id: the mm of sides at each other id, and, last, of all sides that are not at the same id. */
    private static double[][] sides(byte[] slice, int nx, int ny) {
        double[][] sides = new double[4][5];
        int[][] steps = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
        for (int i = 0; i < slice.length; i++) {
            for (int[] step : steps) {
                int x = i % nx + step[0];
                int y = i / nx + step[1];
                boolean inside = x >= 0 && x < nx && y >= 0 && y < ny;
                double mm = step[0] != 0 ? SIDE_Y : SIDE_X;
                if (!inside || slice[y * nx + x] != slice[i]) {
                    sides[slice[i]][4] += mm;
                    if (inside) {
                        sides[slice[i]][slice[y * nx + x]] += mm;
                    }
                }
            }
        }
        return sides;
    }
}
