package io.github.saros4j.analysis;

import static io.github.saros4j.analysis.Cohorts.DICE;
import static io.github.saros4j.analysis.Cohorts.HD95;
import static io.github.saros4j.analysis.RankingMethod.AGGREGATE_THEN_RANK;
import static io.github.saros4j.analysis.RankingMethod.RANK_THEN_AGGREGATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {

    private static final ClusterBootstrap FEW = ClusterBootstrap.withDefaults().withResamples(2_000);

    @SafeVarargs
    private static Ranking ranking(CohortScores<NamedLabel>... scores) {
        Map<String, CohortScores<NamedLabel>> byName = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byName.put(Character.toString('A' + i), scores[i]);
        }
        return Ranking.of(byName).withBootstrap(FEW);
    }

    /** One bad case costs a mean much and a rank little. */
    @Test
    void theTwoMethodsMayDisagree() {
        Ranking ranking =
                ranking(Cohorts.of("a 1 tn", "b 1 tn", "c 0.1 tn"), Cohorts.of("a 0.9 tn", "b 0.9 tn", "c 0.9 tn"));
        RankingResult byMeans = ranking.by(DICE, AGGREGATE_THEN_RANK);
        assertThat(byMeans.contestants()).extracting(RankedContestant::name).containsExactly("B", "A");
        assertThat(byMeans.contestant("A").value().getAsDouble()).isCloseTo(0.7, within(1e-15));
        RankingResult byRanks = ranking.by(DICE, RANK_THEN_AGGREGATE);
        assertThat(byRanks.contestants()).extracting(RankedContestant::name).containsExactly("A", "B");
        assertThat(byRanks.contestant("A").value().getAsDouble()).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(byRanks.leftOut()).as("nobody has anything of label two").isEqualTo(3);
    }

    @Test
    void aMissingScoreIsTheWorstRankOfItsCase() {
        Ranking ranking = ranking(Cohorts.of("a fn tn", "b 0.5 tn"), Cohorts.of("a 0.1 tn", "b 0.4 tn"));
        RankingResult distances = ranking.by(HD95, RANK_THEN_AGGREGATE, "one");
        assertThat(distances.contestant("A").value()).hasValue(1.5);
        assertThat(distances.contestant("A").missing()).isOne();
        assertThat(distances.contestant("A").rank()).isEqualTo(1.5);
        RankingResult means = ranking.by(HD95, AGGREGATE_THEN_RANK, "one");
        assertThat(means.contestant("A").value())
                .as("the mean leaves the missed label out")
                .hasValue(5);
        assertThat(means.contestant("A").missing()).isOne();
    }

    @Test
    void rightlyFindingNothingIsTheBestRank() {
        Ranking ranking = ranking(Cohorts.of("a fp tn"), Cohorts.of("a tn tn"), Cohorts.of("a tn tn"));
        RankingResult result = ranking.by(DICE, RANK_THEN_AGGREGATE, "one");
        assertThat(result.contestants()).extracting(RankedContestant::name).containsExactly("B", "C", "A");
        assertThat(result.contestants()).extracting(RankedContestant::rank).containsExactly(1.5, 1.5, 3.0);
        RankingResult distances = ranking.by(HD95, RANK_THEN_AGGREGATE, "one");
        assertThat(distances.contestants()).extracting(RankedContestant::rank).containsExactly(1.5, 1.5, 3.0);
    }

    @Test
    void whatSomebodyCannotBeScoredOnIsLeftOutForAll() {
        Ranking ranking = ranking(Cohorts.of("a ne tn", "b 0.5 tn"), Cohorts.of("a 0.9 tn", "b 0.4 tn"));
        RankingResult result = ranking.by(DICE, RANK_THEN_AGGREGATE, "one");
        assertThat(result.leftOut()).isOne();
        assertThat(result.contestant("A").value()).hasValue(1);
    }

    @Test
    void lowerDistancesAreBetter() {
        Ranking ranking = ranking(Cohorts.of("a 0.2 0.2"), Cohorts.of("a 0.9 0.9"));
        for (RankingMethod method : RankingMethod.values()) {
            assertThat(ranking.by(HD95, method).contestants().get(0).name()).isEqualTo("B");
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalContestantsShareTheirRankInEveryResample(RankingMethod method) {
        Random random = new Random(41);
        CohortScores<NamedLabel> same = ComparisonTest.random(random, 15);
        CohortScores<NamedLabel> worse = Cohorts.of(
                IntStream.range(0, 15).mapToObj(i -> "case" + i + " fn fn").toArray(String[]::new));
        RankingResult result = ranking(same, worse, same).by(DICE, method);
        assertThat(result.contestant("A").rank()).isEqualTo(1.5);
        assertThat(result.contestant("C").shareAtRank()).isEqualTo(Map.of(1.5, 1.0));
        assertThat(result.contestant("B").shareAtRank()).isEqualTo(Map.of(3.0, 1.0));
        assertThat(result.contestant("B").rankInterval()).contains(new ConfidenceInterval(0.95, 3, 3));
        assertThat(result.tau().min()).hasValue(1);
    }

    /** Of two, the first leads in those resamples whose mean difference is above zero: the resamples are the same. */
    @Test
    void sharesAreThoseOfResampledDifferencesOverRandomCohortsOfSeed42() {
        Random random = new Random(42);
        for (int round = 0; round < 5; round++) {
            double[] differences = new double[12];
            String[] first = new String[12];
            String[] second = new String[12];
            ClusteredValues.Builder values = ClusteredValues.builder(1);
            for (int i = 0; i < 12; i++) {
                int a = 1 + random.nextInt(98);
                int b = 1 + random.nextInt(98);
                first[i] = "case" + (char) ('a' + i) + " " + a / 100.0 + " tn";
                second[i] = "case" + (char) ('a' + i) + " " + b / 100.0 + " tn";
                differences[i] = a - b;
                values.row("case " + i, List.of(OptionalDouble.of(differences[i])));
            }
            BootstrapResult resampled = FEW.run(values.build());
            long ahead = IntStream.range(0, 2_000)
                    .filter(r -> resampled.resampledMean(0, r).orElseThrow() > 1e-9)
                    .count();
            RankingResult result =
                    ranking(Cohorts.of(first), Cohorts.of(second)).by(DICE, AGGREGATE_THEN_RANK);
            RankedContestant a = result.contestant("A");
            assertThat(a.shareAtRank().getOrDefault(1.0, 0.0)).isEqualTo(ahead / 2_000.0);
            assertThat(a.shareAtRank().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(result.undefinedResamples()).isZero();
        }
    }

    @Test
    void resamplesThatLackALabelGiveNoRanking() {
        Ranking ranking = ranking(
                Cohorts.of("a 0.9 0.5", "b 0.8 tn", "c 0.7 tn"), Cohorts.of("a 0.8 0.4", "b 0.7 tn", "c 0.6 tn"));
        RankingResult result = ranking.by(DICE, AGGREGATE_THEN_RANK);
        assertThat(result.undefinedResamples())
                .isBetween(500, 690); // (2/3)^3 of 2,000, 593, give or take 4.6 deviations
        assertThat(result.contestant("A").shareAtRank()).isEqualTo(Map.of(1.0, 1.0));
    }

    @Test
    void onePatientSaysNothingOfStability() {
        RankingResult result = ranking(Cohorts.of("a 0.9 tn", "b 0.5 tn"), Cohorts.of("a 0.8 tn", "b 0.4 tn"))
                .withInfo(Cohorts.info("a p", "b p"))
                .by(DICE, AGGREGATE_THEN_RANK);
        assertThat(result.contestant("A").rank()).isOne();
        assertThat(result.contestant("A").medianRank()).isEmpty();
        assertThat(result.contestant("A").rankInterval()).isEmpty();
        assertThat(result.contestant("A").shareAtRank()).isEmpty();
        assertThat(result.tau().n()).isZero();
    }

    @Test
    void whoHasNoScoreAtAllIsLast() {
        RankingResult result = ranking(Cohorts.of("a fn tn", "b fn tn"), Cohorts.of("a 0.1 tn", "b 0.1 tn"))
                .by(HD95, AGGREGATE_THEN_RANK);
        assertThat(result.contestant("A").value()).isEmpty();
        assertThat(result.contestant("A").rank()).isEqualTo(2);
        assertThat(result.contestant("A").missing()).isEqualTo(2);
    }

    @Test
    void whatCannotBeRankedIsRefused() {
        Ranking ranking = ranking(Cohorts.of("a 1 1"), Cohorts.of("a 1 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> ranking.by(OverlapMetric.TP, AGGREGATE_THEN_RANK));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.by(OverlapMetric.IOU, AGGREGATE_THEN_RANK))
                .withMessageContaining("No iou was asked for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.by(DICE, AGGREGATE_THEN_RANK, "three"))
                .withMessageContaining("three");
        assertThatIllegalArgumentException().isThrownBy(() -> Ranking.of(Map.of("A", Cohorts.of("a 1 1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking(Cohorts.of("a 1 1"), Cohorts.of("b 1 1")))
                .withMessage("A and B have different cases: A lacks b; B lacks a");
    }

    @Test
    void averagesThatDifferByRoundingAloneShareARank() {
        assertThat(RankedResamples.ranks(new double[] {0.3, 0.1 + 0.2, 0.3 + 1e-9}))
                .containsExactly(1.5, 1.5, 3);
        assertThat(RankedResamples.ranks(new double[] {3e6, Math.nextUp(3e6), 3e6 + 1e-3}))
                .as("what is large rounds more")
                .containsExactly(1.5, 1.5, 3);
        double none = Double.POSITIVE_INFINITY;
        assertThat(RankedResamples.ranks(new double[] {none, 5, none})).containsExactly(2.5, 1, 2.5);
    }

    @Test
    void tablesHaveARowAContestantAndARowARank() {
        Ranking ranking = ranking(Cohorts.of("a 0.9 0.9", "b 0.5 0.5"), Cohorts.of("a 0.8 0.8", "b 0.6 0.6"));
        List<RankingResult> results =
                List.of(ranking.by(HD95, AGGREGATE_THEN_RANK), ranking.by(HD95, RANK_THEN_AGGREGATE, "two"));
        Table table = ComparisonTables.ranking(results);
        assertThat(table.rowCount()).isEqualTo(4);
        assertThat(table.text(0, "label")).isEqualTo("average");
        assertThat(table.text(0, "unit")).isEqualTo("mm");
        assertThat(table.text(2, "label")).isEqualTo("two");
        assertThat(table.text(2, "unit")).isEmpty();
        assertThat(table.real(2, "value")).isEqualTo(1.5);
        assertThat(table.real(2, "rank")).isEqualTo(1.5);
        Table shares = ComparisonTables.rankShares(results);
        assertThat(shares.rowCount()).isBetween(8, 12);
        double ofFirst = 0;
        for (int row = 0; row < shares.rowCount(); row++) {
            if ("A".equals(shares.text(row, "contestant")) && "two".equals(shares.text(row, "label"))) {
                ofFirst += Objects.requireNonNull(shares.real(row, "share"));
            }
        }
        assertThat(ofFirst).isCloseTo(1, within(1e-12));
    }
}
