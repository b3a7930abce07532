package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards the comparison of backends: the pairs they are compared over have in them what could go wrong. */
class RandomPairTest {

    private static final List<RandomPair> SMALL =
            RandomPair.small(CpuBackendTest.PAIRS).toList();

    private static long count(Predicate<RandomPair> condition) {
        return SMALL.stream().filter(condition).count();
    }

    @Test
    void thereAreEnoughAndMostAreSmallEnoughForTheDefinitions() {
        assertThat(SMALL).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(count(pair -> pair.arrays().shape().voxelCount() < 2_000)).isGreaterThan(SMALL.size() / 2);
        assertThat(RandomPair.large(CpuBackendTest.LARGE_PAIRS))
                .hasSizeGreaterThanOrEqualTo(20)
                .allMatch(pair -> pair.arrays().shape().voxelCount() > 100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 192, 256, 320})
    void rowsAreAboutAsWideAsWords(int nx) {
        assertThat(count(pair -> pair.arrays().shape().nx() == nx)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void someHaveOneSliceSomeAreDeepEnoughForSlabs() {
        assertThat(count(pair -> pair.arrays().shape().nz() == 1)).isGreaterThan(100);
        assertThat(count(pair -> pair.arrays().shape().nz() > 32)).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10", "1, 1, 100", "2, 12, 200", "13, 63, 100", "64, 99, 50", "100, 117, 10"})
    void anyNumberOfLabelsIsAskedFor(int fewest, int most, int pairs) {
        assertThat(count(pair ->
                        pair.askedIds().size() >= fewest && pair.askedIds().size() <= most))
                .isGreaterThanOrEqualTo(pairs);
    }

    @Test
    void someIdsAreNegativeAsBytesAndSomeAreNotAskedFor() {
        assertThat(count(pair -> pair.askedIds().stream().anyMatch(id -> id > 127)))
                .isGreaterThan(100);
        assertThat(count(pair -> pair.askedIds().size()
                        < pair.truth().labelSet().foreground().size()))
                .isGreaterThan(100);
    }

    @Test
    void slicesAreMissingNextToNeighboursAndToOtherGaps() {
        assertThat(count(pair -> pair.truth().annotatedSlices().isComplete())).isGreaterThan(100);
        assertThat(count(pair -> pair.truth().annotatedSlices().count() == 0)).isGreaterThan(10);
        assertThat(count(pair -> smallestStep(pair) > 1)).isGreaterThan(100);
        assertThat(count(pair -> smallestStep(pair) == 1 && largestStep(pair) > 4))
                .isGreaterThan(50);
    }

    private static int smallestStep(RandomPair pair) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 1; i < pair.arrays().sliceCount(); i++) {
            smallest =
                    Math.min(smallest, pair.arrays().position(i) - pair.arrays().position(i - 1));
        }
        return smallest == Integer.MAX_VALUE ? 0 : smallest;
    }

    private static int largestStep(RandomPair pair) {
        int largest = 0;
        for (int i = 1; i < pair.arrays().sliceCount(); i++) {
            largest =
                    Math.max(largest, pair.arrays().position(i) - pair.arrays().position(i - 1));
        }
        return largest;
    }

    /** So that masks differ from volumes, and leave something. */
    @Test
    void someSlicesAreMissingAndSomeLayersTakePart() {
        assertThat(count(pair -> {
                    Layering layering = new Layering(pair.arrays(), SurfaceMode.MASKED);
                    int inner = layering.count() - 2;
                    long taking = IntStream.rangeClosed(1, inner)
                            .filter(layering::takesPart)
                            .count();
                    return taking > 0 && taking < inner;
                }))
                .isGreaterThan(100);
    }

    @Test
    void sidesAreEmptyOrFullOrNeither() {
        int empty = 0;
        int oneEmpty = 0;
        int full = 0;
        int mixed = 0;
        for (RandomPair pair : SMALL) {
            double truth = share(pair, Side.TRUTH);
            double prediction = share(pair, Side.PREDICTION);
            empty += truth == 0 && prediction == 0 ? 1 : 0;
            oneEmpty += (truth == 0) != (prediction == 0) ? 1 : 0;
            full += truth == 1 && prediction == 1 ? 1 : 0;
            mixed += truth > 0 && truth < 1 && prediction > 0 && prediction < 1 ? 1 : 0;
        }
        assertThat(empty).isGreaterThan(20);
        assertThat(oneEmpty).isGreaterThan(20);
        assertThat(full).isGreaterThan(20);
        assertThat(mixed).isGreaterThan(SMALL.size() / 3);
    }

    /** The share of stored voxels that are not background. */
    private static double share(RandomPair pair, Side side) {
        VolumePair arrays = pair.arrays();
        long foreground = 0;
        long all = 0;
        for (int i = 0; i < arrays.sliceCount(); i++) {
            for (byte id : arrays.slice(side, i)) {
                foreground += id == 0 ? 0 : 1;
                all++;
            }
        }
        return all == 0 ? 0 : (double) foreground / all;
    }

    @Test
    void spacingsAndLimitsAreManifold() {
        assertThat(count(pair -> isAnisotropic(pair.spacing()))).isGreaterThan(SMALL.size() / 2);
        assertThat(count(pair -> pair.limitsMm().isEmpty())).isGreaterThan(100);
        assertThat(count(pair -> pair.limitsMm().contains(0.0))).isGreaterThan(100);
        assertThat(count(pair -> pair.limitsMm().contains(20.0))).isGreaterThan(10);
        assertThat(count(pair -> pair.limitsMm().size() >= 3)).isGreaterThan(100);
    }

    private static boolean isAnisotropic(Spacing spacing) {
        return spacing.x() != spacing.y() && spacing.y() != spacing.z() && spacing.x() != spacing.z();
    }

    /** Limits that are less by one bit give other counts: at least one surfel lies at exactly that distance. */
    @Test
    void exactTiesDecideMany() {
        assertThat(count(pair -> {
                    double[] less = pair.limitsMm().stream()
                            .mapToDouble(limit -> limit == 0 ? 0 : Math.nextDown(limit))
                            .distinct()
                            .toArray();
                    CountRequest lessFar = pair.request(SurfaceMode.VOLUME, less);
                    return less.length == pair.limitsMm().size()
                            && !counts(pair, lessFar).equals(counts(pair, pair.request(SurfaceMode.VOLUME)));
                }))
                .isGreaterThan(100);
    }

    private static Object counts(RandomPair pair, CountRequest request) {
        return new CpuBackend().count(pair.arrays(), request);
    }

    @ParameterizedTest
    @CsvSource({"VOLUME, 254", "MASKED, 254", "IN_PLANE, 14"})
    void everyNeighbourCodeOccursOnBothSides(SurfaceMode mode, int codes) {
        for (Side side : Side.values()) {
            BitSet found = new BitSet();
            for (RandomPair pair : SMALL) {
                int[] ids = pair.request(mode).labelIds();
                for (SurfelList surfels : new SurfelFinder(pair.arrays(), ids, mode).find(side)) {
                    for (int i = 0; i < surfels.size(); i++) {
                        found.set(surfels.code(i));
                    }
                }
                if (found.cardinality() == codes) {
                    break;
                }
            }
            assertThat(found.cardinality()).as("%s", side).isEqualTo(codes);
        }
    }
}
