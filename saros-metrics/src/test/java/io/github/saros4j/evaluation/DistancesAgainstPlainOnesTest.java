package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.AllMetrics;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statistic, direction and weighting beside a second, plain implementation. */
class DistancesAgainstPlainOnesTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-11);
    private static final int MOST_VOXELS = 300;

    private static final List<RandomScores> PAIRS = RandomScores.upTo(250)
            .filter(pair -> pair.truth().geometry().shape().voxelCount() <= MOST_VOXELS)
            .toList();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEEPMIND") // which differs in ties of the surface Dice only
    void agreeOverRandomPairsOfSeeds1To250(SurfaceProtocol surfaces) {
        int measured = 0;
        for (RandomScores pair : PAIRS) {
            measured += compare(pair, surfaces, AllMetrics.distances(0, 25, 50, 95, 100));
        }
        assertThat(measured).isGreaterThan(35);
    }

    /** Odd percentages, and those that fall on a share of the elements exactly. */
    @ParameterizedTest
    @EnumSource(names = {"VOXELS", "IN_PLANE"})
    void agreeAtRandomPercentagesOfSeed7(SurfaceProtocol surfaces) {
        SplittableRandom random = new SplittableRandom(7);
        for (RandomScores pair : PAIRS.subList(0, 12)) {
            double ofTwenty = 100.0 * random.nextInt(1, 20) / 20;
            compare(pair, surfaces, AllMetrics.distances(ofTwenty, random.nextDouble() * 100));
        }
    }

    /** How many labels had distances, which agree. */
    private static int compare(RandomScores pair, SurfaceProtocol surfaces, List<DistanceMetric> metrics) {
        CaseScores<NamedLabel> scores = pair.by(surfaces.key(), metrics);
        int measured = 0;
        for (NamedLabel label : pair.labels()) {
            PlainDistances plain = new PlainDistances(surfaces, pair.truth(), pair.prediction(), label);
            for (DistanceMetric metric : metrics) {
                OptionalDouble actual = scores.score(label, metric).value();
                OptionalDouble expected = plain.value(metric);
                assertThat(actual.isPresent())
                        .as("%s, %s, %s", pair, label, metric)
                        .isEqualTo(expected.isPresent());
                assertThat(actual.orElse(0))
                        .as("%s, %s, %s", pair, label, metric)
                        .isCloseTo(expected.orElse(0), CLOSE);
            }
            measured += plain.value(metrics.get(0)).isPresent() ? 1 : 0;
        }
        return measured;
    }
}
