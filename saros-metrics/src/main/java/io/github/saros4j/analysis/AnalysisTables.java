package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.statistics.Proportion;
import io.github.saros4j.statistics.Summary;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The statistics of a cohort as tables; those of comparisons and rankings are in {@link ComparisonTables}. Labels appear by
 * key, what is undefined is an empty cell. Numbers of a row have the unit that its column {@code unit} names.
 */
public final class AnalysisTables {

    private AnalysisTables() {}

    /**
     * One row a group, label and metric, then two rows a group and metric over all labels: {@code average} is
     * {@link AverageStatistics#overLabels}, its n counts labels; {@code average_per_case} is
     * {@link AverageStatistics#perCase}.
     *
     * <p>Columns: grouping and group (empty for the whole cohort), label_id (empty for unions and averages), label, protocol,
     * metric, unit, n (cases with a value), patients (of these), left_out (cases without a value; labels in {@code average}) and
     * of them left_out_both_absent, left_out_truth_absent, left_out_prediction_absent, left_out_not_evaluable; mean, mean_low,
     * mean_high, sd, min, q1, median, median_low, median_high, q3, max; level and interval (percentile or bca) of the limits,
     * resamples, undefined_resamples (those without a mean), seed.
     *
     * @param groups the statistics, such as those of {@link CohortAnalysis#whole} or {@link CohortAnalysis#by}
     * @return the table {@code summary}
     */
    public static Table summary(List<GroupStatistics> groups) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("grouping"),
                Column.text("group"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.integer("n"),
                Column.integer("patients"),
                Column.integer("left_out"),
                Column.integer("left_out_both_absent"),
                Column.integer("left_out_truth_absent"),
                Column.integer("left_out_prediction_absent"),
                Column.integer("left_out_not_evaluable"),
                Column.real("mean"),
                Column.real("mean_low"),
                Column.real("mean_high"),
                Column.real("sd"),
                Column.real("min"),
                Column.real("q1"),
                Column.real("median"),
                Column.real("median_low"),
                Column.real("median_high"),
                Column.real("q3"),
                Column.real("max")));
        columns.addAll(Cells.bootstrapColumns());
        Table.Builder table = Table.builder("summary", columns.toArray(Column[]::new));
        for (GroupStatistics group : groups) {
            group.labels().forEach(row -> table.row(cells(group, row)));
            for (AverageStatistics row : group.averages()) {
                table.row(overLabels(group, row));
                table.row(perCase(group, row));
            }
        }
        return table.build();
    }

    private static Cells start(GroupStatistics group) {
        return new Cells().add(group.grouping().orElse(null), group.group().orElse(null));
    }

    private static Object[] cells(GroupStatistics group, LabelStatistics row) {
        Cells cells = start(group)
                .add(row.label().id())
                .add(
                        row.label().key(),
                        group.protocol().name(),
                        row.metric().key(),
                        row.metric().unit())
                .add(row.summary().n(), row.patients(), row.leftOutTotal())
                .add(row.leftOut().get(ScoreStatus.BOTH_ABSENT))
                .add(row.leftOut().get(ScoreStatus.TRUTH_ABSENT))
                .add(row.leftOut().get(ScoreStatus.PREDICTION_ABSENT))
                .add(row.leftOut().get(ScoreStatus.NOT_EVALUABLE));
        return distribution(cells, row.summary(), row.mean(), row.median())
                .add(group.bootstrap(), row.mean().undefinedResamples())
                .toArray();
    }

    private static Cells distribution(Cells cells, Summary summary, Estimate mean, Estimate median) {
        return cells.add(mean)
                .add(summary.sd())
                .add(summary.min())
                .add(summary.q1())
                .add(median)
                .add(summary.q3())
                .add(summary.max());
    }

    private static Object[] overLabels(GroupStatistics group, AverageStatistics row) {
        long all = group.pooled().stream()
                .filter(pooled -> pooled.label().isLabel())
                .count();
        return start(group)
                .add(
                        null,
                        "average",
                        group.protocol().name(),
                        row.metric().key(),
                        row.metric().unit())
                .add(row.labels(), null, all - row.labels(), null, null, null, null)
                .add(row.overLabels())
                .add(null, null, null, null, null, null, null, null)
                .add(group.bootstrap(), row.overLabels().undefinedResamples())
                .toArray();
    }

    private static Object[] perCase(GroupStatistics group, AverageStatistics row) {
        Cells cells = start(group)
                .add(
                        null,
                        "average_per_case",
                        group.protocol().name(),
                        row.metric().key(),
                        row.metric().unit())
                .add(row.perCase().n(), row.patients(), row.casesWithoutValue(), null, null, null, null);
        return distribution(cells, row.perCase(), row.perCaseMean(), row.perCaseMedian())
                .add(group.bootstrap(), row.perCaseMean().undefinedResamples())
                .toArray();
    }

    /**
     * One row a group, label and pooled metric ({@link PooledScores}): tp, fp, fn, precision, recall, dice, iou, and every
     * surface Dice of the protocol. Columns: grouping and group (empty for the whole cohort), label_id (empty for unions), label,
     * protocol, metric, unit, cases (how many were added up), value.
     *
     * @param groups the statistics
     * @return the table {@code pooled}
     */
    public static Table pooled(List<GroupStatistics> groups) {
        Table.Builder table = Table.builder(
                "pooled",
                Column.text("grouping"),
                Column.text("group"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.integer("cases"),
                Column.real("value"));
        for (GroupStatistics group : groups) {
            for (PooledScores pooled : group.pooled()) {
                addPooled(table, group, pooled);
            }
        }
        return table.build();
    }

    private static void addPooled(Table.Builder table, GroupStatistics group, PooledScores pooled) {
        ConfusionCounts counts = pooled.counts();
        addPooled(table, group, pooled, OverlapMetric.TP, OptionalDouble.of((double) counts.tp()));
        addPooled(table, group, pooled, OverlapMetric.FP, OptionalDouble.of((double) counts.fp()));
        addPooled(table, group, pooled, OverlapMetric.FN, OptionalDouble.of((double) counts.fn()));
        addPooled(table, group, pooled, OverlapMetric.PRECISION, counts.precision());
        addPooled(table, group, pooled, OverlapMetric.RECALL, counts.recall());
        addPooled(table, group, pooled, OverlapMetric.DICE, counts.dice());
        addPooled(table, group, pooled, OverlapMetric.IOU, counts.iou());
        for (SurfaceDice metric : pooled.surfaces().keySet()) {
            addPooled(table, group, pooled, metric, pooled.nsd(metric));
        }
    }

    private static void addPooled(
            Table.Builder table, GroupStatistics group, PooledScores pooled, Metric metric, OptionalDouble value) {
        table.row(start(group)
                .add(pooled.label().id())
                .add(pooled.label().key(), group.protocol().name(), metric.key(), metric.unit(), pooled.cases())
                .add(value)
                .toArray());
    }

    /**
     * One row a label. Columns: label_id (empty for unions), label, tp, fp, fn, tn, not_evaluable (cases), patients_with,
     * patients_without, sensitivity, sensitivity_low, sensitivity_high, specificity, specificity_low, specificity_high (Wilson's
     * limits), level.
     *
     * @param rows the labels
     * @param level the level of the limits, between 0 and 1
     * @return the table {@code detection}
     */
    public static Table detection(List<Detection> rows, double level) {
        Table.Builder table = Table.builder(
                "detection",
                Column.integer("label_id"),
                Column.text("label"),
                Column.integer("tp"),
                Column.integer("fp"),
                Column.integer("fn"),
                Column.integer("tn"),
                Column.integer("not_evaluable"),
                Column.integer("patients_with"),
                Column.integer("patients_without"),
                Column.real("sensitivity"),
                Column.real("sensitivity_low"),
                Column.real("sensitivity_high"),
                Column.real("specificity"),
                Column.real("specificity_low"),
                Column.real("specificity_high"),
                Column.real("level"));
        for (Detection row : rows) {
            Proportion sensitivity = row.sensitivity();
            Proportion specificity = row.specificity();
            table.row(new Cells()
                    .add(row.label().id())
                    .add(row.label().key(), row.tp(), row.fp(), row.fn(), row.tn())
                    .add(row.notEvaluable(), row.patientsWith(), row.patientsWithout())
                    .add(sensitivity.share())
                    .limits(sensitivity.wilson(level))
                    .add(specificity.share())
                    .limits(specificity.wilson(level))
                    .add(level)
                    .toArray());
        }
        return table.build();
    }
}
