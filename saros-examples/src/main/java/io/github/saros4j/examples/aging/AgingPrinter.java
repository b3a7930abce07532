package io.github.saros4j.examples.aging;

import io.github.saros4j.association.AgeAssociation;
import io.github.saros4j.association.AssociationTables;
import io.github.saros4j.association.StructureValue;
import io.github.saros4j.association.Subject;
import io.github.saros4j.examples.command.Percent;
import io.github.saros4j.statistics.Correlation;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints the associations of the least p. */
final class AgingPrinter {

    private static final int MOST_ROWS = 20;

    private AgingPrinter() {}

    /** How many of the measured cases are known, and have an age. */
    static String cases(List<Subject> subjects, List<StructureValue> values) {
        Set<String> measured =
                values.stream().map(StructureValue::caseId).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Subject> known = subjects.stream()
                .filter(subject -> measured.contains(subject.caseId()))
                .toList();
        long withAge =
                known.stream().filter(subject -> subject.age().isPresent()).count();
        known.forEach(subject -> measured.remove(subject.caseId()));
        return "Cases: " + (known.size() + measured.size()) + " measured, " + withAge + " of them with an age, "
                + (known.size() - withAge) + " without, " + measured.size() + " not listed"
                + (measured.isEmpty() ? "" : ", such as " + measured.iterator().next());
    }

    static void print(List<AgeAssociation> associations, double level, PrintWriter out) {
        int width = associations.stream()
                        .mapToInt(one -> one.structure().length())
                        .max()
                        .orElse(0)
                + 2;
        String format = "%-" + width + "s%-13s%-6s%6s%9s%10s%20s%12s%12s";
        String percent = Percent.of(level);
        out.println(String.format(
                Locale.ROOT, format, "", "", "sex", "n", "left out", "spearman", percent, "p (Holm)", "a year"));
        associations.stream()
                .sorted(Comparator.comparingDouble(one -> one.spearman().p().orElse(2)))
                .limit(MOST_ROWS)
                .forEach(one -> out.println(String.format(
                        Locale.ROOT,
                        format,
                        one.structure(),
                        one.quantity().key(),
                        one.sex().orElse(AssociationTables.EVERYBODY),
                        one.n(),
                        one.leftOut().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        number(one.spearman().coefficient()),
                        interval(one.spearman()),
                        p(one.spearmanHolm()),
                        one.regression()
                                .map(line -> String.format(
                                        Locale.ROOT,
                                        "%+.3f %s",
                                        line.slope(),
                                        one.quantity().unit()))
                                .orElse("-"))));
        int more = associations.size() - MOST_ROWS;
        if (more > 0) {
            out.println("associations.csv has " + more + " more.");
        }
    }

    /** What is found of one structure, for a caption. */
    static String sentence(AgeAssociation one) {
        Correlation rank = one.spearman();
        String start = one.n() + (one.n() == 1 ? " case" : " cases");
        return rank.coefficient().isEmpty()
                ? start + ", too few or too alike for a correlation."
                : start + ", Spearman " + number(rank.coefficient()) + " " + interval(rank) + ", p after Holm "
                        + p(one.spearmanHolm()) + ".";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }

    private static String interval(Correlation correlation) {
        return correlation
                .interval()
                .map(limits -> String.format(Locale.ROOT, "[%.3f, %.3f]", limits.low(), limits.high()))
                .orElse("-");
    }

    private static String p(OptionalDouble p) {
        return p.isPresent() ? String.format(Locale.ROOT, "%.2g", p.getAsDouble()) : "-";
    }
}
