package io.github.saros4j.analysis;

import static io.github.saros4j.analysis.Cohorts.DICE;
import static io.github.saros4j.analysis.Cohorts.HD95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.statistics.BootstrapMethod;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CohortAnalysisTest {

    private static final CohortScores<NamedLabel> SCORES =
            Cohorts.of("a 0.9 tn", "b 0.7 0.5", "c fn ne", "d 0.8 fp", "e tn tn");
    private static final CohortInfo INFO =
            Cohorts.info("a p female", "b q male", "c p female", "d r male", "e s", "other t male");
    private static final ClusterBootstrap FEW = ClusterBootstrap.withDefaults().withResamples(500);
    private static final CohortAnalysis ANALYSIS =
            CohortAnalysis.of(SCORES).withInfo(INFO).withBootstrap(FEW);

    @Test
    void aMeanSaysWhatItStandsOn() {
        LabelStatistics one = ANALYSIS.whole().label("one", DICE);
        assertThat(one.summary().n()).isEqualTo(4);
        assertThat(one.patients()).isEqualTo(3);
        assertThat(one.mean().value().getAsDouble()).isCloseTo(2.4 / 4, within(1e-15));
        assertThat(one.median().value().getAsDouble()).isCloseTo(0.75, within(1e-15));
        assertThat(one.summary().q1().getAsDouble()).isCloseTo(0.525, within(1e-15));
        assertThat(one.leftOut())
                .containsEntry(ScoreStatus.BOTH_ABSENT, 1)
                .containsEntry(ScoreStatus.NOT_EVALUABLE, 0)
                .doesNotContainKey(ScoreStatus.DEFINED);
        LabelStatistics two = ANALYSIS.whole().label("two", DICE);
        assertThat(two.summary().n()).isEqualTo(2);
        assertThat(two.mean().value()).hasValue(0.25);
        assertThat(two.leftOut())
                .containsEntry(ScoreStatus.BOTH_ABSENT, 2)
                .containsEntry(ScoreStatus.NOT_EVALUABLE, 1)
                .containsEntry(ScoreStatus.TRUTH_ABSENT, 0);
        assertThat(ANALYSIS.whole().label("two", HD95).leftOut()).containsEntry(ScoreStatus.TRUTH_ABSENT, 1);
    }

    @Test
    void theTwoAveragesOverLabelsWeighDifferently() {
        AverageStatistics dice = ANALYSIS.whole().average(DICE);
        assertThat(dice.labels()).isEqualTo(2);
        assertThat(dice.overLabels().value().getAsDouble()).isCloseTo((0.6 + 0.25) / 2, within(1e-15));
        assertThat(dice.perCase().n()).isEqualTo(4);
        assertThat(dice.casesWithoutValue()).isOne();
        assertThat(dice.patients()).isEqualTo(3);
        assertThat(dice.perCaseMean().value().getAsDouble()).isCloseTo((0.9 + 0.6 + 0 + 0.4) / 4, within(1e-15));
        assertThatIllegalArgumentException().isThrownBy(() -> ANALYSIS.whole().average(OverlapMetric.TP));
    }

    @Test
    void numbersAreThoseOfTheScoresThemselves() {
        GroupStatistics whole = ANALYSIS.whole();
        for (NamedLabel label : SCORES.labelSet().foreground()) {
            for (Metric metric : SCORES.protocol().metrics()) {
                LabelStatistics row = whole.label(label.key(), metric);
                assertThat(row.summary())
                        .isEqualTo(SCORES.summary(label, metric).summary());
                assertThat(row.leftOut())
                        .isEqualTo(SCORES.summary(label, metric).leftOut());
                assertThat(row.leftOutTotal())
                        .isEqualTo(SCORES.cases().size() - row.summary().n());
                assertThat(row.mean().value()).isEqualTo(row.summary().mean());
                assertThat(row.median().value()).isEqualTo(row.summary().median());
            }
        }
        assertThat(whole.average(DICE).overLabels().value()).isEqualTo(SCORES.average(DICE));
        assertThat(whole.cases()).isEqualTo(5);
        assertThat(whole.patients()).isEqualTo(4);
    }

    @Test
    void intervalsResamplePatientsAndNotCases() {
        OptionalDouble none = OptionalDouble.empty();
        ClusteredValues values = ClusteredValues.builder(1)
                .row("p", List.of(OptionalDouble.of(0.9)))
                .row("q", List.of(OptionalDouble.of(0.7)))
                .row("p", List.of(OptionalDouble.of(0)))
                .row("r", List.of(OptionalDouble.of(0.8)))
                .row("s", List.of(none))
                .build();
        LabelStatistics one = ANALYSIS.whole().label("one", DICE);
        assertThat(one.mean()).isEqualTo(FEW.run(values).mean(0));
        assertThat(one.median()).isEqualTo(FEW.run(values).median(0));
        assertThat(ANALYSIS.withInfo(CohortInfo.independent())
                        .whole()
                        .label("one", DICE)
                        .mean())
                .isNotEqualTo(one.mean());
        ClusterBootstrap bca = FEW.withMethod(BootstrapMethod.BCA);
        GroupStatistics withBca = ANALYSIS.withBootstrap(bca).whole();
        assertThat(withBca.bootstrap().method()).isEqualTo(BootstrapMethod.BCA);
        assertThat(withBca.label("one", DICE).mean()).isEqualTo(bca.run(values).mean(0));
    }

    @Test
    void groupsAreAnalysedByThemselvesAndNoCaseIsLost() {
        List<GroupStatistics> bySex = ANALYSIS.by("sex");
        assertThat(bySex)
                .extracting(GroupStatistics::group)
                .containsExactly(Optional.of("female"), Optional.of("male"), Optional.empty());
        assertThat(bySex).extracting(GroupStatistics::grouping).containsOnly(Optional.of("sex"));
        assertThat(bySex).extracting(GroupStatistics::cases).containsExactly(2, 2, 1);
        assertThat(bySex).extracting(GroupStatistics::patients).containsExactly(1, 2, 1);
        LabelStatistics female = bySex.get(0).label("one", DICE);
        assertThat(female.mean().value()).hasValue(0.45);
        assertThat(female.mean().interval())
                .as("one patient says nothing of others")
                .isEmpty();
        LabelStatistics male = bySex.get(1).label("one", DICE);
        assertThat(male.mean().value()).hasValue(0.75);
        assertThat(male.mean().interval().orElseThrow().low()).isEqualTo(0.7);
        assertThat(male.mean().interval().orElseThrow().high()).isEqualTo(0.8);
        assertThat(bySex.get(2).label("one", DICE).mean().value()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANALYSIS.by("age"))
                .withMessageContaining("[sex]");
    }

    /** By hand: voxels tp 900 + 700 + 0 + 800, fp 100 + 300 + 200, fn 100 + 300 + 1000 + 200; surfaces of 20 a side. */
    @Test
    void pooledScoresAreThoseOfOneLargeCase() {
        PooledScores one = ANALYSIS.whole().pooled().get(0);
        assertThat(one.cases()).isEqualTo(5);
        assertThat(one.counts().tp()).isEqualTo(2400);
        assertThat(one.counts().dice()).hasValue(2 * 2400.0 / (2 * 2400 + 600 + 1600));
        assertThat(one.counts().recall()).hasValue(2400.0 / 4000);
        assertThat(one.nsd(SurfaceDice.THREE_MM).getAsDouble())
                .isCloseTo(2 * 20 * 2.4 / (20 * 4 + 20 * 3), within(1e-15));
        assertThat(one.nsd(SurfaceDice.ofMm(7))).isEmpty();
        PooledScores nothing = ANALYSIS.by("sex").get(2).pooled().get(1);
        assertThat(nothing.counts().dice()).isEmpty();
        assertThat(nothing.nsd(SurfaceDice.THREE_MM)).isEmpty();
    }

    @Test
    void casesOfUnknownPatientsAreRefusedByName() {
        CohortAnalysis analysis = CohortAnalysis.of(SCORES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.withInfo(Cohorts.info("a p", "c q", "e p")))
                .withMessage("Nothing is known of the patients of 2 of 5 cases: b, d");
    }

    @Test
    void tablesHaveEveryRowAndNoNumberWhereThereIsNone() {
        List<GroupStatistics> bySex = ANALYSIS.by("sex");
        Table table = AnalysisTables.summary(bySex);
        assertThat(table.rowCount()).isEqualTo(3 * (2 * 4 + 2 * 3));
        assertThat(table.text(1, "group")).isEqualTo("female");
        assertThat(table.text(1, "metric")).isEqualTo("dice");
        assertThat(table.integer(1, "n")).isEqualTo(2);
        assertThat(table.integer(1, "patients")).isEqualTo(1);
        assertThat(table.real(1, "mean")).isEqualTo(0.45);
        assertThat(table.real(1, "mean_low")).isNull();
        assertThat(table.text(3, "unit")).isEqualTo("mm");
        assertThat(table.integer(3, "left_out_prediction_absent")).isEqualTo(1);
        assertThat(table.text(8, "label")).isEqualTo("average");
        assertThat(table.integer(8, "n")).isEqualTo(1);
        assertThat(table.integer(8, "left_out")).isEqualTo(1);
        assertThat(table.text(9, "label")).isEqualTo("average_per_case");
        assertThat(table.real(9, "mean")).isEqualTo(0.45);
        assertThat(table.text(28, "group")).isNull();
        assertThat(table.real(29, "mean")).isNull();
        assertThat(table.integer(0, "resamples")).isEqualTo(500);
        assertThat(table.text(0, "interval")).isEqualTo("percentile");
        Table pooled = AnalysisTables.pooled(List.of(ANALYSIS.whole()));
        assertThat(pooled.rowCount()).isEqualTo(2 * 8);
        assertThat(pooled.text(0, "grouping")).isNull();
        assertThat(pooled.real(0, "value")).isEqualTo(2400);
        assertThat(pooled.text(7, "metric")).isEqualTo("nsd_3mm");
    }

    @Test
    void anEmptyCohortHasStatisticsWithoutNumbers() {
        GroupStatistics whole =
                CohortAnalysis.of(Cohorts.of()).withBootstrap(FEW).whole();
        assertThat(whole.cases()).isZero();
        assertThat(whole.average(DICE).overLabels().value()).isEmpty();
        assertThat(AnalysisTables.summary(List.of(whole)).rowCount()).isEqualTo(14);
    }
}
