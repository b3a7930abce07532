package io.github.saros4j.examples.quality;

import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.quality.QualityRule;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.quality.Severity;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a check found, for people at a terminal. */
final class CheckPrinter {

    private static final int MOST_FINDINGS = 10;

    private CheckPrinter() {}

    /** The findings of all cases, the worst first, of one severity in the order of rules and cases. */
    static List<Finding> worstFirst(List<CaseFindings> found) {
        return found.stream()
                .flatMap(ofCase -> ofCase.findings().stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    static void print(RuleSet rules, List<CaseFindings> found, PrintWriter out) {
        List<Finding> findings = worstFirst(found);
        out.printf(
                Locale.ROOT,
                "%d cases checked by %d rules: %d errors, %d warnings, %d notes%n",
                found.size(),
                rules.rules().size(),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE));
        if (findings.isEmpty()) {
            return;
        }
        out.println();
        out.printf(Locale.ROOT, "%-8s %-36s %5s %8s  %s%n", "severity", "rule", "cases", "findings", "expected");
        rules.rules().stream()
                .sorted(Comparator.comparing(QualityRule::severity).reversed())
                .forEach(rule -> printRule(rule, findings, out));
        out.println();
        List<Finding> shown = firstOfEachRule(findings);
        shown.forEach(finding -> out.println(line(finding)));
        if (findings.size() > shown.size()) {
            out.println("and " + (findings.size() - shown.size()) + " more");
        }
    }

    private static List<Finding> firstOfEachRule(List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        return findings.stream()
                .filter(finding -> seen.add(finding.rule()))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static void printRule(QualityRule rule, List<Finding> findings, PrintWriter out) {
        List<Finding> ofRule = findings.stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        if (!ofRule.isEmpty()) {
            long cases = ofRule.stream().map(Finding::caseId).distinct().count();
            out.printf(
                    Locale.ROOT,
                    "%-8s %-36s %5d %8d  %s%n",
                    rule.severity().key(),
                    rule.id(),
                    cases,
                    ofRule.size(),
                    rule.what());
        }
    }

    /** Such as {@code error bones-in-abdominal-cavity: case_001, regions, slice 30, (5, 6, 30): a piece of …}. */
    static String line(Finding finding) {
        StringBuilder line = new StringBuilder(finding.severity().key())
                .append(' ')
                .append(finding.rule())
                .append(": ")
                .append(place(finding));
        return line.append(": ").append(finding.message()).toString().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Case, file, slice and voxel, as far as there are such. */
    static String place(Finding finding) {
        StringBuilder place = new StringBuilder(finding.caseId());
        finding.file().ifPresent(file -> place.append(", ").append(file.key()));
        if (finding.slice().isPresent()) {
            place.append(", slice ").append(finding.slice().getAsInt());
        }
        finding.voxel().ifPresent(voxel -> place.append(", voxel ").append(voxel));
        return place.toString();
    }
}
