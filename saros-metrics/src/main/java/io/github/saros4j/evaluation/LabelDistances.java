package io.github.saros4j.evaluation;

import io.github.saros4j.backend.Side;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.surface.DistanceProfile;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The distances of one label, weighed once for all metrics that ask for the same weights. */
final class LabelDistances {

    private final PairEvidence<?> evidence;
    private final int place;
    private @Nullable Profiles byArea;
    private @Nullable Profiles byCount;

    private record Profiles(DistanceProfile fromTruth, DistanceProfile fromPrediction, DistanceProfile pooled) {}

    /** The distances of the label at a place. */
    LabelDistances(PairEvidence<?> evidence, int place) {
        this.evidence = evidence;
        this.place = place;
    }

    /** What the formula of a metric gives; empty if a side has no distances. */
    OptionalDouble value(DistanceMetric metric) {
        Profiles profiles = metric.weighting() == Weighting.AREA ? byArea() : byCount();
        OptionalDouble there = statistic(metric, profiles.fromTruth);
        OptionalDouble back = statistic(metric, profiles.fromPrediction);
        if (there.isEmpty() || back.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (metric.direction()) {
            case TRUTH_TO_PREDICTION -> there;
            case PREDICTION_TO_TRUTH -> back;
            case MAX -> OptionalDouble.of(Math.max(there.getAsDouble(), back.getAsDouble()));
            case MEAN -> OptionalDouble.of((there.getAsDouble() + back.getAsDouble()) / 2);
            case POOLED -> statistic(metric, profiles.pooled);
        };
    }

    private Profiles byArea() {
        if (byArea == null) {
            byArea = profiles(evidence.byArea(place, Side.TRUTH), evidence.byArea(place, Side.PREDICTION));
        }
        return byArea;
    }

    private Profiles byCount() {
        if (byCount == null) {
            byCount = profiles(evidence.byCount(place, Side.TRUTH), evidence.byCount(place, Side.PREDICTION));
        }
        return byCount;
    }

    private static Profiles profiles(DistanceProfile fromTruth, DistanceProfile fromPrediction) {
        return new Profiles(fromTruth, fromPrediction, fromTruth.pooledWith(fromPrediction));
    }

    private static OptionalDouble statistic(DistanceMetric metric, DistanceProfile profile) {
        return switch (metric.statistic()) {
            case MEAN -> profile.mean();
            case RMS -> profile.rootMeanSquare();
            case PERCENTILE ->
                metric.weighting() == Weighting.COUNT_INTERPOLATED
                        ? profile.interpolatedPercentile(metric.percent())
                        : profile.percentile(metric.percent());
        };
    }
}
