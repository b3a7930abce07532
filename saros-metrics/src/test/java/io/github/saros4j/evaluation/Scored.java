package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.volume.LabelVolume;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;

/** A drawn pair, of which one metric after the other is asked for by its key. */
record Scored(EvaluationProtocol protocol, LabelVolume<NamedLabel> truth, LabelVolume<NamedLabel> prediction) {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    /** Slices separated by bars, as in {@code "110 000 | ?"}. */
    static Scored of(String protocol, Spacing spacing, String truth, String prediction) {
        return new Scored(EvaluationProtocol.named(protocol), drawn(spacing, truth), drawn(spacing, prediction));
    }

    static Scored of(String protocol, String truth, String prediction) {
        return of(protocol, new Spacing(1, 1, 1), truth, prediction);
    }

    private static LabelVolume<NamedLabel> drawn(Spacing spacing, String slices) {
        return Volumes.of(spacing, slices.split(" *\\| *", -1));
    }

    /** By a protocol that differs in something. */
    Scored with(UnaryOperator<EvaluationProtocol> change) {
        return new Scored(change.apply(protocol), truth, prediction);
    }

    /** Truth and prediction the other way round. */
    Scored swapped() {
        return new Scored(protocol, prediction, truth);
    }

    Score score(NamedLabel label, String key) {
        Metric metric = MetricNames.parse(key);
        return SegmentationEvaluator.of(protocol.withMetrics(metric))
                .evaluate("a", truth, prediction)
                .score(label, metric);
    }

    double value(String key) {
        return score(Volumes.ONE, key).value().orElseThrow();
    }

    /** That label one, which both sides have, has a score. */
    Scored scores(String key, double expected) {
        return scores(key, ScoreStatus.DEFINED, expected);
    }

    Scored scores(String key, ScoreStatus status, double expected) {
        Score score = score(Volumes.ONE, key);
        assertThat(score.status()).as(key).isEqualTo(status);
        assertThat(score.value()).as(key).isPresent();
        assertThat(score.value().getAsDouble()).as(key).isCloseTo(expected, EXACT);
        return this;
    }

    /** That label one has no score, and why. */
    Scored lacks(String key, ScoreStatus status) {
        assertThat(score(Volumes.ONE, key)).as(key).isEqualTo(Score.undefined(status));
        return this;
    }
}
