package io.github.saros4j.examples.evaluation;

import io.github.saros4j.analysis.AverageStatistics;
import io.github.saros4j.analysis.GroupStatistics;
import io.github.saros4j.analysis.LabelStatistics;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.examples.command.Percent;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of an evaluation in the shapes in which a report shows them. Labels go by the names that people read. */
final class ReportTables {

    /** How many cases a reason names; the others are counted. */
    private static final int MOST_NAMED_CASES = 50;

    private ReportTables() {}

    /** Like the paper's Table 4: one row a label, for each metric its mean and interval, and the average over labels below. */
    static Table means(CohortScores<?> scores, GroupStatistics whole, List<Metric> metrics) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("label")));
        for (Metric metric : metrics) {
            columns.add(Column.real(metric.displayName(), metric.unit()));
            columns.add(Column.text(
                    metric.displayName() + ", " + Percent.of(whole.bootstrap().level()) + " interval"));
            columns.add(Column.integer(metric.displayName() + ", n"));
        }
        Table.Builder table = Table.builder("means", columns.toArray(Column[]::new));
        Map<String, String> names = names(scores);
        for (String key : names.keySet()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(names.getOrDefault(key, key)));
            for (Metric metric : metrics) {
                LabelStatistics label = whole.label(key, metric);
                addMean(row, label.mean(), label.summary().n());
            }
            table.row(row.toArray());
        }
        List<@Nullable Object> average = new ArrayList<>(List.of("Average over labels"));
        for (Metric metric : metrics) {
            AverageStatistics over = whole.average(metric);
            addMean(average, over.overLabels(), over.labels());
        }
        return table.row(average.toArray()).build();
    }

    private static void addMean(List<@Nullable Object> row, Estimate mean, int n) {
        row.add(cell(mean.value()));
        row.add(mean.interval().map(ReportTables::text).orElse(null));
        row.add((long) n);
    }

    /** One row a label: everything that is said of one metric. */
    static Table statistics(CohortScores<?> scores, GroupStatistics group, Metric metric) {
        Table.Builder table = Table.builder(
                metric.key(),
                Column.text("label"),
                Column.real("mean", metric.unit()),
                Column.real("low", metric.unit()),
                Column.real("high", metric.unit()),
                Column.real("sd", metric.unit()),
                Column.real("min", metric.unit()),
                Column.real("q1", metric.unit()),
                Column.real("median", metric.unit()),
                Column.real("q3", metric.unit()),
                Column.real("max", metric.unit()),
                Column.integer("n"),
                Column.integer("patients"),
                Column.integer("left out"));
        names(scores).forEach((key, name) -> {
            LabelStatistics row = group.label(key, metric);
            table.row(
                    name,
                    cell(row.mean().value()),
                    low(row.mean()),
                    high(row.mean()),
                    cell(row.summary().sd()),
                    cell(row.summary().min()),
                    cell(row.summary().q1()),
                    cell(row.summary().median()),
                    cell(row.summary().q3()),
                    cell(row.summary().max()),
                    row.summary().n(),
                    row.patients(),
                    row.leftOut().values().stream().mapToInt(Integer::intValue).sum());
        });
        return table.build();
    }

    /** One row a group and label. */
    static Table groups(CohortScores<?> scores, List<GroupStatistics> groups, Metric metric) {
        Table.Builder table = Table.builder(
                metric.key() + " groups",
                Column.text("grouping"),
                Column.text("group"),
                Column.text("label"),
                Column.real("mean", metric.unit()),
                Column.real("low", metric.unit()),
                Column.real("high", metric.unit()),
                Column.real("median", metric.unit()),
                Column.integer("n"),
                Column.integer("patients"),
                Column.integer("left out"));
        Map<String, String> names = names(scores);
        for (GroupStatistics group : groups) {
            names.forEach((key, name) -> {
                LabelStatistics row = group.label(key, metric);
                table.row(
                        group.grouping().orElse(null),
                        group.group().orElse(null),
                        name,
                        cell(row.mean().value()),
                        low(row.mean()),
                        high(row.mean()),
                        cell(row.summary().median()),
                        row.summary().n(),
                        row.patients(),
                        row.leftOut().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            });
        }
        return table.build();
    }

    /** One row a value of a metric. */
    static Table values(CohortScores<?> scores, Metric metric) {
        Table.Builder table = Table.builder(
                metric.key(),
                Column.text("label"),
                Column.real(metric.displayName(), metric.unit()),
                Column.text("case"));
        Map<String, String> names = names(scores);
        names.forEach((key, name) -> {
            for (CaseScores<?> ofCase : scores.cases()) {
                OptionalDouble value = ofCase.forKey(key).score(metric).value();
                if (value.isPresent()) {
                    table.row(name, value.getAsDouble(), ofCase.caseId());
                }
            }
        });
        return table.build();
    }

    /** Whether all values of {@link #values} lie between two numbers. */
    static boolean within(Table values, Metric metric, double low, double high) {
        for (int row = 0; row < values.rowCount(); row++) {
            Double value = values.real(row, metric.displayName());
            if (value != null && (value < low || value > high)) {
                return false;
            }
        }
        return true;
    }

    /** One row a case, one column a label. */
    static Table cases(CohortScores<?> scores, Metric metric) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("case")));
        Map<String, String> names = names(scores);
        names.values().forEach(name -> columns.add(Column.real(name, metric.unit())));
        Table.Builder table = Table.builder(metric.key() + " cases", columns.toArray(Column[]::new));
        for (CaseScores<?> ofCase : scores.cases()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(ofCase.caseId()));
            names.keySet()
                    .forEach(
                            key -> row.add(cell(ofCase.forKey(key).score(metric).value())));
            table.row(row.toArray());
        }
        return table.build();
    }

    /** One row a label, metrics that have the same gaps, and reason. */
    static Table leftOut(CohortScores<?> scores) {
        Table.Builder table = Table.builder(
                "left out",
                Column.text("label"),
                Column.text("reason"),
                Column.text("metrics"),
                Column.integer("cases"),
                Column.text("which"));
        names(scores).forEach((key, name) -> {
            Map<String, List<String>> metricsByGap = new TreeMap<>();
            for (Metric metric : scores.protocol().metrics()) {
                gaps(scores, key, metric)
                        .forEach((status, cases) -> metricsByGap
                                .computeIfAbsent(
                                        status.name() + "\n" + String.join("\n", cases), gap -> new ArrayList<>())
                                .add(metric.key()));
            }
            metricsByGap.forEach((gap, metrics) -> {
                List<String> parts = List.of(gap.split("\n", -1));
                List<String> cases = parts.subList(1, parts.size());
                table.row(
                        name,
                        parts.get(0).toLowerCase(Locale.ROOT).replace('_', ' '),
                        String.join(", ", metrics),
                        cases.size(),
                        named(cases));
            });
        });
        return table.build();
    }

    private static Map<ScoreStatus, List<String>> gaps(CohortScores<?> scores, String key, Metric metric) {
        return scores.cases().stream()
                .filter(ofCase -> ofCase.forKey(key).score(metric).value().isEmpty())
                .collect(Collectors.groupingBy(
                        ofCase -> ofCase.forKey(key).score(metric).status(),
                        TreeMap::new,
                        Collectors.mapping(CaseScores::caseId, Collectors.toList())));
    }

    private static String named(List<String> cases) {
        int more = cases.size() - MOST_NAMED_CASES;
        return more <= 0
                ? String.join(", ", cases)
                : String.join(", ", cases.subList(0, MOST_NAMED_CASES)) + " and " + more + " more";
    }

    /** Labels and unions by key, in the order of tables, with the names that people read. */
    private static Map<String, String> names(CohortScores<?> scores) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!scores.cases().isEmpty()) {
            for (LabelScores<?> row : scores.cases().get(0).all()) {
                names.put(row.label().key(), row.label().displayName());
            }
        }
        return names;
    }

    private static String text(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, "%.3f to %.3f", interval.low(), interval.high());
    }

    private static @Nullable Double low(Estimate estimate) {
        return estimate.interval().map(ConfidenceInterval::low).orElse(null);
    }

    private static @Nullable Double high(Estimate estimate) {
        return estimate.interval().map(ConfidenceInterval::high).orElse(null);
    }

    private static @Nullable Double cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
