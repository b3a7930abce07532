package io.github.saros4j.examples.evaluation;

import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.totalsegmentator.PublishedScores;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A cohort's means beside published ones. */
final class PublishedComparison {

    private static final String PROTOCOL = "totalsegmentator";

    private final PublishedScores published;

    PublishedComparison(PublishedScores published) {
        this.published = published;
    }

    /** Scores of that name. */
    static PublishedScores named(String name) {
        return List.of(PublishedScores.version1(), PublishedScores.version2()).stream()
                .filter(scores -> scores.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is none of totalsegmentator-v1, totalsegmentator-v2"));
    }

    private OptionalDouble published(String key, Metric metric) {
        if (published.labelSet().foreground().stream()
                .noneMatch(label -> label.key().equals(key))) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(metric == OverlapMetric.DICE ? published.dice(key) : published.nsd3mm(key));
    }

    /** A row a label and metric where both have a value. */
    <L extends Label> Table table(CohortScores<L> scores) {
        Table.Builder rows = Table.builder(
                "published",
                Column.text("label"),
                Column.text("metric"),
                Column.integer("n"),
                Column.real("mean"),
                Column.real("published"),
                Column.real("difference"));
        for (Metric metric : List.of(OverlapMetric.DICE, SurfaceDice.THREE_MM)) {
            if (!scores.protocol().metrics().contains(metric)) {
                continue;
            }
            for (L label : scores.labelSet().foreground()) {
                OptionalDouble mean = scores.summary(label, metric).summary().mean();
                OptionalDouble expected = published(label.key(), metric);
                if (mean.isPresent() && expected.isPresent()) {
                    rows.row(
                            label.key(),
                            metric.key(),
                            scores.summary(label, metric).summary().n(),
                            mean.getAsDouble(),
                            expected.getAsDouble(),
                            mean.getAsDouble() - expected.getAsDouble());
                }
            }
        }
        return rows.build();
    }

    /** The averages of both over the same labels. */
    void print(CohortScores<?> scores, Table table, PrintWriter out) {
        out.println("Published: " + published.description() + ".");
        if (!scores.protocol().name().equals(PROTOCOL)) {
            out.println("Warning: it was scored by the protocol " + PROTOCOL + ", this by "
                    + scores.protocol().name());
        }
        if (!scores.labelSet().sameLabelsAs(published.labelSet())) {
            out.println("Warning: labels of " + scores.labelSet().name() + " are held against those of the same name; "
                    + "they may mean something else, as the sacrum does in versions 1 and 2");
        }
        for (Metric metric : List.of(OverlapMetric.DICE, SurfaceDice.THREE_MM)) {
            double[] here = column(table, metric, "mean");
            if (here.length > 0) {
                out.println(String.format(
                        Locale.ROOT,
                        "%s: %.3f here, %.3f published, over the %d labels that have a mean here (published.csv has each)",
                        metric.displayName(),
                        mean(here),
                        mean(column(table, metric, "published")),
                        here.length));
            }
        }
        if (table.rowCount() == 0) {
            out.println("No label has a mean here and there.");
        }
    }

    private static double[] column(Table table, Metric metric, String name) {
        double[] values = new double[table.rowCount()];
        int n = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            Double value = table.real(row, name);
            if (metric.key().equals(table.text(row, "metric")) && value != null) {
                values[n++] = value;
            }
        }
        return Arrays.copyOf(values, n);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
