package io.github.saros4j.examples.evaluation;

import io.github.saros4j.analysis.AnalysisTables;
import io.github.saros4j.analysis.Detection;
import io.github.saros4j.analysis.GroupStatistics;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.examples.command.Percent;
import io.github.saros4j.figure.DistributionPlot;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.report.Captioned;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.HtmlReport;
import io.github.saros4j.report.TableView;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page that an evaluation leaves: means with intervals, distributions, worst cases as pictures, what was left out and why, and what
 * the numbers mean.
 *
 * @param <L> the type of the labels
 */
final class EvaluationReport<L extends Label> {

    private static final double LOWEST_SCORE = 0;
    private static final double HIGHEST_SCORE = 1;

    private final CohortScores<L> scores;
    private final GroupStatistics whole;
    private final List<GroupStatistics> groups;
    private final List<Detection> detection;
    private final List<Metric> metrics;

    /**
     * A report without pictures.
     *
     * @param whole statistics of the whole cohort
     * @param groups statistics of its groups; none if nothing is known of the cases
     */
    EvaluationReport(
            CohortScores<L> scores, GroupStatistics whole, List<GroupStatistics> groups, List<Detection> detection) {
        this.scores = scores;
        this.whole = whole;
        this.groups = groups;
        this.detection = detection;
        this.metrics = headline(scores);
    }

    /** Metrics of which some values are better; precision and recall only stand in tables. */
    private static List<Metric> headline(CohortScores<?> scores) {
        List<Metric> judging = scores.protocol().metrics().stream()
                .filter(metric -> metric.betterWhen() != BetterWhen.NEITHER && !metric.isCount())
                .toList();
        List<Metric> first = judging.stream()
                .filter(metric -> metric != OverlapMetric.PRECISION && metric != OverlapMetric.RECALL)
                .toList();
        return first.isEmpty() ? judging : first;
    }

    /** The metrics that have a section of their own; may be none. */
    List<Metric> metrics() {
        return metrics;
    }

    /**
     * The page.
     *
     * @param worst pictures by label
     * @param pictureNotes what could not be drawn
     * @param judgedBy what the pictures were chosen by, in words
     */
    HtmlReport page(Map<L, List<Captioned>> worst, List<String> pictureNotes, String judgedBy) {
        String title = "Segmentation scores: " + scores.labelSet().name() + ", "
                + scores.protocol().name();
        return HtmlReport.of(title, page -> {
            page.section("At a glance", this::glance);
            metrics.forEach(metric -> page.section(metric.displayName(), content -> metric(metric, content)));
            page.section("Found or not", this::detection);
            if (!worst.isEmpty()) {
                page.section("Worst cases", content -> worst(worst, pictureNotes, judgedBy, content));
            }
            if (!groups.isEmpty()) {
                page.section("Groups", this::groups);
            }
            page.section("Left out", this::leftOut);
            page.section("All cases", this::cases);
            page.section("What the numbers mean", content -> ProtocolText.write(scores.protocol(), content));
        });
    }

    private void glance(Content content) {
        ClusterBootstrap bootstrap = whole.bootstrap();
        content.fact("Cases", Integer.toString(whole.cases()))
                .fact("Patients", whole.patients() + (groups.isEmpty() ? ", taking each case for one (no --info)" : ""))
                .fact("Protocol", scores.protocol().name())
                .fact("Surfaces", scores.protocol().surfaces().description())
                .fact(
                        "Intervals",
                        Percent.of(bootstrap.level()) + " by bootstrap over patients ("
                                + bootstrap.method().name().toLowerCase(Locale.ROOT) + ", " + bootstrap.resamples()
                                + " resamples, seed " + bootstrap.seed() + ")");
        scores.warnings().forEach(content::warning);
        if (!scores.problems().isEmpty()) {
            int problems = scores.problems().size();
            content.warning(problems + (problems == 1 ? " problem was" : " problems were")
                    + " tolerated; see what is left out.");
        }
        content.table(TableView.of(ReportTables.means(scores, whole, metrics))
                .withCaption(
                        "Means over cases, with intervals over patients; n counts cases, in the last row labels."));
        content.note("An interval needs two patients with a value, and tends to be too narrow where there are few.");
        int undefined = metrics.stream()
                .mapToInt(metric -> whole.average(metric).overLabels().undefinedResamples())
                .max()
                .orElse(0);
        if (undefined > 0) {
            content.warning(
                    "In up to " + undefined + " of " + bootstrap.resamples()
                            + " resamples a rare label had no value; intervals of the average over labels stand on the others alone.");
        }
    }

    private void metric(Metric metric, Content content) {
        content.paragraph(metric.displayName() + ": " + metric.definition()
                + (metric.unit().isEmpty() ? "." : ", in " + metric.unit() + "."));
        Table values = ReportTables.values(scores, metric);
        if (values.rowCount() > 0) {
            DistributionPlot plot = DistributionPlot.of(values, "label", metric.displayName(), "case");
            boolean isShare =
                    metric.unit().isEmpty() && ReportTables.within(values, metric, LOWEST_SCORE, HIGHEST_SCORE);
            content.figure(
                    isShare ? plot.withAxis(LOWEST_SCORE, HIGHEST_SCORE) : plot,
                    metric.displayName() + " by label: each point a case, boxes from the first to the third quartile.");
        }
        content.table(TableView.of(ReportTables.statistics(scores, whole, metric))
                .withCaption(metric.displayName() + " by label; low and high are the limits of the mean's interval."));
    }

    private void detection(Content content) {
        content.paragraph(
                "Whether a label was found where it is, however few voxels of it; tp, fp, fn and tn count cases. The limits are Wilson's, which take"
                        + " cases as independent.");
        content.table(TableView.of(
                AnalysisTables.detection(detection, whole.bootstrap().level())));
    }

    private void worst(Map<L, List<Captioned>> worst, List<String> notes, String judgedBy, Content content) {
        content.paragraph(judgedBy);
        worst.forEach((label, pictures) -> content.section(label.displayName(), ofLabel -> ofLabel.pictures(pictures)));
        notes.forEach(content::note);
    }

    private void groups(Content content) {
        content.paragraph("The same numbers within groups of cases.");
        for (Metric metric : metrics) {
            content.details(
                    metric.displayName(),
                    inner -> inner.table(TableView.of(ReportTables.groups(scores, groups, metric))
                            .withCaption(metric.displayName()
                                    + " by group and label; low and high are the limits of the mean's interval.")));
        }
    }

    private void leftOut(Content content) {
        content.paragraph("Cases without a value are not averaged. Why there is none, label by label:");
        content.table(TableView.of(ReportTables.leftOut(scores)));
        if (!scores.problems().isEmpty()) {
            content.table(TableView.of(ScoreTables.problems(scores))
                    .withCaption("What was wrong with files, and tolerated."));
        }
    }

    private void cases(Content content) {
        for (Metric metric : metrics) {
            content.details(
                    metric.displayName() + " of every case",
                    inner -> inner.table(TableView.of(ReportTables.cases(scores, metric))
                            .withCaption(metric.displayName() + " by case and label.")));
        }
    }
}
