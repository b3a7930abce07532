package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.statistics.Proportion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a label was found where it is, case by case, however few voxels of it: a yes or no for each side. Cases where it is
 * {@link ScoreStatus#NOT_EVALUABLE} are left out and counted.
 *
 * <p>Wilson's interval, which {@link Proportion#wilson} gives, takes cases as independent. With several cases a patient it
 * is too narrow; the numbers of patients say by how much this may be.
 *
 * @param label the label
 * @param tp cases where both sides have it
 * @param fp cases where the prediction alone has it
 * @param fn cases where the truth alone has it
 * @param tn cases where neither has it
 * @param notEvaluable cases left out
 * @param patientsWith how many patients have a case whose truth has it
 * @param patientsWithout how many patients have a case whose truth lacks it; a patient may be in both
 */
public record Detection(
        ScoredLabel label, int tp, int fp, int fn, int tn, int notEvaluable, int patientsWith, int patientsWithout) {

    /**
     * Detection of every label.
     *
     * @param scores the scores; their metrics do not matter
     * @param info whose cases they are; may know others too
     * @return labels by ascending id, then unions
     * @throws IllegalArgumentException if nothing is known of some cases; the message names all of them
     */
    public static List<Detection> of(CohortScores<?> scores, CohortInfo info) {
        ScoreColumns.requireKnown(info, scores);
        List<Detection> detections = new ArrayList<>();
        for (ScoredLabel label : ScoredLabel.of(scores)) {
            detections.add(of(label, scores.cases(), info));
        }
        return List.copyOf(detections);
    }

    private static Detection of(ScoredLabel label, List<? extends CaseScores<?>> cases, CohortInfo info) {
        Map<ScoreStatus, Integer> count = new EnumMap<>(ScoreStatus.class);
        Set<String> with = new HashSet<>();
        Set<String> without = new HashSet<>();
        for (CaseScores<?> ofCase : cases) {
            ScoreStatus status = ofCase.forKey(label.key()).status();
            count.merge(status, 1, Integer::sum);
            switch (status) {
                case DEFINED, PREDICTION_ABSENT -> with.add(info.patient(ofCase.caseId()));
                case TRUTH_ABSENT, BOTH_ABSENT -> without.add(info.patient(ofCase.caseId()));
                case NOT_EVALUABLE -> {}
            }
        }
        return new Detection(
                label,
                count.getOrDefault(ScoreStatus.DEFINED, 0),
                count.getOrDefault(ScoreStatus.TRUTH_ABSENT, 0),
                count.getOrDefault(ScoreStatus.PREDICTION_ABSENT, 0),
                count.getOrDefault(ScoreStatus.BOTH_ABSENT, 0),
                count.getOrDefault(ScoreStatus.NOT_EVALUABLE, 0),
                with.size(),
                without.size());
    }

    /**
     * Of the cases whose truth has the label, those where it was found.
     *
     * @return tp of tp + fn
     */
    public Proportion sensitivity() {
        return new Proportion(tp, tp + fn);
    }

    /**
     * Of the cases whose truth lacks the label, those where nothing was found.
     *
     * @return tn of tn + fp
     */
    public Proportion specificity() {
        return new Proportion(tn, tn + fp);
    }
}
