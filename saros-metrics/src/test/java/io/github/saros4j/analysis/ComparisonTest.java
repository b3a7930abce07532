package io.github.saros4j.analysis;

import static io.github.saros4j.analysis.Cohorts.DICE;
import static io.github.saros4j.analysis.Cohorts.HD95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.analysis.ComparedScores.LeftOutPairs;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.HolmCorrection;
import io.github.saros4j.statistics.PairedTTest;
import io.github.saros4j.statistics.SignedRankTest;
import io.github.saros4j.statistics.ZeroDifferences;
import io.github.saros4j.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final CohortScores<NamedLabel> A =
            Cohorts.of("a 0.75 tn", "b 0.5 fp", "c 0.75 0.5", "d fn 0.5", "e 0.5 ne");
    private static final CohortScores<NamedLabel> B =
            Cohorts.of("a 0.5 tn", "b 0.5 tn", "c 0.25 0.25", "d 0.5 0.5", "e 0.25 0.5");
    private static final CohortInfo INFO = Cohorts.info("a p", "b p", "c q", "d r", "e s");
    private static final ClusterBootstrap FEW = ClusterBootstrap.withDefaults().withResamples(400);
    private static final Comparison COMPARISON =
            Comparison.of(A, B).withInfo(INFO).withBootstrap(FEW).withNames("new", "old");

    /** Differences by hand: 0.25, 0, 0.5, -0.5, 0.25; by patient: 0.125, 0.5, -0.5, 0.25. */
    @Test
    void differencesAreThoseOfPairsAndTestsAreOverPatients() {
        ComparedScores one = COMPARISON.run().label("one", DICE);
        assertThat(one.pairs()).isEqualTo(5);
        assertThat(one.patients()).isEqualTo(4);
        assertThat(one.meanA()).hasValue(0.5);
        assertThat(one.meanB()).hasValue(0.4);
        assertThat(one.meanDifference().value()).hasValue(0.1);
        assertThat(one.medianDifference().value()).hasValue(0.25);
        double[] byPatient = {0.125, 0.5, -0.5, 0.25};
        assertThat(one.signedRank()).isEqualTo(SignedRankTest.of(byPatient, ZeroDifferences.WILCOX));
        assertThat(one.tTest()).isEqualTo(PairedTTest.of(byPatient));
        double[] byCase = {0.25, 0, 0.5, -0.5, 0.25};
        ComparedScores overCases = COMPARISON
                .withTestUnit(TestUnit.CASES)
                .withZeroDifferences(ZeroDifferences.PRATT)
                .run()
                .label("one", DICE);
        assertThat(overCases.signedRank()).isEqualTo(SignedRankTest.of(byCase, ZeroDifferences.PRATT));
        assertThat(overCases.tTest()).isEqualTo(PairedTTest.of(byCase));
        assertThat(overCases.meanDifference()).isEqualTo(one.meanDifference());
    }

    @Test
    void casesWithoutAPairAreCountedByBothReasons() {
        ComparedScores two = COMPARISON.run().label("two", DICE);
        assertThat(two.pairs()).isEqualTo(2);
        assertThat(two.meanDifference().value()).hasValue(0.125);
        assertThat(two.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOutPairs(ScoreStatus.BOTH_ABSENT, ScoreStatus.BOTH_ABSENT, 1),
                        new LeftOutPairs(ScoreStatus.TRUTH_ABSENT, ScoreStatus.BOTH_ABSENT, 1),
                        new LeftOutPairs(ScoreStatus.NOT_EVALUABLE, ScoreStatus.DEFINED, 1));
        assertThat(two.leftOutTotal()).isEqualTo(3);
        assertThat(COMPARISON.run().label("one", HD95).leftOut())
                .containsExactly(new LeftOutPairs(ScoreStatus.PREDICTION_ABSENT, ScoreStatus.DEFINED, 1));
    }

    @Test
    void averagesOverLabelsStandOnPairs() {
        ComparedAverages dice = COMPARISON.run().average(DICE);
        assertThat(dice.labels()).isEqualTo(2);
        assertThat(dice.meanA()).hasValue((0.5 + 0.5) / 2);
        assertThat(dice.meanB().getAsDouble()).isCloseTo((0.4 + 0.375) / 2, within(1e-15));
        assertThat(dice.difference().value().getAsDouble()).isCloseTo((0.1 + 0.125) / 2, within(1e-15));
        assertThat(dice.difference().interval()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> COMPARISON.run().average(OverlapMetric.TP));
    }

    @Test
    void pValuesAreAdjustedOverTheLabelsOfAMetric() {
        ComparisonResult result = COMPARISON.run();
        ComparedScores one = result.label("one", DICE);
        ComparedScores two = result.label("two", DICE);
        List<OptionalDouble> adjusted = HolmCorrection.adjust(
                List.of(one.signedRank().p(), two.signedRank().p()));
        assertThat(one.signedRankHolm()).isEqualTo(adjusted.get(0));
        assertThat(two.signedRankHolm()).isEqualTo(adjusted.get(1));
        adjusted = HolmCorrection.adjust(List.of(one.tTest().p(), two.tTest().p()));
        assertThat(one.tTestHolm()).isEqualTo(adjusted.get(0));
        assertThat(two.tTestHolm()).isEqualTo(adjusted.get(1));
    }

    @Test
    void swappingTheSidesSwapsSignsOverRandomCohortsOfSeed31() {
        Random random = new Random(31);
        for (int round = 0; round < 10; round++) {
            CohortScores<NamedLabel> a = random(random, 20);
            CohortScores<NamedLabel> b = random(random, 20);
            ComparisonResult there = Comparison.of(a, b).withBootstrap(FEW).run();
            ComparisonResult back = Comparison.of(b, a).withBootstrap(FEW).run();
            for (int i = 0; i < there.labels().size(); i++) {
                ComparedScores ab = there.labels().get(i);
                ComparedScores ba = back.labels().get(i);
                assertThat(ba.pairs()).isEqualTo(ab.pairs());
                assertThat(ba.meanA()).isEqualTo(ab.meanB());
                assertThat(ba.signedRankHolm()).isEqualTo(ab.signedRankHolm());
                assertThat(ba.tTestHolm()).isEqualTo(ab.tTestHolm());
                Optional<ConfidenceInterval> limits = ab.meanDifference().interval();
                assertThat(ba.meanDifference().interval().isPresent()).isEqualTo(limits.isPresent());
                if (limits.isPresent()) {
                    ConfidenceInterval swapped = ba.meanDifference().interval().orElseThrow();
                    assertThat(swapped.low()).isCloseTo(-limits.get().high(), within(1e-12));
                    assertThat(swapped.high()).isCloseTo(-limits.get().low(), within(1e-12));
                }
            }
        }
    }

    static CohortScores<NamedLabel> random(Random random, int cases) {
        String[] drawn = new String[cases];
        for (int i = 0; i < cases; i++) {
            drawn[i] = "case" + i + " " + word(random) + " " + word(random);
        }
        return Cohorts.of(drawn);
    }

    private static String word(Random random) {
        int kind = random.nextInt(12);
        return switch (kind) {
            case 0 -> "fn";
            case 1 -> "fp";
            case 2 -> "tn";
            default -> String.format(Locale.ROOT, "%.2f", random.nextDouble());
        };
    }

    @Test
    void aSideAgainstItselfDiffersNowhere() {
        ComparedScores one = Comparison.of(A, A).withBootstrap(FEW).run().label("one", DICE);
        assertThat(one.meanDifference().interval()).contains(new ConfidenceInterval(0.95, 0, 0));
        assertThat(one.signedRank().p()).hasValue(1);
        assertThat(one.signedRank().rankBiserial()).isEmpty();
        assertThat(one.tTest().p()).isEmpty();
        assertThat(one.tTestHolm()).isEmpty();
    }

    @Test
    void differentCasesLabelsAndProtocolsAreRefusedByName() {
        CohortScores<NamedLabel> other = Cohorts.of("a 1 1", "b 1 1", "c 1 1", "f 1 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(A, other))
                .withMessage("a and b have different cases: a lacks f; b lacks d, e");
        CohortScores<NamedLabel> otherProtocol =
                new CohortScores<>(Cohorts.PROTOCOL.withTolerancesMm(7), Cohorts.LABELS, A.cases(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(A, otherProtocol))
                .withMessageContaining("different protocols");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(A, B).withInfo(Cohorts.info("a p")))
                .withMessageContaining("b, c, d, e");
    }

    @Test
    void theTableHasEveryNumberAndEveryReason() {
        Table table = ComparisonTables.comparison(List.of(COMPARISON.run()));
        assertThat(table.rowCount()).isEqualTo(2 * 4 + 3);
        assertThat(table.text(1, "a")).isEqualTo("new");
        assertThat(table.text(1, "label")).isEqualTo("one");
        assertThat(table.text(1, "metric")).isEqualTo("dice");
        assertThat(table.integer(1, "n")).isEqualTo(5);
        assertThat(table.integer(1, "n_tested")).isEqualTo(4);
        assertThat(table.text(1, "test_unit")).isEqualTo("patients");
        assertThat(table.real(1, "mean_difference")).isEqualTo(0.1);
        assertThat(table.text(1, "p_signed_rank_method")).isEqualTo("exact");
        assertThat(table.text(5, "left_out_reasons"))
                .isEqualTo("both_absent/both_absent 1, truth_absent/both_absent 1, not_evaluable/defined 1");
        assertThat(table.text(8, "label")).isEqualTo("average");
        assertThat(table.integer(8, "n")).isEqualTo(2);
        assertThat(table.real(8, "mean_a")).isEqualTo(0.5);
        assertThat(table.real(8, "p_t")).isNull();
        assertThat(table.integer(8, "seed")).isZero();
        assertThat(table.text(10, "unit")).isEqualTo("mm");
    }
}
