package io.github.saros4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.statistics.Proportion;
import io.github.saros4j.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final CohortScores<NamedLabel> SCORES =
            Cohorts.of("a 0.9 tn", "b 0.1 tn", "c fn fp", "d tn tn", "e fp tn", "f ne tn", "g 0.5 tn");

    @Test
    void casesAreCountedByWhoHasTheLabel() {
        List<Detection> detections =
                Detection.of(SCORES, Cohorts.info("a p", "b p", "c q", "d q", "e r", "f s", "g t"));
        Detection one = detections.get(0);
        assertThat(one)
                .extracting(Detection::tp, Detection::fp, Detection::fn, Detection::tn)
                .containsExactly(3, 1, 1, 1);
        assertThat(one.notEvaluable()).isOne();
        assertThat(one.patientsWith()).isEqualTo(3);
        assertThat(one.patientsWithout()).isEqualTo(2);
        assertThat(one.sensitivity()).isEqualTo(new Proportion(3, 4));
        assertThat(one.specificity()).isEqualTo(new Proportion(1, 2));
        Detection two = detections.get(1);
        assertThat(two.sensitivity().share()).as("no truth has it").isEmpty();
        assertThat(two.specificity()).isEqualTo(new Proportion(6, 7));
    }

    @Test
    void theTableHasWilsonsLimitsAndGapsWhereNothingCanBeFound() {
        Table table = AnalysisTables.detection(Detection.of(SCORES, CohortInfo.independent()), 0.95);
        assertThat(table.real(0, "sensitivity")).isEqualTo(0.75);
        assertThat(table.real(0, "sensitivity_low"))
                .isEqualTo(new Proportion(3, 4).wilson(0.95).orElseThrow().low());
        assertThat(table.real(1, "sensitivity")).isNull();
        assertThat(table.real(1, "sensitivity_high")).isNull();
        assertThat(table.integer(1, "patients_without")).isEqualTo(7);
    }

    @Test
    void casesOfUnknownPatientsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Detection.of(SCORES, Cohorts.info("a p")));
    }
}
