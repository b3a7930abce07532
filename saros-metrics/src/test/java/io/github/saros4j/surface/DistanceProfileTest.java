package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

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
    void ofNothingNothingIsDefined() {
        DistanceProfile nothing = DistanceProfile.of(new double[0], new double[0]);
        assertThat(nothing.mean()).isEmpty();
        assertThat(nothing.percentile(95)).isEmpty();
        assertThat(nothing.percentile(100)).isEmpty();
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
