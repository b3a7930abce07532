package io.github.saros4j.evaluation;

import io.github.saros4j.metric.Metric;
import io.github.saros4j.overlap.GeneralisedDice;
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
