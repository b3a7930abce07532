package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfelLayerTest {

    private static void assertFound(SurfelLayer layer, PlaneLayout layout, Mask lower, Mask upper) {
        Mask.assertBits(
                layer.words, layout, layout.nx() + 1, layout.ny() + 1, (x, y) -> Mask.isSurfel(lower, upper, x, y));
        int listed = 0;
        for (int i = 0; i < layer.words.length; i++) {
            if (layer.words[i] != 0) {
                assertThat(listed).isLessThan(layer.count);
                assertThat(layer.list[listed++]).isEqualTo(i);
            }
        }
        assertThat(layer.count).isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 62, 63, 64, 65, 127, 128, 129, 191, 192, 193})
    void surfelsAreThePointsWithSomethingButNotEverythingAround(int nx) {
        SplittableRandom random = new SplittableRandom(nx);
        int ny = 4;
        PlaneLayout layout = PlaneLayout.of(nx, ny, 1);
        SurfelLayer layer = new SurfelLayer(layout);
        for (int repeat = 0; repeat < 300; repeat++) {
            Mask lower = Mask.random(random, nx, ny);
            Mask upper = repeat % 3 == 0 ? lower : Mask.random(random, nx, ny);
            layer.find(lower.plane(layout), upper.plane(layout));
            assertFound(layer, layout, lower, upper);
            layer.clear();
            assertThat(layer.count).isZero();
            assertThat(layer.words).containsOnly(0);
        }
    }

    /** Carries from word to word, of any and of all, are decided by single voxels. */
    @Test
    void aHoleOrAVoxelMakesSurfelsAtAnyColumn() {
        int nx = 200;
        PlaneLayout layout = PlaneLayout.of(nx, 3, 0);
        SurfelLayer layer = new SurfelLayer(layout);
        Mask full = Mask.of(nx, 3, (x, y) -> true);
        Mask empty = Mask.of(nx, 3, (x, y) -> false);
        for (int x = 0; x < nx; x++) {
            for (Mask background : new Mask[] {full, empty}) {
                Mask changed = background.flipped(x, 1);
                layer.find(background.plane(layout), changed.plane(layout));
                assertFound(layer, layout, background, changed);
                layer.clear();
                layer.find(changed.plane(layout), background.plane(layout));
                assertFound(layer, layout, changed, background);
                layer.clear();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 62, 63, 64, 65, 127, 128, 129, 191, 192, 193})
    void borderVoxelsAreThoseWithANeighbourThatIsNotOfTheLabel(int nx) {
        SplittableRandom random = new SplittableRandom(nx);
        int ny = 4;
        PlaneLayout layout = PlaneLayout.of(nx, ny, 1);
        SurfelLayer layer = new SurfelLayer(layout);
        for (int repeat = 0; repeat < 300; repeat++) {
            Mask below = Mask.random(random, nx, ny);
            Mask slice = Mask.random(random, nx, ny);
            Mask above = Mask.random(random, nx, ny);
            layer.findBorder(below.plane(layout), slice.plane(layout), above.plane(layout));
            assertBorder(layer, layout, below, slice, above);
            layer.clear();
            assertThat(layer.words).containsOnly(0);
        }
    }

    private static void assertBorder(SurfelLayer layer, PlaneLayout layout, Mask below, Mask slice, Mask above) {
        Mask.assertBits(layer.words, layout, layout.nx(), layout.ny(), (x, y) -> {
            boolean inSlice = slice.has(x - 1, y) && slice.has(x + 1, y) && slice.has(x, y - 1) && slice.has(x, y + 1);
            return slice.has(x, y) && !(inSlice && below.has(x, y) && above.has(x, y));
        });
        assertThat(layer.count)
                .isEqualTo(LongStream.of(layer.words).filter(word -> word != 0).count());
        for (int k = 0; k < layer.count; k++) {
            assertThat(layer.words[layer.list[k]]).isNotZero();
        }
    }

    /** A hole in any of the three slices makes its neighbours border voxels, at any column. */
    @Test
    void aHoleMakesBorderVoxelsAtAnyColumn() {
        int nx = 200;
        PlaneLayout layout = PlaneLayout.of(nx, 3, 0);
        SurfelLayer layer = new SurfelLayer(layout);
        Mask full = Mask.of(nx, 3, (x, y) -> true);
        for (int x = 0; x < nx; x++) {
            for (int hole = 0; hole < 3; hole++) {
                Mask below = hole == 0 ? full.flipped(x, 1) : full;
                Mask slice = hole == 1 ? full.flipped(x, 1) : full;
                Mask above = hole == 2 ? full.flipped(x, 1) : full;
                layer.findBorder(below.plane(layout), slice.plane(layout), above.plane(layout));
                assertBorder(layer, layout, below, slice, above);
                layer.clear();
            }
        }
    }

    @Test
    void aFullSliceUnderAFullSliceHasSurfelsAtItsBorderOnly() {
        PlaneLayout layout = PlaneLayout.of(2, 2, 0);
        BitPlane full = Mask.of(2, 2, (x, y) -> true).plane(layout);
        SurfelLayer layer = new SurfelLayer(layout);
        layer.find(full, full);
        Mask.assertBits(layer.words, layout, 3, 3, (x, y) -> x != 1 || y != 1);
    }
}
