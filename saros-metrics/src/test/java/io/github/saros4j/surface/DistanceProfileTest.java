package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceProfileTest {

    private static final DistanceProfile PROFILE = DistanceProfile.of(new double[] {0, 1, 4}, new double[] {10, 9, 1});

    @Test
    void weighsDistancesByArea() {
        assertThat(PROFILE.total()).isEqualTo(20);
        assertThat(PROFILE.mean()).hasValue((9 + 4) / 20.0);
    }

    /** A share of exactly N/100 is reached. */
    @Test
    void aPercentileIsTheFirstDistanceThatReachesItsShare() {
        assertThat(PROFILE.percentile(0)).hasValue(0);
        assertThat(PROFILE.percentile(50)).hasValue(0);
        assertThat(PROFILE.percentile(50.1)).hasValue(1);
        assertThat(PROFILE.percentile(95)).hasValue(1);
        assertThat(PROFILE.percentile(95.1)).hasValue(4);
        assertThat(PROFILE.percentile(100)).hasValue(4);
    }

    @Test
    void aShareIsReachedWith1e9ToSpare() {
        double almostHalf = 0.5 - 1e-9;
        double[] distances = {1, 2};
        assertThat(DistanceProfile.of(distances, new double[] {almostHalf, 1 - almostHalf})
                        .percentile(50))
                .hasValue(1);
        assertThat(DistanceProfile.of(distances, new double[] {almostHalf - 1e-15, 1 - almostHalf + 1e-15})
                        .percentile(50))
                .hasValue(2);
    }

    @Test
    void onlyThe100thPercentileIsTheMaximumWhateverItWeighs() {
        DistanceProfile speck = DistanceProfile.of(new double[] {1, 2}, new double[] {1, 1e-12});
        assertThat(speck.percentile(99.99)).hasValue(1);
        assertThat(speck.percentile(100)).hasValue(2);
    }

    @Test
    void ofNothingNothingIsDefined() {
        DistanceProfile nothing = DistanceProfile.of(new double[0], new double[0]);
        assertThat(nothing.mean()).isEmpty();
        assertThat(nothing.percentile(95)).isEmpty();
        assertThat(nothing.percentile(100)).isEmpty();
        assertThat(nothing.rootMeanSquare()).isEmpty();
        assertThat(nothing.interpolatedPercentile(50)).isEmpty();
        assertThat(nothing.pooledWith(nothing).mean()).isEmpty();
    }

    @Test
    void theRootMeanSquareWeighsByAreaToo() {
        assertThat(PROFILE.rootMeanSquare()).hasValue(Math.sqrt((9 + 16) / 20.0));
        assertThat(DistanceProfile.of(new double[] {2}, new double[] {0.3}).rootMeanSquare())
                .hasValue(2);
    }

    /** What numpy.percentile gives for ten times 0, nine times 1 and 4. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "47, 0",
        "50, 0.5",
        "52, 0.88",
        "53, 1",
        "94, 1",
        "95, 1.15",
        "97.5, 2.575",
        "99, 3.43",
        "100, 4"
    })
    void interpolatedPercentilesOfCountsAreNumpys(double percent, double expected) {
        assertThat(PROFILE.interpolatedPercentile(percent).orElseThrow()).isCloseTo(expected, Offset.offset(1e-13));
    }

    @Test
    void ofOneDistanceEveryPercentileIsThatOne() {
        DistanceProfile one = DistanceProfile.of(new double[] {3}, new double[] {1});
        for (double percent : new double[] {0, 50, 95, 100}) {
            assertThat(one.interpolatedPercentile(percent)).hasValue(3);
            assertThat(one.percentile(percent)).hasValue(3);
        }
    }

    /** Counts of millions, as of whole bodies. */
    @Test
    void interpolationIsExactForLargeCounts() {
        DistanceProfile large =
                DistanceProfile.of(new double[] {1, 2}, new double[] {3_000_000_000.0, 1_000_000_001.0});
        assertThat(large.interpolatedPercentile(50)).hasValue(1);
        assertThat(large.interpolatedPercentile(75)).hasValue(2);
        assertThat(large.interpolatedPercentile(74.99)).hasValue(1);
    }

    @Test
    void onlyCountsAreInterpolated() {
        DistanceProfile areas = DistanceProfile.of(new double[] {1, 2}, new double[] {1, 0.5});
        assertThatIllegalStateException()
                .isThrownBy(() -> areas.interpolatedPercentile(50))
                .withMessageContaining("not 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> PROFILE.interpolatedPercentile(100.1));
        assertThatIllegalArgumentException().isThrownBy(() -> PROFILE.interpolatedPercentile(-0.1));
    }

    @Test
    void pooledProfilesHaveAllDistancesInOrder() {
        DistanceProfile other = DistanceProfile.of(new double[] {1, 2, 9}, new double[] {1, 2, 17});
        for (DistanceProfile pooled : List.of(PROFILE.pooledWith(other), other.pooledWith(PROFILE))) {
            assertThat(pooled.total()).isEqualTo(40);
            assertThat(pooled.mean()).hasValue((9 + 4 + 1 + 4 + 153) / 40.0);
            assertThat(pooled.percentile(25)).hasValue(0);
            assertThat(pooled.percentile(26)).hasValue(1);
            assertThat(pooled.percentile(50)).hasValue(1);
            assertThat(pooled.percentile(51)).hasValue(2);
            assertThat(pooled.percentile(57)).hasValue(4);
            assertThat(pooled.percentile(58)).hasValue(9);
            assertThat(pooled.interpolatedPercentile(50)).hasValue(1.5);
        }
        DistanceProfile nothing = DistanceProfile.of(new double[0], new double[0]);
        assertThat(PROFILE.pooledWith(nothing).mean()).isEqualTo(PROFILE.mean());
        assertThat(nothing.pooledWith(PROFILE).percentile(95)).isEqualTo(PROFILE.percentile(95));
    }

    /** Areas of 0 lie at a distance without a weight; the maximum is a distance all the same. */
    @Test
    void whatWeighsNothingIsNoSurface() {
        DistanceProfile weightless = DistanceProfile.of(new double[] {1, 2}, new double[] {0, 0});
        assertThat(weightless.mean()).isEmpty();
        assertThat(weightless.rootMeanSquare()).isEmpty();
        assertThat(weightless.percentile(100)).isEmpty();
        assertThat(weightless.interpolatedPercentile(50)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> PROFILE.percentile(101));
        assertThatIllegalArgumentException().isThrownBy(() -> PROFILE.percentile(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceProfile.of(new double[] {2, 1}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceProfile.of(new double[] {1}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceProfile.of(new double[] {Double.NaN}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> DistanceProfile.of(new double[] {1}, new double[] {-1}));
    }
}
