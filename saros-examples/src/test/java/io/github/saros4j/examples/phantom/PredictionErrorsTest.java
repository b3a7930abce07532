package io.github.saros4j.examples.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictionErrorsTest {

    private static final BodyPhantom PHANTOM = BodyPhantom.builder(
                    new GridShape(136, 88, 170), new Spacing(3.5, 3.5, 5))
            .seed(8)
            .female()
            .build();
    private static final LabelVolume<BodyRegion> TRUTH = PHANTOM.regions();

    @Test
    void predictionIsDenseOnTheSameGridWithoutAnIgnoreId() {
        LabelVolume<BodyRegion> prediction = PredictionErrors.withSeed(1).applyTo(TRUTH);

        assertThat(prediction.annotatedSlices().isComplete()).isTrue();
        assertThat(prediction.geometry()).isEqualTo(TRUTH.geometry());
        assertThat(prediction.labelSet().ignoreId()).isEmpty();
        assertThat(prediction.labelSet().sameLabelsAs(TRUTH.labelSet())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = BodyRegion.class,
            names = {"BACKGROUND", "BREAST_IMPLANT"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRegionIsPredictedWellButNotPerfectly(BodyRegion region) {
        LabelVolume<BodyRegion> prediction = PredictionErrors.withSeed(1).applyTo(TRUTH);

        assertThat(dice(TRUTH, prediction, region)).isBetween(0.6, 0.999);
    }

    @Test
    void largeRegionsAreNearlyRight() {
        LabelVolume<BodyRegion> prediction = PredictionErrors.withSeed(2).applyTo(TRUTH);

        assertThat(dice(TRUTH, prediction, BodyRegion.ABDOMINAL_CAVITY)).isGreaterThan(0.95);
        assertThat(dice(TRUTH, prediction, BodyRegion.THORACIC_CAVITY)).isGreaterThan(0.93);
    }

    @Test
    void truthIsNotModified() {
        long[] before = TRUTH.voxelCounts();
        PredictionErrors.withSeed(3).missing(BodyRegion.BRAIN).applyTo(TRUTH);

        assertThat(TRUTH.voxelCounts()).isEqualTo(before);
    }

    @Test
    void sameSeedSamePredictionOtherSeedAnother() {
        LabelVolume<BodyRegion> first = PredictionErrors.withSeed(4).applyTo(TRUTH);
        LabelVolume<BodyRegion> same = PredictionErrors.withSeed(4).applyTo(TRUTH);
        LabelVolume<BodyRegion> other = PredictionErrors.withSeed(5).applyTo(TRUTH);

        assertThat(differences(first, same)).isZero();
        assertThat(differences(first, other)).isPositive();
    }

    @Test
    void missedLabelBecomesWhatSurroundsIt() {
        PredictionErrors errors = PredictionErrors.withSeed(6);
        LabelVolume<BodyRegion> with = errors.applyTo(TRUTH);
        LabelVolume<BodyRegion> without =
                errors.missing(BodyRegion.SUBMANDIBULAR_GLANDS).applyTo(TRUTH);

        long[] countsWith = with.voxelCounts();
        long[] countsWithout = without.voxelCounts();
        long gland = countsWith[BodyRegion.SUBMANDIBULAR_GLANDS.id()];
        assertThat(gland).isPositive();
        assertThat(countsWithout[BodyRegion.SUBMANDIBULAR_GLANDS.id()]).isZero();
        assertThat(countsWithout[BodyRegion.MUSCLE.id()]).isEqualTo(countsWith[BodyRegion.MUSCLE.id()] + gland);
    }

    @Test
    void inventedLabelTakesVoxelsOfItsHostOnlyAndCrossesFiveSlices() {
        PredictionErrors errors = PredictionErrors.withSeed(7);
        LabelVolume<BodyRegion> without = errors.applyTo(TRUTH);
        LabelVolume<BodyRegion> with = errors.inventing(BodyRegion.BREAST_IMPLANT, BodyRegion.SUBCUTANEOUS_TISSUE)
                .applyTo(TRUTH);

        assertThat(TRUTH.voxelCounts()[BodyRegion.BREAST_IMPLANT.id()]).isZero();
        int slicesWithIt = 0;
        for (int z = 0; z < TRUTH.geometry().shape().nz(); z++) {
            boolean here = false;
            for (int i = 0; i < with.slice(z).length; i++) {
                if (with.slice(z)[i] != without.slice(z)[i]) {
                    assertThat(with.slice(z)[i]).isEqualTo((byte) BodyRegion.BREAST_IMPLANT.id());
                    assertThat(without.slice(z)[i]).isEqualTo((byte) BodyRegion.SUBCUTANEOUS_TISSUE.id());
                    here = true;
                }
            }
            slicesWithIt += here ? 1 : 0;
        }
        assertThat(slicesWithIt).isGreaterThanOrEqualTo(5);
    }

    @Test
    void boundariesWanderInwardsAndOutwards() {
        LabelGrid truth = LabelGrid.of(TRUTH);
        LabelGrid moved = PredictionErrors.wandering(truth, new Chance(1));

        long lost = 0;
        long gained = 0;
        for (int z = 0; z < truth.nz(); z++) {
            for (int i = 0; i < truth.slices()[z].length; i++) {
                boolean before = truth.slices()[z][i] != 0;
                boolean after = moved.slices()[z][i] != 0;
                lost += before && !after ? 1 : 0;
                gained += after && !before ? 1 : 0;
            }
        }
        assertThat(lost).isGreaterThan(1000);
        assertThat(gained).isGreaterThan(1000);
    }

    @Test
    void spillsSwapLabelsInsideTheBodyOnly() {
        LabelGrid before = LabelGrid.of(TRUTH);
        LabelGrid after = LabelGrid.of(TRUTH);
        PredictionErrors.spill(after, new Chance(2));

        int swapped = 0;
        for (int z = 0; z < before.nz(); z++) {
            for (int i = 0; i < before.slices()[z].length; i++) {
                if (before.slices()[z][i] != after.slices()[z][i]) {
                    assertThat(before.slices()[z][i]).isNotZero();
                    assertThat(after.slices()[z][i]).isNotZero();
                    swapped++;
                }
            }
        }
        assertThat(swapped).isGreaterThan(20);
    }

    @Test
    void islandsAppearInsideAndOutsideOfTheBody() {
        LabelGrid before = LabelGrid.of(TRUTH);
        LabelGrid after = LabelGrid.of(TRUTH);
        PredictionErrors.addIslands(after, new Chance(3));

        int inside = 0;
        int outside = 0;
        for (int z = 0; z < before.nz(); z++) {
            for (int i = 0; i < before.slices()[z].length; i++) {
                boolean changed = before.slices()[z][i] != after.slices()[z][i];
                inside += changed && before.slices()[z][i] != 0 ? 1 : 0;
                outside += changed && before.slices()[z][i] == 0 ? 1 : 0;
            }
        }
        assertThat(inside).isPositive();
        assertThat(outside).isPositive();
    }

    @Test
    void partOfExactlyOneSliceIsDropped() {
        LabelGrid after = LabelGrid.of(TRUTH);
        PredictionErrors.dropPartOfSlice(after, new Chance(4));

        int changedSlices = 0;
        for (int z = 0; z < after.nz(); z++) {
            byte[] before = TRUTH.slice(z);
            byte[] now = after.slices()[z];
            boolean changed = false;
            for (int i = 0; i < now.length; i++) {
                if (before[i] != now[i]) {
                    assertThat(now[i]).isZero();
                    changed = true;
                }
            }
            changedSlices += changed ? 1 : 0;
        }
        assertThat(changedSlices).isEqualTo(1);
    }

    @Test
    void partsGetErrorsToo() {
        LabelVolume<BodyPart> prediction = PredictionErrors.withSeed(9).applyTo(PHANTOM.parts());

        assertThat(differences(PHANTOM.parts(), prediction)).isPositive();
    }

    @Test
    void emptyTruthStaysEmpty() {
        LabelVolume.Builder<BodyRegion> empty = LabelVolume.builder(BodyRegion.labelSet(), TRUTH.geometry());
        for (int z = 0; z < TRUTH.geometry().shape().nz(); z++) {
            empty.add(new byte[TRUTH.geometry().shape().sliceSize()]);
        }
        LabelVolume<BodyRegion> prediction = PredictionErrors.withSeed(1)
                .missing(BodyRegion.BRAIN)
                .inventing(BodyRegion.BREAST_IMPLANT, BodyRegion.SUBCUTANEOUS_TISSUE)
                .applyTo(empty.build());

        assertThat(prediction.voxelCounts()[0])
                .isEqualTo(TRUTH.geometry().shape().voxelCount());
    }

    @Test
    void sparseTruthIsRefused() {
        LabelVolume<BodyRegion> sparse = TRUTH.restrictedTo(AnnotatedSlices.of(170, 0, 5, 10));

        assertThatThrownBy(() -> PredictionErrors.withSeed(1).applyTo(sparse))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 of 170 slices");
    }

    private static double dice(LabelVolume<?> truth, LabelVolume<?> prediction, BodyRegion region) {
        long both = 0;
        for (int z = 0; z < truth.geometry().shape().nz(); z++) {
            for (int i = 0; i < truth.slice(z).length; i++) {
                both += truth.slice(z)[i] == region.id() && prediction.slice(z)[i] == region.id() ? 1 : 0;
            }
        }
        return 2.0 * both / (truth.voxelCounts()[region.id()] + prediction.voxelCounts()[region.id()]);
    }

    private static long differences(LabelVolume<?> first, LabelVolume<?> second) {
        long differences = 0;
        for (int z = 0; z < first.geometry().shape().nz(); z++) {
            for (int i = 0; i < first.slice(z).length; i++) {
                differences += first.slice(z)[i] != second.slice(z)[i] ? 1 : 0;
            }
        }
        return differences;
    }
}
