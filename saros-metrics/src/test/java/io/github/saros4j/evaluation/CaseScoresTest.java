package io.github.saros4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseScoresTest {

    private static final EvaluationProtocol PROTOCOL = EvaluationProtocol.of(SurfaceProtocol.IN_PLANE);

    private static LabelScores<NamedLabel> scores(NamedLabel label) {
        ConfusionCounts counts = new ConfusionCounts(label.id(), 0, 0, 0);
        return new LabelScores<>(label, ScoreStatus.DEFINED, counts, Map.of(), Map.of());
    }

    private static NamedLabel label(int id) {
        return new NamedLabel(id, "Label " + id, "label_" + id);
    }

    private static CaseScores<NamedLabel> scores(String caseId, int... ids) {
        return new CaseScores<>(
                caseId,
                PROTOCOL,
                1,
                Arrays.stream(ids).mapToObj(id -> scores(label(id))).toList(),
                List.of(scores(new NamedLabel(1, "both", "both"))),
                List.of(),
                Optional.empty());
    }

    @Test
    void everyLabelIsFoundAndNoOther() {
        for (int labels = 0; labels <= 40; labels += 5) {
            int[] ids = IntStream.rangeClosed(1, labels).map(i -> 3 * i).toArray();
            CaseScores<NamedLabel> scores = scores("a", ids);
            for (int id = 1; id <= 125; id++) {
                NamedLabel wanted = label(id);
                if (id % 3 == 0 && id <= 3 * ids.length) {
                    assertThat(scores.forLabel(wanted).label()).isEqualTo(wanted);
                    assertThat(scores.forKey(wanted.key()).label()).isEqualTo(wanted);
                } else {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> scores.forLabel(wanted))
                            .withMessageContaining(wanted.key());
                    assertThatIllegalArgumentException().isThrownBy(() -> scores.forKey(wanted.key()));
                }
            }
            assertThat(scores.forKey("both").label().key()).isEqualTo("both");
        }
    }

    @Test
    void labelsAscend() {
        assertThatIllegalArgumentException().isThrownBy(() -> scores("a", 2, 1)).withMessageContaining("[2, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> scores("a", 1, 1));
    }

    @Test
    void aCohortHasEachCaseOnceInTheOrderOfIds() {
        LabelSet<NamedLabel> labels = LabelSet.ofNames("test", Map.of(1, "one"));
        assertThat(new CohortScores<>(PROTOCOL, labels, List.of(scores("b", 1), scores("a", 1)), List.of()).cases())
                .extracting(CaseScores::caseId)
                .containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CohortScores<>(
                        PROTOCOL, labels, List.of(scores("b", 1), scores("a", 1), scores("b", 1)), List.of()))
                .withMessage("Case b is there twice");
    }
}
