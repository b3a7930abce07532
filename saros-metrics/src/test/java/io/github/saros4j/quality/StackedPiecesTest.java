package io.github.saros4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.components.Component;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the components of a dense volume that consists of the annotated slices. */
class StackedPiecesTest {

    private static final Spacing SPACING = new Spacing(0.5, 0.75, 5);

    @ParameterizedTest
    @CsvSource({"1, 9, 7, 6", "2, 1, 8, 6", "3, 8, 1, 6", "4, 3, 3, 9", "5, 20, 15, 4", "6, 2, 2, 12", "7, 12, 12, 1"})
    void piecesAreThoseOfTheStackedSlices(int seed, int nx, int ny, int slices) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            int empty = 1 + random.nextInt(12);
            LabelVolume.Builder<BodyPart> sparse = LabelVolume.builder(
                    BodyPart.labelSet(), VolumeGeometry.of(new GridShape(nx, ny, 3 * slices), SPACING));
            LabelVolume.Builder<BodyPart> dense =
                    LabelVolume.builder(BodyPart.labelSet(), VolumeGeometry.of(new GridShape(nx, ny, slices), SPACING));
            for (int z = 0; z < slices; z++) {
                byte[] slice = new byte[nx * ny];
                for (int i = 0; i < slice.length; i++) {
                    slice[i] = (byte) Math.max(0, random.nextInt(3 + empty) - empty);
                }
                sparse.skip().add(slice);
                sparse.skip();
                dense.add(slice);
            }
            assertSame(SliceComponents.of(sparse.build()), dense.build());
        }
    }

    private static void assertSame(SliceComponents slices, LabelVolume<BodyPart> dense) {
        ConnectedComponents expected = ConnectedComponents.of(dense, Connectivity.ALL, 0, 1, 2);
        for (int id = 0; id < 3; id++) {
            List<Object> voxelsAndPlaces = new ArrayList<>();
            for (Component piece : expected.ofId(id)) {
                voxelsAndPlaces.add(piece.voxels());
                voxelsAndPlaces.add(new Finding.Voxel(
                        piece.firstX(), piece.firstY(), 3 * piece.box().minZ() + 1));
            }
            List<Object> found = new ArrayList<>();
            for (StackedPieces.Piece piece : StackedPieces.of(slices, id)) {
                found.add(piece.voxels());
                found.add(slices.firstVoxel(piece.first()));
            }
            assertThat(found).isEqualTo(voxelsAndPlaces);
        }
    }
}
