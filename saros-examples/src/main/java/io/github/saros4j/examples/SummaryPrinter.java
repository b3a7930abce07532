package io.github.saros4j.examples;

import io.github.saros4j.evaluation.CohortProblem;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.MetricSummary;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.surface.SurfaceProtocol;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Prints a cohort's means in the shape of the paper's Table 4: labels by name, Dice and NSD, the average below; and, as
 * the paper does not, how many cases each number stands on.
 */
final class SummaryPrinter {

    private static final int NUMBER_WIDTH = 9;

    /** More would not fit into the lines of a terminal. */
    private static final int MOST_METRICS = 6;

    /** Protocols that follow other programs where a side lacks a label. */
    private static final Set<String> HAVE_RULES = Set.of("totalsegmentator", "monai", "medpy", "metrics-reloaded");

    private SummaryPrinter() {}

    static <L extends Label> void print(CohortScores<L> scores, PrintWriter out) {
        out.println("Protocol " + scores.protocol().name() + ", "
                + scores.labelSet().name() + ", " + scores.cases().size()
                + (scores.cases().size() == 1 ? " case" : " cases"));
        List<Metric> all = shown(scores.protocol());
        List<Metric> metrics = all.subList(0, Math.min(MOST_METRICS, all.size()));
        if (!metrics.isEmpty()) {
            printTable(scores, metrics, out);
            printMeaning(scores.protocol(), metrics, out);
        }
        if (metrics.size() < all.size()) {
            out.println("The tables have " + (all.size() - metrics.size()) + " more metrics.");
        }
        printNotes(scores, out);
    }

    /** No counts; precision and recall only if there is nothing else. */
    private static List<Metric> shown(EvaluationProtocol protocol) {
        List<Metric> ratios =
                protocol.metrics().stream().filter(metric -> !metric.isCount()).toList();
        List<Metric> others = ratios.stream()
                .filter(metric -> metric != OverlapMetric.PRECISION && metric != OverlapMetric.RECALL)
                .toList();
        return others.isEmpty() ? ratios : others;
    }

    private static <L extends Label> void printTable(CohortScores<L> scores, List<Metric> metrics, PrintWriter out) {
        List<L> labels = new ArrayList<>(scores.labelSet().foreground());
        labels.sort(Comparator.comparing(Label::displayName));
        int width = labels.stream()
                        .mapToInt(label -> label.displayName().length())
                        .max()
                        .orElse(0)
                + 2;

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
    }

    private static void printMeaning(EvaluationProtocol protocol, List<Metric> metrics, PrintWriter out) {
        List<String> leftOut = new ArrayList<>();
        if (protocol.surfaces() == SurfaceProtocol.PUBLISHED) {
            leftOut.add("NSD at other tolerances than 3 mm");
        }
        if (metrics.stream().anyMatch(DistanceMetric.class::isInstance)) {
            leftOut.add("distances");
        }
        out.println("n: cases a mean stands on. A label that only one side has counts as 0 there"
                + (leftOut.isEmpty() ? "" : ", but is left out of " + String.join(" and ", leftOut))
                + (HAVE_RULES.contains(protocol.name())
                        ? "; " + protocol.name() + " has more rules of its own (PROTOCOLS.md)."
                        : "."));
    }

    private static void printNotes(CohortScores<?> scores, PrintWriter out) {
        scores.warnings().forEach(warning -> out.println("Warning: " + warning));
        for (CohortProblem problem : scores.problems()) {
            out.println("Tolerated: " + problem);
        }
    }

    private static String title(Metric metric) {
        return metric.displayName();
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

    /** In a column that has room for the metric's title. */
    private static String rightAligned(String text, Metric metric) {
        int width = Math.max(NUMBER_WIDTH, title(metric).length() + 1);
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String rightAligned(String text) {
        return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
