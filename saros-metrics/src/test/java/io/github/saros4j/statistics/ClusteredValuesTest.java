package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClusteredValuesTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }

    private static final ClusteredValues VALUES = ClusteredValues.builder(2)
            .row("p", List.of(some(1), NONE))
            .row("q", List.of(some(2), some(20)))
            .row("p", List.of(some(4), NONE))
            .row("r", List.of(NONE, NONE))
            .build();

    @Test
    void rowsOfOneClusterNeedNotStandTogether() {
        assertThat(VALUES.rows()).isEqualTo(4);
        assertThat(VALUES.clusters()).isEqualTo(3);
        assertThat(VALUES.columns()).isEqualTo(2);
        assertThat(VALUES.values(0)).containsExactly(1, 2, 4);
        assertThat(VALUES.clustersOf(0)).containsExactly(0, 1, 0);
        assertThat(VALUES.clusterMeans(0)).containsExactly(2.5, 2);
        assertThat(VALUES.clustersWithValues(0)).isEqualTo(2);
    }

    @Test
    void gapsStayGaps() {
        assertThat(VALUES.value(0, 1)).isEmpty();
        assertThat(VALUES.value(1, 1)).hasValue(20);
        assertThat(VALUES.values(1)).containsExactly(20);
        assertThat(VALUES.clusterMeans(1)).containsExactly(20);
    }

    @Test
    void independentNumbersAreClustersOfOne() {
        ClusteredValues values = ClusteredValues.independent(3, 1, 2);
        assertThat(values.clusters()).isEqualTo(3);
        assertThat(values.clusterMeans(0)).containsExactly(3, 1, 2);
    }

    @Test
    void wrongRowsAndPlacesAreRefused() {
        ClusteredValues.Builder builder = ClusteredValues.builder(2);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.row("p", List.of(some(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.row("p", List.of(some(1), some(Double.NaN))));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> VALUES.value(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> VALUES.value(4, 1));
        assertThat(builder.build().rows()).isZero();
    }
}
