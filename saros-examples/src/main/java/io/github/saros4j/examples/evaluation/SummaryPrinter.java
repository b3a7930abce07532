package io.github.saros4j.examples.evaluation;

import io.github.saros4j.evaluation.CohortProblem;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.MetricSummary;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.metric.BoundaryIou;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.FBeta;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints a cohort's means in the shape of the paper's Table 4: labels by name, Dice and NSD, the average below; and, as
 * the paper does not, how many cases each number stands on.
 */
public final class SummaryPrinter {

    private static final int NUMBER_WIDTH = 9;

    /** More would not fit into the lines of a terminal. */
    private static final int MOST_METRICS = 6;

    private static final Set<OverlapMetric> ZERO_WITH_ONE_SIDE = EnumSet.of(
            OverlapMetric.DICE,
            OverlapMetric.IOU,
            OverlapMetric.PRECISION,
            OverlapMetric.RECALL,
            OverlapMetric.MCC,
            OverlapMetric.KAPPA);

    private SummaryPrinter() {}

    /**
     * Prints the table and what has to be said about it.
     *
     * @param scores a cohort's scores
     * @param out where to
     * @param <L> the type of the labels
     */
    public static <L extends Label> void print(CohortScores<L> scores, PrintWriter out) {
        List<Metric> judging = judging(scores);
        List<Metric> metrics = judging.subList(0, Math.min(MOST_METRICS, judging.size()));
        List<L> labels = new ArrayList<>(scores.labelSet().foreground());
        labels.sort(Comparator.comparing(Label::displayName));
        int width = labels.stream()
                        .mapToInt(label -> label.displayName().length())
                        .max()
                        .orElse(0)
                + 2;

        out.println("Protocol " + scores.protocol().name() + ", "
                + scores.labelSet().name() + ", " + scores.cases().size()
                + (scores.cases().size() == 1 ? " case" : " cases"));
        if (metrics.isEmpty()) {
            out.println("Counts are not averaged here; they are in summary.csv and pooled.csv.");
            printTolerated(scores, "", out);
            return;
        }
        StringBuilder header = new StringBuilder(pad("", width));
        metrics.forEach(
                metric -> header.append(rightAligned(title(metric), metric)).append(rightAligned("n")));
        out.println(header.append("  left out"));
        for (L label : labels) {
            StringBuilder line = new StringBuilder(pad(label.displayName(), width));
            for (Metric metric : metrics) {
                MetricSummary<L> summary = scores.summary(label, metric);
                line.append(rightAligned(number(summary.summary().mean()), metric))
                        .append(rightAligned(Integer.toString(summary.summary().n())));
            }
            out.println(line.append("  ").append(leftOut(scores, label, metrics)));
        }
        StringBuilder average = new StringBuilder(pad("Average", width));
        for (Metric metric : metrics) {
            average.append(rightAligned(number(scores.average(metric)), metric))
                    .append(rightAligned(scores.labelsWithValues(metric) + " lab."));
        }
        out.println(average);
        printNotes(scores, out);
    }

    /** Counts are not averaged; precision and recall stand in the tables. */
    private static List<Metric> judging(CohortScores<?> scores) {
        List<Metric> all = scores.protocol().metrics().stream()
                .filter(metric -> !metric.isCount())
                .toList();
        List<Metric> first = all.stream()
                .filter(metric -> metric != OverlapMetric.PRECISION && metric != OverlapMetric.RECALL)
                .toList();
        return first.isEmpty() ? all : first;
    }

    private static void printNotes(CohortScores<?> scores, PrintWriter out) {
        out.println("n: cases a mean stands on. " + absentSides(scores.protocol()));
        int more = judging(scores).size() - MOST_METRICS;
        if (more > 0) {
            out.println("summary.csv has " + more + (more == 1 ? " more metric." : " more metrics."));
        }
        if (!scores.protocol().unions().isEmpty()) {
            out.println("summary.csv has the unions too: "
                    + scores.protocol().unions().stream().map(LabelUnion::key).collect(Collectors.joining(", ")) + ".");
        }
        printTolerated(scores, "", out);
    }

    /** What a reader of the scores should know: warnings, and what was wrong with files and tolerated. */
    static void printTolerated(CohortScores<?> scores, String whose, PrintWriter out) {
        scores.warnings().forEach(warning -> out.println("Warning: " + whose + warning));
        for (CohortProblem problem : scores.problems()) {
            out.println("Tolerated: " + whose + problem);
        }
    }

    /** What a score is of a label that one side lacks, in a sentence. */
    static String absentSides(EvaluationProtocol protocol) {
        boolean withDistances = protocol.metrics().stream().anyMatch(DistanceMetric.class::isInstance);
        boolean withOthers = protocol.metrics().stream()
                .anyMatch(metric ->
                        !metric.isCount() && !(metric instanceof DistanceMetric) && !isZeroWithOneSide(metric));
        String counts = "A label that only one side has counts as 0 " + (withOthers ? "in Dice and NSD" : "there");
        String others = (withDistances ? "; distances are left out" : "")
                + (withOthers ? "; PROTOCOLS.md says what it counts in other metrics." : ".");
        return switch (protocol.name()) {
            case "volumetric", "in-plane", "masked", "voxels", "deepmind" -> counts + others;
            case "published" -> counts + ", but is left out of NSD at other tolerances than 3 mm" + others;
            default ->
                "What a label counts that a side lacks is what " + protocol.name() + " makes of it (PROTOCOLS.md).";
        };
    }

    private static boolean isZeroWithOneSide(Metric metric) {
        return metric instanceof SurfaceDice
                || metric instanceof BoundaryIou
                || metric instanceof FBeta
                || (metric instanceof OverlapMetric overlap && ZERO_WITH_ONE_SIDE.contains(overlap));
    }

    /** The metric's name, with the unit if it has one. */
    static String title(Metric metric) {
        return metric.displayName() + (metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")");
    }

    /** Why cases are left out of the first metric, and of others where they differ. */
    private static <L extends Label> String leftOut(CohortScores<L> scores, L label, List<Metric> metrics) {
        String common = leftOut(scores.summary(label, metrics.get(0)).leftOut());
        StringBuilder text = new StringBuilder(common);
        for (Metric metric : metrics.subList(1, metrics.size())) {
            String ofMetric = leftOut(scores.summary(label, metric).leftOut());
            if (!ofMetric.equals(common)) {
                text.append("; ").append(title(metric)).append(": ").append(ofMetric);
            }
        }
        return text.toString();
    }

    private static String leftOut(Map<ScoreStatus, Integer> leftOut) {
        List<String> reasons = new ArrayList<>();
        leftOut.forEach((status, count) -> {
            if (count > 0) {
                reasons.add(count + " " + status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        });
        return reasons.isEmpty() ? "-" : String.join(", ", reasons);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }

    private static String rightAligned(String text, Metric metric) {
        int width = Math.max(NUMBER_WIDTH, title(metric).length() + 2);
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String rightAligned(String text) {
        return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
