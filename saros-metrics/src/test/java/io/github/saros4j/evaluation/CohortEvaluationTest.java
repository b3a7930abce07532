package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.Volumes.ONE;
import static io.github.saros4j.evaluation.Volumes.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.cohort.CaseSource;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.evaluation.CohortProblem.Kind;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortEvaluationTest {

    private static final Spacing UNIT = new Spacing(1, 1, 1);
    private static final Metric NSD = SurfaceDice.THREE_MM;
    private static final CohortEvaluation EVALUATION =
            CohortEvaluation.of(SegmentationEvaluator.of(EvaluationProtocol.of(SurfaceProtocol.IN_PLANE)));

    /** A case in memory; a null drawing is a side that does not exist, {@code !} one that cannot be read. */
    private record Drawn(
            String id,
            @Nullable String truthDrawing,
            @Nullable String predictionDrawing) implements CohortCase<NamedLabel> {

        @Override
        public Presence presence() {
            if (truthDrawing == null) {
                return Presence.PREDICTION_ONLY;
            }
            return predictionDrawing == null ? Presence.TRUTH_ONLY : Presence.BOTH;
        }

        @Override
        public LabelVolume<NamedLabel> truth() throws IOException {
            return draw(truthDrawing);
        }

        @Override
        public boolean truthIgnoresSlices() throws IOException {
            return !truth().annotatedSlices().isComplete();
        }

        @Override
        public LabelVolume<NamedLabel> prediction(LabelVolume<NamedLabel> truth) throws IOException {
            return draw(predictionDrawing);
        }

        private static LabelVolume<NamedLabel> draw(@Nullable String drawing) throws IOException {
            if (drawing == null) {
                throw new IllegalStateException("no such side");
            }
            switch (drawing) {
                case "!" -> throw new IOException("disk gone");
                case "bad" -> throw new AnnotationException("file.nii.gz: slice 3,\n value 99");
                case "bug" -> throw new IllegalStateException("a bug");
                default -> {}
            }
            return Volumes.of(UNIT, drawing.split("/", -1));
        }
    }

    private static CaseSource<NamedLabel> cohort(Drawn... cases) {
        return new CaseSource<>() {
            @Override
            public LabelSet<NamedLabel> labelSet() {
                return Volumes.LABELS;
            }

            @Override
            public List<CohortCase<NamedLabel>> cases() {
                return List.of(cases);
            }
        };
    }

    @Test
    void summariesSayWhatTheyStandOn() {
        CohortScores<NamedLabel> scores = EVALUATION.run(cohort(
                new Drawn("a", "1100", "1100"),
                new Drawn("b", "1100", "1000"),
                new Drawn("c", "1122", "0022"),
                new Drawn("d", "0000", "0001")));
        MetricSummary<NamedLabel> dice = scores.summary(ONE, OverlapMetric.DICE);
        assertThat(dice.summary().n()).isEqualTo(4);
        assertThat(dice.summary().mean()).hasValue((1 + 2.0 / 3 + 0 + 0) / 4);
        assertThat(dice.leftOutTotal()).isZero();
        MetricSummary<NamedLabel> two = scores.summary(TWO, OverlapMetric.DICE);
        assertThat(two.summary().n()).isOne();
        assertThat(two.leftOut()).containsEntry(ScoreStatus.BOTH_ABSENT, 3).containsEntry(ScoreStatus.TRUTH_ABSENT, 0);
        assertThat(scores.average(OverlapMetric.DICE))
                .hasValue((dice.summary().mean().getAsDouble() + 1) / 2);
        assertThat(scores.labelsWithValues(OverlapMetric.DICE)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsDoNotDependOnThreads(int threads) {
        List<Drawn> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String truth = Integer.toString(0x4000_0000 + i * 7919, 3).replace('2', '0');
            cases.add(new Drawn(
                    "case " + (100 + i),
                    truth,
                    new StringBuilder(truth).reverse().toString()));
        }
        CaseSource<NamedLabel> cohort = cohort(cases.toArray(Drawn[]::new));
        CohortScores<NamedLabel> one = EVALUATION.withThreads(1).run(cohort);
        assertThat(EVALUATION.withThreads(threads).run(cohort)).isEqualTo(one);
        assertThat(one.cases()).hasSize(40).extracting(CaseScores::caseId).isSorted();
    }

    @Test
    void missingAndExtraCasesAreFoundBeforeAnythingIsRead() {
        AtomicInteger done = new AtomicInteger();
        CohortEvaluation evaluation = EVALUATION.withProgress((id, n, total) -> done.incrementAndGet());
        assertThatExceptionOfType(CohortException.class)
                .isThrownBy(() -> evaluation.run(
                        cohort(new Drawn("a", "11", null), new Drawn("b", null, "11"), new Drawn("c", "11", "11"))))
                .withMessageContaining("2 problems")
                .withMessageContaining("a: missing prediction")
                .withMessageContaining("b: extra prediction")
                .satisfies(e -> assertThat(e.problems())
                        .extracting(CohortProblem::kind)
                        .containsExactly(Kind.MISSING_PREDICTION, Kind.EXTRA_PREDICTION));
        assertThat(done).hasValue(0);
    }

    @Test
    void unreadableCasesAreAllListedInOneLineEach() {
        assertThatExceptionOfType(CohortException.class)
                .isThrownBy(() -> EVALUATION.run(
                        cohort(new Drawn("a", "11", "!"), new Drawn("b", "bad", "11"), new Drawn("c", "11", "11"))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(CohortProblem::toString)
                        .containsExactly(
                                "a: unreadable prediction: java.io.IOException: disk gone",
                                "b: unreadable truth: file.nii.gz: slice 3, value 99"));
    }

    @Test
    void noCaseImprovesAMeanByFailing() {
        CohortScores<NamedLabel> scores = EVALUATION
                .withTolerated(EnumSet.allOf(Kind.class))
                .run(cohort(
                        new Drawn("a", "11", null),
                        new Drawn("b", null, "11"),
                        new Drawn("c", "11", "!"),
                        new Drawn("d", "!", "11"),
                        new Drawn("e", "11", "111"),
                        new Drawn("f", "11", "11")));
        assertThat(scores.cases()).extracting(CaseScores::caseId).containsExactly("a", "c", "e", "f");
        assertThat(scores.summary(ONE, NSD).summary().mean()).hasValue(0.25);
        assertThat(scores.problems())
                .extracting(CohortProblem::kind)
                .containsExactly(
                        Kind.MISSING_PREDICTION,
                        Kind.EXTRA_PREDICTION,
                        Kind.UNREADABLE_PREDICTION,
                        Kind.UNREADABLE_TRUTH,
                        Kind.UNREADABLE_PREDICTION);
        assertThat(ScoreTables.problems(scores).rowCount()).isEqualTo(5);
    }

    @Test
    void aBugIsNotMistakenForBadData() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        EVALUATION.withTolerated(EnumSet.allOf(Kind.class)).run(cohort(new Drawn("a", "bug", "11"))))
                .withMessageContaining("Scoring a failed")
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void progressReachesTheEnd() {
        List<String> heard = new ArrayList<>();
        EVALUATION
                .withThreads(2)
                .withProgress((id, done, total) -> heard.add(done + "/" + total))
                .run(cohort(new Drawn("a", "11", "11"), new Drawn("b", "11", "11"), new Drawn("c", "11", "11")));
        assertThat(heard).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void anInterruptCancels() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> EVALUATION.run(cohort(new Drawn("a", "11", "11"))));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theDefaultProtocolIsInPlaneAsSoonAsOneTruthIsSparse() {
        Drawn dense = new Drawn("a", "11/11", "11/11");
        Drawn sparse = new Drawn("b", "11/?", "11/11");
        assertThat(CohortEvaluation.defaultProtocol(cohort(dense)).name()).isEqualTo("volumetric");
        assertThat(CohortEvaluation.defaultProtocol(cohort(dense, sparse)).name())
                .isEqualTo("in-plane");
    }

    @Test
    void tablesNameTheProtocolAndLeaveUndefinedCellsEmpty() {
        CohortScores<NamedLabel> scores = EVALUATION.run(cohort(new Drawn("a", "11", "10")));
        Table table = ScoreTables.scores(scores);
        assertThat(table.columns())
                .extracting(column -> column.name())
                .containsExactly("case", "label_id", "label", "protocol", "metric", "unit", "value", "status");
        assertThat(table.rowCount()).isEqualTo(2 * 7);
        assertThat(table.row(5)).containsExactly("a", 1L, "one", "in-plane", "dice", "", 2.0 / 3, "DEFINED");
        assertThat(table.row(12)).containsExactly("a", 2L, "two", "in-plane", "dice", "", null, "BOTH_ABSENT");
    }
}
