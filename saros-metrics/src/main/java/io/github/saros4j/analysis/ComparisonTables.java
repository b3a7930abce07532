package io.github.saros4j.analysis;

import io.github.saros4j.statistics.BootstrapMethod;
import io.github.saros4j.statistics.PairedTTest;
import io.github.saros4j.statistics.SignedRankTest;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comparisons and rankings as tables. Labels appear by key, {@code average} stands for the average over labels, what is
 * undefined is an empty cell. Numbers of a row have the unit that its column {@code unit} names.
 */
public final class ComparisonTables {

    private static final String AVERAGE = "average";

    private ComparisonTables() {}

    /**
     * One row a label and metric, then one a metric for the average over labels.
     *
     * <p>Columns: a, b (names), label_id (empty for unions and the average), label, protocol, metric, unit, n (cases with a
     * value on either side; labels in the average), patients (of these), left_out (the other cases), left_out_reasons (such as
     * {@code truth_absent/both_absent 2}: a's status, b's, cases); mean_a, mean_b; mean_difference, mean_difference_low,
     * mean_difference_high, median_difference, median_difference_low, median_difference_high (a less b); test_unit, n_tested
     * (patients or cases), zeros (differences of zero among them), zero_differences (wilcox or pratt), p_signed_rank,
     * p_signed_rank_holm, p_signed_rank_method (exact or normal), rank_biserial, p_t, p_t_holm, cohens_dz; level and interval
     * (percentile or bca) of the limits, resamples, undefined_resamples (those without a mean), seed.
     *
     * @param results one or more comparisons
     * @return the table {@code comparison}
     */
    public static Table comparison(List<ComparisonResult> results) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("a"),
                Column.text("b"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.integer("n"),
                Column.integer("patients"),
                Column.integer("left_out"),
                Column.text("left_out_reasons"),
                Column.real("mean_a"),
                Column.real("mean_b"),
                Column.real("mean_difference"),
                Column.real("mean_difference_low"),
                Column.real("mean_difference_high"),
                Column.real("median_difference"),
                Column.real("median_difference_low"),
                Column.real("median_difference_high"),
                Column.text("test_unit"),
                Column.integer("n_tested"),
                Column.integer("zeros"),
                Column.text("zero_differences"),
                Column.real("p_signed_rank"),
                Column.real("p_signed_rank_holm"),
                Column.text("p_signed_rank_method"),
                Column.real("rank_biserial"),
                Column.real("p_t"),
                Column.real("p_t_holm"),
                Column.real("cohens_dz")));
        columns.addAll(Cells.bootstrapColumns());
        Table.Builder table = Table.builder("comparison", columns.toArray(Column[]::new));
        for (ComparisonResult result : results) {
            result.labels().forEach(row -> table.row(cells(result, row)));
            result.averages().forEach(row -> table.row(cells(result, row)));
        }
        return table.build();
    }

    private static Object[] cells(ComparisonResult result, ComparedScores row) {
        SignedRankTest signedRank = row.signedRank();
        PairedTTest tTest = row.tTest();
        return new Cells()
                .add(result.nameA(), result.nameB())
                .add(row.label().id())
                .add(
                        row.label().key(),
                        result.protocol().name(),
                        row.metric().key(),
                        row.metric().unit())
                .add(row.pairs(), row.patients(), row.leftOutTotal(), reasons(row))
                .add(row.meanA())
                .add(row.meanB())
                .add(row.meanDifference())
                .add(row.medianDifference())
                .add(Cells.word(result.testUnit()), signedRank.n(), signedRank.zeros())
                .add(Cells.word(signedRank.zeroDifferences()))
                .add(signedRank.p())
                .add(row.signedRankHolm())
                .add(Cells.word(signedRank.method()))
                .add(signedRank.rankBiserial())
                .add(tTest.p())
                .add(row.tTestHolm())
                .add(tTest.cohensDz())
                .add(result.bootstrap(), row.meanDifference().undefinedResamples())
                .toArray();
    }

    private static String reasons(ComparedScores row) {
        return row.leftOut().stream()
                .map(pairs -> Cells.word(pairs.statusA()) + "/" + Cells.word(pairs.statusB()) + " " + pairs.cases())
                .collect(Collectors.joining(", "));
    }

    private static Object[] cells(ComparisonResult result, ComparedAverages row) {
        return new Cells()
                .add(result.nameA(), result.nameB(), null, AVERAGE)
                .add(result.protocol().name(), row.metric().key(), row.metric().unit())
                .add(row.labels(), null, null, null)
                .add(row.meanA())
                .add(row.meanB())
                .add(row.difference())
                .add(null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .add(result.bootstrap(), row.difference().undefinedResamples())
                .toArray();
    }

    /**
     * One row a ranking and contestant. Columns: label_id (empty for unions and the average), label, protocol, metric, unit (of
     * value; ranks have none), method (aggregate_then_rank or rank_then_aggregate), contestant, rank, value (what was ranked),
     * missing (scores that the contestant lacks), cases, patients, left_out (cases and labels that took no part), median_rank,
     * rank_low, rank_high, tau_mean, tau_min (how well resamples agree with this ranking); level and interval of the limits,
     * resamples, undefined_resamples (those without a ranking), seed.
     *
     * @param results the rankings
     * @return the table {@code ranking}
     */
    public static Table ranking(List<RankingResult> results) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.text("method"),
                Column.text("contestant"),
                Column.real("rank"),
                Column.real("value"),
                Column.integer("missing"),
                Column.integer("cases"),
                Column.integer("patients"),
                Column.integer("left_out"),
                Column.real("median_rank"),
                Column.real("rank_low"),
                Column.real("rank_high"),
                Column.real("tau_mean"),
                Column.real("tau_min")));
        columns.addAll(Cells.bootstrapColumns());
        Table.Builder table = Table.builder("ranking", columns.toArray(Column[]::new));
        for (RankingResult ranking : results) {
            for (RankedContestant row : ranking.contestants()) {
                table.row(start(ranking)
                        .add(row.name(), row.rank())
                        .add(row.value())
                        .add(row.missing(), ranking.cases(), ranking.patients(), ranking.leftOut())
                        .add(row.medianRank())
                        .limits(row.rankInterval())
                        .add(ranking.tau().mean())
                        .add(ranking.tau().min())
                        .add(ranking.bootstrap().withMethod(BootstrapMethod.PERCENTILE), ranking.undefinedResamples())
                        .toArray());
            }
        }
        return table.build();
    }

    private static Cells start(RankingResult ranking) {
        Cells cells = new Cells();
        ranking.label()
                .ifPresentOrElse(label -> cells.add(label.id()).add(label.key()), () -> cells.add(null, AVERAGE));
        boolean ofScores = ranking.method() == RankingMethod.AGGREGATE_THEN_RANK;
        return cells.add(
                ranking.protocol().name(),
                ranking.metric().key(),
                ofScores ? ranking.metric().unit() : "",
                Cells.word(ranking.method()));
    }

    /**
     * One row a ranking, contestant and rank that resamples give it. Columns: label_id (empty for unions and the average), label,
     * protocol, metric, unit, method, contestant, rank, share (of resamples, 0 to 1).
     *
     * @param results the rankings
     * @return the table {@code rank_shares}
     */
    public static Table rankShares(List<RankingResult> results) {
        Table.Builder table = Table.builder(
                "rank_shares",
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.text("method"),
                Column.text("contestant"),
                Column.real("rank"),
                Column.real("share"));
        for (RankingResult ranking : results) {
            for (RankedContestant row : ranking.contestants()) {
                row.shareAtRank()
                        .forEach((rank, share) -> table.row(
                                start(ranking).add(row.name(), rank, share).toArray()));
            }
        }
        return table.build();
    }
}
