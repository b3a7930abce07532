package io.github.saros4j.evaluation;

import io.github.saros4j.label.Label;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.overlap.GeneralisedDice;
import io.github.saros4j.statistics.Summary;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The scores of a cohort as tables. Labels appear by key; every row names the protocol. */
public final class ScoreTables {

    private ScoreTables() {}

    /**
     * One row a case, label and metric; after the labels of a case its unions. Columns: case, label_id (empty for a union), label,
     * protocol, metric, unit, value (empty where undefined), status.
     *
     * @param scores the scores
     * @return the table {@code scores}
     */
    public static Table scores(CohortScores<?> scores) {
        Table.Builder table = Table.builder(
                "scores",
                Column.text("case"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.real("value"),
                Column.text("status"));
        for (CaseScores<?> ofCase : scores.cases()) {
            List<LabelScores<?>> all = ofCase.all();
            for (int i = 0; i < all.size(); i++) {
                LabelScores<?> ofLabel = all.get(i);
                Integer id = i < ofCase.labels().size() ? ofLabel.label().id() : null;
                ofLabel.scores()
                        .forEach((metric, score) -> table.row(
                                ofCase.caseId(),
                                id,
                                ofLabel.label().key(),
                                scores.protocol().name(),
                                metric.key(),
                                metric.unit(),
                                cell(score.value()),
                                score.status().name()));
            }
        }
        return table.build();
    }

    /**
     * One row a case, slice, label and metric, if slices were scored. Columns: case, slice (from 0, in the truth's storage order),
     * label_id (empty for a union), label, protocol, metric, unit, value (empty where undefined), status.
     *
     * @param scores the scores
     * @return the table {@code slices}
     */
    public static Table slices(CohortScores<?> scores) {
        Table.Builder table = Table.builder(
                "slices",
                Column.text("case"),
                Column.integer("slice"),
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.real("value"),
                Column.text("status"));
        String protocol = scores.protocol().withinSlices().name();
        for (CaseScores<?> ofCase : scores.cases()) {
            for (SliceScores<?> ofSlice : ofCase.slices()) {
                addSlice(table, ofCase.caseId(), protocol, ofSlice);
            }
        }
        return table.build();
    }

    private static void addSlice(Table.Builder table, String caseId, String protocol, SliceScores<?> slice) {
        List<LabelScores<?>> all = new ArrayList<>(slice.labels());
        all.addAll(slice.unions());
        for (int i = 0; i < all.size(); i++) {
            LabelScores<?> ofLabel = all.get(i);
            Integer id = i < slice.labels().size() ? ofLabel.label().id() : null;
            ofLabel.scores()
                    .forEach((metric, score) -> table.row(
                            caseId,
                            slice.slice(),
                            id,
                            ofLabel.label().key(),
                            protocol,
                            metric.key(),
                            metric.unit(),
                            cell(score.value()),
                            score.status().name()));
        }
    }

    /**
     * One row a case and metric: the mean over the labels of the case that have a value, counts left out, and the generalised Dice
     * coefficient over all of them with weights of 1, 1 / T and 1 / T^2 ({@link GeneralisedDice}). Columns: case, slices (how many
     * were compared), protocol, metric, unit, labels (how many the value stands on), value.
     *
     * @param scores the scores
     * @return the table {@code cases}
     */
    public static Table cases(CohortScores<?> scores) {
        Table.Builder table = Table.builder(
                "cases",
                Column.text("case"),
                Column.integer("slices"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.text("unit"),
                Column.integer("labels"),
                Column.real("value"));
        for (CaseScores<?> ofCase : scores.cases()) {
            addCase(table, scores.protocol(), ofCase);
        }
        return table.build();
    }

    private static void addCase(Table.Builder table, EvaluationProtocol protocol, CaseScores<?> ofCase) {
        for (Metric metric : protocol.metrics()) {
            if (!metric.isCount()) {
                long labels = ofCase.labels().stream()
                        .filter(label -> label.score(metric).value().isPresent())
                        .count();
                table.row(
                        ofCase.caseId(),
                        ofCase.evaluatedSlices(),
                        protocol.name(),
                        metric.key(),
                        metric.unit(),
                        labels,
                        cell(ofCase.average(metric)));
            }
        }
        long present = ofCase.labels().stream()
                .filter(label -> label.counts().truth() + label.counts().prediction() > 0)
                .count();
        for (GeneralisedDice weights : GeneralisedDice.values()) {
            table.row(
                    ofCase.caseId(),
                    ofCase.evaluatedSlices(),
                    protocol.name(),
                    "generalised_dice_" + weights.name().toLowerCase(Locale.ROOT),
                    "",
                    present,
                    cell(ofCase.generalisedDice(weights)));
        }
    }

    /**
     * One row a label and metric, then one row a metric for the average over labels. Columns: label_id (empty in the
     * average), label, protocol, metric, n (cases the numbers stand on; labels in the average), how many cases are left
     * out for each reason, mean, sd, median, min, max.
     *
     * @param scores the scores
     * @param <L> the type of the labels
     * @return the table {@code summary}
     */
    public static <L extends Label> Table summary(CohortScores<L> scores) {
        Table.Builder table = Table.builder(
                "summary",
                Column.integer("label_id"),
                Column.text("label"),
                Column.text("protocol"),
                Column.text("metric"),
                Column.integer("n"),
                Column.integer("left_out_both_absent"),
                Column.integer("left_out_truth_absent"),
                Column.integer("left_out_prediction_absent"),
                Column.integer("left_out_not_evaluable"),
                Column.real("mean"),
                Column.real("sd"),
                Column.real("median"),
                Column.real("min"),
                Column.real("max"));
        for (L label : scores.labelSet().foreground()) {
            for (Metric metric : scores.protocol().metrics()) {
                addSummary(table, scores.protocol().name(), scores.summary(label, metric));
            }
        }
        for (Metric metric : scores.protocol().metrics()) {
            if (!metric.isCount()) {
                addAverage(table, scores, metric);
            }
        }
        return table.build();
    }

    private static void addSummary(Table.Builder table, String protocol, MetricSummary<?> of) {
        Summary summary = of.summary();
        table.row(
                of.label().id(),
                of.label().key(),
                protocol,
                of.metric().key(),
                summary.n(),
                of.leftOut().get(ScoreStatus.BOTH_ABSENT),
                of.leftOut().get(ScoreStatus.TRUTH_ABSENT),
                of.leftOut().get(ScoreStatus.PREDICTION_ABSENT),
                of.leftOut().get(ScoreStatus.NOT_EVALUABLE),
                cell(summary.mean()),
                cell(summary.sd()),
                cell(summary.median()),
                cell(summary.min()),
                cell(summary.max()));
    }

    private static void addAverage(Table.Builder table, CohortScores<?> scores, Metric metric) {
        table.row(
                null,
                "average",
                scores.protocol().name(),
                metric.key(),
                scores.labelsWithValues(metric),
                null,
                null,
                null,
                null,
                cell(scores.average(metric)),
                null,
                null,
                null,
                null);
    }

    /**
     * The problems that were tolerated. Columns: case, kind, message.
     *
     * @param scores the scores
     * @return the table {@code problems}, without rows if all went well
     */
    public static Table problems(CohortScores<?> scores) {
        return problems(scores.problems());
    }

    /**
     * Any problems, such as those of a {@link CohortException}. Columns: case, kind, message.
     *
     * @param problems the problems
     * @return the table {@code problems}
     */
    public static Table problems(List<CohortProblem> problems) {
        Table.Builder table =
                Table.builder("problems", Column.text("case"), Column.text("kind"), Column.text("message"));
        for (CohortProblem problem : problems) {
            table.row(problem.caseId(), problem.kind().name(), problem.message());
        }
        return table.build();
    }

    private static @Nullable Double cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
