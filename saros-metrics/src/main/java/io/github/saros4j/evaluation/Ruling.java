package io.github.saros4j.evaluation;

import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.FBeta;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.Tolerance;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where other programs decide otherwise than a metric's own definition does. */
enum Ruling {
    /** Nowhere. */
    NONE,
    /** A label on one side only has no surface Dice at other tolerances than 3 mm. */
    PUBLISHED {
        @Override
        Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
            boolean oneSide = status == ScoreStatus.TRUTH_ABSENT || status == ScoreStatus.PREDICTION_ABSENT;
            boolean otherTolerance = metric instanceof SurfaceDice nsd && !Tolerance.THREE_MM.equals(nsd.tolerance());
            return oneSide && otherTolerance ? LEFT_OUT : Optional.empty();
        }
    },
    /** A label that the truth lacks has no score, even if it was predicted; Dice has a small number below its line. */
    TOTALSEGMENTATOR {
        @Override
        Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
            boolean isScore = metric == OverlapMetric.DICE || metric instanceof SurfaceDice;
            return isScore && status == ScoreStatus.TRUTH_ABSENT ? LEFT_OUT : Optional.empty();
        }

        @Override
        OptionalDouble dice(ConfusionCounts counts) {
            return OptionalDouble.of(2.0 * counts.tp() / (counts.truth() + counts.prediction() + 1e-6));
        }
    },
    /** {@code ignore_empty}, the default: a label that the truth lacks has neither Dice nor IoU. */
    MONAI {
        @Override
        Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
            boolean isScore = metric == OverlapMetric.DICE || metric == OverlapMetric.IOU;
            return isScore && status == ScoreStatus.TRUTH_ABSENT ? LEFT_OUT : Optional.empty();
        }
    },
    /** Two empty masks agree: Dice and IoU are 1, and specificity by its formula; precision and recall are 0. */
    MEDPY {
        @Override
        Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
            if (status != ScoreStatus.BOTH_ABSENT || !(metric instanceof OverlapMetric overlap)) {
                return Optional.empty();
            }
            return switch (overlap) {
                case DICE, IOU, SPECIFICITY -> ONE;
                case PRECISION, RECALL -> ZERO;
                default -> Optional.empty();
            };
        }
    },
    /**
     * Two empty masks agree: Dice and F are 1, and specificity by its formula, distances 0. A label on one side only has no
     * correlation, which divides by 0 there, and one that the truth lacks has no recall.
     */
    METRICS_RELOADED {
        @Override
        Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
            return switch (status) {
                case BOTH_ABSENT -> {
                    boolean agrees = metric == OverlapMetric.DICE
                            || metric == OverlapMetric.SPECIFICITY
                            || metric instanceof FBeta;
                    yield agrees ? ONE : metric instanceof DistanceMetric ? ZERO : Optional.empty();
                }
                case TRUTH_ABSENT ->
                    metric == OverlapMetric.RECALL || metric == OverlapMetric.MCC ? LEFT_OUT : Optional.empty();
                case PREDICTION_ABSENT -> metric == OverlapMetric.MCC ? LEFT_OUT : Optional.empty();
                case DEFINED, NOT_EVALUABLE -> Optional.empty();
            };
        }
    };

    private static final Optional<OptionalDouble> LEFT_OUT = Optional.of(OptionalDouble.empty());
    private static final Optional<OptionalDouble> ZERO = Optional.of(OptionalDouble.of(0));
    private static final Optional<OptionalDouble> ONE = Optional.of(OptionalDouble.of(1));

    /**
     * What a score is worth where a side is absent.
     *
     * @param metric the metric
     * @param status which side is absent
     * @return empty where the metric's own definition holds; else a number, or an empty one to leave the case out
     */
    Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
        return Optional.empty();
    }

    /** Dice where both sides have the label. */
    OptionalDouble dice(ConfusionCounts counts) {
        return counts.dice();
    }
}
