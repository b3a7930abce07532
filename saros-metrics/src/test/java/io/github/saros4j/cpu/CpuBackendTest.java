package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CpuBackendTest {

    @ParameterizedTest
    @EnumSource(SurfaceMode.class)
    void countsWhatTheDefinitionsSayOnManySmallPairs(SurfaceMode mode) {
        RandomPair.many(1, 600, 11).forEach(pair -> assertSameCounts(pair, mode));
    }

    static Stream<RandomPair> largerPairs() {
        return RandomPair.many(10_000, 8, 34);
    }

    @ParameterizedTest
    @MethodSource("largerPairs")
    void countsWhatTheDefinitionsSayOnLargerPairs(RandomPair pair) {
        assertSameCounts(pair, SurfaceMode.VOLUME);
        assertSameCounts(pair, SurfaceMode.IN_PLANE);
    }

    private static void assertSameCounts(RandomPair pair, SurfaceMode mode) {
        VolumePair arrays = VolumePair.of(pair.truth(), pair.prediction());
        CountRequest request = pair.request(mode);
        PairCounts expected = new PlainBackend().count(arrays, request);
        assertThat(new CpuBackend().count(arrays, request))
                .as("%s, %s", pair, mode)
                .isEqualTo(expected);
    }

    /** Guards the comparison itself: the random pairs do have surfaces, agreeing and not. */
    @Test
    void randomPairsAreNotEmpty() {
        long surfels = RandomPair.many(1, 600, 11)
                .mapToLong(pair -> new CpuBackend()
                        .count(VolumePair.of(pair.truth(), pair.prediction()), pair.request(SurfaceMode.VOLUME))
                        .surfelCount(0, Side.TRUTH))
                .sum();
        assertThat(surfels).isGreaterThan(20_000);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Backends.named("cpu")).isInstanceOf(CpuBackend.class);
    }
}
