package io.github.saros4j.evaluation;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.volume.LabelVolume;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A random pair of volumes with the spacing that was drawn for it, to be scored by any protocol. */
record RandomScores(String name, LabelVolume<NamedLabel> truth, LabelVolume<NamedLabel> prediction) {

    private static final int MOST_VOXELS = 3000;
    private static final int MOST_LABELS = 16;

    /** Small pairs of seeds 1 to last; some have a dozen labels, some leave slices out. */
    static Stream<RandomScores> upTo(int last) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(RandomPair::small)
                .filter(pair -> pair.truth().geometry().shape().voxelCount() <= MOST_VOXELS
                        && pair.truth().labelSet().foreground().size() <= MOST_LABELS)
                .map(pair -> new RandomScores(
                        pair.name(), spaced(pair.truth(), pair.spacing()), spaced(pair.prediction(), pair.spacing())));
    }

    private static LabelVolume<NamedLabel> spaced(LabelVolume<NamedLabel> volume, Spacing spacing) {
        VolumeGeometry geometry = VolumeGeometry.of(volume.geometry().shape(), spacing);
        LabelVolume.Builder<NamedLabel> copy = LabelVolume.builder(volume.labelSet(), geometry);
        for (int z = 0; z < geometry.shape().nz(); z++) {
            int index = volume.annotatedSlices().indexOf(z);
            if (index < 0) {
                copy.skip();
            } else {
                copy.add(volume.slice(index));
            }
        }
        return copy.build();
    }

    RandomScores swapped() {
        return new RandomScores(name + ", swapped", prediction, truth);
    }

    boolean isComplete() {
        return truth.annotatedSlices().isComplete();
    }

    List<NamedLabel> labels() {
        return truth.labelSet().foreground();
    }

    CaseScores<NamedLabel> by(EvaluationProtocol protocol) {
        return SegmentationEvaluator.of(protocol).evaluate(name, truth, prediction);
    }

    CaseScores<NamedLabel> by(String protocol, Collection<? extends Metric> metrics) {
        return by(EvaluationProtocol.named(protocol).withMetrics(metrics));
    }

    CaseScores<NamedLabel> by(String protocol, String... keys) {
        return by(protocol, MetricNames.parseAll(List.of(keys)));
    }

    static OptionalDouble value(LabelScores<?> scores, String key) {
        return scores.score(MetricNames.parse(key)).value();
    }

    @Override
    public String toString() {
        return name + ": " + truth.geometry().shape() + ", " + truth.annotatedSlices();
    }
}
