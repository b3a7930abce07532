package io.github.saros4j.examples.evaluation;

import io.github.saros4j.analysis.ComparedAverages;
import io.github.saros4j.analysis.ComparedScores;
import io.github.saros4j.analysis.ComparisonResult;
import io.github.saros4j.analysis.RankedContestant;
import io.github.saros4j.analysis.RankingMethod;
import io.github.saros4j.analysis.RankingResult;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.statistics.ConfidenceInterval;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Prints comparisons of predictions: one table a metric and pair, then the rankings. */
final class ComparisonPrinter {

    private static final String LINE = "%-24s%10s%10s%10s  %-20s%10s%8s  %s%n";

    /** What three decimals can tell from 0. */
    private static final double SMALLEST_P = 0.001;

    private ComparisonPrinter() {}

    static void print(List<ComparisonResult> comparisons, List<RankingResult> rankings, PrintWriter out) {
        for (ComparisonResult comparison : comparisons) {
            comparison.labels().stream()
                    .map(ComparedScores::metric)
                    .distinct()
                    .filter(metric -> metric.betterWhen() != BetterWhen.NEITHER && !metric.isCount())
                    .forEach(metric -> {
                        out.println(SummaryPrinter.title(metric) + ", " + comparison.nameA() + " less "
                                + comparison.nameB());
                        out.printf(
                                Locale.ROOT,
                                LINE,
                                "",
                                shortened(comparison.nameA()),
                                shortened(comparison.nameB()),
                                "less",
                                "interval",
                                "p (Holm)",
                                "n",
                                "left out");
                        comparison.labels().stream()
                                .filter(row -> row.metric().equals(metric))
                                .forEach(row -> print(row, out));
                        print(comparison.average(metric), out);
                        out.println();
                    });
        }
        out.println(
                "n: cases where both have a value; of the average, labels. Intervals and p (signed-rank test, Holm-adjusted"
                        + " over labels) are over patients.");
        rankings.forEach(ranking -> print(ranking, out));
    }

    private static void print(ComparedScores row, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                LINE,
                row.label().key(),
                number(row.meanA()),
                number(row.meanB()),
                number(row.meanDifference().value()),
                interval(row.meanDifference().interval()),
                pValue(row.signedRankHolm()),
                row.pairs(),
                row.leftOutTotal() == 0 ? "-" : row.leftOutTotal());
    }

    private static void print(ComparedAverages average, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                LINE,
                "average",
                number(average.meanA()),
                number(average.meanB()),
                number(average.difference().value()),
                interval(average.difference().interval()),
                "-",
                average.labels(),
                "-");
    }

    private static void print(RankingResult ranking, PrintWriter out) {
        String order = ranking.method() == RankingMethod.AGGREGATE_THEN_RANK ? "means" : "mean ranks";
        out.println("Ranking by " + ranking.metric().displayName() + ", " + order + ": "
                + ranking.contestants().stream().map(ComparisonPrinter::place).collect(Collectors.joining(", ")));
    }

    private static String place(RankedContestant contestant) {
        return String.format(Locale.ROOT, "%s. %s (", plain(contestant.rank()), contestant.name())
                + number(contestant.value())
                + contestant
                        .rankInterval()
                        .map(interval -> ", ranks " + plain(interval.low()) + " to " + plain(interval.high()))
                        .orElse("")
                + ")";
    }

    private static String plain(double rank) {
        return rank == Math.rint(rank) ? Long.toString((long) rank) : Double.toString(rank);
    }

    private static String shortened(String name) {
        return name.length() <= 9 ? name : name.substring(0, 8) + "…";
    }

    private static String interval(Optional<ConfidenceInterval> interval) {
        return interval.map(limits -> String.format(Locale.ROOT, "[%.3f, %.3f]", limits.low(), limits.high()))
                .orElse("-");
    }

    /** No p is 0, however small. */
    static String pValue(OptionalDouble p) {
        return p.isPresent() && p.getAsDouble() < SMALLEST_P ? "<" + SMALLEST_P : number(p);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }
}
