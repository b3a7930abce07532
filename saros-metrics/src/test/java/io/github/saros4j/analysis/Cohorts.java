package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.evaluation.Score;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceAgreement;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cohorts drawn as text: one string a case, its id, then a word for label one and one for label two. A number is the Dice
 * of a label that both sides have (its HD95 is 10 mm at Dice 0, 0 mm at 1); {@code fp}, {@code fn}: on one side only, Dice 0 and no
 * HD95; {@code tn}: on neither; {@code ne}: not evaluable.
 */
final class Cohorts {

    static final LabelSet<NamedLabel> LABELS = LabelSet.ofNames("test", Map.of(1, "one", 2, "two"));
    static final Metric DICE = OverlapMetric.DICE;
    static final Metric HD95 = DistanceMetric.HD95;
    static final EvaluationProtocol PROTOCOL = EvaluationProtocol.of(SurfaceProtocol.IN_PLANE)
            .withMetrics(OverlapMetric.TP, DICE, SurfaceDice.THREE_MM, HD95);

    private static final int VOXELS = 1000;

    private Cohorts() {}

    static CohortScores<NamedLabel> of(String... cases) {
        List<CaseScores<NamedLabel>> scores = new ArrayList<>();
        for (String drawn : cases) {
            String[] words = drawn.split(" ", -1);
            scores.add(new CaseScores<>(
                    words[0],
                    PROTOCOL,
                    1,
                    List.of(label(1, words[1]), label(2, words[2])),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return new CohortScores<>(PROTOCOL, LABELS, scores, List.of());
    }

    private static LabelScores<NamedLabel> label(int id, String word) {
        ScoreStatus status = switch (word) {
            case "tn" -> ScoreStatus.BOTH_ABSENT;
            case "fp" -> ScoreStatus.TRUTH_ABSENT;
            case "fn" -> ScoreStatus.PREDICTION_ABSENT;
            case "ne" -> ScoreStatus.NOT_EVALUABLE;
            default -> ScoreStatus.DEFINED;
        };
        double dice = status == ScoreStatus.DEFINED ? Double.parseDouble(word) : 0;
        boolean oneSide = status == ScoreStatus.TRUTH_ABSENT || status == ScoreStatus.PREDICTION_ABSENT;
        boolean both = status == ScoreStatus.DEFINED;
        boolean truth = both || status == ScoreStatus.PREDICTION_ABSENT;
        boolean prediction = both || status == ScoreStatus.TRUTH_ABSENT;
        long tp = Math.round(VOXELS * dice);
        ConfusionCounts counts =
                new ConfusionCounts(tp, prediction ? VOXELS - tp : 0, truth ? VOXELS - tp : 0, 5L * VOXELS);
        Map<Metric, Score> scores = new LinkedHashMap<>();
        scores.put(OverlapMetric.TP, new Score(status, OptionalDouble.of((double) tp)));
        scores.put(DICE, new Score(status, both || oneSide ? OptionalDouble.of(dice) : OptionalDouble.empty()));
        scores.put(
                SurfaceDice.THREE_MM,
                new Score(status, both || oneSide ? OptionalDouble.of(dice) : OptionalDouble.empty()));
        scores.put(HD95, new Score(status, both ? OptionalDouble.of(10 * (1 - dice)) : OptionalDouble.empty()));
        SurfaceAgreement surfaces =
                new SurfaceAgreement(truth ? 20 : 0, prediction ? 20 : 0, both ? 20 * dice : 0, both ? 20 * dice : 0);
        return new LabelScores<>(
                LABELS.byId(id).orElseThrow(), status, counts, scores, Map.of(SurfaceDice.THREE_MM, surfaces));
    }

    /** Patients and sexes drawn as text: {@code case patient sex}, the sex left out where it is not known. */
    static CohortInfo info(String... cases) {
        CohortInfo.Builder info = CohortInfo.builder();
        for (String drawn : cases) {
            String[] words = drawn.split(" ", -1);
            info.add(words[0], words[1], words.length > 2 ? Map.of("sex", words[2]) : Map.of());
        }
        return info.build();
    }
}
