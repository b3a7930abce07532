package io.github.saros4j.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectedComponentsTest {

    private static final int RANDOM_VOLUMES = 800;

    @ParameterizedTest
    @EnumSource
    void randomVolumesOfSeeds1To800HaveTheComponentsOfAFloodFill(Connectivity connectivity) {
        for (long seed = 1; seed <= RANDOM_VOLUMES; seed++) {
            LabelVolume<NamedLabel> volume = Drawings.random(seed);
            int[] ids = Drawings.someIds(seed);
            FloodFill plain = new FloodFill(
                    volume, connectivity, IntStream.of(ids).boxed().toList());
            ConnectedComponents components = ConnectedComponents.of(volume, connectivity, ids);
            assertThat(all(components)).as("seed %d", seed).isEqualTo(plain.components);
            assertThat(indices(components)).as("seed %d", seed).isEqualTo(plain.indices);
            assertThat(indicesByRuns(components)).as("seed %d", seed).isEqualTo(plain.indices);
        }
    }

    private static List<Component> all(ConnectedComponents components) {
        return IntStream.range(0, components.count())
                .mapToObj(components::component)
                .toList();
    }

    private static int[] indices(ConnectedComponents components) {
        GridShape shape = components.geometry().shape();
        int[] indices = new int[(int) shape.voxelCount()];
        for (int i = 0; i < indices.length; i++) {
            int z = i / shape.sliceSize();
            boolean stored = components.slices().indexOf(z) >= 0;
            indices[i] = stored ? components.indexAt(i % shape.nx(), i % shape.sliceSize() / shape.nx(), z) : -1;
        }
        return indices;
    }

    private static int[] indicesByRuns(ConnectedComponents components) {
        GridShape shape = components.geometry().shape();
        int[] indices = new int[(int) shape.voxelCount()];
        Arrays.fill(indices, -1);
        for (int slice = 0; slice < components.slices().count(); slice++) {
            int below = components.slices().position(slice) * shape.sliceSize();
            for (int run = components.firstRun(slice); run < components.firstRun(slice + 1); run++) {
                Arrays.fill(
                        indices,
                        below + components.runStart(run),
                        below + components.runEnd(run),
                        components.runComponent(run));
            }
        }
        return indices;
    }

    @Test
    void theComponentsOfALabelAreThoseOfAllThatHaveItsId() {
        for (long seed = 1; seed <= 100; seed++) {
            ConnectedComponents components = ConnectedComponents.of(Drawings.random(seed), Connectivity.FACES);
            for (int id : new int[] {1, 2, 3, 128, 254}) {
                List<Component> expected = all(components).stream()
                        .filter(component -> component.id() == id)
                        .toList();
                assertThat(components.ofId(id)).as("seed %d", seed).isEqualTo(expected);
                for (Component component : expected) {
                    assertThat(components.id(component.index())).isEqualTo(id);
                    assertThat(components.voxels(component.index())).isEqualTo(component.voxels());
                }
            }
            assertThat(components.has(0)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // touching by a face, an edge and a corner across slices, by an edge within a slice
        "FACES,           1, 2, 2, 2",
        "FACES_AND_EDGES, 1, 1, 2, 1",
        "ALL,             1, 1, 1, 1",
        "SIDES_IN_SLICE,  2, 2, 2, 2",
        "ALL_IN_SLICE,    2, 2, 2, 1",
    })
    void twoVoxelsAreOneOrTwoByHowTheyTouch(Connectivity connectivity, int face, int edge, int corner, int flatEdge) {
        assertThat(count(connectivity, "1. ..", "1. ..")).isEqualTo(face);
        assertThat(count(connectivity, "1. ..", ".1 ..")).isEqualTo(edge);
        assertThat(count(connectivity, "1. ..", ".. 1.")).isEqualTo(edge);
        assertThat(count(connectivity, "1. ..", ".. .1")).isEqualTo(corner);
        assertThat(count(connectivity, ".1 ..", ".. 1.")).isEqualTo(corner);
        assertThat(count(connectivity, ".. 1.", ".1 ..")).isEqualTo(corner);
        assertThat(count(connectivity, "1. .1")).isEqualTo(flatEdge);
        assertThat(count(connectivity, ".1 1.")).isEqualTo(flatEdge);
    }

    private static int count(Connectivity connectivity, String... slices) {
        return ConnectedComponents.of(Drawings.of(slices), connectivity).count();
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfARowDoesNotTouchTheBeginningOfTheNext(Connectivity connectivity) {
        assertThat(count(connectivity, "..1 1..")).isEqualTo(2);
        assertThat(count(connectivity, "..1 ...", "... 1..")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anIgnoredSliceSeparates(Connectivity connectivity) {
        assertThat(count(connectivity, "1", "-", "1")).isEqualTo(2);
        assertThat(count(connectivity, "1", "1")).isEqualTo(connectivity.isAcrossSlices() ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void labelsThatTouchStayApart(Connectivity connectivity) {
        assertThat(count(connectivity, "12 21", "21 12"))
                .isEqualTo(
                        switch (connectivity) {
                            case FACES -> 8;
                            case FACES_AND_EDGES, ALL -> 2;
                            case SIDES_IN_SLICE -> 8;
                            case ALL_IN_SLICE -> 4;
                        });
    }

    @Test
    void aSpiralIsOneComponentUntilItIsCut() {
        assertThat(count(Connectivity.FACES, "11111 1...1 1.1.1 1.111 1....")).isEqualTo(1);
        assertThat(count(Connectivity.FACES, "11111 1...1 1.1.. 1.111 1....")).isEqualTo(2);
    }

    @Test
    void aComponentSaysWhereItIsAndHowMuch() {
        LabelVolume<NamedLabel> volume =
                Drawings.of(new Spacing(0.5, 2, 5), "-", ".... ..2. ....", ".... .22. ...2", "-", "2... .... ....");
        ConnectedComponents components = ConnectedComponents.of(volume, Connectivity.FACES);
        double voxelMl = 0.005;
        assertThat(components).hasToString("3 components (FACES) on 3 of 5 slices, unevenly spaced");
        assertThat(components.ofId(2))
                .containsExactly(
                        new Component(
                                0,
                                2,
                                3,
                                3 * voxelMl,
                                2,
                                1,
                                new VoxelBox(1, 1, 1, 2, 1, 2),
                                new Point(5 / 3.0, 1, 5 / 3.0)),
                        new Component(1, 2, 1, voxelMl, 3, 2, new VoxelBox(3, 2, 2, 3, 2, 2), new Point(3, 2, 2)),
                        new Component(2, 2, 1, voxelMl, 0, 0, new VoxelBox(0, 0, 4, 0, 0, 4), new Point(0, 0, 4)));
        assertThat(components.ofId(1)).isEmpty();
        assertThat(components.slices()).isEqualTo(volume.annotatedSlices());
        assertThat(components.geometry()).isEqualTo(volume.geometry());
        assertThat(components.connectivity()).isEqualTo(Connectivity.FACES);
    }

    @Test
    void theBackgroundHasComponentsWhereItIsAskedFor() {
        LabelVolume<NamedLabel> ring = Drawings.of("111. 1.1. 111.");
        ConnectedComponents holes = ConnectedComponents.of(ring, Connectivity.FACES, 0);
        assertThat(holes.ofId(0)).extracting(Component::voxels).containsExactly(3L, 1L);
        assertThat(holes.indexAt(1, 1, 0)).isEqualTo(1);
        assertThat(holes.indexAt(0, 0, 0)).isEqualTo(-1);
        assertThat(holes.has(1)).isFalse();
    }

    @Test
    void aVolumeWithoutSlicesOrLabelsHasNone() {
        LabelSet<NamedLabel> labels = LabelSet.ofNames("one", Map.of(1, "one"));
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(3, 3, 2), new Spacing(1, 1, 1));
        LabelVolume<NamedLabel> ignored =
                LabelVolume.builder(labels, geometry).skip().skip().build();
        assertThat(ConnectedComponents.of(ignored, Connectivity.ALL).count()).isZero();
        ConnectedComponents none = ConnectedComponents.of(Drawings.of("11 11"), Connectivity.ALL, new int[0]);
        assertThat(none.count()).isZero();
        assertThat(none.indexAt(0, 0, 0)).isEqualTo(-1);
    }

    /** 130 times the same slice of 4096x4096 voxels: 2,181,038,080. */
    @Test
    void moreThan2To31VoxelsAreCounted() {
        GridShape shape = new GridShape(4096, 4096, 130);
        LabelSet<NamedLabel> labels = LabelSet.ofNames("one", Map.of(1, "one"));
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(labels, VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        byte[] slice = new byte[shape.sliceSize()];
        Arrays.fill(slice, (byte) 1);
        for (int z = 0; z < shape.nz(); z++) {
            builder.add(slice);
        }
        ConnectedComponents components = ConnectedComponents.of(builder.build(), Connectivity.ALL);
        assertThat(components.ofId(1))
                .containsExactly(new Component(
                        0,
                        1,
                        2_181_038_080L,
                        2_181_038.08,
                        0,
                        0,
                        new VoxelBox(0, 0, 0, 4095, 4095, 129),
                        new Point(2047.5, 2047.5, 64.5)));
        assertThat(components.indexAt(4095, 4095, 129)).isZero();
    }

    @Test
    void whatDoesNotExistIsRefused() {
        ConnectedComponents components = ConnectedComponents.of(Drawings.of("1.", "-"), Connectivity.ALL, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectedComponents.of(Drawings.of("1"), Connectivity.ALL, 1, 7))
                .withMessage("Id 7 is no label of drawn (5 labels)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.ofId(2))
                .withMessage("The components of id 2 were not looked for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> components.indexAt(0, 0, 1))
                .withMessage("Slice 1 is not annotated");
        assertThatThrownBy(() -> components.indexAt(2, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> components.indexAt(0, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> components.indexAt(0, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> components.component(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> components.component(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
